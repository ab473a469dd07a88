// SPDX-License-Identifier: MIT
/// The narrative questions as elements of the form, and the limits that prompts print.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "form/element.hpp"
#include "unpsa/questions.hpp"

namespace unpsa::form {

/// The element of a question, which must be one of `questions()`.
[[nodiscard]] Element element_of(const Question& question) noexcept;

/// The question of a narrative element.
[[nodiscard]] const Question& question_of(Element narrative) noexcept;

/// The question with this number, or its parts; empty where no question has the number.
[[nodiscard]] std::span<const Question> parts_of(int number) noexcept;

[[nodiscard]] int last_question_number() noexcept;
/// The highest letter that a part of any question has.
[[nodiscard]] char last_part_letter() noexcept;

/// A limit spelled at the end of a prompt, such as `(200 words maximum)`, `[≤ 200 words]`,
/// `（最多200字）`, ` - 1,000 words maximum`, or the unclosed `(最多200字`.
struct PrintedLimit {
  int words;           ///< 0 if it counts characters
  std::size_t begin;   ///< byte offset of its opening bracket or dash in the line
  int characters = 0;  ///< 0 if it counts words
};
[[nodiscard]] std::optional<PrintedLimit> find_printed_limit(std::string_view line) noexcept;

/// The limit that a whole line is, in brackets or without: `(300 words maximum)`, `300 words maximum`.
[[nodiscard]] std::optional<PrintedLimit> find_limit_line(std::string_view line) noexcept;

/// Bytes of `text` up to the end of the limit that it opens with; 0 if there is none. The limit may be broken
/// over lines.
[[nodiscard]] std::size_t leading_limit_length(std::string_view text) noexcept;

}  // namespace unpsa::form
