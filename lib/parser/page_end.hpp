// SPDX-License-Identifier: MIT
/// What stands below a page that is no part of the form: footers, signatures, lists of links.
#pragma once

#include <cstddef>

#include "parser/dump.hpp"

namespace unpsa::parser {

/// The first line of what stands below the form, among the last lines of [from, end); `end` if there is
/// nothing of that sort.
[[nodiscard]] std::size_t find_page_end(const Dump& dump, std::size_t from, std::size_t end);

}  // namespace unpsa::parser
