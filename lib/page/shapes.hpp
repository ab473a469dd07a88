// SPDX-License-Identifier: MIT
/// What lines that are printed again and again have in common.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace unpsa::page {

/// A line with its numbers and spaces made equal: `Page 12 of 20` is `Page 0 of 0`.
[[nodiscard]] std::string shape_of(std::string_view line);

/// The numbers of a line in their order, each at most 9,999.
[[nodiscard]] std::vector<int> numbers_of(std::string_view line);

/// Whether a line has a letter or a digit.
[[nodiscard]] bool holds_word(std::string_view line) noexcept;

/// Whether a line has a unit in which limits are given: `12/300 words`.
[[nodiscard]] bool counts_words(std::string_view line);

/// Whether a line is known as one that pages print beside answers: a button, a heading, a counter of words, a
/// rule.
[[nodiscard]] bool is_of_page(std::string_view line);

}  // namespace unpsa::page
