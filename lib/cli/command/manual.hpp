// SPDX-License-Identifier: MIT
/// The manual page of a program.
#pragma once

#include <string>
#include <string_view>

#include "cli/command/help.hpp"

namespace unpsa::cli {

/// The page in section 1 of the manual, in the macros of man(7), from what `--help` shows.
[[nodiscard]] std::string render_manual(const HelpPage& page, std::string_view version);

}  // namespace unpsa::cli
