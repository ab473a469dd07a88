// SPDX-License-Identifier: MIT
// A word for goals of any sort is judged by what it stands among. An SDG word beside it settles it; an owner
// or another agenda does too. A goal that has its own text is compared with the goal of that number, since
// most lists of own goals begin like the one of the United Nations: with `Goal 1:`.
#include <algorithm>
#include <array>

#include "form/characters.hpp"
#include "form/goals.hpp"
#include "sdg/agendas.hpp"
#include "sdg/citations.hpp"
#include "sdg/context.hpp"
#include "sdg/folded_text.hpp"
#include "sdg/ownership.hpp"
#include "sdg/topics.hpp"
#include "sdg/vocabulary.hpp"
#include "text/language.hpp"

namespace unpsa::sdg {
namespace {

constexpr std::size_t farthest_next_goal = 400;
constexpr int largest_likely_target = 30;
constexpr int largest_likely_goal = 20;

bool is_named_with_sdg(const Head& head) noexcept {
  return head.word->word_class == WordClass::goal || head.word->text.find("SDG") != std::string_view::npos ||
         head.word->text.find("ЦУР") != std::string_view::npos;
}

/// A word that also means a task of any sort.
bool is_everyday_word(const Word& word) noexcept {
  return word.text.starts_with("задач") || word.text.starts_with("подзадач");
}

/// Whether a word follows directly, which after a list is its verb: `Goals 1, 3 & 5 guide …`.
bool is_word_after(std::string_view text, std::size_t place) noexcept {
  form::Scanner scanner(text.substr(skip_space(text, place)));
  return !scanner.at_end() && form::is_word_character(scanner.peek());
}

/// Whether a range goes on after the code that is none of codes: `3.5-4.5x`.
bool is_cut_range(std::string_view text, std::size_t end) noexcept {
  form::Scanner scanner(text.substr(end));
  return scanner.take_any(text::dashes) && lex_digits(scanner.rest(), 0);
}

}  // namespace

bool CitationReader::speaks_of_sdgs() {
  if (speaks_of_sdgs_ >= 0) return speaks_of_sdgs_ == 1;
  constexpr std::array<std::string_view, 17> names{"SDG",
                                                   "ODD ",
                                                   "ODS",
                                                   "ЦУР",
                                                   "ustainable Development",
                                                   "可持续发展目标",
                                                   "可持續發展目標",
                                                   "永续发展目标",
                                                   "永續發展目標",
                                                   "التنمية المستدامة",
                                                   "éveloppement durable",
                                                   "esarrollo ostenible",
                                                   "esarrollo Sostenible",
                                                   "устойчивого развития",
                                                   "2030 Agenda",
                                                   "Agenda 2030",
                                                   "الأهداف العالمية"};
  const bool found = std::any_of(names.begin(), names.end(), [this](std::string_view name) {
    return text_.find(name) != std::string_view::npos;
  });
  speaks_of_sdgs_ = found || text_.find("العالمي") != std::string_view::npos ? 1 : 0;
  return speaks_of_sdgs_ == 1;
}

bool CitationReader::resolve(const Head& head, const Code& code, std::size_t first, std::size_t place) {
  const std::span<Mention> cited = std::span(mentions_).subspan(first);
  if (is_named_with_sdg(head) || attached_ || follows_sdg_word(text_, head.begin) ||
      names_agenda(text_, place)) {
    done_ = place;
    return true;
  }
  const bool about = !head.lower && std::any_of(cited.begin(), cited.end(), [&](const Mention& mention) {
    return is_about(mention.goal, text_, place);
  });
  const bool target = code.kind != MentionKind::goal;
  const bool generic = !head.lower && (target ? is_generic_target(head, code, place, about)
                                              : is_generic_goal(head, code, place, about));
  if (!generic) {
    mentions_.resize(first);
    goal_before_ = 0;
    return false;
  }
  for (Mention& mention : cited) mention.certainty = Certainty::generic;
  done_ = place;
  return true;
}

/// Whether another owner, agenda or count stands before or after the citation.
bool CitationReader::is_of_another(const Head& head, std::size_t place) const {
  return is_owned(text_, head) || is_of_other_agenda(text_, place) || is_of_plan(text_, place) ||
         is_part_of_count(text_, place) || is_of_other_thing(text_, place);
}

bool CitationReader::is_generic_goal(const Head& head, const Code& code, std::size_t place, bool about) {
  if (is_of_another(head, place)) return refuse();
  if (about) return true;
  if (refused_) return false;
  if (is_indefinite(text_, head.begin)) return refuse();
  const bool expected = bare_ == BareCodes::yes || speaks_of_sdgs();
  // In English a noun may follow directly, in other languages a word there is mostly the verb.
  if (!expected && count_of(head, code).english && is_of_own_part(text_, place)) return refuse();
  const bool label = is_label(text_, place, false) && (place == code.end || !is_word_after(text_, place));
  if (!exists(code) && !expected && (label || code.goal.value > largest_likely_goal)) return false;
  if (!label) return true;
  return expected && !opens_own_run(head, code) ? true : refuse();
}

bool CitationReader::is_generic_target(const Head& head, const Code& code, std::size_t place, bool about) {
  if (is_of_another(head, place)) return refuse();
  const bool expected = bare_ == BareCodes::yes || speaks_of_sdgs();
  const bool named = head.word->word_class != WordClass::weak_goal;
  if (code.kind == MentionKind::target && code.letter != 0 && !code.dotted && !named && !expected)
    return refuse();
  if (!is_in_language_of(head)) return false;
  if (is_cut_range(text_, place) || (!exists(code) && place != code.end)) return false;
  if (exists(code) && (about || opens_target_text(text_, place))) return true;
  if (refused_) return false;
  if (head.word->language != "es" && is_indefinite(text_, head.begin)) return refuse();
  const bool label = is_label(text_, place, true);
  if (!exists(code))
    return expected ||
           ((code.letter != 0 || code.number > 0) && code.number <= largest_likely_target && !label);
  if (code.letter != 0 || code.kind == MentionKind::indicator) return true;
  const bool alone = place == code.end;
  if (((is_everyday_word(*head.word) && alone) || label) && !expected) return refuse();
  return true;
}

/// Whether a word that means something else in other languages stands in a text of its own.
bool CitationReader::is_in_language_of(const Head& head) {
  if (head.word->language.empty()) return true;
  if (language_.empty()) language_ = text::language_of(text_);
  const bool spanish = head.word->language == "es";
  if (language_ == "und") return !spanish || is_spanish_meta(text_, head.begin);
  return language_ == head.word->language || (spanish && language_ == "pt");
}

/// Whether a list of own goals begins: the next number follows with the same word, and its text is no more
/// about that goal than the first one's.
bool CitationReader::opens_own_run(const Head& head, const Code& code) const {
  if (code.goal.value != 1) return false;
  std::string next(text_.substr(head.begin, code.begin - head.begin));
  next += code.goal.sort == NumeralSort::chinese ? "二" : "2";
  const std::string_view ahead = text_.substr(code.end, farthest_next_goal);
  const std::size_t found = ahead.find(next);
  return found != std::string_view::npos && !is_about(2, text_, code.end + found + next.size());
}

/// The same where a verb stands in place of the colon, in a text that says nothing of the SDGs: `Goal 1 is
/// speed, Goal 2 is trust`.
bool CitationReader::defines_own_goals(const Head& head, const Code& code) {
  if (head.word->word_class != WordClass::weak_goal || code.kind != MentionKind::goal || code.goal.value != 1)
    return false;
  const FoldedText folded = fold_behind(text_, code.end);
  std::string_view after = folded.view();
  skip_marks(after, " ");
  if (vocabulary().copulas.length_at_front(after) == 0) return false;
  return bare_ == BareCodes::no && opens_own_run(head, code) && !is_about(1, text_, code.end) &&
         !speaks_of_sdgs();
}

}  // namespace unpsa::sdg
