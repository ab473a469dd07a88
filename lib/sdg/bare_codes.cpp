// SPDX-License-Identifier: MIT
// In the answer to question 3.a a target's code needs no word, but it has to stand where codes stand: at the
// beginning of a line or sentence, before its text, in a list of codes; after another mark (a colon, a
// semicolon, a dash, a bracket) only if something says that it is a code. Any other decimal is a quantity.
#include <algorithm>

#include "form/characters.hpp"
#include "sdg/citations.hpp"
#include "sdg/context.hpp"
#include "sdg/folded_text.hpp"
#include "sdg/ownership.hpp"
#include "sdg/topics.hpp"
#include "sdg/vocabulary.hpp"

namespace unpsa::sdg {
namespace {

constexpr std::size_t farthest_subject = 150;  // bytes before a code in brackets

bool exists_within_goals(const Code& code) noexcept {
  return code.goal.value >= 1 && code.goal.value <= form::goal_count;
}

/// What a place in a text opens.
enum class ClauseOpening : std::uint8_t { none, sentence, mark };

bool closes_sentence(char32_t c) noexcept {
  return text::is_in(text::full_stops, c) || text::is_in(text::question_marks, c) ||
         text::is_in(text::exclamation_marks, c);
}

bool opens_clause(char32_t c) noexcept {
  return text::is_in(text::colons, c) || text::is_in(text::semicolons, c) ||
         text::is_in(text::all_opening_brackets, c) || text::is_in(text::closing_brackets, c) ||
         text::is_in(text::opening_quotes, c);
}

/// A sentence opens after a line end, a full stop, and a bullet there; another clause or a bracket after a
/// mark.
ClauseOpening clause_opening_before(std::string_view text, std::size_t place) noexcept {
  ClauseOpening opening = ClauseOpening::sentence;
  std::string_view before = text.substr(0, place);
  while (!before.empty() && !before.ends_with('\n')) {
    const text::CodePoint last = form::decode_last(before);
    before.remove_suffix(last.length);
    if (text::is_space(last.value)) continue;
    if (opening == ClauseOpening::sentence) {
      if (closes_sentence(last.value) || last.value == U'|') return opening;
      const bool dash = text::is_in(text::dashes, last.value);
      if (!dash && text::is_in(text::bullets, last.value)) return opening;
      if (!dash && !opens_clause(last.value)) return ClauseOpening::none;
      opening = ClauseOpening::mark;
      if (dash) continue;
    }
    return opening;
  }
  return ClauseOpening::sentence;
}

bool closes_with_colon(std::string_view text, std::size_t end) noexcept {
  return form::Scanner(text.substr(end)).take_any(text::colons);
}

/// `-hectare` after `3.5`, or the other end of a range of figures.
bool is_hyphenated(std::string_view text, std::size_t end) noexcept {
  form::Scanner scanner(text.substr(end));
  if (!scanner.take_any(text::dashes) || scanner.at_end()) return false;
  const char32_t c = scanner.peek();
  return form::digit_value(c) >= 0 || (c >= U'a' && c <= U'z');
}

/// `2.3 (2019)`: a figure of a year.
bool is_dated_figure(std::string_view text, std::size_t end) noexcept {
  form::Scanner scanner(text.substr(skip_space(text, end)));
  if (!scanner.take_any(text::all_opening_brackets)) return false;
  const auto digits = lex_digits(scanner.rest(), 0);
  if (!digits || digits->digits != 4) return false;
  return form::Scanner(scanner.rest().substr(digits->end)).take_any(text::all_closing_brackets);
}

/// Whether the sentence before a place is about the goal: `Waste water is treated (6.3)`.
bool is_about_before(int goal, std::string_view text, std::size_t place) {
  std::size_t begin = place - std::min(place, farthest_subject);
  while (begin < place && text::is_continuation(text[begin])) ++begin;
  for (const std::string_view end : {"\n", ". ", "; ", "\u3002", "\uFF1B"}) {
    const std::size_t found = text.substr(begin, place - begin).rfind(end);
    if (found != std::string_view::npos) begin += found + end.size();
  }
  return is_about(goal, text.substr(0, place), begin);
}

/// Whether a colon stands before a place, after words of which one is for goals or targets: `Metas atendidas:
/// `.
bool is_labelled_as_code(std::string_view text, std::size_t place) {
  const FoldedText folded = fold_before(text, place);
  std::string_view label = folded.view();
  label = label.substr(0, label.find_last_not_of(' ') + 1);
  if (!label.ends_with(':')) return false;
  label = label.substr(label.find_last_of(".;") + 1);
  return std::any_of(vocabulary().words.begin(), vocabulary().words.end(), [label](const FoldedWord& word) {
    if (word.word->word_class == WordClass::other || word.word->word_class == WordClass::indicator)
      return false;
    const std::size_t found = label.rfind(word.text);
    return found != std::string_view::npos &&
           (form::is_ideograph(text::decode(word.text).value) || !ends_within_word(label.substr(0, found)));
  });
}

}  // namespace

void CitationReader::note_bare(const Code& code) noexcept {
  if (is_bracketed(text_, code)) cites_in_brackets_ = true;
}

void CitationReader::finish() {
  const std::size_t first = mentions_.size();
  for (const Code& code : waiting_) {
    if (!is_named_elsewhere(code)) continue;
    begin_list();
    emit(code, code.begin, code.end, "bare-code");
  }
  if (mentions_.size() == first) return;
  const auto begin = mentions_.begin();
  std::inplace_merge(begin + static_cast<std::ptrdiff_t>(base_), begin + static_cast<std::ptrdiff_t>(first),
                     mentions_.end(), [](const Mention& a, const Mention& b) { return a.begin < b.begin; });
}

bool CitationReader::is_named_elsewhere(const Code& code) const noexcept {
  return cites_in_brackets_ || (cited_goals_ >> code.goal.value & 1U) != 0;
}

bool CitationReader::accepts_bare(const Code& code) {
  if (code.kind == MentionKind::goal || code.goal.sort != NumeralSort::digits) return false;
  if (is_foreign_number(text_, code.begin) || is_other_number(code)) return false;
  if (is_quantity(text_, code.end, Strength::weak) || is_part_of_count(text_, code.end)) return false;
  if (is_dated_figure(text_, code.end)) return false;
  const bool label = opens_label(text_, code.begin);
  if (!code.dotted) {
    if (!exists(code) || !is_closed(text_, code.end)) return false;
    return !code.capital || label;
  }
  if (!exists(code)) return exists_within_goals(code) && label && closes_label(text_, code.end);
  if (code.letter != 0 || opens_target_text(text_, code.end) || is_in_code_list(code)) return true;
  if (is_hyphenated(text_, code.end)) return false;
  switch (clause_opening_before(text_, code.begin)) {
    case ClauseOpening::none:
      return closes_with_colon(text_, code.end);
    case ClauseOpening::sentence:
      return true;
    case ClauseOpening::mark:
      if (closes_with_colon(text_, skip_space(text_, code.end)) || is_meant(code)) return true;
      if (is_bracketed(text_, code) && is_closed_or_goes_on(text_, code.end)) waiting_.push_back(code);
      return false;
  }
  return false;
}

/// Whether something says that a code after a mark is one: its subject before or after it, a label that asks
/// for codes, or what has been cited: its goal, or another code in brackets of its own.
bool CitationReader::is_meant(const Code& code) const {
  if (is_about(code.goal.value, text_, code.end) || is_about_before(code.goal.value, text_, code.begin))
    return true;
  if (!is_closed_or_goes_on(text_, code.end)) return false;
  if (is_bracketed(text_, code) && is_named_elsewhere(code)) return true;
  return (cited_goals_ >> code.goal.value & 1U) != 0 || is_labelled_as_code(text_, code.begin);
}

/// Whether other codes follow: `3.8 and 3.d`.
bool CitationReader::is_in_code_list(const Code& code) const {
  const auto separator = parse_separator_after(text_, code);
  if (!separator) return false;
  const auto next = parse_code(text_, separator->end);
  if (!next || next->kind == MentionKind::goal || !next->dotted || !exists(*next)) return false;
  if (separator->sort == Separator::Sort::range && next->goal.value != code.goal.value) return false;
  return !is_quantity(text_, next->end, Strength::weak) && !is_part_of_count(text_, next->end);
}

}  // namespace unpsa::sdg
