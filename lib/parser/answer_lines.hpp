// SPDX-License-Identifier: MIT
/// Lines of answers that may be of the page: those that many share, headings, and paragraphs
/// that an answer repeats.
#pragma once

#include "parser/dump.hpp"

namespace unpsa::parser {

/// Notes what many answers begin or end with: the same line, or lines that end in a limit as prompts do.
void note_common_lines(Dump& dump);

/// Notes headings that say that a question goes on, `Question 3 (continued)`, in its answer.
void note_continued_headings(Dump& dump);

/// Notes answers that have a whole paragraph twice, as where copies of a page overlap.
void note_repeated_paragraphs(Dump& dump);

}  // namespace unpsa::parser
