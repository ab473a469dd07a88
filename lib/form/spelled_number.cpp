// SPDX-License-Identifier: MIT
// Numbers of questions in other spellings than the form's. Punctuation does not matter; words must be known.
#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "form/characters.hpp"
#include "form/folded_words.hpp"
#include "form/labels.hpp"
#include "form/numerals.hpp"
#include "form/questions.hpp"
#include "text/ascii.hpp"
#include "text/fold.hpp"
#include "text/han_digits.hpp"

namespace unpsa::form {
namespace {

constexpr std::size_t longest_line = 48;  // bytes

/// Words and numbers of a line, one after another.
class NumberReader {
 public:
  explicit NumberReader(std::string_view line) : scanner_(line) {}

  int read() {
    while (!scanner_.at_end()) {
      const char32_t next = scanner_.peek();
      if (digit_value(next) >= 0) {
        if (!add(take_digits())) return 0;
      } else if (is_ideograph(next)) {
        if (!take_ideographs()) return 0;
      } else if (is_word_character(next)) {
        if (!take_word()) return 0;
      } else if (const int enclosed = enclosed_number(next); enclosed != 0) {
        scanner_.skip();
        if (!add(enclosed)) return 0;
      } else {
        if (next == U'/') slash_ = true;
        scanner_.skip();
      }
    }
    if (count_ == 2 && second_ != last_question_number()) return 0;
    return first_;
  }

 private:
  /// A number, of which the last digit may have been read as the letter that looks like it: `1l`.
  int take_digits() {
    const int number = scanner_.take_number(3);
    if (scanner_.take_any(U"lI")) return number * 10 + 1;
    return scanner_.take_any(U"Oo") ? number * 10 : number;
  }

  bool add(int number) {
    if (number < 1 || number > last_question_number()) return false;
    if (++count_ > 2 || (count_ == 2 && !slash_)) return false;
    (count_ == 1 ? first_ : second_) = number;
    return true;
  }

  /// `题二`, `第2题`: words that ask, and numerals.
  bool take_ideographs() {
    static const FoldedWords words(number_words(), text::fold);
    std::u32string numerals;
    asked_ = true;  // no other ideographs are taken
    while (is_ideograph(scanner_.peek())) {
      const char32_t c = scanner_.peek();
      if (words.contains(text::fold(scanner_.take()))) {
        if (!numerals.empty() && !add(text::han_number(std::exchange(numerals, {})))) return false;
        slash_ = slash_ || c == U'\u5171';
      } else if (text::han_digit_value(c) != 0 || c == text::han_ten) {
        numerals += c;
      } else {
        return false;
      }
    }
    return numerals.empty() || add(text::han_number(numerals));
  }

  bool take_word() {
    static const FoldedWords words(number_words(), text::fold);
    static const FoldedWords of_words(total_words(), text::fold);
    const std::string_view word = scanner_.take_word();
    if (const int number = roman_number(word); number != 0 && asked_ && count_ == 0) return add(number);
    const std::string folded = text::fold(word);
    if (asked_ && count_ == 0) {
      if (const int number = named_number(folded)) return add(number);
    }
    if (count_ == 1 && of_words.contains(folded)) return slash_ = true;
    if (!words.contains(folded) && !is_question_word(folded)) return false;
    asked_ = true;
    return true;
  }

  /// The number that a word is the name of, `three`; 0 for other words.
  static int named_number(std::string_view folded) {
    static const auto names = [] {
      std::vector<std::string> all;
      for (const std::string_view name : number_names()) all.push_back(text::fold(name));
      return all;
    }();
    constexpr std::ptrdiff_t of_a_language = 12;
    const auto found = std::find(names.begin(), names.end(), folded);
    return found == names.end() ? 0 : static_cast<int>((found - names.begin()) % of_a_language) + 1;
  }

  static bool is_question_word(std::string_view folded) {
    static const auto asking = [] {
      std::vector<std::string> found;
      for (const Label& label : labels()) {
        if (label.element == Element::narrative_number) found.push_back(text::fold(label.text));
      }
      return found;
    }();
    return std::find(asking.begin(), asking.end(), folded) != asking.end();
  }

  Scanner scanner_;
  int first_ = 0;
  int second_ = 0;
  int count_ = 0;
  bool asked_ = false;
  bool slash_ = false;
};

/// Whether a line may open with a word that asks, by its first byte.
bool may_ask(std::string_view line) {
  static const auto begins = [] {
    std::array<bool, 256> first{};
    const auto add = [&first](std::string_view word) {
      const auto byte = static_cast<unsigned char>(word.front());
      first[byte] = true;
      // In either case.
      if (text::is_ascii_letter(word.front())) first[byte ^ 0x20U] = true;
    };
    for (const std::string_view word : number_words()) add(word);
    for (const Label& label : labels()) {
      if (label.element == Element::narrative_number) add(label.text);
    }
    return first;
  }();
  const auto first = static_cast<unsigned char>(line.front());
  return first >= 0x80 || begins[first];
}

}  // namespace

int find_spelled_number(std::string_view line) {
  if (line.empty() || line.size() > longest_line) return 0;
  const bool asks = may_ask(line);
  if (text::is_ascii_letter(line.front()) && !asks) return 0;
  // A digit, or a few words that may be numerals.
  constexpr std::size_t longest_numerals = 36;  // bytes: `Вопрос одиннадцать`
  const auto has = [line](auto accepts) { return std::any_of(line.begin(), line.end(), accepts); };
  const bool has_digit = has(text::is_ascii_digit);
  if (!has_digit && (line.size() > longest_numerals || !asks)) return 0;
  if (!has([](char c) { return c == '\xE2' || c == '\xC2' || c == '\xEF' || c == '\xD8'; }))
    return NumberReader(line).read();
  const std::string seen = without_unseen(line);
  return NumberReader(seen).read();
}

int find_titled_number(std::string_view line) {
  constexpr std::size_t longest_titled = 96;  // bytes
  constexpr std::ptrdiff_t longest_word = 24;
  if (line.empty() || line.size() > longest_titled || !may_ask(line)) return 0;
  const auto* const begin = std::find_if(line.begin(), line.end(), text::is_ascii_digit);
  if (begin == line.end() || begin - line.begin() > longest_word) return 0;
  const auto* const after = std::find_if_not(begin, line.end(), text::is_ascii_digit);
  if (after == line.end()) return 0;
  const auto end = static_cast<std::size_t>(after - line.begin());
  const bool is_decimal = *after == '.' && after + 1 != line.end() && text::is_ascii_digit(after[1]);
  const auto heading = find_number_heading(line.substr(0, end), false);
  return heading && heading->language && !is_decimal ? heading->number : 0;
}

bool goes_on_after_number(std::string_view line) noexcept {
  constexpr std::size_t longest = 24;  // bytes after the number
  const std::size_t digit = std::min(line.find_first_of("0123456789"), line.size());
  const std::size_t end = line.find_first_not_of("0123456789", digit);
  if (end == std::string_view::npos) return false;
  const std::string_view rest = text::trim(line.substr(end));
  if (rest.empty() || rest.size() > longest) return false;
  const char32_t first = text::decode(rest).value;
  const bool is_bracketed = text::is_in(text::all_opening_brackets, first) &&
                            text::is_in(text::all_closing_brackets, decode_last(rest).value);
  return is_bracketed || text::is_in(text::dashes, first);
}

}  // namespace unpsa::form
