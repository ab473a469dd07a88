// SPDX-License-Identifier: MIT
// What follows the first code of a citation: the items of its list, the other end of its range, and remarks
// on an item in brackets. A remark that cites something itself is read as any text is; the list goes on
// behind it.
#include "form/characters.hpp"
#include "sdg/citations.hpp"
#include "sdg/context.hpp"
#include "sdg/counted.hpp"
#include "sdg/ownership.hpp"
#include "sdg/topics.hpp"

namespace unpsa::sdg {
namespace {

constexpr std::size_t longest_second_head = 80;

bool is_same_target(const Code& low, const Code& high) noexcept {
  return low.kind == MentionKind::indicator && high.kind == MentionKind::indicator &&
         low.goal.value == high.goal.value && low.letter == high.letter && low.number == high.number;
}

bool is_same_sort_of_target(const Code& low, const Code& high) noexcept {
  return low.kind == MentionKind::target && high.kind == MentionKind::target &&
         low.goal.value == high.goal.value && (low.letter == 0) == (high.letter == 0);
}

/// The codes between the ends of a range, if it is one that rises among what exists.
std::vector<Code> codes_between(const Code& low, const Code& high) {
  std::vector<Code> codes;
  if (!exists(low) || !exists(high)) return codes;
  Code code = low;
  if (low.kind == MentionKind::goal && high.kind == MentionKind::goal) {
    while (++code.goal.value < high.goal.value) codes.push_back(code);
  } else if (is_same_target(low, high)) {
    while (++code.indicator < high.indicator) codes.push_back(code);
  } else if (is_same_sort_of_target(low, high) && low.letter != 0) {
    while (++code.letter < high.letter) codes.push_back(code);
  } else if (is_same_sort_of_target(low, high)) {
    while (++code.number < high.number) codes.push_back(code);
  }
  return codes;
}

bool rises(const Code& low, const Code& high) noexcept {
  if (low.kind != high.kind) return false;
  if (low.kind == MentionKind::indicator) return is_same_target(low, high) && low.indicator < high.indicator;
  if (low.goal.value != high.goal.value) return low.goal.value < high.goal.value;
  if ((low.letter == 0) != (high.letter == 0)) return low.letter == 0;
  return low.letter != 0 ? low.letter < high.letter : low.number < high.number;
}

std::size_t skip_counter(std::string_view text, std::size_t place) noexcept {
  for (const std::string_view counter : {"项", "項"}) {
    const std::size_t begin = skip_space(text, place);
    if (text.substr(begin).starts_with(counter)) return begin + counter.size();
  }
  return place;
}

/// Whether a dash follows that is none of a range: `3 - Good Health`.
bool is_before_name(std::string_view text, std::size_t place) noexcept {
  form::Scanner scanner(text.substr(skip_space(text, place)));
  if (!scanner.take_any(text::dashes)) return false;
  scanner.skip_space();
  return !scanner.at_end() && form::is_word_character(scanner.peek()) &&
         form::digit_value(scanner.peek()) < 0;
}

/// Where the first digit after `place` stands, near it and in its line, or the numeral right after `目标`
/// there; or `npos`.
std::size_t find_number(std::string_view text, std::size_t place) noexcept {
  form::Scanner scanner(text.substr(place, longest_second_head));
  const auto is_before = [](char32_t c) {
    return c != U'\n' && c != U'标' && c != U'標' && form::digit_value(c) < 0;
  };
  scanner.take_while(is_before);
  if (scanner.at_end() || scanner.peek() == U'\n') return std::string_view::npos;
  if (form::digit_value(scanner.peek()) < 0) scanner.skip();
  const std::size_t number = place + scanner.offset();
  if (lex_numeral(text, number)) return number;
  scanner.take_while(is_before);
  return scanner.at_end() || form::digit_value(scanner.peek()) < 0 ? std::string_view::npos
                                                                   : place + scanner.offset();
}

}  // namespace

bool CitationReader::opens_range(const Head& head, const Code& low) {
  const auto separator = parse_separator(text_, low.end);
  if (!separator || separator->sort != Separator::Sort::range) return false;
  const auto high = parse_item(&head, low, *separator);
  return high && rises(low, *high);
}

std::size_t CitationReader::read_list(const Head* head, Code last) {
  std::size_t place = last.end;
  while (true) {
    if (head != nullptr && head->ordinal) place = skip_counter(text_, place);
    if (last.kind == MentionKind::goal && exists(last)) place = read_own_targets(last, place);
    auto separator = find_separator(head, last, place);
    bool named = false;
    if (head != nullptr && last.kind == MentionKind::goal && (!separator || is_before_name(text_, place))) {
      const std::size_t name_end = skip_name(last, place);
      if (name_end > place) separator = parse_separator(text_, name_end);
      named = name_end > place && separator.has_value();
    }
    if (!separator) {
      if (head != nullptr) interrupt_list(*head, last, place);
      break;
    }
    Code code;
    if (separator->sort == Separator::Sort::range) {
      if (!read_range(head, last, *separator, code)) break;
    } else {
      const auto item = named ? parse_code(text_, separator->end) : parse_item(head, last, *separator);
      if (!item || (named && item->kind != MentionKind::goal)) break;
      code = *item;
      emit(code, code.begin, code.end, "list-item");
    }
    last = code;
    place = code.end;
  }
  goal_before_ = last.kind == MentionKind::goal && exists(last) ? last.goal.value : 0;
  return place;
}

/// The separator after an item. Numbers in circles need none, and in a list with dashes for bullets a dash
/// opens the next item.
std::optional<Separator> CitationReader::find_separator(const Head* head, const Code& last,
                                                        std::size_t place) const {
  if (last.goal.sort == NumeralSort::circled) {
    const auto next = lex_numeral(text_, place);
    if (next && next->sort == NumeralSort::circled) return Separator{Separator::Sort::list, place};
  }
  auto separator = place == last.end ? parse_separator_after(text_, last) : parse_separator(text_, place);
  if (separator && head != nullptr && head->bulleted) separator->sort = Separator::Sort::list;
  return separator;
}

/// Remembers a list that a remark with citations of its own interrupts, if it goes on after the remark.
void CitationReader::interrupt_list(const Head& head, const Code& last, std::size_t place) {
  const std::size_t end = find_remark_end(text_, skip_space(text_, place));
  if (end == std::string_view::npos) return;
  const auto separator = parse_separator(text_, end);
  if (!separator || separator->sort != Separator::Sort::list) return;
  interrupted_ = {head, last, separator->end, Certainty::explicit_word, listed_};
}

/// Goes on with the list that a remark has interrupted. Returns the offset after it, or `number`.
std::size_t CitationReader::resume_list(std::size_t number) {
  const InterruptedList list = interrupted_;
  const auto item = parse_item(&list.head, list.last, {Separator::Sort::list, number});
  if (!item) return number;
  listed_ = list.listed;
  certainty_ = list.certainty;
  emit(*item, item->begin, item->end, "list-item");
  done_ = read_list(&list.head, *item);
  certainty_ = Certainty::explicit_word;
  interrupted_.certainty = list.certainty;
  return done_;
}

/// The name of a goal between it and the next item: `SDG 3 Good Health, 4 Quality Education`. Returns the
/// offset of the separator before that item, or `place`.
std::size_t CitationReader::skip_name(const Code& last, std::size_t place) const {
  constexpr std::size_t longest_name = 100;
  form::Scanner scanner(text_.substr(place, longest_name));
  const auto is_name = [](char32_t c) {
    return form::is_word_character(c) || c == U' ' || c == U'-' || c == U'\'' || c == U'&' ||
           text::is_in(text::commas, c);
  };
  if (is_before_name(text_, place)) scanner.skip_space();
  scanner.take_any(text::dashes, text::colons);
  scanner.skip_space();
  const std::size_t name = place + scanner.offset();
  scanner.take_while(is_name);
  std::size_t end = place + scanner.offset();
  if (scanner.at_end() || end == name) return place;
  const bool marked = form::digit_value(scanner.peek()) < 0;  // by what is no part of a name
  const auto code = parse_code(text_, marked ? parse_separator(text_, end).value_or(Separator{}).end : end);
  if (!code || code->kind != MentionKind::goal || !exists(*code) || code->goal.value <= last.goal.value)
    return place;
  if (is_quantity(text_, code->end, Strength::weak) ||
      counts_noun(text_, {code->goal.value, code->end, false}))
    return place;
  if (is_about(last.goal.value, text_.substr(0, end), name))
    return marked ? end : find_separator_before(text_, name, end);
  return marked && is_about(code->goal.value, text_, code->end) ? end : place;
}

std::optional<Code> CitationReader::parse_item(const Head* head, const Code& last,
                                               const Separator& separator) {
  if (last.kind == MentionKind::target && last.letter != 0) {
    std::size_t end = 0;
    const char letter = parse_target_letter(text_, separator.end, end);
    Code code = last;
    code.letter = letter;
    code.begin = separator.end;
    code.end = end;
    if (letter > last.letter && exists(code)) return code;
  }
  auto code = head == nullptr ? parse_code(text_, separator.end) : parse_for(*head, separator.end);
  if (!code || !accepts_item(head, *code)) return std::nullopt;
  return code;
}

/// The second end of a range may have a word of its own: `SDG1至SDG3`.
bool CitationReader::read_range(const Head* head, const Code& low, const Separator& separator, Code& high) {
  auto code = parse_item(head, low, separator);
  if (!code && head != nullptr) {
    const std::size_t number = find_number(text_, separator.end);
    if (number == std::string_view::npos || !may_have_head(text_, number)) return false;
    const auto second = match_head(text_, number);
    if (!second || second->begin != separator.end || follows_relation(text_, head->begin)) return false;
    code = parse_code(text_, number);
    if (!code || !accepts_first(*second, *code)) return false;
  }
  if (!code || !rises(low, *code)) return false;
  for (const Code& between : codes_between(low, *code)) emit_between(between, low.begin, code->end);
  emit(*code, exists(*code) ? low.begin : code->begin, code->end, "range-item");
  high = *code;
  return true;
}

/// Targets of the goal just named, in brackets or after a colon: `SDG 3 (3.8, 3.d)`. Returns the offset after
/// them and their bracket.
std::size_t CitationReader::read_own_targets(const Code& goal, std::size_t place) {
  form::Scanner scanner(text_.substr(skip_space(text_, place)));
  const bool bracket = scanner.take_any(text::all_opening_brackets);
  if (!bracket && !scanner.take_any(text::colons, text::dashes)) return place;
  const std::size_t begin = skip_space(text_, text_.size() - scanner.rest().size());
  const auto code = parse_code(text_, begin);
  if (!code || code->kind == MentionKind::goal || !code->dotted || code->goal.value != goal.goal.value)
    return place;
  if (!exists(*code) || !accepts_item(nullptr, *code)) return place;
  emit(*code, code->begin, code->end, "list-item");
  const std::size_t end = read_list(nullptr, *code);
  form::Scanner after(text_.substr(end));
  return bracket && after.take_any(text::all_closing_brackets) ? end + after.offset() : end;
}

}  // namespace unpsa::sdg
