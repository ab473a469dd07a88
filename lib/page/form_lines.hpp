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

/// Labels that make a text a form; prose may well open a line with one.
inline constexpr std::size_t enough_labels = 2;

/// How many lines of `text` are lines of the form.
[[nodiscard]] std::size_t count_form_lines(std::string_view text);

/// Whether `text` has that many lines of the form.
[[nodiscard]] bool has_form(std::string_view text);

}  // namespace unpsa::page
