// SPDX-License-Identifier: MIT
/// Kinds of ASCII characters, whatever the locale.
#pragma once

namespace unpsa::text {

[[nodiscard]] constexpr bool is_ascii_digit(char c) noexcept { return c >= '0' && c <= '9'; }

[[nodiscard]] constexpr bool is_ascii_letter(char c) noexcept {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

}  // namespace unpsa::text
