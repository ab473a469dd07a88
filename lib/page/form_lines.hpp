// SPDX-License-Identifier: MIT
/// Lines of the form, as the steps recognise what they undo by them.
#pragma once

#include <cstddef>
#include <string_view>

namespace unpsa::page {

/// Whether `line` is a label of the form or opens with one, white space around it aside.
[[nodiscard]] bool is_form_line(std::string_view line);

/// Whether `line`, without white space around it, is a prompt of the form or opens with one.
[[nodiscard]] bool is_known_prompt(std::string_view line);

/// Where in a page a line may stand.
enum class FormLine {
  none,    ///< it is no line of the form, or furniture below it
  number,  ///< a number after a word that heads no question in a known language: `Step 2`, `Frage 2`
  first,   ///< a page may begin with it: headings above the form, the first fields, question 1
  further  ///< the form goes on with it
};

/// What a line is. What a program puts below a page, such as a list of links, has no further line of the form
/// below it; where it has, it is part of an answer.
[[nodiscard]] FormLine form_line_of(std::string_view line);

/// Labels that make a text a form; prose may well open a line with one.
inline constexpr std::size_t enough_labels = 2;

/// How many lines of `text` are lines of the form.
[[nodiscard]] std::size_t count_form_lines(std::string_view text);

/// Whether `text` has that many lines of the form.
[[nodiscard]] bool has_form(std::string_view text);

}  // namespace unpsa::page
