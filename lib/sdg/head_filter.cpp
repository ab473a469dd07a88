// SPDX-License-Identifier: MIT
// Most numbers have no head, and that shows at the letter before them: what may stand between a word and its
// number is skipped, and the last letters of what stands there are looked up among the last letters of all
// words. Of letters beyond ASCII only those that end a Chinese word are told apart.
#include <algorithm>
#include <array>
#include <cstdint>

#include "sdg/folded_text.hpp"
#include "sdg/heads.hpp"
#include "text/ascii.hpp"

namespace unpsa::sdg {
namespace {

constexpr std::size_t max_tail_letters = 4;

/// The last four ASCII letters of a text, in lower case, the last one lowest; fewer where it has fewer.
std::uint32_t tail_of(std::string_view text) noexcept {
  std::uint32_t tail = 0;
  for (std::size_t i = 0; i < max_tail_letters && i < text.size(); ++i) {
    const char byte = text[text.size() - 1 - i];
    if (!text::is_ascii_letter(byte)) break;
    tail |= static_cast<std::uint32_t>(byte | 0x20) << (8 * i);
  }
  return tail;
}

/// The tails of all words, by open addressing.
class Tails {
 public:
  Tails() {
    for (const Word& word : citation_words()) insert_spellings(word.text);
    for (const std::string_view mark : number_marks()) insert_spellings(mark);
    for (const std::string_view word : range_openings()) insert_spellings(word);
  }

  [[nodiscard]] bool contains(std::uint32_t tail) const noexcept {
    for (std::size_t place = hash(tail); slots_[place] != 0; place = (place + 1) % slots_.size()) {
      if (slots_[place] == tail) return true;
    }
    return false;
  }

 private:
  /// With its diacritics, before which the letters end, and without.
  void insert_spellings(std::string_view text) {
    while (!text.empty() && static_cast<unsigned char>(text.back()) < 0x80 &&
           !text::is_ascii_letter(text.back()))
      text.remove_suffix(1);
    insert(tail_of(text));
    std::string folded = comparable(text);
    while (!folded.empty() && !text::is_ascii_letter(folded.back())) folded.pop_back();
    insert(tail_of(folded));
  }

  void insert(std::uint32_t tail) noexcept {
    if (tail == 0 || contains(tail)) return;
    std::size_t place = hash(tail);
    while (slots_[place] != 0) place = (place + 1) % slots_.size();
    slots_[place] = tail;
  }

  static std::size_t hash(std::uint32_t tail) noexcept { return (tail * 0x9E3779B1U) >> 23U; }

  std::array<std::uint32_t, 512> slots_{};
};

/// U+2000 to U+2BFF: punctuation, bullets and other symbols.
bool is_symbol(std::string_view character) noexcept {
  return character >= "\xE2\x80" && character < "\xE2\xB0";
}

/// Takes what may stand between a word and its number off the end.
void cut_connectors(std::string_view& text) noexcept {
  while (!text.empty()) {
    const char last = text.back();
    switch (last) {
      case ' ':
      case '\t':
      case '#':
      case '-':
      case ':':
      case '(':
      case ')':
      case '.':
      case '[':
      case '*':
        text.remove_suffix(1);
        continue;
      default:
        break;
    }
    if (static_cast<unsigned char>(last) < 0x80) return;
    const auto ends = [text](std::string_view bytes) { return text.ends_with(bytes); };
    if (ends("\xC2\xA0") || ends("\xC2\xB0") || ends("\xC2\xBA")) {
      text.remove_suffix(2);
    } else if (ends("\u3000") || ends("\uFF1A") || ends("\uFF08") || ends("\uFF09") || ends("\uFF03") ||
               ends("\uFF0D") || ends("\uFF0E") || ends("\u3010") || ends("\u3014") ||
               (text.size() >= 3 && is_symbol(text.substr(text.size() - 3)))) {
      text.remove_suffix(3);
    } else {
      return;
    }
  }
}

/// Whether a text that ends with a character beyond ASCII may end with a word.
bool may_end_with_word(std::string_view text) noexcept {
  if (text.size() < 3) return true;
  const auto lead = static_cast<unsigned char>(text[text.size() - 3]);
  const std::string_view last = text.substr(text.size() - 3);
  if (lead == 0xE3) return false;  // kana, brackets
  if (lead >= 0xE4 && lead <= 0xE9)
    return last == "标" || last == "標" || last == "第" || last == "之" || last == "从" || last == "從" ||
           last == "自";
  if (lead == 0xEF) return last >= "\uFF21" && last <= "\uFF5A";  // full-width letters
  return true;
}

}  // namespace

bool may_have_head(std::string_view text, std::size_t number) {
  static const Tails tails;
  // What `match_head` sees, and a word that it sees the end of: marks without end are no concern.
  constexpr std::size_t longest = longest_before + sizeof(std::uint32_t);
  const std::size_t begin = number - std::min(number, longest);
  text = text.substr(begin, number - begin);
  if (text.ends_with('\n')) return false;
  cut_connectors(text);
  if (text.empty()) return false;
  if (static_cast<unsigned char>(text.back()) >= 0x80) return may_end_with_word(text);
  const std::uint32_t tail = tail_of(text);
  return tail != 0 && tails.contains(tail);
}

}  // namespace unpsa::sdg
