// SPDX-License-Identifier: MIT
/// Small numbers that are not written with digits.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "form/characters.hpp"

namespace unpsa::form {

/// 1 to 12 of `I` to `XII`; 0 for anything else.
[[nodiscard]] constexpr int roman_number(std::string_view word) noexcept {
  constexpr std::array<std::string_view, 12> numerals{"I",   "II",   "III", "IV", "V",  "VI",
                                                      "VII", "VIII", "IX",  "X",  "XI", "XII"};
  const auto found = std::find(numerals.begin(), numerals.end(), word);
  return found == numerals.end() ? 0 : static_cast<int>(found - numerals.begin()) + 1;
}

/// 1 to 20 of `①` to `⑳`; 0 for anything else.
[[nodiscard]] constexpr int circled_number(char32_t code_point) noexcept {
  return code_point >= U'\u2460' && code_point <= U'\u2473' ? static_cast<int>(code_point - U'\u2460') + 1
                                                            : 0;
}

/// The same, 1 to 20 of `⑴` to `⒇` and of `⒈` to `⒛`, or 1 to 10 of `❶` to `❿`; 0 for anything else.
[[nodiscard]] constexpr int enclosed_number(char32_t code_point) noexcept {
  for (const char32_t one : {U'\u2474', U'\u2488'}) {
    if (code_point >= one && code_point < one + 20) return static_cast<int>(code_point - one) + 1;
  }
  if (code_point >= U'\u2776' && code_point < U'\u2776' + 10)
    return static_cast<int>(code_point - U'\u2776') + 1;
  return circled_number(code_point);
}

/// Takes the number of an item in a list, and the space after it: `1) `, `2. `, `(3) `, `④`. Nothing is taken
/// if there is none.
inline bool take_item_number(Scanner& scanner) noexcept {
  Scanner ahead = scanner;
  if (enclosed_number(ahead.peek()) != 0) {
    ahead.skip();
  } else {
    const bool opened = ahead.take_any(text::opening_brackets);
    if (ahead.take_number(2) < 0) return false;
    if (!ahead.take_any(text::closing_brackets) && (opened || !ahead.take_any(text::dots))) return false;
    if (!text::is_space(ahead.peek())) return false;
  }
  ahead.skip_space();
  scanner = ahead;
  return true;
}

}  // namespace unpsa::form
