// SPDX-License-Identifier: MIT
/// Pages to be undone that stand after others in the same input.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "parser/lines.hpp"

namespace unpsa {

/// Where in `text`, a dump whose lines are `lines`, a saved web page begins, or lines that all have a mark of
/// quoting or a number before them; npos if nowhere. Costs little where there is none.
[[nodiscard]] std::size_t begin_of_later_page(std::string_view text, std::span<const Line> lines);

}  // namespace unpsa
