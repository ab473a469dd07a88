// SPDX-License-Identifier: MIT
// A citation is a head, a code, and as many separators and codes as follow: `Goals 1, 3 and 5`. What is
// inherited from the head is the word. Within the third question's first part a target's code needs no head.
#include "sdg/citations.hpp"

#include "form/characters.hpp"
#include "form/goals.hpp"
#include "sdg/context.hpp"
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
  if (const std::size_t end = read_told(number); end > number) return end;
  return bare_ == BareCodes::yes ? read_bare(number) : number;
}

std::optional<Code> CitationReader::parse_for(const Head& head, std::size_t number) const noexcept {
  const WordClass word_class = head.word->word_class;
  const bool arabic =
      text::decode(head.word->text).value >= 0x600 && text::decode(head.word->text).value < 0x700;
  const bool names_goal = word_class == WordClass::goal || word_class == WordClass::weak_goal;
  const auto code = parse_code(text_, number, {arabic, word_class == WordClass::target});
  // `الأهداف 1-3` is a range.
  const bool is_range =
      names_goal && arabic && code && code->kind == MentionKind::target && code->letter == 0;
  return is_range ? parse_code(text_, number) : code;
}

std::size_t CitationReader::read_headed(const Head& head, std::size_t number) {
  const auto code = parse_for(head, number);
  if (code && code->kind == MentionKind::goal && head.word->word_class == WordClass::target)
    return read_attached(head, number);
  if (head.word->word_class == WordClass::other) refuse();
  if (!code || !accepts_first(head, *code) || (head.opens_range && !opens_range(head, *code))) return number;
  attached_ = is_attached(head) && goal_before_ == code->goal.value && code->kind != MentionKind::goal &&
              mentions_.back().certainty == Certainty::explicit_word;
  begin_list();
  const std::size_t first = mentions_.size();
  emit(*code, head.begin, code->end,
       head.word->word_class == WordClass::target      ? "target-word"
       : head.word->word_class == WordClass::indicator ? "indicator-word"
       : head.word->word_class == WordClass::goal      ? "sdg-word"
                                                       : "goal-word");
  const std::size_t end = read_list(&head, *code);
  return resolve(head, *code, first, end) ? end : number;
}

/// Whether the word stands right after a goal: `SDG 16, targets`.
bool CitationReader::is_attached(const Head& head) const noexcept {
  constexpr std::size_t longest_gap = 6;
  if (goal_before_ == 0 || head.begin < done_ || head.begin - done_ > longest_gap) return false;
  return text_.substr(done_, head.begin - done_).find_first_not_of(" ,(:;") == std::string_view::npos;
}

/// Targets by their own numbers, right after their goal: `SDG 16, targets 6 and 7`.
std::size_t CitationReader::read_attached(const Head& head, std::size_t number) {
  if (!is_attached(head)) return number;
  const int goal = goal_before_;
  std::size_t place = number;
  while (true) {
    auto code = parse_code(text_, place);
    if (!code || code->kind != MentionKind::goal || code->goal.digits == 0) break;
    Code target = *code;
    target.kind = MentionKind::target;
    target.number = code->goal.value;
    target.goal.value = goal;
    if (!exists(target) || is_quantity(text_, code->end, Strength::weak)) break;
    if (place == number) begin_list();
    emit(target, place == number ? head.begin : code->begin, code->end,
         place == number ? "target-word" : "list-item");
    done_ = code->end;
    const auto separator = parse_separator(text_, code->end);
    if (!separator || separator->sort != Separator::Sort::list) break;
    place = separator->end;
  }
  return done_ > number ? done_ : number;
}

bool CitationReader::opens_range(const Head& head, const Code& low) {
  const auto separator = parse_separator(text_, low.end);
  if (!separator || separator->sort != Separator::Sort::range) return false;
  const auto high = parse_item(&head, low, *separator);
  return high && rises(low, *high);
}

/// A code that its own surroundings tell: the indicator beside its word, a target before its text.
std::size_t CitationReader::read_told(std::size_t number) {
  const auto digits = lex_digits(text_, number);
  if (!digits || digits->digits > 2) return number;
  form::Scanner scanner(text_.substr(digits->end));
  if (!scanner.take_any(text::dots)) return number;
  const auto code = parse_code(text_, number);
  if (!code || code->kind == MentionKind::goal || !code->dotted || !exists(*code) || !is_told(*code))
    return number;
  begin_list();
  certainty_ = Certainty::generic;
  emit(*code, code->begin, code->end, code->kind == MentionKind::indicator ? "indicator-word" : "bare-code");
  const std::size_t end = code->kind == MentionKind::indicator ? read_list(nullptr, *code) : code->end;
  certainty_ = Certainty::explicit_word;
  done_ = end;
  return end;
}

bool CitationReader::is_told(const Code& code) const {
  if (code.kind == MentionKind::indicator && is_beside_indicator_word(text_, code.begin, code.end))
    return true;
  const bool parted = code.begin == 0 || text_[code.begin - 1] == ' ';
  if (parted && opens_han_target_text(text_, code.end)) return true;
  if (!opens_label(text_, code.begin)) return false;
  if (opens_target_text(text_, code.end)) return true;
  // `Target 6.5: … 6.5.1: …`: what it belongs to has just been named.
  if (mentions_.size() == base_ || !mentions_.back().valid || !is_label(text_, code.end, false)) return false;
  const std::string_view before = mentions_.back().code;
  const std::string own = spell(code);
  return own.size() > before.size() && own.starts_with(before) && own[before.size()] == '.' &&
         (code.letter != 0 || code.kind == MentionKind::indicator);
}

std::size_t CitationReader::read_bare(std::size_t number) {
  const auto code = parse_code(text_, number);
  if (!code || !accepts_bare(*code)) return number;
  begin_list();
  certainty_ = Certainty::explicit_word;
  emit(*code, code->begin, code->end, "bare-code");
  return done_ = read_list(nullptr, *code);
}

std::size_t CitationReader::read_list(const Head* head, Code last) {
  std::size_t place = last.end;
  while (true) {
    if (head != nullptr && head->ordinal) place = skip_counter(text_, place);
    if (last.kind == MentionKind::goal && exists(last)) place = read_own_targets(last, place);
    auto separator = parse_separator(text_, place);
    bool named = false;
    if (!separator && head != nullptr && last.kind == MentionKind::goal) {
      const std::size_t name_end = skip_name(last, place);
      if (name_end > place) separator = parse_separator(text_, name_end);
      named = separator.has_value();
    }
    if (!separator) break;
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

/// The name of a goal between it and the next item: `SDG 3 Good Health, 4 Quality Education`. Returns the
/// offset of the separator before that item, or `place`.
std::size_t CitationReader::skip_name(const Code& last, std::size_t place) const {
  constexpr std::size_t longest_name = 100;
  form::Scanner scanner(text_.substr(place, longest_name));
  const auto is_name = [](char32_t c) {
    return form::is_word_character(c) || c == U' ' || c == U'-' || c == U'\'' || c == U'&' ||
           text::is_in(text::commas, c);
  };
  scanner.take_any(text::dashes, text::colons);
  scanner.skip_space();
  const std::size_t name = place + scanner.offset();
  scanner.take_while(is_name);
  std::size_t end = place + scanner.offset();
  if (scanner.at_end() || end == name) return place;
  if (form::digit_value(scanner.peek()) < 0) {  // a mark that is no part of a name
    const auto code = parse_code(text_, parse_separator(text_, end).value_or(Separator{}).end);
    const bool rising =
        code && code->kind == MentionKind::goal && code->goal.value > last.goal.value && exists(*code);
    return rising && (is_about(last.goal.value, text_, name) || is_about(code->goal.value, text_, code->end))
               ? end
               : place;
  }
  const auto code = parse_code(text_, end);
  if (!code || code->kind != MentionKind::goal || !exists(*code) || code->goal.value <= last.goal.value)
    return place;
  if (!is_about(last.goal.value, text_.substr(0, end), name) || is_quantity(text_, code->end, Strength::weak))
    return place;
  return find_separator_before(text_, name, end);
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

/// Targets of the goal just named, in brackets or after a colon: `SDG 3 (3.8, 3.d)`. Returns the offset after
/// them and their bracket.
std::size_t CitationReader::read_own_targets(const Code& goal, std::size_t place) {
  form::Scanner scanner(text_.substr(skip_space(text_, place)));
  const bool bracket = scanner.take_any(text::opening_brackets);
  if (!bracket && !scanner.take_any(text::colons, text::dashes)) return place;
  const std::size_t begin = skip_space(text_, text_.size() - scanner.rest().size());
  const auto code = parse_code(text_, begin);
  if (!code || code->kind == MentionKind::goal || !code->dotted || code->goal.value != goal.goal.value)
    return place;
  if (!exists(*code) || !accepts_item(nullptr, *code)) return place;
  emit(*code, code->begin, code->end, "list-item");
  const std::size_t end = read_list(nullptr, *code);
  form::Scanner after(text_.substr(end));
  return bracket && after.take_any(text::closing_brackets) ? end + after.offset() : end;
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
  mention.certainty = certainty_;
  mention.text = text_.substr(begin, end - begin);
  mention.rule = rule;
  mention.begin = begin;
  mention.end = end;
}

}  // namespace unpsa::sdg
