// SPDX-License-Identifier: MIT
/// Lines that many answers share, which may be of the page.
#pragma once

#include "parser/dump.hpp"

namespace unpsa::parser {

/// Notes what many answers begin or end with: the same line, or lines that end in a limit as prompts do.
void note_common_lines(Dump& dump);

}  // namespace unpsa::parser
