// SPDX-License-Identifier: MIT
/// Sets of words that are compared folded.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "form/tables/word_table.hpp"

namespace unpsa::form {

/// Folds word by word, one space between words, numbers and ideographs.
[[nodiscard]] std::string fold_words(std::string_view text);

/// Built once from a table; look-ups take text folded the same way.
class FoldedWords {
 public:
  using Fold = std::string (*)(std::string_view);

  FoldedWords(Words words, Fold fold);

  [[nodiscard]] bool contains(std::string_view folded) const noexcept;

  /// Takes the longest entry that `words` (of `fold_words`) opens with, and the space after it, off its
  /// front; false if there is none.
  bool cut_front(std::string_view& words) const noexcept;

 private:
  std::vector<std::string> words_;  // sorted
};

}  // namespace unpsa::form
