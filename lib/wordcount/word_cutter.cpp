// SPDX-License-Identifier: MIT
#include "text/utf8.hpp"
#include "wordcount/method_cutter.hpp"
#include "wordcount/word_table.hpp"
#include "wordcount/words.hpp"

namespace unpsa::wordcount {
namespace {

constexpr std::size_t stretch = 128;

/// The first place at or after `at` that no word goes across: a space, a line end, or an ideograph from
/// U+5000 to U+9FFF; the size of the text if there is none.
std::size_t find_seam(std::string_view text, std::size_t at) noexcept {
  for (; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte == ' ' || byte == '\n' || (byte >= 0xE5 && byte <= 0xE9)) return at;
  }
  return text.size();
}

/// `find_word` by cutting every word.
std::size_t cut_to_word(std::string_view text, std::size_t count) noexcept {
  WordCutter words(text);
  Word word;
  for (std::size_t i = 0; i <= count; ++i) {
    if (!words.next(word)) return text.size();
  }
  return word.begin;
}

/// The word of `word` with which the most words exceed `allowed`, where that is not a count of its own.
Word find_by_both(std::string_view text, std::size_t allowed, const LimitOptions& judging) {
  Word word;
  WordCutter words(text);
  WordCounter counter;
  for (std::size_t counted = 0; words.next(word); counted = word.end) {
    counter.add(text.substr(counted, word.end - counted));
    if (judged_counts(counter.counts(), judging).most > allowed) return word;
  }
  return {text.size(), text.size(), false, false};
}

}  // namespace

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
      const bool ends = word_class != WordClass::other && word_class != WordClass::ignored &&
                        word_class != WordClass::unseen;
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

std::size_t find_word(std::string_view text, std::size_t count) {
  // Stretches of whole words are counted, which is faster than cutting them, up to the one that holds the
  // word.
  std::size_t begin = 0;
  while (true) {
    const std::size_t end = find_seam(text, begin + stretch);
    const std::size_t words = count_words(text.substr(begin, end - begin)).word();
    if (words > count || end == text.size()) break;
    count -= words;
    begin = end;
  }
  return begin + cut_to_word(text.substr(begin), count);
}

Word find_excess(std::string_view text, std::size_t allowed, const LimitOptions& judging) {
  return find_excess(text, count_words(text), allowed, judging);
}

Word find_excess(std::string_view text, const Counts& counts, std::size_t allowed,
                 const LimitOptions& judging) {
  Word word;
  const Word none{text.size(), text.size(), false, false};
  const auto find_by = [&](Method method) {
    MethodCutter words(text, method, judging.ratio);
    while (words.next(word)) {
      if (words.count() > allowed) return word;
    }
    return none;
  };
  if (judging.method && judging.method != Method::word) return find_by(*judging.method);
  if (!judging.method && judging.cjk_limit == CjkLimit::equivalent)
    return find_by_both(text, allowed, judging);
  if (!judging.method && counts.dictionary > 0 && counts.equiv(judging.ratio) > counts.word())
    return find_by(Method::equiv);
  const std::size_t begin = find_word(text, allowed);
  if (!WordCutter(text.substr(begin)).next(word)) return none;
  return {begin + word.begin, begin + word.end, word.asian, word.lexical};
}

}  // namespace unpsa::wordcount
