// SPDX-License-Identifier: MIT
/// Chinese digits, as numbers of questions and goals, dates and amounts are written.
#pragma once

#include <string_view>

namespace unpsa::text {

inline constexpr char32_t han_ten = U'\u5341';

/// The value of a Chinese digit, 1 to 9; 0 for anything else.
[[nodiscard]] constexpr int han_digit_value(char32_t code_point) noexcept {
  switch (code_point) {
    case U'\u4E00':
      return 1;
    case U'\u4E8C':
      return 2;
    case U'\u4E09':
      return 3;
    case U'\u56DB':
      return 4;
    case U'\u4E94':
      return 5;
    case U'\u516D':
      return 6;
    case U'\u4E03':
      return 7;
    case U'\u516B':
      return 8;
    case U'\u4E5D':
      return 9;
    default:
      return 0;
  }
}

[[nodiscard]] constexpr bool is_han_zero(char32_t code_point) noexcept {
  return code_point == U'\u3007' || code_point == U'\u96F6';
}

/// The value of numerals up to ninety-nine, `十二`; 0 if they are no number.
[[nodiscard]] constexpr int han_number(std::u32string_view numerals) noexcept {
  int number = 0;
  int last = 0;
  for (const char32_t c : numerals) {
    if (c == han_ten) {
      if (number != 0) return 0;
      number = (last == 0 ? 1 : last) * 10;
      last = 0;
    } else if (const int digit = han_digit_value(c); digit != 0 && last == 0) {
      last = digit;
    } else {
      return 0;
    }
  }
  return number + last;
}

}  // namespace unpsa::text
