// SPDX-License-Identifier: MIT
/// `unpsa-dedupe --diff`: what two records share.
#pragma once

#include "apps/dedupe/options.hpp"
#include "cli/program/run.hpp"

namespace unpsa::apps {

/// Writes what the two records that the options name share.
[[nodiscard]] cli::ExitCode run_explanation(const DedupeOptions& options, cli::Session& session);

}  // namespace unpsa::apps
