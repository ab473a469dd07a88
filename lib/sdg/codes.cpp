// SPDX-License-Identifier: MIT
#include "sdg/codes.hpp"

#include <array>

#include "form/characters.hpp"
#include "form/goals.hpp"
#include "text/fold.hpp"

namespace unpsa::sdg {
namespace {

using form::Scanner;

constexpr std::u32string_view arabic_point = U"\u066B";
constexpr int max_goal_digits = 3;
constexpr int max_digits = 2;

struct Letter {
  char value;  // lower case
  bool capital;
};

/// A Latin letter: ASCII, full-width, or a Cyrillic one that looks like it.
std::optional<Letter> letter_of(char32_t c) noexcept {
  c = text::narrow(c);
  switch (c) {
    case U'а':
      return Letter{'a', false};
    case U'А':
      return Letter{'a', true};
    case U'Ь':
    case U'ь':
    case U'в':
      return Letter{'b', false};
    case U'В':
      return Letter{'b', true};
    case U'с':
      return Letter{'c', false};
    case U'С':
      return Letter{'c', true};
    case U'أ':
    case U'ا':
      return Letter{'a', false};
    case U'ب':
      return Letter{'b', false};
    case U'ج':
      return Letter{'c', false};
    case U'د':
    case U'\u0501':
      return Letter{'d', false};
    default:
      break;
  }
  if (c >= U'a' && c <= U'z') return Letter{static_cast<char>(c), false};
  if (c >= U'A' && c <= U'Z') return Letter{static_cast<char>(c + 0x20), true};
  return std::nullopt;
}

/// Whether a word or number goes on with this character. Scripts that are written without spaces, and Hangul,
/// whose particles follow a number directly, begin something new.
bool goes_on(char32_t c) noexcept {
  if (form::digit_value(c) >= 0) return true;
  return form::is_word_character(c) && !(c >= 0x3040 && c < 0xD7B0) && !form::is_ideograph(c);
}

/// The Arabic `and` is written as one with both numbers: `3و5`.
bool goes_on(Scanner scanner) noexcept {
  if (scanner.at_end()) return false;
  if (!scanner.take(U'و')) return goes_on(scanner.peek());
  return scanner.at_end() || (scanner.peek() != U' ' && form::digit_value(scanner.peek()) < 0);
}

/// Whether a comma and three digits follow: `3,000`.
bool has_thousands(Scanner scanner) noexcept {
  if (!scanner.take_any(U",\u066C")) return false;
  const auto digits = lex_digits(scanner.rest(), 0);
  return digits && digits->digits == 3;
}

/// The single letter that the scanner stands at, if no word goes on after it.
std::optional<Letter> take_letter(Scanner& scanner) noexcept {
  if (scanner.at_end()) return std::nullopt;
  const std::optional<Letter> letter = letter_of(scanner.peek());
  if (!letter) return std::nullopt;
  Scanner after = scanner;
  after.skip();
  if (goes_on(after)) return std::nullopt;
  scanner = after;
  return letter;
}

std::optional<Numeral> take_digits(Scanner& scanner) noexcept {
  const auto digits = lex_digits(scanner.rest(), 0);
  if (digits) scanner = Scanner(scanner.rest().substr(digits->end));
  return digits;
}

class CodeParser {
 public:
  CodeParser(std::string_view text, std::size_t begin, CodeForms forms) noexcept
      : text_(text), forms_(forms) {
    code_.begin = begin;
  }

  std::optional<Code> parse() noexcept {
    const auto goal = lex_numeral(text_, code_.begin);
    if (!goal || goal->digits > max_goal_digits) return std::nullopt;
    code_.goal = *goal;
    Scanner scanner(text_.substr(goal->end));
    if (has_thousands(scanner)) return std::nullopt;
    const bool read = take_dotted(scanner) && !goes_on(scanner);
    code_.end = text_.size() - scanner.rest().size();
    return read ? std::optional(code_) : std::nullopt;
  }

 private:
  /// What stands after the goal; false if that makes the number another one.
  bool take_dotted(Scanner& scanner) noexcept {
    Scanner ahead = scanner;
    if (!take_point(ahead)) {
      if (forms_.brackets && take_bracketed_letter(scanner)) return true;
      if (forms_.hyphened_letters && take_hyphened_letter(scanner)) return true;
      take_undotted_letter(scanner);
      return true;
    }
    if (const auto number = take_digits(ahead)) {
      if (number->digits > max_digits || code_.goal.sort != NumeralSort::digits) return false;
      code_.number = number->leading_zero ? 0 : number->value;
      leading_zero_ = number->leading_zero;
      set_target(true);
      scanner = ahead;
      return take_indicator(scanner);
    }
    // `SDG 3.A new clinic` is a sentence's end and the next one's beginning.
    const auto letter = take_letter(ahead);
    if (!letter || (letter->capital && letter->value == 'a' && begins_sentence(ahead))) return true;
    set_letter(*letter, true);
    scanner = ahead;
    return take_indicator(scanner);
  }

  bool take_point(Scanner& scanner) const noexcept {
    return scanner.take_any(text::dots, arabic_point) || (forms_.hyphens && scanner.take_any(text::hyphens));
  }

  /// `(d)`
  bool take_bracketed_letter(Scanner& scanner) noexcept {
    Scanner ahead = scanner;
    if (!ahead.take_any(text::opening_brackets) || ahead.at_end()) return false;
    const auto letter = letter_of(ahead.peek());
    if (!letter) return false;
    ahead.skip();
    if (!ahead.take_any(text::closing_brackets)) return false;
    set_letter(*letter, true);
    scanner = ahead;
    return true;
  }

  /// `-b`, of a target that exists.
  bool take_hyphened_letter(Scanner& scanner) noexcept {
    Scanner ahead = scanner;
    if (!ahead.take_any(text::hyphens)) return false;
    const auto letter = take_letter(ahead);
    if (!letter || letter->capital || letter->value > 'd') return false;
    set_letter(*letter, true);
    scanner = ahead;
    return true;
  }

  /// The parts of an indicator that are told apart by a letter (`12.3.1a`) are one indicator.
  static void take_part_letter(Scanner& scanner) noexcept {
    Scanner ahead = scanner;
    const auto letter = take_letter(ahead);
    if (letter && letter->value <= 'c') scanner = ahead;
  }

  /// `3d`. Letters that no target has are part of something else: `5G`, `10k`.
  void take_undotted_letter(Scanner& scanner) noexcept {
    if (code_.goal.sort == NumeralSort::roman) return;
    Scanner ahead = scanner;
    const auto letter = take_letter(ahead);
    if (!letter || letter->value > 'f') return;
    set_letter(*letter, false);
    scanner = ahead;
    take_indicator(scanner);
  }

  /// `.1` after a target; false if what follows makes the whole a number of another sort.
  bool take_indicator(Scanner& scanner) noexcept {
    Scanner ahead = scanner;
    if (!take_point(ahead)) return !has_thousands(scanner);
    const auto number = take_digits(ahead);
    if (!number) return true;
    take_part_letter(ahead);
    if (number->digits > max_digits || goes_on(ahead)) return false;
    Scanner further = ahead;
    if (take_point(further) && take_digits(further)) return false;
    code_.indicator = number->leading_zero ? 0 : number->value;
    code_.kind = MentionKind::indicator;
    scanner = ahead;
    return true;
  }

  static bool begins_sentence(Scanner scanner) noexcept {
    return scanner.take(U' ') && !scanner.at_end() && form::is_word_character(scanner.peek());
  }

  void set_target(bool dotted) noexcept {
    code_.kind = MentionKind::target;
    code_.dotted = dotted;
  }

  void set_letter(Letter letter, bool dotted) noexcept {
    set_target(dotted);
    code_.letter = letter.value;
    code_.capital = letter.capital;
  }

  std::string_view text_;
  CodeForms forms_;
  Code code_;
  bool leading_zero_ = false;
};

}  // namespace

std::optional<Code> parse_code(std::string_view text, std::size_t begin, CodeForms forms) noexcept {
  return CodeParser(text, begin, forms).parse();
}

char parse_target_letter(std::string_view text, std::size_t begin, std::size_t& end) noexcept {
  Scanner scanner(text.substr(begin));
  const auto letter = take_letter(scanner);
  if (!letter || letter->value > 'd') return 0;
  end = begin + scanner.offset();
  return letter->value;
}

std::string spell_target(const Code& code) {
  std::string text = std::to_string(code.goal.value);
  text += '.';
  if (code.letter != 0) return text += code.letter;
  return text += std::to_string(code.number);
}

std::string spell(const Code& code) {
  switch (code.kind) {
    case MentionKind::goal:
      break;
    case MentionKind::target:
      return spell_target(code);
    case MentionKind::indicator:
      return spell_target(code) + '.' + std::to_string(code.indicator);
  }
  return std::to_string(code.goal.value);
}

bool exists(const Code& code) {
  switch (code.kind) {
    case MentionKind::goal:
      break;
    case MentionKind::target:
      return form::target_exists(spell_target(code));
    case MentionKind::indicator:
      return code.indicator >= 1 && code.indicator <= indicator_count(spell_target(code));
  }
  return code.goal.value >= 1 && code.goal.value <= form::goal_count;
}

std::string_view code_of_goal(int goal) noexcept {
  static constexpr std::array<std::string_view, form::goal_count + 1> codes{
      "", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17"};
  return codes[static_cast<std::size_t>(goal)];
}

int indicator_count(std::string_view target) noexcept {
  if (!form::target_exists(target)) return 0;
  struct Row {
    std::string_view target;
    int count;
  };
  // Those of more than one.
  // clang-format off
  static constexpr Row rows[] = {
      {"1.2", 2}, {"1.4", 2}, {"1.5", 4}, {"1.a", 3},
      {"2.1", 2}, {"2.2", 3}, {"2.3", 2}, {"2.5", 2}, {"2.a", 2}, {"2.b", 2},
      {"3.1", 2}, {"3.2", 2}, {"3.3", 5}, {"3.4", 2}, {"3.5", 2}, {"3.7", 2}, {"3.8", 2}, {"3.9", 3},
      {"3.b", 3}, {"3.d", 2},
      {"4.1", 2}, {"4.2", 2},
      {"5.2", 2}, {"5.3", 2}, {"5.5", 2}, {"5.6", 2}, {"5.a", 2},
      {"6.3", 2}, {"6.4", 2}, {"6.5", 2}, {"7.1", 2},
      {"8.4", 2}, {"8.5", 2}, {"8.8", 2}, {"8.9", 2}, {"8.10", 2},
      {"9.1", 2}, {"9.2", 2}, {"9.3", 2}, {"9.5", 2},
      {"10.4", 2}, {"10.7", 4},
      {"11.3", 2}, {"11.5", 3}, {"11.6", 2}, {"11.7", 2}, {"11.b", 2},
      {"12.2", 2}, {"12.3", 2}, {"12.4", 2},
      {"13.1", 3}, {"13.2", 2}, {"13.3", 2}, {"13.b", 2},
      {"15.1", 2}, {"15.4", 2},
      {"16.1", 4}, {"16.2", 3}, {"16.3", 3}, {"16.4", 2}, {"16.5", 2}, {"16.6", 2}, {"16.7", 2}, {"16.10", 2},
      {"17.1", 2}, {"17.3", 2}, {"17.6", 2}, {"17.18", 3}, {"17.19", 2},
  };
  // clang-format on
  for (const Row& row : rows) {
    if (row.target == target) return row.count;
  }
  return 1;
}

}  // namespace unpsa::sdg
