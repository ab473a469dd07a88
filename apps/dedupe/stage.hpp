// SPDX-License-Identifier: MIT
/// unpsa-dedupe as a stage: records in, records out.
#pragma once

#include "apps/dedupe/options.hpp"
#include "cli/program/run.hpp"

namespace unpsa::apps {

/// Passes on the records that are kept, marked according to the options.
[[nodiscard]] cli::ExitCode run_stage(const DedupeOptions& options, cli::Session& session);

}  // namespace unpsa::apps
