// SPDX-License-Identifier: MIT
#include "wordcount/method_cutter.hpp"

#include "text/utf8.hpp"
#include "wordcount/dictionary.hpp"
#include "wordcount/word_table.hpp"

namespace unpsa::wordcount {
namespace {

bool is_counted(std::uint8_t entry) noexcept {
  return class_of_entry(entry) != WordClass::space && class_of_entry(entry) != WordClass::ignored;
}

/// What ends a stretch of `equiv`.
bool ends_stretch(std::uint8_t entry) noexcept {
  return (entry & (unspaced_bit | dictionary_bit)) != 0 || class_of_entry(entry) == WordClass::space;
}

}  // namespace

MethodCutter::MethodCutter(std::string_view text, Method method, Ratio ratio)
    : text_(text), method_(method), ratio_(ratio), words_(text) {
  if (method == Method::icu) listed_ = list_by_icu(text);
}

bool MethodCutter::next(Word& word) {
  word = {};
  switch (method_) {
    case Method::word:
    case Method::asian:
    case Method::non_asian:
    case Method::lexical:
      return next_part_of_words(word);
    case Method::ws:
      return next_run(word);
    case Method::chars:
    case Method::han:
      return next_character(word);
    case Method::icu:
      return next_by_icu(word);
    case Method::equiv:
      return next_stretch(word);
  }
  return false;
}

bool MethodCutter::next_part_of_words(Word& word) noexcept {
  while (words_.next(word)) {
    const bool counts = method_ == Method::word || (method_ == Method::lexical && word.lexical) ||
                        (method_ != Method::lexical && word.asian == (method_ == Method::asian));
    if (!counts) continue;
    ++others_;
    return true;
  }
  return false;
}

bool MethodCutter::next_run(Word& word) noexcept {
  bool open = false;
  while (position_ < text_.size()) {
    const text::CodePoint next = text::decode(text_.substr(position_));
    const std::uint8_t entry = entry_of(next.value);
    const bool is_space = class_of_entry(entry) == WordClass::space;
    if (is_space && open) break;
    if (is_counted(entry)) {
      if (!open) word.begin = position_;
      open = true;
      word.end = position_ + next.length;
      word.lexical = word.lexical || (entry & lexical_bit) != 0;
    }
    position_ += next.length;
  }
  others_ += open ? 1 : 0;
  return open;
}

bool MethodCutter::next_character(Word& word) noexcept {
  while (position_ < text_.size()) {
    const text::CodePoint next = text::decode(text_.substr(position_));
    const std::uint8_t entry = entry_of(next.value);
    word = {position_, position_ + next.length, class_of_entry(entry) == WordClass::asian,
            (entry & lexical_bit) != 0};
    position_ += next.length;
    if (method_ == Method::han ? (entry & han_bit) == 0 : !is_counted(entry)) continue;
    ++others_;
    return true;
  }
  return false;
}

bool MethodCutter::next_by_icu(Word& word) noexcept {
  if (taken_ == listed_.size()) return false;
  word = listed_[taken_++];
  ++others_;
  return true;
}

/// The first place after `begin` where a character has none of the bits of `mask` and can be seen.
std::size_t MethodCutter::find_stretch_end(std::size_t begin, std::uint8_t mask) const noexcept {
  while (begin < text_.size()) {
    const text::CodePoint next = text::decode(text_.substr(begin));
    const std::uint8_t entry = entry_of(next.value);
    if ((entry & mask) == 0 && class_of_entry(entry) != WordClass::unseen) break;
    begin += next.length;
  }
  return begin;
}

bool MethodCutter::next_stretch(Word& word) {
  if (next_by_icu(word)) return true;  // of a run that was listed
  bool open = false;
  while (position_ < text_.size()) {
    const text::CodePoint next = text::decode(text_.substr(position_));
    const std::uint8_t entry = entry_of(next.value);
    if (ends_stretch(entry) && word.lexical) break;
    if ((entry & dictionary_bit) != 0) {
      const std::size_t end = find_stretch_end(position_, dictionary_bit);
      listed_ = list_by_icu(text_.substr(position_, end - position_));
      taken_ = 0;
      for (Word& listed : listed_) {
        listed.begin += position_;
        listed.end += position_;
      }
      position_ = end;
      if (next_by_icu(word)) return true;
      open = false;
      continue;
    }
    if ((entry & unspaced_bit) != 0) {
      word = {position_, position_ + next.length, true, (entry & lexical_bit) != 0};
      position_ += next.length;
      ++unspaced_;
      return true;
    }
    if (class_of_entry(entry) == WordClass::space) {
      open = false;
    } else if (is_counted(entry)) {
      if (!open) word.begin = position_;
      open = true;
      word.end = position_ + next.length;
      word.lexical =
          word.lexical || ((entry & lexical_bit) != 0 && class_of_entry(entry) != WordClass::unseen);
    }
    position_ += next.length;
  }
  others_ += word.lexical ? 1 : 0;
  return word.lexical;
}

}  // namespace unpsa::wordcount
