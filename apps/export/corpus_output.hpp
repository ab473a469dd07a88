// SPDX-License-Identifier: MIT
/// A folder of texts for programs that study corpora.
#pragma once

#include "apps/export/options.hpp"
#include "cli/pipeline/stage.hpp"

namespace unpsa::apps {

/// Writes a file for each record, called by its id, with the texts of the columns that were asked for.
[[nodiscard]] cli::ExitCode write_corpus(const ExportOptions& options, cli::Session& session);

}  // namespace unpsa::apps
