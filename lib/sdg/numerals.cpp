// SPDX-License-Identifier: MIT
#include "sdg/numerals.hpp"

#include <algorithm>

#include "form/characters.hpp"
#include "form/numerals.hpp"
#include "text/han_digits.hpp"

namespace unpsa::sdg {
namespace {

using form::Scanner;

constexpr int largest = 9999;

int take_han_digit(Scanner& scanner) noexcept {
  const int value = scanner.at_end() ? 0 : text::han_digit_value(scanner.peek());
  if (value != 0) scanner.skip();
  return value;
}

/// `三`, `十`, `十七`, `二十`, `二十一`; 0 where there is none.
int take_han_numeral(Scanner& scanner) noexcept {
  const int first = take_han_digit(scanner);
  if (!scanner.take(text::han_ten)) return first;
  return std::max(first, 1) * 10 + take_han_digit(scanner);
}

/// A repeated Roman letter, at most three of them.
int take_letters(Scanner& scanner, char32_t letter) noexcept {
  int count = 0;
  while (count < 3 && scanner.take(letter)) ++count;
  return count;
}

bool take_pair(Scanner& scanner, std::string_view pair) noexcept {
  if (!scanner.rest().starts_with(pair)) return false;
  scanner.skip();
  scanner.skip();
  return true;
}

/// `③`; 0 where there is none.
int take_circled(Scanner& scanner) noexcept {
  const int number = form::circled_number(scanner.peek());
  if (number != 0) scanner.skip();
  return number;
}

int take_roman(Scanner& scanner) noexcept {
  const char32_t first = scanner.peek();
  if (first >= 0x2160 && first <= 0x216B) {
    scanner.skip();
    return static_cast<int>(first - 0x2160) + 1;
  }
  const int tens = take_letters(scanner, U'X') * 10;
  if (take_pair(scanner, "IX")) return tens + 9;
  if (take_pair(scanner, "IV")) return tens + 4;
  const int five = scanner.take(U'V') ? 5 : 0;
  return tens + five + take_letters(scanner, U'I');
}

}  // namespace

std::optional<Numeral> lex_digits(std::string_view text, std::size_t begin) noexcept {
  Scanner scanner(text.substr(begin));
  Numeral numeral;
  while (!scanner.at_end()) {
    const int digit = form::digit_value(scanner.peek());
    if (digit < 0) break;
    if (numeral.digits == 0) numeral.leading_zero = digit == 0;
    numeral.value = std::min(numeral.value * 10 + digit, largest);
    ++numeral.digits;
    scanner.skip();
  }
  if (numeral.digits == 0) return std::nullopt;
  numeral.end = begin + scanner.offset();
  return numeral;
}

std::optional<Numeral> lex_numeral(std::string_view text, std::size_t begin) noexcept {
  if (begin >= text.size()) return std::nullopt;
  if (const auto digits = lex_digits(text, begin)) return digits;
  Numeral numeral;
  Scanner scanner(text.substr(begin));
  numeral.sort = NumeralSort::circled;
  numeral.value = take_circled(scanner);
  if (numeral.value == 0) {
    numeral.sort = NumeralSort::chinese;
    numeral.value = take_han_numeral(scanner);
  }
  if (numeral.value == 0) {
    numeral.sort = NumeralSort::roman;
    numeral.value = take_roman(scanner);
    numeral.letters = static_cast<int>(scanner.offset());
  }
  if (numeral.value == 0) return std::nullopt;
  numeral.end = begin + scanner.offset();
  return numeral;
}

}  // namespace unpsa::sdg
