// SPDX-License-Identifier: MIT
/// The words that the index of a database has of a text.
#pragma once

#include <string>
#include <string_view>

namespace unpsa::writer {

/// Appends to `out` what the index takes for the words of a text. Readers of the database part words as FTS5
/// does, which takes a run of Chinese characters for one word. So the text comes first with a space between
/// each Asian character and whatever letter stands beside it, for phrases; then come all sequences of two to
/// `longest_sequence` Asian characters that stand together, each as one word, as people type them. A Latin
/// word without a space before or after such a character is one of the sequence: `5G网络`.
void append_search_text(std::string& out, std::string_view text);

/// How many characters such a sequence has at most.
inline constexpr std::size_t longest_sequence = 4;

}  // namespace unpsa::writer
