// SPDX-License-Identifier: MIT
/// What each goal is about.
#pragma once

#include <cstddef>
#include <string_view>

namespace unpsa::sdg {

/// Whether the text from `begin`, at most some 150 bytes of its line, has a word of the goal's subject in any
/// language of the form: `health` for goal 3. False for what is no goal.
[[nodiscard]] bool is_about(int goal, std::string_view text, std::size_t begin);

}  // namespace unpsa::sdg
