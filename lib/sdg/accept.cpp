// SPDX-License-Identifier: MIT
// Whether a number is the number of a goal or target. A word before it is not enough: `SDG 3 million`, `Goal
// 3 of the plan`, `目标一致`. What is no citation yields nothing; what is one of a code that does not exist
// is one.
#include <algorithm>
#include <array>

#include "form/characters.hpp"
#include "form/goals.hpp"
#include "sdg/citations.hpp"
#include "sdg/context.hpp"
#include "sdg/counted.hpp"
#include "sdg/other_numbers.hpp"
#include "sdg/ownership.hpp"
#include "sdg/topics.hpp"

namespace unpsa::sdg {
namespace {

constexpr std::size_t farthest_chinese = 24;  // bytes from a word to its Chinese numeral

bool is_goal_number(const Code& code) noexcept {
  return code.goal.value >= 1 && code.goal.value <= form::goal_count;
}

/// Whether the word is one that Chinese numerals follow: it ends with an ideograph, or is `SDG`.
bool takes_chinese(const Word& word) {
  return form::is_ideograph(form::decode_last(word.text).value) || word.text == "SDG" || word.text == "SDGs";
}

bool opens_with_counter(std::string_view text) noexcept {
  while (text.starts_with(' ')) text.remove_prefix(1);
  for (const std::string_view counter : {"项", "項", "个", "個", "条", "條", "号", "號", "款"}) {
    if (text.starts_with(counter)) return true;
  }
  return false;
}

/// `第 6 項`, or in a list that opens so also `6 項` and what stands before it: `第 1、3 至 6 項`.
bool is_ordinal_item(std::string_view text, const Code& code) noexcept {
  std::string_view before = text.substr(0, code.begin);
  while (before.ends_with(' ')) before.remove_suffix(1);
  const std::string_view after = text.substr(skip_space(text, code.end));
  if (before.ends_with("第")) return opens_with_counter(after);
  return after.starts_with("项") || after.starts_with("項");
}

/// `3-良好健康`: the number and, before the next mark, the name of a goal.
bool is_before_own_name(std::string_view text, const Code& code) {
  form::Scanner scanner(text.substr(code.end));
  if (!scanner.take_any(text::dashes)) return false;
  scanner.take_while([](char32_t c) { return form::is_word_character(c) || c == U' '; });
  const std::size_t name_end = code.end + scanner.offset();
  return is_about(code.goal.value, text.substr(0, name_end), code.end);
}

/// `Objectif 3 000`
bool has_thousands(std::string_view text, const Code& code) noexcept {
  form::Scanner scanner(text.substr(code.end));
  if (code.kind != MentionKind::goal || scanner.at_end() || scanner.peek() == U'\n') return false;
  if (!text::is_space(scanner.peek())) return false;
  scanner.skip();
  const auto digits = lex_digits(scanner.rest(), 0);
  return digits && digits->digits == 3;
}

}  // namespace

/// A time, a date or a fraction: `3:30`, `3/5/2020`, `3.1/5`.
bool CitationReader::is_other_number(const Code& code) const {
  if (has_thousands(text_, code)) return true;
  form::Scanner scanner(text_.substr(code.end));
  if (scanner.take_any(text::colons)) return code.kind == MentionKind::goal && lex_digits(scanner.rest(), 0);
  while (scanner.take(U'/')) {
    const auto after = lex_digits(scanner.rest(), 0);
    if (!after) return false;
    if (code.kind != MentionKind::goal) {
      const auto item = parse_code(scanner.rest(), 0);
      return !item || item->kind == MentionKind::goal || !exists(*item);
    }
    if (after->digits > 2) return true;
    scanner = form::Scanner(scanner.rest().substr(after->end));
  }
  return false;
}

bool CitationReader::accepts_numeral(const Head& head, const Code& code) const {
  switch (code.goal.sort) {
    case NumeralSort::digits:
      return true;
    case NumeralSort::circled:  // after a colon, or before a text, the number of an item
      return !head.numbered && (is_closed_han(text_, code.goal.end, code.goal.value) ||
                                (head.word->word_class == WordClass::goal && !head.colon));
    case NumeralSort::roman:
      if (head.word->word_class != WordClass::goal)
        return code.goal.letters > 1 && !head.hyphen && !head.lower;
      return code.goal.letters > 1 || is_closed(text_, code.goal.end);
    case NumeralSort::chinese:
      if (!takes_chinese(*head.word) || head.numbered || (head.particle && !head.ordinal) ||
          code.begin - head.begin > farthest_chinese + head.word->text.size())
        return false;
      return code.kind != MentionKind::goal || is_closed_han(text_, code.goal.end, code.goal.value) ||
             (head.ordinal && opens_with_counter(text_.substr(code.goal.end))) || is_long_numeral(head, code);
  }
  return false;
}

/// `十三` right after the whole name of the goals is no part of a word as in `目标一致`.
bool CitationReader::is_long_numeral(const Head& head, const Code& code) const {
  return head.word->word_class == WordClass::goal && code.goal.value > 10 &&
         !is_quantity(text_, code.goal.end, Strength::weak) && !is_foreign_ordinal(text_, code.goal.end);
}

bool CitationReader::accepts_first(const Head& head, const Code& code) const {
  if (!accepts_numeral(head, code) || is_other_number(code)) return false;
  if (head.lower && code.goal.sort != NumeralSort::digits) return false;
  const WordClass word_class = head.word->word_class;
  if (word_class == WordClass::other) return false;
  if (word_class == WordClass::indicator) return code.kind == MentionKind::indicator;
  if (code.kind == MentionKind::goal) return word_class != WordClass::target && accepts_goal(head, code);

  if (is_quantity(text_, code.end, Strength::weak) || code.goal.value == 0) return false;
  if (!code.dotted && code.capital && is_dimension(text_, code.end)) return false;
  return code.letter != 0 || is_goal_number(code) || is_closed(text_, code.end);
}

bool CitationReader::accepts_goal(const Head& head, const Code& code) const {
  const bool ordinal = head.ordinal && opens_with_counter(text_.substr(code.end));
  if (head.ordinal && (is_foreign_ordinal(text_, code.end) || (head.particle && !ordinal))) return false;
  const bool known = is_goal_number(code);
  if (head.word->word_class == WordClass::goal) {
    if (!ordinal && is_quantity(text_, code.end, Strength::strong)) return false;
    if (head.colon && is_list_number(text_, code.begin, code.end) && !is_before_own_name(text_, code))
      return false;
    if (head.bracket && !(head.colon ? is_bracketed_item(text_, code) : is_closed(text_, code.end)))
      return false;
    if (code.goal.digits > 2) return is_closed(text_, code.end);
    return known || is_closed_or_goes_on(text_, code.end);
  }
  const bool plural = head.word->plural == Plural::yes;
  const bool arabic_bracket = head.bracket && text_.substr(code.end).starts_with(')');
  if (head.colon || (head.bracket && !plural && !arabic_bracket) || code.goal.digits > 2) return false;
  if (!ordinal && is_quantity(text_, code.end, Strength::weak)) return false;
  const bool bracket_follows = closes_label(text_, code.end) && !text_.substr(code.end).starts_with(':') &&
                               !text_.substr(code.end).starts_with("\uFF1A");
  if ((plural || bracket_follows) && is_list_number(text_, code.begin, code.end)) return false;
  return known || is_closed(text_, code.end);
}

Count CitationReader::count_of(const Head& head, const Code& code) noexcept {
  constexpr std::array<std::string_view, 5> english_words{"SDG", "Goal", "Sustainable", "Global", "UN"};
  const bool english =
      std::any_of(english_words.begin(), english_words.end(),
                  [&head](std::string_view word) { return head.word->text.starts_with(word); });
  return {code.goal.value, code.end, english};
}

bool CitationReader::accepts_item(const Head* head, const Code& code) const {
  const bool ordinal = head != nullptr && head->ordinal && is_ordinal_item(text_, code);
  if (is_other_number(code) || (!ordinal && is_quantity(text_, code.end, Strength::weak))) return false;
  if (!ordinal && code.goal.sort == NumeralSort::chinese &&
      !is_closed_han(text_, code.goal.end, code.goal.value) &&
      (head == nullptr || head->word->word_class != WordClass::goal ||
       is_foreign_ordinal(text_, code.goal.end)))
    return false;
  if (code.kind != MentionKind::goal) {
    if (!code.dotted && (!exists(code) || !is_closed_or_goes_on(text_, code.end))) return false;
    if (!code.dotted && code.capital && is_dimension(text_, code.end)) return false;
    return exists(code) || is_closed(text_, code.end);
  }
  if (head == nullptr || head->word->word_class == WordClass::target || code.goal.digits > 2) return false;
  if (head->word->word_class == WordClass::indicator || counts_noun(text_, count_of(*head, code)))
    return false;
  if (opens_decimal(text_, code) || opens_counted_range(text_, code) || is_day_of_month(text_, code.end) ||
      is_part_of_those(text_, code.end))
    return false;
  if (closes_label(text_, code.end) && is_list_number(text_, code.begin, code.end)) return false;
  if (!is_goal_number(code)) return is_closed(text_, code.end);
  return head->word->plural == Plural::yes || is_closed_or_goes_on(text_, code.end) ||
         names_parts_of_goals(text_, code.end);
}

}  // namespace unpsa::sdg
