// SPDX-License-Identifier: MIT
/// Completions of a command line for shells.
#pragma once

#include <string>

#include "cli/command/help.hpp"

namespace unpsa::cli {

/// Scripts that tell a shell the options of a program, their values and where files may stand, from what
/// `--help` shows.
[[nodiscard]] std::string render_bash_completion(const HelpPage& page);
[[nodiscard]] std::string render_zsh_completion(const HelpPage& page);
[[nodiscard]] std::string render_fish_completion(const HelpPage& page);

}  // namespace unpsa::cli
