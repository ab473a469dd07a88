// SPDX-License-Identifier: MIT
/// What a line shows by itself of a prompt: its letter, its limit, the prompt of the table that it is.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "form/labels.hpp"
#include "form/questions.hpp"
#include "parser/dump.hpp"

namespace unpsa::parser {

/// The part letter that a line opens with (`a.`, `(a)`, `3a.`, `а.` in Cyrillic, `ａ．` full-width, `أ.`)
/// below the heading of question `number`, or 0.
[[nodiscard]] char opening_letter(std::string_view line, int number);

/// The same for a letter of either case, where a limit shows that the line is no name.
[[nodiscard]] char capital_letter(std::string_view line, int number);

/// Whether a limit begins at the end of line `index` and goes on below it.
[[nodiscard]] bool is_limit_over(const Dump& dump, std::size_t index);

/// Whether only white space follows line `index`.
[[nodiscard]] bool is_last_text(const Dump& dump, std::size_t index);

/// Whether the line opens with one letter, of any alphabet, and a full stop or bracket.
[[nodiscard]] bool opens_with_letter(std::string_view line);

/// Whether a line closes with a question mark.
[[nodiscard]] bool closes_with_question(std::string_view line);

/// Whether a limit stands at the end of the line, or is the line.
[[nodiscard]] bool closes_with_limit(std::string_view line);

/// The prompt of one of some questions that `line` plainly is.
[[nodiscard]] std::optional<form::TolerantMatch> find_prompt(std::string_view line,
                                                             std::span<const form::Question> questions);

/// The line on which a prompt ends that begins on line `index` without a limit: the next that closes with
/// one, or for a yes/no question with a question mark; `no_line` if there is none near.
[[nodiscard]] std::size_t find_prompt_end(const Dump& dump, std::size_t index, int number, bool yes_no);

/// Whether a prompt of question `number` is the next text below line `index`; `known` is set if the table has
/// it.
[[nodiscard]] bool has_prompt_below(const Dump& dump, std::size_t index, int number, bool* known = nullptr);

}  // namespace unpsa::parser
