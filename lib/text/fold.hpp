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

/// Whether folding leaves a code point beyond ASCII as it is.
[[nodiscard]] bool folds_to_itself(char32_t code_point) noexcept;

}  // namespace unpsa::text
