// SPDX-License-Identifier: MIT
/// Folding for tolerant comparison of labels and closed-list values.
#pragma once

#include <string>
#include <string_view>

namespace unpsa::text {

/// Appends to `out` the code points of `text` that matter for recognising a
/// label: full-width forms as half-width, letters in lower case and without
/// diacritics (œ as oe), Traditional Han characters as Simplified ones; white
/// space, punctuation, symbols and control characters left out. Digits stay.
void append_folded(std::string& out, std::string_view text);

[[nodiscard]] std::string fold(std::string_view text);

/// Whether folding changes the first character of a text, as it does a capital. The text is not empty.
[[nodiscard]] bool folding_changes_first(std::string_view text);

/// The ASCII character of a full-width form (U+FF01 to U+FF5E), any other code point as it is.
[[nodiscard]] constexpr char32_t narrow(char32_t code_point) noexcept {
  constexpr char32_t distance = 0xFEE0;
  return code_point >= 0xFF01 && code_point <= 0xFF5E ? code_point - distance : code_point;
}

/// Whether folding leaves a code point beyond ASCII as it is.
[[nodiscard]] bool folds_to_itself(char32_t code_point) noexcept;

}  // namespace unpsa::text
