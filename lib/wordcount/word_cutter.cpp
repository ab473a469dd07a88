// SPDX-License-Identifier: MIT
#include "unpsa/text/utf8.hpp"
#include "unpsa/wordcount/wordcount.hpp"
#include "wordcount/word_table.hpp"

namespace unpsa::wordcount {

bool WordCutter::next(Word& word) noexcept {
  word = {};
  bool open = false;  // a run is
  std::size_t hyphens = 0;
  while (position_ < text_.size()) {
    const text::CodePoint next = text::decode(text_.substr(position_));
    const std::uint8_t entry = entry_of(next.value);
    const WordClass word_class = class_of_entry(entry);
    const bool hyphen = next.value == U'-';
    if (open) {
      const bool ends = word_class != WordClass::other && word_class != WordClass::ignored;
      if (ends || (word_class == WordClass::other && !hyphen && hyphens >= 2)) return true;
    }
    const std::size_t begin = position_;
    position_ += next.length;
    if (word_class == WordClass::asian) {
      word = {begin, position_, true, (entry & lexical_bit) != 0};
      return true;
    }
    if (word_class != WordClass::other) continue;
    if (!open) word.begin = begin;
    open = true;
    word.end = position_;
    word.lexical = word.lexical || (entry & lexical_bit) != 0;
    hyphens = hyphen ? hyphens + 1 : 0;
  }
  return open;
}

std::size_t find_word(std::string_view text, std::size_t count) noexcept {
  WordCutter words(text);
  Word word;
  for (std::size_t i = 0; i <= count; ++i) {
    if (!words.next(word)) return text.size();
  }
  return word.begin;
}

}  // namespace unpsa::wordcount
