// SPDX-License-Identifier: MIT
/// The narrative questions and their limits.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "form/element.hpp"

namespace unpsa::form {

/// A narrative question or part of one.
struct Question {
  Element element;
  std::string_view id;       ///< `1`, `3.a`
  std::uint8_t number;       ///< 1 to 12
  char part;                 ///< `a` to `d`, or 0 for an undivided question
  std::optional<int> limit;  ///< words; the limit every edition seen so far prints; none for 9.a
};

inline constexpr int question_number_max = 12;

/// All 23, in form order.
[[nodiscard]] const std::array<Question, 23>& questions() noexcept;

/// The question of a narrative element.
[[nodiscard]] const Question& question_of(Element narrative) noexcept;

/// The question with this number and part letter (0 for none), or nullptr.
[[nodiscard]] const Question* find_question(int number, char part) noexcept;

/// The question with this id (`3.a`), or nullptr.
[[nodiscard]] const Question* find_question(std::string_view id) noexcept;

/// A limit spelled at the end of a prompt, such as `(200 words maximum)`,
/// `（最多200字）`, `(максимум 300 слов)` or the unclosed `(最多200字`.
struct PrintedLimit {
  int words;
  std::size_t begin;  ///< byte offset of its opening bracket in the line
};
[[nodiscard]] std::optional<PrintedLimit> find_printed_limit(std::string_view line) noexcept;

}  // namespace unpsa::form
