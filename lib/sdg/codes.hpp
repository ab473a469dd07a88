// SPDX-License-Identifier: MIT
/// Codes of goals.
#pragma once

#include <string_view>

namespace unpsa::sdg {

/// `3` for 3, static storage; empty for 0. `goal` is 0 to 17.
[[nodiscard]] std::string_view code_of_goal(int goal) noexcept;

}  // namespace unpsa::sdg
