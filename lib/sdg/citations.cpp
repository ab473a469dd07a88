// SPDX-License-Identifier: MIT
// A citation is a head, a code, and as many separators and codes as follow: `Goals 1, 3 and 5`. What is
// inherited from the head is the word. Within the third question's first part a target's code needs no head.
#include "sdg/citations.hpp"

#include "form/characters.hpp"
#include "form/goals.hpp"
#include "sdg/context.hpp"

namespace unpsa::sdg {
namespace {

constexpr std::size_t longest_second_head = 80;

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
  } else if (is_same_sort_of_target(low, high) && low.letter != 0) {
    while (++code.letter < high.letter) codes.push_back(code);
  } else if (is_same_sort_of_target(low, high)) {
    while (++code.number < high.number) codes.push_back(code);
  }
  return codes;
}

bool rises(const Code& low, const Code& high) noexcept {
  if (low.kind != high.kind) return false;
  if (low.goal.value != high.goal.value) return low.goal.value < high.goal.value;
  if ((low.letter == 0) != (high.letter == 0)) return low.letter == 0;
  return low.letter != 0 ? low.letter < high.letter : low.number < high.number;
}

std::size_t skip_counter(std::string_view text, std::size_t place) noexcept {
  for (const std::string_view counter : {"项", "項"}) {
    if (text.substr(place).starts_with(counter)) return place + counter.size();
  }
  return place;
}

/// Where the first digit after `place` stands, near it and in its line; or `npos`.
std::size_t find_number(std::string_view text, std::size_t place) noexcept {
  form::Scanner scanner(text.substr(place, longest_second_head));
  scanner.take_while([](char32_t c) { return c != U'\n' && form::digit_value(c) < 0; });
  if (scanner.at_end() || scanner.peek() == U'\n') return std::string_view::npos;
  return place + scanner.offset();
}

}  // namespace

std::size_t CitationReader::read(std::size_t number) {
  if (may_have_head(text_, number)) {
    if (const auto head = match_head(text_, number)) return read_headed(*head, number);
  }
  return bare_ == BareCodes::yes ? read_bare(number) : number;
}

std::size_t CitationReader::read_headed(const Head& head, std::size_t number) {
  const auto code = parse_code(text_, number);
  if (!code || !accepts_first(head, *code)) return number;
  begin_list();
  emit(*code, head.begin, code->end,
       head.word->word_class == WordClass::target      ? "target-word"
       : head.word->word_class == WordClass::indicator ? "indicator-word"
                                                       : "goal-word");
  return read_list(&head, *code);
}

std::size_t CitationReader::read_bare(std::size_t number) {
  const auto code = parse_code(text_, number);
  if (!code || !accepts_bare(*code)) return number;
  begin_list();
  emit(*code, code->begin, code->end, "bare-code");
  return read_list(nullptr, *code);
}

std::size_t CitationReader::read_list(const Head* head, Code last) {
  std::size_t place = last.end;
  while (true) {
    if (head != nullptr && head->ordinal) place = skip_counter(text_, place);
    const auto separator = parse_separator(text_, place);
    if (!separator) break;
    Code code;
    if (separator->sort == Separator::Sort::range) {
      if (!read_range(head, last, *separator, code)) break;
    } else {
      const auto item = parse_item(head, *separator);
      if (!item) break;
      code = *item;
      emit(code, code.begin, code.end, "list-item");
    }
    last = code;
    place = code.end;
  }
  return last.kind == MentionKind::goal && exists(last) ? read_own_targets(last, place) : place;
}

std::optional<Code> CitationReader::parse_item(const Head* head, const Separator& separator) {
  auto code = parse_code(text_, separator.end);
  if (!code || !accepts_item(head, *code)) return std::nullopt;
  return code;
}

/// The second end of a range may have a word of its own: `SDG1至SDG3`.
bool CitationReader::read_range(const Head* head, const Code& low, const Separator& separator, Code& high) {
  auto code = parse_item(head, separator);
  if (!code && head != nullptr) {
    const std::size_t number = find_number(text_, separator.end);
    if (number == std::string_view::npos || !may_have_head(text_, number)) return false;
    const auto second = match_head(text_, number);
    if (!second || second->begin != separator.end) return false;
    code = parse_code(text_, number);
    if (!code || !accepts_first(*second, *code)) return false;
  }
  if (!code || !rises(low, *code)) return false;
  for (const Code& between : codes_between(low, *code)) emit(between, low.begin, code->end, "range-item");
  emit(*code, exists(*code) ? low.begin : code->begin, code->end, "range-item");
  high = *code;
  return true;
}

/// Targets of the goal just named, in brackets or after a colon: `SDG 3 (3.8, 3.d)`.
std::size_t CitationReader::read_own_targets(const Code& goal, std::size_t place) {
  form::Scanner scanner(text_.substr(skip_space(text_, place)));
  if (!scanner.take_any(text::opening_brackets, text::colons, text::dashes)) return place;
  const std::size_t begin = skip_space(text_, text_.size() - scanner.rest().size());
  const auto code = parse_code(text_, begin);
  if (!code || code->kind == MentionKind::goal || !code->dotted || code->goal.value != goal.goal.value)
    return place;
  if (!exists(*code) || !accepts_item(nullptr, *code)) return place;
  emit(*code, code->begin, code->end, "list-item");
  return read_list(nullptr, *code);
}

void CitationReader::begin_list() noexcept {
  listed_.fill(0);
  if (!listed_others_.empty()) listed_others_.clear();
}

bool CitationReader::is_new_in_list(const Code& code) {
  if (code.kind == MentionKind::indicator || !exists(code)) return listed_others_.insert(spell(code)).second;
  constexpr int first_letter = 32;  // numbers of targets are smaller; a goal itself is number 0
  const int place = code.kind == MentionKind::goal ? 0
                    : code.letter == 0             ? code.number
                                                   : first_letter + (code.letter - 'a');
  const std::uint64_t bit = std::uint64_t{1} << place;
  std::uint64_t& listed = listed_[static_cast<std::size_t>(code.goal.value)];
  if ((listed & bit) != 0) return false;
  listed |= bit;
  return true;
}

void CitationReader::emit(const Code& code, std::size_t begin, std::size_t end, std::string_view rule) {
  if (!is_new_in_list(code)) return;
  Mention& mention = mentions_.emplace_back();
  mention.layer = Layer::cited;
  mention.kind = code.kind;
  mention.code = spell(code);
  mention.goal = code.goal.value <= form::goal_count ? code.goal.value : 0;
  mention.valid = exists(code);
  mention.text = text_.substr(begin, end - begin);
  mention.rule = rule;
  mention.begin = begin;
  mention.end = end;
}

}  // namespace unpsa::sdg
