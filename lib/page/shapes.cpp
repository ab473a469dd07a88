// SPDX-License-Identifier: MIT
#include "page/shapes.hpp"

#include "form/characters.hpp"
#include "form/folded_words.hpp"
#include "page/lines.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace unpsa::page {

std::string shape_of(std::string_view line) {
  std::string shape;
  for (const char byte : text::trim(line)) {
    const char plain = is_digit(byte) ? '0' : byte == '\t' ? ' ' : byte;
    if ((plain == '0' || plain == ' ') && !shape.empty() && shape.back() == plain) continue;
    shape += plain;
  }
  return shape;
}

std::vector<int> numbers_of(std::string_view line) {
  constexpr int most = 9'999;
  std::vector<int> numbers;
  bool within = false;
  for (const char byte : line) {
    if (is_digit(byte)) {
      if (!within) numbers.push_back(0);
      numbers.back() = std::min(numbers.back() * 10 + (byte - '0'), most);
    }
    within = is_digit(byte);
  }
  return numbers;
}

bool holds_word(std::string_view line) noexcept {
  form::Scanner scanner(line);
  scanner.take_while([](char32_t c) { return !form::is_letter_or_digit(c); });
  return !scanner.at_end();
}

bool counts_words(std::string_view line) {
  static const form::FoldedWords units(form::limit_units(), text::fold);
  static const form::FoldedWords sizes(form::size_units(), text::fold);
  for (form::Scanner scanner(line); !scanner.at_end();) {
    const std::string_view word = scanner.take_word();
    if (word.empty()) {
      scanner.skip();
      continue;
    }
    const std::string folded = text::fold(word);
    if (units.contains(folded) || sizes.contains(folded)) return true;
  }
  return false;
}

bool is_of_page(std::string_view line) {
  static const form::FoldedWords known(form::answer_edge_words(), form::fold_words);
  static const form::FoldedWords buttons(form::button_words(), form::fold_words);
  if (counts_words(line) || !holds_word(line)) return true;
  const std::string folded = form::fold_words(line);
  std::string_view rest = folded;
  while (!rest.empty()) {
    if (!known.cut_front(rest) && !buttons.cut_front(rest)) return false;
  }
  return true;
}

}  // namespace unpsa::page
