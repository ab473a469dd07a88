// SPDX-License-Identifier: MIT
/// The text of a prompt.
#pragma once

#include <cstddef>
#include <string_view>

#include "parser/anchors.hpp"
#include "parser/dump.hpp"

namespace unpsa::parser {

/// Where a prompt ends in the dump. The same prompt in another language, and a limit that the end of the page
/// cuts off, are no answer.
[[nodiscard]] std::size_t end_of_prompt(const Dump& dump, const Anchor& anchor);

/// The lines of a prompt with LF between them.
[[nodiscard]] std::string_view with_line_feeds(Dump& dump, std::string_view prompt);

/// The printed limit rules; where none is printed the edition's will apply.
void set_limit(Answer& answer, const Anchor& anchor, std::string_view prompt);

}  // namespace unpsa::parser
