// SPDX-License-Identifier: MIT
/// What unpsa-export does.
#pragma once

#include "apps/export/options.hpp"
#include "cli/program/run.hpp"

namespace unpsa::apps {

/// Writes the inputs in the format that the options ask for, or shows the schema of the output.
[[nodiscard]] cli::ExitCode run(const ExportOptions& options, cli::Session& session);

}  // namespace unpsa::apps
