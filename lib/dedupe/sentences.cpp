// SPDX-License-Identifier: MIT
#include "dedupe/sentences.hpp"

#include "text/punctuation.hpp"
#include "text/utf8.hpp"

namespace unpsa::dedupe {
namespace {

bool ends_sentence_anywhere(char32_t c) noexcept {
  // Full-width and Arabic marks; those of ASCII, and the full-width dot, also stand within words and numbers.
  return c == 0x3002 || c == 0x06D4 || c == 0xFF01 || c == 0xFF1B ||
         (c != U'?' && text::is_in(text::question_marks, c));
}

bool ends_sentence_before_space(char32_t c) noexcept {
  return c == '.' || c == '!' || c == '?' || c == 0x2026;
}

/// Quotation marks and brackets that close after the end of a sentence; of quotation marks not those that
/// open in another language.
bool closes(char32_t c) noexcept {
  return c == '"' || c == '\'' || c == 0x201D || c == 0x2019 || c == 0x300D ||
         text::is_in(text::closing_brackets, c);
}

/// The number of an item of a list: `2.` is no sentence.
bool is_list_number(std::string_view text) noexcept {
  text = text::trim(text);
  if (!text.ends_with('.')) return false;
  text.remove_suffix(1);
  return !text.empty() && text.find_first_not_of("0123456789") == text.npos;
}

/// Whether what follows begins with a small letter, as after `e.g.`; of other alphabets none is asked.
bool goes_on_small(std::string_view rest) noexcept {
  while (!rest.empty() && rest.front() != '\n') {
    const text::CodePoint next = text::decode(rest);
    if (!text::is_space(next.value)) return next.value >= 'a' && next.value <= 'z';
    rest.remove_prefix(next.length);
  }
  return false;
}

}  // namespace

std::vector<std::string_view> split_sentences(std::string_view text) {
  std::vector<std::string_view> sentences;
  std::size_t begin = 0;
  const auto cut = [&](std::size_t end) {
    const std::string_view sentence = text::trim(text.substr(begin, end - begin));
    if (!sentence.empty()) sentences.push_back(sentence);
    begin = end;
  };
  const auto ends_at = [&](std::size_t at) {
    if (is_list_number(text.substr(begin, at - begin))) return false;
    return text[at - 1] != '.' || !goes_on_small(text.substr(at));
  };
  bool at_end = false;        // after what ends a sentence anywhere
  bool at_maybe_end = false;  // or where white space follows
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint next = text::decode(text.substr(at));
    const bool space = text::is_space(next.value);
    const bool goes_on = ends_sentence_anywhere(next.value) || closes(next.value);
    if (next.value == '\n' || (at_end && !goes_on) || (at_maybe_end && space && ends_at(at))) cut(at);
    if (!closes(next.value) || !(at_end || at_maybe_end)) {
      at_end = ends_sentence_anywhere(next.value);
      at_maybe_end = ends_sentence_before_space(next.value);
    }
    at += next.length;
  }
  cut(text.size());
  return sentences;
}

}  // namespace unpsa::dedupe
