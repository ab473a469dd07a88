// SPDX-License-Identifier: MIT
/// The reports of unpsa-dedupe: rows instead of records.
#pragma once

#include "apps/dedupe/options.hpp"
#include "cli/program/run.hpp"

namespace unpsa::apps {

/// Writes the report that the options name.
[[nodiscard]] cli::ExitCode run_report(const DedupeOptions& options, cli::Session& session);

}  // namespace unpsa::apps
