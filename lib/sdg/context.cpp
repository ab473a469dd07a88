// SPDX-License-Identifier: MIT
#include "sdg/context.hpp"

#include <algorithm>
#include <string>

#include "form/characters.hpp"
#include "sdg/folded_text.hpp"
#include "sdg/numerals.hpp"
#include "sdg/vocabulary.hpp"

namespace unpsa::sdg {
namespace {

constexpr std::size_t longest_bracket = 200;

std::string_view without_leading_space(std::string_view folded) noexcept {
  while (folded.starts_with(' ')) folded.remove_prefix(1);
  return folded;
}

/// What stands after a number, without the space and the hyphen that may part them.
std::string_view counted_thing(std::string_view folded) noexcept {
  folded = without_leading_space(folded);
  if (folded.starts_with('-')) folded.remove_prefix(1);
  return folded;
}

/// The letters that a folded text opens with.
std::string_view first_word(std::string_view folded) noexcept {
  form::Scanner scanner(folded);
  return scanner.take_while(
      [](char32_t c) { return form::is_word_character(c) && !form::is_ideograph(c) && c != U'\x01'; });
}

std::string_view last_word(std::string_view folded) noexcept {
  std::size_t begin = folded.size();
  while (begin > 0) {
    const text::CodePoint last = form::decode_last(folded.substr(0, begin));
    if (!form::is_word_character(last.value) || form::is_ideograph(last.value)) break;
    begin -= last.length;
  }
  return folded.substr(begin);
}

/// Whether the folded text ends with two to four capitals in the original: `PM 2.5`, `ISO 9.1`.
bool is_abbreviation(std::string_view text, const FoldedText& folded, std::string_view before) {
  const std::size_t size = last_word(before).size();
  if (size < 2 || size > 4 || vocabulary().list_words.contains(last_word(before))) return false;
  for (std::size_t i = before.size() - size; i < before.size(); ++i) {
    const char letter = text[folded.source_of(i)];
    if (letter < 'A' || letter > 'Z') return false;
  }
  return true;
}

bool opens_with_han(std::string_view folded) noexcept {
  return !folded.empty() && form::is_ideograph(text::decode(folded).value);
}

bool is_sign_of_quantity(char32_t c) noexcept {
  return c == U'%' || c == 0x2030 || c == 0x66A || c == 0xB0 || c == 0x2103 || c == 0x2109 || c == 0x20AC ||
         c == 0xD7 || c == 0xBD;
}

/// The first character after the number that is no space, in the original, where signs are told apart.
char32_t next_character(std::string_view text, std::size_t end) noexcept {
  form::Scanner scanner(text.substr(end));
  scanner.take_while([](char32_t c) { return c != U'\n' && text::is_space(c); });
  return scanner.at_end() ? U'\n' : scanner.peek() == 0xFF05 ? U'%' : scanner.peek();
}

}  // namespace

bool is_quantity(std::string_view text, std::size_t end, Strength strength) {
  if (is_sign_of_quantity(next_character(text, end))) return true;
  const FoldedText folded = fold_behind(text, end);
  const std::string_view thing = counted_thing(folded.view());
  if (thing.empty()) return false;
  const Vocabulary& words = vocabulary();
  if (words.magnitudes.length_at_front(thing) > 0) return true;
  if (opens_with_han(thing) && words.han_magnitudes.open(thing)) return true;
  if (strength == Strength::strong) return false;
  return words.units.length_at_front(thing) > 0 || (opens_with_han(thing) && words.han_units.open(thing));
}

bool is_foreign_ordinal(std::string_view text, std::size_t end) {
  const FoldedText folded = fold_behind(text, end);
  return vocabulary().han_ordinal_units.open(without_leading_space(folded.view()));
}

bool is_closed(std::string_view text, std::size_t end) {
  const FoldedText folded = fold_behind(text, end);
  const std::string_view after = without_leading_space(folded.view());
  if (after.empty() || !form::is_word_character(text::decode(after).value)) {
    return after.empty() || form::digit_value(text::decode(after).value) < 0;
  }
  return vocabulary().list_words.length_at_front(after) > 0;
}

bool is_closed_or_goes_on(std::string_view text, std::size_t end) {
  if (is_closed(text, end)) return true;
  const FoldedText folded = fold_behind(text, end);
  const std::string_view after = without_leading_space(folded.view());
  if (after.empty()) return true;
  const char32_t first = text::decode(after).value;
  if (form::is_ideograph(first) || (first >= 0x3040 && first < 0xD7B0)) return true;
  return vocabulary().sentence_words.contains(first_word(after));
}

bool continues_sentence(std::string_view text, std::size_t begin) {
  if (is_closed_or_goes_on(text, begin)) return true;
  const FoldedText folded = fold_behind(text, begin);
  std::string_view word = first_word(folded.view());
  for (const std::string_view ending : {"s", "ed", "d", "ing"}) {
    if (word.ends_with(ending) &&
        vocabulary().sentence_words.contains(word.substr(0, word.size() - ending.size())))
      return true;
  }
  return false;
}

bool is_closed_han(std::string_view text, std::size_t end, int value) {
  const FoldedText folded = fold_behind(text, end);
  const std::string_view after = folded.view();
  if (after.empty() || after.front() == ' ') return true;
  const char32_t first = text::decode(after).value;
  if (form::digit_value(first) >= 0) return false;
  if (!form::is_word_character(first)) return true;
  if (value != 1 && after.starts_with("是")) return true;
  return vocabulary().han_particles.open(after);
}

bool is_in_brackets(std::string_view text, std::size_t place) {
  const std::size_t begin = place - std::min(place, longest_bracket);
  std::size_t closed = 0;
  for (std::size_t i = place; i > begin; --i) {
    const std::string_view upto = text.substr(0, i);
    if (upto.back() == '\n') return false;
    if (upto.ends_with(')') || upto.ends_with("\uFF09")) ++closed;
    if (!upto.ends_with('(') && !upto.ends_with("\uFF08")) continue;
    if (closed == 0) return true;
    --closed;
  }
  return false;
}

bool is_list_number(std::string_view text, std::size_t begin, std::size_t end) {
  form::Scanner scanner(text.substr(end));
  if (scanner.take_any(text::closing_brackets)) return !is_in_brackets(text, begin);
  if (scanner.take_any(text::enumeration_commas)) return scanner.at_end() || !lex_numeral(scanner.rest(), 0);
  if (scanner.take_any(text::dots, U"-")) {
    return !scanner.at_end() && (text::is_space(scanner.peek()) || form::is_ideograph(scanner.peek())) &&
           !scanner.rest().starts_with('\n');
  }
  return false;
}

bool is_of_other_thing(std::string_view text, std::size_t end) {
  const FoldedText folded = fold_behind(text, end);
  std::string_view after = without_leading_space(folded.view());
  const std::size_t length = vocabulary().genitives.length_at_front(after);
  if (length == 0) return false;
  after = without_leading_space(after.substr(length));
  form::Scanner scanner(after);
  const std::string_view word = scanner.take_while(form::is_of_spaced_word);
  return !vocabulary().agenda_words.contains(word);
}

bool is_dimension(std::string_view text, std::size_t end) {
  const FoldedText folded = fold_behind(text, end);
  const std::string_view thing = counted_thing(folded.view());
  return vocabulary().dimension_words.length_at_front(thing) > 0 || thing.starts_with("打印") ||
         thing.starts_with("建模") || thing.starts_with("模型") || thing.starts_with("技术");
}

bool is_foreign_number(std::string_view text, std::size_t begin) {
  const FoldedText folded = fold_before(text, begin);
  std::string_view before = folded.view();
  if (before.empty()) return false;
  const char32_t last = text::decode(text.substr(folded.source_of(before.size() - 1))).value;
  if (std::u32string_view(U".,/$\u20AC\u00A3\u00A5\uFFE5_+<>=~^*@").find(last) != std::u32string_view::npos)
    return true;
  if (ends_within_word(before)) return true;
  if (before.ends_with('-') && ends_within_word(before.substr(0, before.size() - 1))) return true;
  while (before.ends_with(' ') || before.ends_with('.') || before.ends_with(':')) {
    if (before.ends_with('.') || before.ends_with(':')) return false;
    before.remove_suffix(1);
  }
  if (before.empty()) return false;
  if (form::is_ideograph(form::decode_last(before).value)) {
    return vocabulary().han_foreign_number_words.length_at_back(before) > 0;
  }
  if (is_abbreviation(text, folded, before)) return true;
  return before.ends_with('$') || vocabulary().foreign_number_words.contains(last_word(before));
}

bool opens_label(std::string_view text, std::size_t begin) {
  const FoldedText folded = fold_before(text, begin);
  std::string_view before = folded.view();
  while (before.ends_with(' ')) before.remove_suffix(1);
  return before.empty() || !form::is_word_character(form::decode_last(before).value);
}

bool closes_label(std::string_view text, std::size_t end) {
  form::Scanner scanner(text.substr(end));
  return scanner.take_any(text::colons, text::closing_brackets);
}

}  // namespace unpsa::sdg
