// SPDX-License-Identifier: MIT
#include "writer/table/word_context.hpp"

#include "text/utf8.hpp"

namespace unpsa::writer {
namespace {

enum class Sort { space, ideograph, other };

Sort sort_of(char32_t c) noexcept {
  if (text::is_space(c)) return Sort::space;
  const bool han = (c >= 0x3400 && c < 0xA000) || (c >= 0xF900 && c < 0xFB00) || c >= 0x20000;
  return han ? Sort::ideograph : Sort::other;
}

/// Counts the words that a reader passes.
class WordCounter {
 public:
  explicit WordCounter(std::size_t most) noexcept : left_(most) {}

  /// False where a character would begin one word too many.
  bool take(char32_t c) noexcept {
    const Sort sort = sort_of(c);
    const bool begins = sort == Sort::ideograph || (sort == Sort::other && last_ != Sort::other);
    last_ = sort;
    if (!begins) return true;
    if (left_ == 0) return false;
    --left_;
    return true;
  }

 private:
  std::size_t left_;
  Sort last_ = Sort::space;
};

std::size_t last_character(std::string_view text) noexcept {
  std::size_t begin = text.size() - 1;
  while (begin > 0 && text::is_continuation(text[begin])) --begin;
  return begin;
}

}  // namespace

WordContext find_word_context(std::string_view text, std::size_t begin, std::size_t end,
                              std::size_t words) noexcept {
  std::size_t first = begin;
  for (WordCounter counter(words); first > 0;) {
    const std::size_t place = last_character(text.substr(0, first));
    const char32_t c = text::decode(text.substr(place)).value;
    if (c == U'\n' || !counter.take(c)) break;
    first = place;
  }
  std::size_t last = end;
  for (WordCounter counter(words); last < text.size();) {
    const text::CodePoint next = text::decode(text.substr(last));
    if (next.value == U'\n' || !counter.take(next.value)) break;
    last += next.length;
  }
  return {text::trim(text.substr(first, begin - first)), text::trim(text.substr(end, last - end))};
}

}  // namespace unpsa::writer
