// SPDX-License-Identifier: MIT
/// Writing records as a document with several tables.
#pragma once

#include "apps/export/options.hpp"
#include "cli/pipeline/stage.hpp"

namespace unpsa::apps {

/// Writes the session's records into a workbook, a database or a data package.
[[nodiscard]] cli::ExitCode write_document(const ExportOptions& options, cli::Session& session);

}  // namespace unpsa::apps
