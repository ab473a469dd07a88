// SPDX-License-Identifier: MIT
/// Which options of unpsa-dedupe go together.
#pragma once

#include <span>
#include <string>

#include "apps/dedupe/options.hpp"
#include "cli/command/command.hpp"

namespace unpsa::apps {

/// What is wrong with a combination of options; empty if nothing.
[[nodiscard]] std::string find_conflict(const DedupeOptions& options);

/// Which options cannot be given together.
[[nodiscard]] std::span<const cli::OptionRule> option_rules();

}  // namespace unpsa::apps
