// SPDX-License-Identifier: MIT
/// What unpsa-validate writes as rows.
#pragma once

#include "apps/validate/checker.hpp"
#include "cli/program/exit_code.hpp"

namespace unpsa::apps {

/// Checks the inputs and writes the rows that the options ask for.
[[nodiscard]] cli::ExitCode write_rows(Job& job);

/// Writes all rules.
[[nodiscard]] cli::ExitCode list_rules(const ValidateOptions& options, cli::Session& session);

}  // namespace unpsa::apps
