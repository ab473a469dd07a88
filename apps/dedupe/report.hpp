// SPDX-License-Identifier: MIT
/// The reports of unpsa-dedupe: rows instead of records.
#pragma once

#include "apps/dedupe/options.hpp"
#include "cli/pipeline/run.hpp"

namespace unpsa::apps {

/// Writes the report that the options name.
[[nodiscard]] cli::ExitCode run_dedupe_report(const DedupeOptions& options, cli::Session& session);

/// Writes what the two records share that the options name.
[[nodiscard]] cli::ExitCode run_dedupe_explanation(const DedupeOptions& options, cli::Session& session);

}  // namespace unpsa::apps
