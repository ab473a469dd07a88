// SPDX-License-Identifier: MIT
/// What `--generate` prints.
#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "cli/command/command.hpp"
#include "cli/command/help.hpp"

namespace unpsa::cli {

enum class Generated : std::uint8_t { none, man, bash, zsh, fish, rules };

inline constexpr std::array generated_choices = {
    Choice<Generated>{"man", Generated::man},     Choice<Generated>{"bash", Generated::bash},
    Choice<Generated>{"zsh", Generated::zsh},     Choice<Generated>{"fish", Generated::fish},
    Choice<Generated>{"rules", Generated::rules},
};

/// Empty for `none`, and for `rules`, which the page does not know.
[[nodiscard]] std::string generate(const HelpPage& page, Generated what);

}  // namespace unpsa::cli
