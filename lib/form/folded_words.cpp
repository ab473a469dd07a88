// SPDX-License-Identifier: MIT
#include "form/folded_words.hpp"

#include <algorithm>
#include <cstddef>

#include "form/characters.hpp"
#include "text/fold.hpp"

namespace unpsa::form {
namespace {

enum class WordClass { none, letters, ideograph, digits };

WordClass class_of(char32_t code_point) noexcept {
  if (digit_value(code_point) >= 0) return WordClass::digits;
  if (is_ideograph(code_point)) return WordClass::ideograph;
  return is_word_character(code_point) ? WordClass::letters : WordClass::none;
}

}  // namespace

std::string fold_words(std::string_view text) {
  std::string folded;
  Scanner scanner(text);
  while (!scanner.at_end()) {
    const WordClass word_class = class_of(scanner.peek());
    std::string_view word;
    if (word_class == WordClass::ideograph) {
      word = scanner.take();
    } else {
      word = scanner.take_while(
          [word_class](char32_t code_point) { return class_of(code_point) == word_class; });
    }
    if (word_class == WordClass::none) continue;
    if (!folded.empty()) folded += ' ';
    text::append_folded(folded, word);
  }
  return folded;
}

FoldedWords::FoldedWords(Words words, Fold fold) {
  words_.reserve(words.size());
  for (const std::string_view word : words) words_.push_back(fold(word));
  std::sort(words_.begin(), words_.end());
}

bool FoldedWords::contains(std::string_view folded) const noexcept {
  const auto found = std::lower_bound(words_.begin(), words_.end(), folded);
  return found != words_.end() && *found == folded;
}

bool FoldedWords::cut_front(std::string_view& words) const noexcept {
  std::size_t longest = 0;
  for (const std::string& word : words_) {
    const bool opens = words.starts_with(word) && (words.size() == word.size() || words[word.size()] == ' ');
    if (opens && word.size() > longest) longest = word.size();
  }
  if (longest == 0) return false;
  words.remove_prefix(std::min(longest + 1, words.size()));
  return true;
}

}  // namespace unpsa::form
