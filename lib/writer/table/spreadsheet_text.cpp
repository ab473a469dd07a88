// SPDX-License-Identifier: MIT
#include "writer/table/spreadsheet_text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "form/characters.hpp"
#include "text/ascii.hpp"
#include "text/fold.hpp"
#include "text/han_digits.hpp"
#include "text/language_magnitudes.hpp"

namespace unpsa::writer {
namespace {

constexpr std::size_t exact_digits = 15;  // a spreadsheet keeps as many
constexpr std::size_t longest_word = 16;  // bytes

// =, +, - and @, and the same in full width.
constexpr std::array<char32_t, 8> formula_openings{'=', '+', '-', '@', 0xFF1D, 0xFF0B, 0xFF0D, 0xFF20};

constexpr std::array<std::string_view, 46> latin_words{
    // months and days, whole and short
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov",
    "dec", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed",
    "thu", "fri", "sat", "sun",
    // hours, amounts
    "am", "pm", "usd", "eur", "gbp", "cny", "rmb", "jpy"};

// Of dates, times and amounts hundred and thousand as banks write them; year, month, day, hour,
// minute and second, morning and afternoon, weeks, units of money. A set of its own: what a spreadsheet reads
// between digits.
constexpr std::u32string_view han_of_numbers =
    U"\u4F70\u4EDF\u5E74\u6708\u65E5\u53F7\u865F\u65F6\u6642\u70B9\u9EDE"
    U"\u5206\u79D2\u4E0A\u4E0B\u5348\u661F"
    U"\u671F\u5468"
    U"\u9031\u5143\u5706\u5186";

// What stands between digits and words: ASCII marks, the minus sign, dashes, apostrophes; of each only those
// that a spreadsheet takes for part of a number.
constexpr std::u32string_view number_marks = U".,:/-%+()' \t\u00A0\u2212\u2010\u2011\u2012\u2013\u2014\u2019";

/// Full-width forms as the usual ones, also the space.
constexpr char32_t narrow(char32_t c) noexcept { return c == 0x3000 ? U' ' : text::narrow(c); }

constexpr bool is_currency(char32_t c) noexcept {
  return c == U'$' || (c >= 0xA2 && c <= 0xA5) || (c >= 0x20A0 && c <= 0x20CF) ||
         (c >= 0xFFE0 && c <= 0xFFE6);
}

// The zeros of other scripts, each before its nine other digits: Arabic, Indic, South East Asian.
constexpr std::array<char32_t, 18> other_zeros{0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66,
                                               0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66,
                                               0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x17E0, 0x1810};

/// A digit of any script, also a Chinese one.
bool is_any_digit(char32_t c) noexcept {
  constexpr std::u32string_view zero_and_ten = U"\u3007\u96F6\u5341";
  return form::digit_value(c) >= 0 || text::han_digit_value(c) != 0 || text::is_in(zero_and_ten, c) ||
         std::any_of(other_zeros.begin(), other_zeros.end(),
                     [c](char32_t zero) { return c >= zero && c <= zero + 9; });
}

/// Whether a number, a date or an amount may be written with a character that is no Latin letter.
bool is_of_numbers(char32_t c) noexcept {
  return is_any_digit(c) || text::is_in(number_marks, c) || is_currency(c) || text::han_magnitude(c) != 0 ||
         text::is_in(han_of_numbers, c);
}

bool is_exact_integer(std::string_view text) noexcept {
  return !text.empty() && std::all_of(text.begin(), text.end(), text::is_ascii_digit) &&
         text.size() <= exact_digits && (text.front() != '0' || text.size() == 1);
}

/// A run of Latin letters, in small ones; empty where it is too long to be of a number.
struct LatinWord {
  std::array<char, longest_word> letters{};
  std::size_t size = 0;
  bool is_long = false;

  void add(char32_t letter) noexcept {
    if (size == letters.size()) {
      is_long = true;
      return;
    }
    letters[size++] = static_cast<char>(letter >= U'A' && letter <= U'Z' ? letter + 32 : letter);
  }
  [[nodiscard]] std::string_view text() const noexcept { return {letters.data(), size}; }
  /// Whether a number may have the word after `before`: `1e5`, `5 p`, `06T07`, `30Z`, and no `3.a`.
  [[nodiscard]] bool is_of_number(char32_t before) const noexcept {
    if (size == 0) return true;
    if (text() == "e" || text() == "t" || text() == "z")
      return form::digit_value(before) >= 0 || before == U'.' || text::is_space(before);
    if (text() == "a" || text() == "p") return text::is_space(before);
    return !is_long && std::find(latin_words.begin(), latin_words.end(), text()) != latin_words.end();
  }
};

constexpr bool is_latin_letter(char32_t c) noexcept {
  return (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z');
}

/// TRUE, false, in any width.
bool is_truth_value(std::string_view text) noexcept {
  LatinWord word;
  for (form::Scanner scanner(text); !scanner.at_end(); scanner.skip()) {
    const char32_t c = narrow(scanner.peek());
    if (text::is_space(c)) continue;
    if (!is_latin_letter(c) || word.is_long) return false;
    word.add(c);
  }
  return word.text() == "true" || word.text() == "false";
}

/// `#N/A`, `#REF!`, `#DIV/0!`: an error of a formula.
bool is_error_value(std::string_view text) noexcept {
  if (!text.starts_with('#') || text.size() > longest_word) return false;
  const std::string_view name = text.substr(1, text.find_first_of("!?") - 1);
  const std::string_view rest = text.substr(std::min(text.size(), 1 + name.size()));
  return (name == "N/A" || rest == "!" || rest == "?") &&
         name.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ/0123456789") == std::string_view::npos;
}

}  // namespace

bool is_iso_date(std::string_view text) noexcept {
  constexpr std::string_view shape = "dddd-dd-dd";
  return text.size() == shape.size() &&
         std::equal(text.begin(), text.end(), shape.begin(), [](char byte, char place) {
           return place == 'd' ? text::is_ascii_digit(byte) : byte == place;
         });
}

bool looks_like_formula(std::string_view text) noexcept {
  if (is_error_value(text)) return true;
  if (text.starts_with('\t') || text.starts_with('\r')) return true;
  form::Scanner scanner(text);
  scanner.skip_space();
  return !scanner.at_end() && std::find(formula_openings.begin(), formula_openings.end(), scanner.peek()) !=
                                  formula_openings.end();
}

bool looks_like_number(std::string_view text) noexcept {
  if (is_exact_integer(text)) return false;
  if (is_truth_value(text)) return true;
  bool has_digit = false;
  char32_t before = 0;  // the word
  LatinWord word;
  for (form::Scanner scanner(text); !scanner.at_end(); scanner.skip()) {
    const char32_t c = narrow(scanner.peek());
    if (is_latin_letter(c)) {
      word.add(c);
      if (word.is_long) return false;
      continue;
    }
    if (!word.is_of_number(before)) return false;
    word = {};
    before = c;
    has_digit = has_digit || is_any_digit(c);
    if (!is_of_numbers(c)) return false;
  }
  return has_digit && word.is_of_number(before);
}

}  // namespace unpsa::writer
