// SPDX-License-Identifier: MIT
/// Labels that are broken over several lines.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "parser/lines.hpp"

namespace unpsa::parser {

/// Joins the lines over which a label of the table, a number heading or a prompt's limit is broken: the lines
/// of `dump` as `joined`, with one line for each label. Returns whether there was such a label; otherwise
/// `joined` is left as it is.
[[nodiscard]] bool join_broken_labels(std::string_view dump, std::span<const Line> lines,
                                      std::vector<Line>& joined);

}  // namespace unpsa::parser
