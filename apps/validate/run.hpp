// SPDX-License-Identifier: MIT
/// What unpsa-validate does.
#pragma once

#include "apps/validate/options.hpp"
#include "cli/program/run.hpp"

namespace unpsa::apps {

/// Checks the inputs and writes what the options ask for. `negative` if forms fail and a checker was asked
/// for.
[[nodiscard]] cli::ExitCode run(const ValidateOptions& options, cli::Session& session);

}  // namespace unpsa::apps
