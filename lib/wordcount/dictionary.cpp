// SPDX-License-Identifier: MIT
#include "wordcount/dictionary.hpp"

#include "text/utf8.hpp"
#include "text/word_breaks.hpp"
#include "wordcount/word_table.hpp"

namespace unpsa::wordcount {
namespace {

/// Opening ICU's iterator takes longer than counting an answer.
text::WordBreaks& word_breaks() {
  thread_local text::WordBreaks breaks;
  return breaks;
}

}  // namespace

std::size_t count_by_dictionary(std::string_view text) {
  std::size_t words = 0;
  std::size_t run = 0;  // where the open run begins; `at` if there is none
  const auto close = [&](std::size_t at) {
    if (run < at) words += word_breaks().count(text.substr(run, at - run));
  };
  std::size_t at = 0;
  while (at < text.size()) {
    const text::CodePoint next = text::decode(text.substr(at));
    const std::uint8_t entry = entry_of(next.value);
    const bool goes_on =
        (entry & dictionary_bit) != 0 || (run < at && class_of_entry(entry) == WordClass::unseen);
    if (!goes_on) {
      close(at);
      run = at + next.length;
    }
    at += next.length;
  }
  close(at);
  return words;
}

std::size_t count_by_icu(std::string_view text) { return word_breaks().count(text); }

std::vector<Word> list_by_icu(std::string_view text) {
  std::vector<Word> words;
  word_breaks().each(text, [&](std::size_t begin, std::size_t end) {
    words.push_back({begin, end, false, true});
  });
  return words;
}

}  // namespace unpsa::wordcount
