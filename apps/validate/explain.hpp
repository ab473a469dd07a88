// SPDX-License-Identifier: MIT
/// `--explain` of unpsa-validate.
#pragma once

#include <string>

#include "cli/program/run.hpp"

namespace unpsa::apps {

/// Writes the page of a rule, or the pages of a group; on a terminal fitted to it, else as Markdown.
[[nodiscard]] cli::ExitCode explain_rules(const std::string& selector, cli::Session& session);

}  // namespace unpsa::apps
