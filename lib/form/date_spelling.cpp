// SPDX-License-Identifier: MIT
#include "form/date_spelling.hpp"

#include "form/characters.hpp"
#include "form/folded_words.hpp"
#include "text/fold.hpp"
#include "text/han_digits.hpp"
#include "text/punctuation.hpp"
#include "text/utf8.hpp"

namespace unpsa::form {

bool is_date_separator(char32_t code_point) noexcept {
  return text::is_space(code_point) || code_point == U'.' || text::is_in(text::commas, code_point) ||
         text::is_in(text::dashes, code_point) || code_point == U'/';
}

std::string_view without_weekday(std::string_view text) {
  static const FoldedWords weekdays(weekday_words(), text::fold);
  if (text.empty() || text.size() > longest_date) return text;
  Scanner scanner(text);
  if (const std::string_view word = scanner.take_word();
      !word.empty() && weekdays.contains(text::fold(word))) {
    scanner.take_while(is_date_separator);
    return scanner.rest();
  }
  std::string_view head = text;
  const text::CodePoint last = decode_last(head);
  if (text::is_in(text::closing_brackets, last.value)) head.remove_suffix(last.length);
  for (const std::string_view weekday : weekday_words()) {
    if (!head.ends_with(weekday)) continue;
    head.remove_suffix(weekday.size());
    while (!head.empty()) {
      const text::CodePoint mark = decode_last(head);
      if (!is_date_separator(mark.value) && !text::is_in(text::opening_brackets, mark.value)) break;
      head.remove_suffix(mark.length);
    }
    return head;
  }
  return text;
}

std::string with_digits(std::string_view text) {
  if (text.size() > longest_date || text.find("\xE5\xB9\xB4") == std::string_view::npos) return {};
  const auto is_numeral = [](char32_t c) {
    return text::han_digit_value(c) != 0 || text::is_han_zero(c) || c == text::han_ten;
  };
  std::string plain;
  bool found = false;
  for (Scanner scanner(text); !scanner.at_end();) {
    std::u32string numerals;
    while (is_numeral(scanner.peek())) {
      numerals += scanner.peek();
      scanner.skip();
    }
    if (numerals.empty()) {
      plain += scanner.take();
      continue;
    }
    found = true;
    if (numerals.find(text::han_ten) != std::u32string::npos) {
      plain += std::to_string(text::han_number(numerals));
    } else {
      for (const char32_t c : numerals) plain += static_cast<char>('0' + text::han_digit_value(c));
    }
  }
  return found ? plain : std::string();
}

}  // namespace unpsa::form
