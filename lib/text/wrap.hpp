// SPDX-License-Identifier: MIT
/// Breaks text into lines of a terminal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace unpsa::text {

/// Where wrapped text stands, in columns.
struct Wrapping {
  std::size_t width = 80;  ///< of the terminal; 0: lines are not broken
  std::size_t column = 0;  ///< in which the text begins
  std::size_t indent = 0;  ///< of further lines
};

/// Appends `text`, which has no control characters, in lines that end before the terminal does. They are
/// broken at spaces; text without spaces, such as Chinese, anywhere. There is no line end after the last one.
void append_wrapped(std::string& out, std::string_view text, const Wrapping& wrapping);

}  // namespace unpsa::text
