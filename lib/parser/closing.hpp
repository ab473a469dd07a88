// SPDX-License-Identifier: MIT
/// The furniture at the end of a page.
#pragma once

#include <cstddef>

#include "parser/dump.hpp"

namespace unpsa::parser {

/// The first line, from `from` on, of the page's closing furniture, or the number of lines. An answer may
/// hold such a line, so it closes only what nothing but furniture follows.
[[nodiscard]] std::size_t find_closing(const Dump& dump, std::size_t from);

/// Reads the lines from `begin` to the end of the dump: furniture, and text that no label claims.
void read_closing(Dump& dump, std::size_t begin);

}  // namespace unpsa::parser
