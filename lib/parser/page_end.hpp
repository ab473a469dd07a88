// SPDX-License-Identifier: MIT
/// What stands below a page that is no part of the form: footers, signatures, lists of links.
#pragma once

#include <cstddef>
#include <string_view>

#include "parser/dump.hpp"

namespace unpsa::parser {

/// The first line of what stands below the form, among the last lines of [from, end); `end` if there is
/// nothing of that sort.
[[nodiscard]] std::size_t find_page_end(const Dump& dump, std::size_t from, std::size_t end);

/// Whether a line of what stands below the form may be the last line of an answer if it stands right below
/// one, with nothing else: words such as `Contact`, a sentence. Not what only programs write, such as a
/// copyright, a rule, a row of links or a printed time.
[[nodiscard]] bool may_end_answer(std::string_view line);

}  // namespace unpsa::parser
