// SPDX-License-Identifier: MIT
#include "parser/header_grammar.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "form/characters.hpp"
#include "form/goals.hpp"
#include "form/labels.hpp"
#include "form/numerals.hpp"
#include "form/sections.hpp"
#include "form/values.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace unpsa::parser {
namespace {

using form::Element;
using form::Kind;

constexpr std::size_t longest_yes_no = 40;  // bytes, with boxes
constexpr std::size_t longest_word = 8;     // of yes or no

bool is_one_of(Element element, std::initializer_list<Element> elements) noexcept {
  return std::find(elements.begin(), elements.end(), element) != elements.end();
}

/// Bytes up to and including the last question mark of the line, or 0.
std::size_t question_length(std::string_view line) {
  while (!line.empty()) {
    const text::CodePoint last = form::decode_last(line);
    if (text::is_in(text::question_marks, last.value)) break;
    line.remove_suffix(last.length);
  }
  return line.size();
}

/// Whether a box to tick stands at the end of `text`.
bool closes_with_box(std::string_view text) {
  text = text::trim(text);
  if (text.empty()) return false;
  if (text.back() == '[' || text.back() == '(') return true;  // of an empty one, whose space ends no word
  const char32_t last = form::decode_last(text).value;
  if (last == U'_' || text.ends_with(" X") || text.ends_with(" x")) return true;
  return text::is_in(text::bullets, last) || text::is_in(text::empty_boxes, last) ||
         text::is_in(text::ticked_boxes, last) || text.ends_with("[ ]") || text.ends_with("[]") ||
         text.ends_with("[x]") || text.ends_with("[X]") || text.ends_with("( )") || text.ends_with("(x)");
}

/// Bytes of the line before a yes or no at its end, or 0. It may be glued to the mark that ends the label.
std::size_t length_before_yes_no(std::string_view line) {
  // The answer is a word, or boxes with their words.
  for (std::size_t begin = line.size(), words = 0; begin > 0 && words < 6;) {
    const text::CodePoint last = form::decode_last(line.substr(0, begin));
    const bool ends_word = text::is_space(last.value) || text::is_in(text::value_marks, last.value) ||
                           text::is_in(text::full_stops, last.value);
    const std::string_view answer = text::trim(line.substr(begin));
    if (ends_word && !answer.empty()) {
      const std::string_view before = text::trim(line.substr(0, begin));
      if (form::parse_yes_no(answer) && !closes_with_box(before)) {
        // Both words, of which one has a mark.
        const std::string_view word = before.substr(before.find_last_of(' ') + 1);
        if (word.size() > longest_word || !form::parse_yes_no(word)) return begin;
      }
      ++words;
    }
    begin -= last.length;
    if (line.size() - begin > longest_yes_no) return 0;
  }
  return 0;
}

/// Whether a value may follow here, after the mark that ends a label: glued to it only with a capital.
bool begins_value(std::string_view rest) {
  if (rest.empty()) return true;
  const text::CodePoint first = text::decode(rest);
  if (text::is_space(first.value) || text::is_in(text::value_marks, first.value)) return true;
  return form::is_ideograph(first.value) || text::folding_changes_first(rest);
}

using Seen = std::function<bool(Element)>;

/// A question with a mark, answered by yes, no or nothing.
std::optional<PlacedLabel> yes_no_question(std::string_view line, Element element, const Seen& seen) {
  if (seen(element)) return std::nullopt;
  const std::size_t length = question_length(line);
  if (length == 0) return std::nullopt;
  const std::string_view value = text::trim(line.substr(form::find_value_begin(line, length)));
  if (!value.empty() && !form::parse_yes_no(value)) return std::nullopt;
  return PlacedLabel{element, Kind::question, length};
}

/// A question with a mark, answered by anything.
std::optional<PlacedLabel> open_question(std::string_view line, Element element, const Seen& seen) {
  const std::size_t length = question_length(line);
  if (seen(element) || length == 0) return std::nullopt;
  return PlacedLabel{element, Kind::question, length};
}

std::optional<PlacedLabel> sdg_label(std::string_view line, std::string_view next_line, const Seen& seen) {
  if (!seen(Element::sdg_targets) && (form::parse_target(next_line) || next_line == "."))
    return PlacedLabel{Element::sdg_targets, Kind::list, line.size()};
  if (!seen(Element::sdg_goals) && !has_question_mark(next_line) && form::parse_goal(next_line) != 0)
    return PlacedLabel{Element::sdg_goals, Kind::list, line.size()};
  return yes_no_question(line, Element::sdg_relevant, seen);
}

/// A text without its last word, or without the mark that it ends in.
std::string_view without_last_word(std::string_view text) {
  const auto is_letter = [](char32_t c) { return form::is_word_character(c) && !form::is_ideograph(c); };
  std::size_t end = text.size() - form::decode_last(text).length;
  const bool word = is_letter(form::decode_last(text).value);
  while (word && end > 0 && is_letter(form::decode_last(text.substr(0, end)).value))
    end -= form::decode_last(text.substr(0, end)).length;
  return text::trim(text.substr(0, end));
}

/// Where a value begins whose last date is at `begin`: `1 May 2019 - 30 May 2020`, `2019 to 2020` have two.
std::size_t begin_of_range(std::string_view line, std::size_t begin) {
  std::string_view above = text::trim(line.substr(0, begin));
  if (!above.empty()) above = without_last_word(above);
  if (above.empty()) return begin;
  const auto first = form::find_trailing_date(above);
  return first && first->begin > 0 ? first->begin : begin;
}

std::optional<PlacedLabel> date_label(std::string_view line, std::string_view next_line, const Seen& seen) {
  if (const auto label = yes_no_question(line, Element::two_years_old, seen)) return label;
  if (!seen(Element::implementation_date)) {
    const auto date = form::find_trailing_date(line);
    if (date && date->begin > 0) {
      const std::size_t begin = begin_of_range(line, date->begin);
      return PlacedLabel{Element::implementation_date, Kind::question, begin};
    }
    if (!date && form::parse_date(next_line))
      return PlacedLabel{Element::implementation_date, Kind::question, line.size()};
  }
  return std::nullopt;
}

bool has_space(std::string_view text) {
  form::Scanner scanner(text);
  scanner.take_while([](char32_t c) { return !text::is_space(c); });
  return !scanner.at_end();
}

/// A sentence that asks for details, and after it the details: below a question that was itself read by its
/// place.
std::optional<PlacedLabel> details_label(std::string_view line, Element element, const Seen& seen) {
  if (seen(element)) return std::nullopt;
  form::Scanner scanner(line);
  const std::string_view sentence =
      scanner.take_while([](char32_t c) { return c != U'.' && c != U':' && c != U'?' && c != U'\u061F'; });
  if (scanner.at_end() || !has_space(sentence)) return std::nullopt;
  scanner.skip();
  if (!begins_value(scanner.rest())) return std::nullopt;
  return PlacedLabel{element, Kind::question, scanner.offset()};
}

std::optional<PlacedLabel> partner_label(std::string_view line, std::string_view next_line, const Seen& seen,
                                         const Seen& by_place) {
  if (const auto label = yes_no_question(line, Element::un_involved, seen)) return label;
  if (seen(Element::un_involved) && !seen(Element::un_agencies) && question_length(line) == line.size() &&
      !form::parse_yes_no(next_line))
    return PlacedLabel{Element::un_agencies, Kind::list, line.size()};
  return by_place(Element::un_agencies) ? details_label(line, Element::un_details, seen) : std::nullopt;
}

std::optional<PlacedLabel> consent_label(std::string_view line, std::string_view next_line,
                                         const Seen& seen) {
  if (seen(Element::consent)) return std::nullopt;
  const bool below = form::parse_yes_no(next_line).has_value();
  const std::size_t length = below ? line.size() : length_before_yes_no(line);
  if (length == 0) return std::nullopt;
  return PlacedLabel{Element::consent, Kind::question, length};
}

std::optional<PlacedLabel> award_label(std::string_view line, const Seen& seen, const Seen& by_place) {
  if (const auto label = yes_no_question(line, Element::other_awards_won, seen)) return label;
  return by_place(Element::other_awards_won) ? details_label(line, Element::other_awards, seen)
                                             : std::nullopt;
}

/// Whether a line may open with the number of a label, by its first bytes: spares most lines the reading.
bool may_have_label_number(std::string_view line) noexcept {
  const auto byte = [line](std::size_t at) {
    return at < line.size() ? static_cast<unsigned char>(line[at]) : 0U;
  };
  const unsigned first = byte(0);
  if (first == '"') return false;  // as the form prints targets
  if (first < 0x80 && first != 'Q' && first != 'q' && !((first | 0x20U) >= 'a' && (first | 0x20U) <= 'z'))
    return true;
  if (first == 0xE2 || first == 0xEF) return true;
  // A letter of one byte or two, and a mark, a digit or a character of CJK.
  const unsigned next = byte(first < 0x80 ? 1 : 2);
  return next == '.' || next == ')' || next == ']' || next == ':' || (next >= '0' && next <= '9') ||
         next == 0xE3 || next == 0xEF;
}

}  // namespace

std::optional<SectionHeading> find_section_heading(std::string_view line) {
  // The two marks of `text::colons`, searched for as bytes: every line of the first part comes here.
  const std::size_t colon = std::min(line.find(':'), line.find("\xEF\xBC\x9A"));
  if (colon == std::string_view::npos) return std::nullopt;
  const std::string_view before = line.substr(0, colon);
  const auto heading = form::find_number_heading(before, true);
  if (!heading || heading->number > form::last_section) return std::nullopt;
  return SectionHeading{heading->word, heading->number, heading->language.has_value()};
}

std::optional<SpelledSection> find_spelled_section(std::string_view line) {
  constexpr std::size_t longest = 160;      // bytes
  constexpr std::size_t longest_lead = 64;  // up to the number
  const std::size_t digit = line.substr(0, longest_lead).find_first_of("0123456789");
  if (line.size() > longest || digit == std::string_view::npos) return std::nullopt;
  const auto is_mark = [](char32_t c) { return !form::is_letter_or_digit(c); };
  form::Scanner scanner(line);
  scanner.take_while(is_mark);
  const std::size_t begin = scanner.offset();
  while (scanner.offset() < digit) scanner.skip();
  const std::string_view word = text::trim(line.substr(begin, digit - begin));
  const int number = scanner.take_number(2);
  if (number < 1 || number > form::last_section) return std::nullopt;
  const std::string_view head = line.substr(begin, scanner.offset() - begin);
  // `4 of 10`, `4/10`.
  form::Scanner total = scanner;
  total.skip_space();
  if (total.take(U'/') || total.take_word().size() <= longest_word) {
    total.skip_space();
    if (total.take_number(2) >= form::last_section) scanner = total;
  }
  const std::string_view marks = scanner.take_while(is_mark);
  const char32_t title = scanner.peek();
  if (marks.empty() || !form::is_word_character(title)) return std::nullopt;
  if (!form::is_ideograph(title) && !text::folding_changes_first(scanner.rest())) return std::nullopt;
  const bool known = !word.empty() && form::find_spelled_number(head) == number;
  return SpelledSection{number, known};
}

std::string_view without_label_number(std::string_view line) {
  if (!may_have_label_number(line)) return line;
  form::Scanner scanner(line);
  if (form::enclosed_number(scanner.peek()) != 0) {
    scanner.skip();
  } else {
    scanner.take_any(text::opening_brackets, std::u32string_view(U"["));
    const std::size_t begin = scanner.offset();
    if (!scanner.take_any(std::u32string_view(U"Qq")) || form::digit_value(scanner.peek()) < 0) {
      if (scanner.offset() == begin && form::is_word_character(scanner.peek())) scanner.skip();
    }
    while (scanner.take_number(2) >= 0) {
      if (form::digit_value(scanner.peek()) >= 0) return line;
      form::Scanner dot = scanner;
      if (!dot.take_any(text::dots) || form::digit_value(dot.peek()) < 0) break;
      scanner = dot;
    }
    if (scanner.offset() == begin) return line;
    const bool is_letter = form::digit_value(text::decode(line.substr(begin)).value) < 0;
    const bool marked =
        scanner.take_any(text::dots, text::all_closing_brackets, text::enumeration_commas, text::colons);
    if (!marked && (is_letter || !text::is_space(scanner.peek()))) return line;
  }
  scanner.skip_space();
  return scanner.at_end() ? line : scanner.rest();
}

bool has_question_mark(std::string_view line) noexcept {
  return line.find('?') != std::string_view::npos || line.find("\xEF\xBC\x9F") != std::string_view::npos ||
         line.find("\xD8\x9F") != std::string_view::npos;
}

bool is_answered(std::string_view line, std::string_view below) {
  const std::size_t length = question_length(line);
  if (length == 0) return false;
  const std::string_view value = text::trim(line.substr(form::find_value_begin(line, length)));
  return form::parse_yes_no(value.empty() ? below : value).has_value();
}

bool is_yes_no_question(Element element) noexcept {
  return is_one_of(
      element, {Element::public_sector, Element::sdg_relevant, Element::two_years_old, Element::un_involved,
                Element::previously_submitted, Element::supporting_documents, Element::unpsa_award_won,
                Element::other_awards_won, Element::consent});
}

bool is_free_text(Element element) noexcept {
  return element == Element::un_details || element == Element::other_awards;
}

bool is_closed_list(Element element) noexcept {
  return is_one_of(element, {Element::institution_type, Element::sector, Element::administrative_level,
                             Element::category});
}

bool has_label_mark(std::string_view line) noexcept {
  constexpr std::size_t longest_statement =
      96;  // bytes; the one label with a full stop asks for details in a few words
  bool stops = false;
  for (form::Scanner scanner(line); !scanner.at_end(); scanner.skip()) {
    const char32_t mark = scanner.peek();
    if (text::is_in(text::question_marks, mark) || text::is_in(text::colons, mark)) return true;
    stops = stops || (text::is_in(text::full_stops, mark) && scanner.offset() <= longest_statement);
  }
  return stops;
}

bool opens_with_number(std::string_view line) noexcept {
  return form::digit_value(form::Scanner(line).peek()) >= 0;
}

std::optional<PlacedLabel> find_label_by_place(std::string_view line, std::string_view next_line, int section,
                                               const Seen& seen, const Seen& by_place) {
  switch (section) {
    case 1:
      return yes_no_question(line, Element::public_sector, seen);
    case 2:
      return open_question(line, Element::category, seen);
    case 3:
      return sdg_label(line, next_line, seen);
    case 4:
      return date_label(line, next_line, seen);
    case 5:
      return partner_label(line, next_line, seen, by_place);
    case 6:
      return yes_no_question(line, Element::previously_submitted, seen);
    case 7:
      return yes_no_question(line, Element::unpsa_award_won, seen);
    case 8:
      return award_label(line, seen, by_place);
    case 9:
      return open_question(line, Element::how_heard, seen);
    case 10:
      return consent_label(line, next_line, seen);
    default:
      return std::nullopt;
  }
}

}  // namespace unpsa::parser
