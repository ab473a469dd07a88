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

/// More codes between the ends of ranges than an author writes in an answer. Of further ranges only what is
/// new is cited beside their ends: `SDG 1-17, SDG 1-17, …` would have 17 citations for 10 bytes.
constexpr std::size_t most_between = 10 * form::goal_count;

/// Adds a goal or a target that exists; whether it was not there.
bool add_code(std::array<std::uint64_t, form::goal_count + 1>& codes, const Code& code) noexcept {
  constexpr int first_letter = 32;  // numbers of targets are smaller; a goal itself is number 0
  const int place = code.kind == MentionKind::goal ? 0
                    : code.letter == 0             ? code.number
                                                   : first_letter + (code.letter - 'a');
  const std::uint64_t bit = std::uint64_t{1} << place;
  std::uint64_t& listed = codes[static_cast<std::size_t>(code.goal.value)];
  const bool is_new = (listed & bit) == 0;
  listed |= bit;
  return is_new;
}

}  // namespace

std::size_t CitationReader::read(std::size_t number) {
  if (interrupted_.item != 0 && number == interrupted_.item) {
    if (const std::size_t end = resume_list(number); end > number) return end;
  }
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
  const auto code = parse_code(text_, number, {arabic, word_class == WordClass::target, !head.hyphen});
  // `الأهداف 1-3` is a range.
  const bool is_range =
      names_goal && arabic && code && code->kind == MentionKind::target && code->letter == 0;
  return is_range ? parse_code(text_, number) : code;
}

std::size_t CitationReader::read_headed(const Head& head, std::size_t number) {
  const auto code = parse_for(head, number);
  if (code && code->kind == MentionKind::goal && head.word->word_class == WordClass::target)
    return read_attached(head, number);
  if (head.word->word_class == WordClass::other || (code && defines_own_goals(head, *code))) refuse();
  if (!code || !accepts_first(head, *code) || (head.opens_range && !opens_range(head, *code))) return number;
  attached_ = code->kind != MentionKind::goal && is_attached(head) && code->goal.value <= form::goal_count &&
              (cited_goals_ >> code->goal.value & 1U) != 0 &&
              mentions_.back().certainty == Certainty::explicit_word;
  begin_list();
  const std::size_t first = mentions_.size();
  const std::uint32_t cited_before = cited_goals_;
  const RangedCodes ranged_before = ranged_;
  emit(*code, head.begin, code->end,
       head.word->word_class == WordClass::target      ? "target-word"
       : head.word->word_class == WordClass::indicator ? "indicator-word"
       : head.word->word_class == WordClass::goal      ? "sdg-word"
                                                       : "goal-word");
  const std::size_t end = read_list(&head, *code);
  if (!resolve(head, *code, first, end)) {
    interrupted_.item = 0;
    cited_goals_ = cited_before;
    ranged_ = ranged_before;
    return number;
  }
  if (interrupted_.item > end) interrupted_.certainty = mentions_.back().certainty;
  return end;
}

/// Whether the word stands right after a goal: `SDG 16, targets`, `SDG 16 and its targets`.
bool CitationReader::is_attached(const Head& head) const {
  constexpr std::size_t longest_gap = 24;
  if (goal_before_ == 0 || head.begin < done_ || head.begin - done_ > longest_gap) return false;
  form::Scanner gap(text_.substr(done_, head.begin - done_));
  while (gap.take_any(U" ,(:;", text::dashes)) {
  }
  return gap.at_end() || is_possessive_link(gap.rest());
}

/// The target of a goal by its own number or letter: `6` or `b` of goal 16.
std::optional<Code> CitationReader::parse_own_target(int goal, std::size_t place) const {
  Code target;
  if (const char letter = parse_target_letter(text_, place, target.end); letter != 0) {
    if (!is_closed(text_, target.end)) return std::nullopt;  // `targets 6, 7 and a review`
    target.letter = letter;
    target.begin = place;
  } else {
    const auto code = parse_code(text_, place);
    if (!code || code->kind != MentionKind::goal || code->goal.digits == 0) return std::nullopt;
    target = *code;
    target.number = code->goal.value;
  }
  target.kind = MentionKind::target;
  target.goal.value = goal;
  return target;
}

/// Targets by their own numbers, right after their goal: `SDG 16, targets 6, 7 and b`.
std::size_t CitationReader::read_attached(const Head& head, std::size_t number) {
  if (!is_attached(head)) return number;
  const int goal = goal_before_;
  std::size_t place = number;
  while (true) {
    const auto target = parse_own_target(goal, place);
    if (!target || !exists(*target) || is_quantity(text_, target->end, Strength::weak)) break;
    if (place == number) begin_list();
    emit(*target, place == number ? head.begin : target->begin, target->end,
         place == number ? "target-word" : "list-item");
    done_ = target->end;
    const auto separator = parse_separator(text_, target->end);
    if (!separator || separator->sort != Separator::Sort::list) break;
    place = separator->end;
  }
  return done_ > number ? done_ : number;
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
  certainty_ = bare_ == BareCodes::yes ? Certainty::explicit_word : Certainty::generic;
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
  note_bare(*code);
  begin_list();
  certainty_ = Certainty::explicit_word;
  emit(*code, code->begin, code->end, "bare-code");
  return done_ = read_list(nullptr, *code);
}

void CitationReader::begin_list() noexcept {
  listed_.fill(0);
  if (!listed_others_.empty()) listed_others_.clear();
}

bool CitationReader::is_new_in_list(const Code& code) {
  if (code.kind == MentionKind::indicator || !exists(code)) return listed_others_.insert(spell(code)).second;
  return add_code(listed_, code);
}

void CitationReader::emit_between(const Code& code, std::size_t begin, std::size_t end) {
  // A target has few indicators.
  const bool is_new = code.kind == MentionKind::indicator || add_code(ranged_.listed, code);
  if (!is_new && ranged_.count >= most_between) return;
  ++ranged_.count;
  emit(code, begin, end, "range-item");
}

void CitationReader::emit(const Code& code, std::size_t begin, std::size_t end, std::string_view rule) {
  if (!is_new_in_list(code)) return;
  if (exists(code)) cited_goals_ |= std::uint32_t{1} << code.goal.value;
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
