// SPDX-License-Identifier: MIT
/// What unpsa-wordcount does.
#pragma once

#include "apps/wordcount/options.hpp"
#include "cli/program/run.hpp"

namespace unpsa::apps {

/// Writes the counts that the options ask for. `negative` with `--check` if an answer is over its limit.
[[nodiscard]] cli::ExitCode run(const WordcountOptions& options, cli::Session& session);

}  // namespace unpsa::apps
