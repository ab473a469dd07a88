// SPDX-License-Identifier: MIT
/// Which words of a sentence were edited.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

namespace unpsa::dedupe {

/// A part of a sentence that stands in the other one too, or does not.
struct SentencePart {
  std::string_view text;
  bool changed = false;
  friend bool operator==(const SentencePart&, const SentencePart&) = default;
};
using SentenceParts = std::vector<SentencePart>;

/// The parts of two sentences, each as a whole its sentence; changed and other ones take turns. Words, single
/// ideographs, kana and other characters are compared as they stand; words that are written without spaces
/// between them, as in Thai, are those that ICU's dictionaries find; white space is changed where all around
/// it is.
[[nodiscard]] std::pair<SentenceParts, SentenceParts> compare_words(std::string_view first,
                                                                    std::string_view second);

}  // namespace unpsa::dedupe
