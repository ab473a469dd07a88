// SPDX-License-Identifier: MIT
/// Sentences, as people compare texts by them.
#pragma once

#include <string_view>
#include <vector>

namespace unpsa::dedupe {

/// Cuts a text behind full stops, question and exclamation marks, Western ones where white space follows, and
/// behind semicolons of Chinese text and line ends. Without white space around them; none is empty.
[[nodiscard]] std::vector<std::string_view> split_sentences(std::string_view text);

}  // namespace unpsa::dedupe
