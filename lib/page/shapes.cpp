// SPDX-License-Identifier: MIT
#include "page/shapes.hpp"

#include "page/lines.hpp"
#include "text/utf8.hpp"

namespace unpsa::page {

std::string shape_of(std::string_view line) {
  std::string shape;
  for (const char byte : text::trim(line)) {
    const char plain = is_digit(byte) ? '0' : byte == '\t' ? ' ' : byte;
    if ((plain == '0' || plain == ' ') && !shape.empty() && shape.back() == plain) continue;
    shape += plain;
  }
  return shape;
}

std::vector<int> numbers_of(std::string_view line) {
  constexpr int most = 9'999;
  std::vector<int> numbers;
  bool within = false;
  for (const char byte : line) {
    if (is_digit(byte)) {
      if (!within) numbers.push_back(0);
      numbers.back() = std::min(numbers.back() * 10 + (byte - '0'), most);
    }
    within = is_digit(byte);
  }
  return numbers;
}

}  // namespace unpsa::page
