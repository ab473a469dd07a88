// SPDX-License-Identifier: MIT
/// What unpsa-dedupe does.
#pragma once

#include "apps/dedupe/options.hpp"
#include "cli/program/run.hpp"

namespace unpsa::apps {

/// Passes records on, or writes the report or explanation that the options ask for. `negative` with `--check`
/// if there was a duplicate.
[[nodiscard]] cli::ExitCode run(const DedupeOptions& options, cli::Session& session);

}  // namespace unpsa::apps
