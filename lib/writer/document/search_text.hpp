// SPDX-License-Identifier: MIT
/// The words that the index of a database has of a text.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace unpsa::writer {

/// How many characters such a sequence has at most.
inline constexpr std::size_t longest_sequence = 4;

/// Readers of the database part words as FTS5 does, which takes a run of Chinese characters for one word. So
/// the index has each Asian character as a word, for phrases, in the order of the text; then all sequences of
/// two to `longest_sequence` Asian characters that stand together, each as one word, as people type them. A
/// Latin word without a space before or after such a character is one of the sequence: `5G网络`.
struct SearchWords {
  struct Piece {
    std::string_view text;
    bool asian;  ///< one character; else what stands between two, in which FTS5 finds the words
  };
  std::vector<Piece> pieces;
  std::vector<std::string_view> sequences;
};

/// Fills `words`, which are views of the text.
void find_search_words(std::string_view text, SearchWords& words);

}  // namespace unpsa::writer
