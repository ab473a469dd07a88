// SPDX-License-Identifier: MIT
/// Splits text into sentences for comparison.
#pragma once

#include <string_view>
#include <vector>

namespace unpsa::dedupe {

/// Splits a text after full stops, question marks and exclamation marks (Western ones only before white
/// space), and after Chinese semicolons and line ends. Without white space around them; none is empty.
[[nodiscard]] std::vector<std::string_view> split_sentences(std::string_view text);

}  // namespace unpsa::dedupe
