// SPDX-License-Identifier: MIT
/// The format `html` of unpsa-export.
#pragma once

#include "apps/export/options.hpp"
#include "cli/program/run.hpp"

namespace unpsa::apps {

/// Writes the inputs of the session as one page.
[[nodiscard]] cli::ExitCode write_html(const ExportOptions& options, cli::Session& session);

/// Writes them into a folder, one page for each country, year or language.
[[nodiscard]] cli::ExitCode write_split_html(const ExportOptions& options, cli::Session& session);

}  // namespace unpsa::apps
