// SPDX-License-Identifier: MIT
/// The lines of a page with the parts of the form that they are in, to find those that repeat.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "page/lines.hpp"

namespace unpsa::page {

inline constexpr std::size_t longest_repeated_line = 80;  // bytes

struct PartLine {
  LineRange range;
  std::string_view text;
  int part = 0;             ///< the number heading above it; 0 in the first part of the form
  bool is_form = false;     ///< a label, a number heading or a known prompt
  bool is_heading = false;  ///< the number of a question
  bool opens = false;       ///< an answer may follow
  bool is_apart = false;    ///< a blank line above it
  bool is_left_out = false;
};

[[nodiscard]] std::vector<PartLine> part_lines_of(std::string_view text);

/// Lines of one shape, by their places among the lines with text.
using Group = std::vector<std::size_t>;

/// The lines of each shape of which there are so many; those of the form and what is left out aside.
[[nodiscard]] std::vector<Group> groups_of(const std::vector<PartLine>& lines, std::size_t least);

/// A word and a colon that a line opens with, and the space after them.
[[nodiscard]] std::string_view opening_of(std::string_view line);

}  // namespace unpsa::page
