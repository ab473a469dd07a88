// SPDX-License-Identifier: MIT
// Lines that show by their shape what they are. Both shapes open with a digit, at most after a
// quotation mark: that is looked at first, on the bytes.
#include <algorithm>
#include <array>

#include "form/characters.hpp"
#include "form/folded_words.hpp"
#include "form/goals.hpp"
#include "form/numerals.hpp"
#include "text/ascii.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace unpsa::form {
namespace {

constexpr std::size_t longest_target_word = 64;  // bytes

constexpr bool is_capital(char byte) noexcept { return byte >= 'A' && byte <= 'Z'; }

/// Whether a line with this first byte may open with a quotation mark or white space.
constexpr bool may_open_wrapped(char byte) noexcept {
  return byte == '"' || static_cast<unsigned char>(byte) <= 0x20 || byte == '\xC2' || byte == '\xE1' ||
         byte == '\xE2' || byte == '\xE3' || byte == '\xEF';
}

/// The length of a number of one to `most` digits that `text` opens with, without a leading zero; or 0.
std::size_t number_length(std::string_view text, std::size_t most) noexcept {
  std::size_t length = 0;
  while (length < text.size() && text::is_ascii_digit(text[length])) ++length;
  return length <= most && length > 0 && text[0] != '0' ? length : 0;
}

/// The same for digits of any width and script.
std::size_t any_number_length(std::string_view text, int most) noexcept {
  if (const std::size_t length = number_length(text, static_cast<std::size_t>(most))) return length;
  if (text.empty() || static_cast<unsigned char>(text[0]) < 0x80) return 0;
  Scanner scanner(text);
  return scanner.take_number(most) > 0 ? scanner.offset() : 0;
}

/// The length of the code of a target that `text` opens with; or 0.
std::size_t target_length(std::string_view text) noexcept {
  const std::size_t length = any_number_length(text, 2);
  if (length == 0) return 0;
  Scanner after(text.substr(length));
  if (!after.take_any(text::dots) || after.at_end()) return 0;
  const std::size_t dotted = length + after.offset();
  const std::string_view last = text.substr(dotted);
  const bool capital = last[0] >= 'A' && last[0] <= 'D' &&
                       (last.size() == 1 || !is_word_character(text::decode(last.substr(1)).value));
  if ((last[0] >= 'a' && last[0] <= 'z') || capital) return dotted + 1;
  const std::size_t digits = any_number_length(last, 2);
  return digits == 0 ? 0 : dotted + digits;
}

/// The code of the table that a text spells, with digits of any width and letters of either case.
std::string_view spelled_target(std::string_view target) noexcept {
  if (target.empty() || target_length(target) != target.size()) return {};
  Scanner scanner(target);
  const int goal = scanner.take_number(2);
  if (goal < 1 || goal > goal_count) return {};
  scanner.skip();  // the dot
  const int number = scanner.take_number(2);
  const char letter = number < 0 ? static_cast<char>(scanner.rest()[0] | 0x20) : '\0';
  for (const std::string_view code : targets_of(goal)) {
    Scanner last(code.substr(code.find('.') + 1));
    if (number >= 0 ? last.take_number(2) == number : last.rest()[0] == letter) return code;
  }
  return {};
}

/// Takes a word for targets before a code, `Target 3.9`; false if another word stands there.
bool skip_target_word(Scanner& scanner) {
  static const FoldedWords words(target_words(), text::fold);
  static const auto begins_word = [] {
    std::array<bool, 256> first{};
    for (const std::string_view word : target_words()) first[static_cast<unsigned char>(word.front())] = true;
    return first;
  }();
  const std::string_view rest = scanner.rest();
  if (!begins_word[static_cast<unsigned char>(rest.front())]) return false;
  const std::string_view near = rest.substr(0, longest_target_word);
  if (std::none_of(near.begin(), near.end(), [](char c) { return text::is_ascii_digit(c) || c == '\xEF'; }))
    return false;
  const std::string_view before =
      scanner.take_while([](char32_t c) { return is_word_character(c) || text::is_space(c); });
  if (before.size() > longest_target_word || !words.contains(text::fold(before))) return false;
  scanner.take_any(text::colons, std::u32string_view(U"#"));
  scanner.skip_space();
  return true;
}

/// The length of a mark between the code of a target and its text: `:`, `.`, ` -`.
std::size_t mark_length(std::string_view text) noexcept {
  Scanner scanner(text);
  if (scanner.take_any(text::colons, text::closing_brackets)) return scanner.offset();
  if (scanner.take_any(text::dots)) {
    return scanner.at_end() || text::is_space(scanner.peek()) ? scanner.offset() : 0;
  }
  scanner.skip_space();
  if (scanner.take_any(text::dashes) && (scanner.at_end() || text::is_space(scanner.peek())))
    return scanner.offset();
  return 0;
}

/// Whether a text may hold the code of a target, by its dots: spares most texts the search.
bool may_hold_code(std::string_view text) noexcept {
  for (std::size_t dot = text.find('.'); dot != std::string_view::npos; dot = text.find('.', dot + 1)) {
    if (dot > 0 && text::is_ascii_digit(text[dot - 1]) && dot + 1 < text.size() && text[dot + 1] != ' ')
      return true;
  }
  return false;
}

/// Whether a comma follows here, and another target.
bool is_list_mark(std::string_view text) noexcept {
  Scanner scanner(text);
  if (!scanner.take_any(text::commas, text::semicolons, text::enumeration_commas)) return false;
  scanner.skip_space();
  return target_length(scanner.rest()) != 0;
}

/// A target after the number of a list, `1. 9.1 text`, `(1) 9.1 text`, `① 9.1 text`.
std::optional<TargetLine> parse_numbered(std::string_view line) {
  Scanner scanner(line);
  if (!take_item_number(scanner)) return std::nullopt;
  if (digit_value(scanner.peek()) < 0 && !text::is_in(text::opening_quotes, scanner.peek()))
    return std::nullopt;
  return parse_target(scanner.rest());
}

/// A target with its code in brackets, `(9.1) text`.
std::optional<TargetLine> parse_bracketed(std::string_view line) noexcept {
  Scanner scanner(line);
  if (!scanner.take_any(text::all_opening_brackets)) return std::nullopt;
  const std::size_t begin = scanner.offset();
  const std::string_view code = line.substr(begin, target_length(line.substr(begin)));
  Scanner after(line.substr(begin + code.size()));
  if (code.empty() || !after.take_any(text::all_closing_brackets)) return std::nullopt;
  const std::string_view known = spelled_target(code);
  if (known.empty()) return std::nullopt;
  return TargetLine{known, text::trim(after.rest())};
}

bool opens_with_space(std::string_view text) noexcept {
  return !text.empty() && text::is_space(text::decode(text).value);
}

}  // namespace

std::string_view without_closing_quote(std::string_view text) noexcept {
  text = text::trim(text);
  if (text.empty()) return text;
  const text::CodePoint last = decode_last(text);
  if (!text::is_in(text::closing_quotes, last.value)) return text;
  text.remove_suffix(last.length);
  return text::trim(text);
}

std::optional<TargetLine> parse_target(std::string_view line) noexcept {
  if (line.empty()) return std::nullopt;
  bool quoted = false;
  if (!text::is_ascii_digit(line[0])) {
    Scanner scanner(line);
    scanner.skip_space();
    quoted = scanner.take_any(text::opening_quotes);
    scanner.skip_space();
    if (is_word_character(scanner.peek()) && !skip_target_word(scanner)) return std::nullopt;
    line = scanner.rest();
  }
  std::size_t length = target_length(line);
  if (length == 0) {
    if (const auto bracketed = parse_bracketed(line)) return bracketed;
    return parse_numbered(line);
  }
  std::string_view rest = line.substr(length);
  const std::string_view code = line.substr(0, length);
  const std::size_t mark = mark_length(rest);
  const bool marked = mark != 0 || is_list_mark(rest);
  rest.remove_prefix(mark);
  const std::string_view text = quoted ? without_closing_quote(rest) : text::trim(rest);
  if (!text.empty() && !marked && !opens_with_space(rest)) return std::nullopt;
  const bool is_ascii =
      std::all_of(code.begin(), code.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (is_ascii && !is_capital(code.back())) return TargetLine{code, text};
  // A capital or other digits: another spelling of a code of the table.
  const std::string_view known = spelled_target(code);
  if (known.empty()) return std::nullopt;
  return TargetLine{known, text};
}

std::vector<TargetLine> parse_targets(std::string_view line) {
  std::vector<TargetLine> targets;
  for (auto target = parse_target(line); target;) {
    targets.push_back(*target);
    std::optional<TargetLine> next;
    if (!may_hold_code(target->text)) break;
    // `3.9 and 6.4`
    if (next = parse_target(after_joining_word(target->text)); next && !target_code(next->target).empty()) {
      targets.back().text = {};
      target = next;
      continue;
    }
    next.reset();
    for (Scanner scanner(target->text); !scanner.at_end(); scanner.skip()) {
      const std::string_view before = target->text.substr(0, scanner.offset());
      if (!scanner.take_any(text::commas, text::semicolons, text::enumeration_commas, text::closing_quotes,
                            std::u32string_view(U"|"))) {
        continue;
      }
      next = parse_target(text::trim(scanner.rest()));
      // A number within a text is a target only if there is such a one.
      if (next && !target_code(next->target).empty()) {
        targets.back().text = without_closing_quote(before);
        break;
      }
      next.reset();
      if (scanner.at_end()) break;
    }
    target = next;
  }
  return targets;
}

std::optional<TargetLine> parse_parted_target(std::string_view line) noexcept {
  Scanner scanner(line);
  const bool quoted = scanner.take_any(text::opening_quotes);
  scanner.skip_space();
  const int goal = scanner.take_number(2);
  if (goal < 1 || goal > goal_count) return std::nullopt;
  if (!scanner.take_any(text::commas)) {
    scanner.skip_space();
    if (!scanner.take_any(text::dots)) return std::nullopt;
    scanner.skip_space();
  }
  const std::string_view rest = scanner.rest();
  const int number = scanner.take_number(2);
  const bool lettered = number < 0 && !rest.empty() && rest[0] >= 'a' && rest[0] <= 'd';
  if (number < 0 && !lettered) return std::nullopt;
  if (lettered) scanner.skip();
  if (scanner.at_end() || !text::is_space(scanner.peek())) return std::nullopt;
  const std::string_view text = quoted ? without_closing_quote(scanner.rest()) : text::trim(scanner.rest());
  if (text.empty()) return std::nullopt;
  for (const std::string_view code : targets_of(goal)) {
    const std::string_view last = code.substr(code.find('.') + 1);
    if (lettered ? last[0] == rest[0] : Scanner(last).take_number(2) == number) return TargetLine{code, text};
  }
  return std::nullopt;
}

std::optional<CriterionLine> parse_criterion(std::string_view line) noexcept {
  constexpr std::size_t year_length = 4;
  if (line.empty()) return std::nullopt;
  if (!text::is_ascii_digit(line[0])) {
    if (!may_open_wrapped(line[0])) return std::nullopt;
    line = text::trim(line);
  }
  if (!line.starts_with("20") || number_length(line, year_length) != year_length) return std::nullopt;
  std::size_t length = year_length;
  for (int part = 0; part < 2; ++part) {
    if (length >= line.size() || line[length] != '.') return std::nullopt;
    const std::size_t digits = number_length(line.substr(length + 1), 2);
    if (digits == 0) return std::nullopt;
    length += 1 + digits;
  }
  const std::string_view text = text::trim(line.substr(length));
  if (text.empty() || !opens_with_space(line.substr(length))) return std::nullopt;
  return CriterionLine{line.substr(0, length), text, 2000 + (line[2] - '0') * 10 + (line[3] - '0')};
}

std::string_view target_code(std::string_view target) noexcept {
  if (target.empty() || is_capital(target.back())) return {};
  return spelled_target(target);
}

bool target_exists(std::string_view target) noexcept { return !target_code(target).empty(); }

}  // namespace unpsa::form
