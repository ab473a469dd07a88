// SPDX-License-Identifier: MIT
// An agenda is a name of a closed list and a year beside it, before or behind: `Agenda 2063`, `2063 Agenda`,
// `Повестка дня до 2063 года`. Only an agenda (no vision, plan or strategy) for 2030 has the goals of the
// United Nations.
#include "sdg/agendas.hpp"

#include <algorithm>
#include <array>

#include "form/characters.hpp"
#include "sdg/folded_text.hpp"
#include "sdg/heads.hpp"
#include "sdg/vocabulary.hpp"

namespace unpsa::sdg {
namespace {

constexpr std::size_t longest_ahead = 110;
constexpr std::string_view year_of_agenda = "2030";
constexpr std::string_view marks_around = " -:,\"'()\x01";
constexpr auto han_agendas = std::to_array<std::string_view>(
    {"愿景", "规划", "计划", "战略", "纲要", "方案", "路线图", "蓝图", "宪章"});
constexpr std::string_view han_agenda = "议程";
constexpr std::string_view han_year = "年";
constexpr std::size_t farthest_han_year = 20;  // bytes

/// Words between a number and the agenda that it is of.
constexpr auto agenda_links = std::to_array<std::string_view>({
    "of",
    "the",
    "under",
    "in",
    "un",
    "un's",
    "onu",
    "des",
    "du",
    "de",
    "de la",
    "l'",
    "de l'",
    "les",
    "del",
    "los",
    "la",
    "do",
    "dos",
    "das",
    "da",
    "из",
    "оон",
    "в",
    "من",
    "ضمن",
    "united nations",
    "united nations'",
    "within",
    "dans",
    "le",
    "en",
    "el",
    "no",
    "na",
});

FoldedText fold_ahead(std::string_view text, std::size_t begin) {
  std::size_t end = std::min(text.size(), begin + longest_ahead);
  const std::size_t line_end = text.substr(begin, end - begin).find('\n');
  if (line_end != std::string_view::npos) end = begin + line_end;
  return {text, begin, end};
}

bool take_link(std::string_view& folded) noexcept {
  for (const std::string_view link : agenda_links) {
    if (!folded.starts_with(link)) continue;
    const std::string_view after = folded.substr(link.size());
    if (!link.ends_with('\'') && opens_within_word(after)) continue;
    folded = after;
    skip_marks(folded, " ");
    return true;
  }
  return false;
}

bool is_year(std::string_view word) noexcept {
  return word.size() == 4 && word.find_first_not_of("0123456789") == std::string_view::npos &&
         (word[0] == '1' || word[0] == '2');
}

/// Whether four figures stand together in a text.
bool has_year(std::string_view text) noexcept {
  int figures = 0;
  for (const char byte : text) {
    figures = byte >= '0' && byte <= '9' ? figures + 1 : 0;
    if (figures == 4) return true;
  }
  return false;
}

enum class AgendaName : std::uint8_t { none, agenda, plan };

/// Arabic words may have `for` or `and` before them.
AgendaName agenda_name(std::string_view word) {
  const Vocabulary& words = vocabulary();
  if (words.agendas.contains(word)) return AgendaName::agenda;
  if (words.plans.contains(word)) return AgendaName::plan;
  for (const std::string_view prefix : {"ل", "و", "ب"}) {
    if (word.starts_with(prefix) && word.size() > prefix.size())
      return agenda_name(word.substr(prefix.size()));
  }
  return AgendaName::none;
}

bool is_other(AgendaName name, std::string_view year) noexcept {
  return name == AgendaName::plan || (name == AgendaName::agenda && year != year_of_agenda);
}

/// Takes a word and the marks after it; empty where the clause ends.
std::string_view take_clause_word(std::string_view& folded) noexcept {
  const std::size_t end = std::min(folded.find_first_of(" -.,;:()"), folded.size());
  const std::string_view word = folded.substr(0, end);
  folded.remove_prefix(end);
  skip_marks(folded, " -");
  return word;
}

/// `Agenda 2063`, `Повестки дня до 2063 года`, `2063 Agenda`
bool opens_with_named_year(std::string_view folded, bool linked) {
  constexpr int farthest_name = 2;  // words
  constexpr int farthest_year = 4;
  AgendaName name = AgendaName::none;
  std::string_view year;
  for (int i = 0; i <= (linked ? farthest_name : 0) && name == AgendaName::none; ++i) {
    const std::string_view word = take_clause_word(folded);
    name = agenda_name(word);
    if (is_year(word)) {
      year = word;
      name = agenda_name(take_clause_word(folded));
      return is_other(name, year);
    }
  }
  for (int i = 0; i < farthest_year && name != AgendaName::none; ++i) {
    const std::string_view word = take_clause_word(folded);
    if (is_year(word)) {  // of the name before it, or after it: `the framework of the 2030 Agenda`
      const AgendaName behind = agenda_name(take_clause_word(folded));
      return is_other(behind == AgendaName::agenda ? behind : name, word);
    }
    if (word.empty() || word == "adopted" || word == "in") break;
  }
  return false;
}

/// Whether a word of the agenda of the United Nations stands among the next ones.
bool opens_with_agenda_word(std::string_view folded) {
  constexpr int farthest = 4;  // words
  for (int i = 0; i < farthest; ++i) {
    if (vocabulary().agenda_words.contains(take_clause_word(folded))) return true;
  }
  return false;
}

/// `национального проекта`, without a word that links it
bool opens_with_russian_genitive(std::string_view folded) {
  static const std::string feminine = comparable("ой");
  const std::string_view adjective = take_clause_word(folded);
  return (adjective.ends_with("ого") || adjective.ends_with(feminine)) &&
         vocabulary().genitives.contains(take_clause_word(folded)) && !opens_with_agenda_word(folded);
}

/// An Arabic adjective, which makes a plan one of its own: `الوطنية` of `الخطة الوطنية`.
bool is_arabic_adjective(std::string_view word) {
  return word.starts_with("ال") && word.ends_with("ية") && !vocabulary().agenda_words.contains(word);
}

std::string_view han_agenda_at_back(std::string_view folded) noexcept {
  if (folded.ends_with(han_agenda)) return han_agenda;
  for (const std::string_view name : han_agendas) {
    if (folded.ends_with(name)) return name;
  }
  return {};
}

/// Takes a year off the end, with what stands for `year` after it.
std::string_view take_year(std::string_view& folded) noexcept {
  std::string_view before = folded;
  for (const std::string_view unit : {han_year, std::string_view(" года"), std::string_view(" г")}) {
    if (before.ends_with(unit)) before.remove_suffix(unit.size());
  }
  std::size_t begin = before.size();
  while (begin > 0 && before[begin - 1] >= '0' && before[begin - 1] <= '9') --begin;
  const std::string_view year = before.substr(begin);
  if (!is_year(year)) return {};
  folded = before.substr(0, before.substr(0, begin).find_last_not_of(" -") + 1);
  return year;
}

/// `2063年议程`, `愿景2040`
bool ends_with_han_agenda(std::string_view folded) noexcept {
  std::string_view before = folded;
  if (const std::string_view year = take_year(before); !year.empty()) {
    const std::string_view name = han_agenda_at_back(before);
    return !name.empty() && (name != han_agenda || year != year_of_agenda);
  }
  const std::string_view name = han_agenda_at_back(folded);
  if (name.empty()) return false;
  before = folded.substr(0, folded.size() - name.size());
  before = before.substr(before.size() - std::min(before.size(), farthest_han_year));
  const std::size_t last = before.find_last_of("0123456789");
  if (last == std::string_view::npos) return false;
  before = before.substr(0, last + 1);
  const std::string_view year = take_year(before);
  return !year.empty() && (name != han_agenda || year != year_of_agenda);
}

bool opens_with_han_agenda(std::string_view folded) noexcept {
  if (folded.empty()) return false;
  const std::size_t end = folded.find_first_of(")\x01");
  return end != std::string_view::npos && ends_with_han_agenda(folded.substr(0, end));
}

std::string_view without_particle(std::string_view folded) noexcept {
  for (const std::string_view particle : {"中的", "的", "之", "中"}) {
    if (!folded.ends_with(particle)) continue;
    folded.remove_suffix(particle.size());
    break;
  }
  return folded.substr(0, folded.find_last_not_of(marks_around) + 1);
}

bool is_agenda(std::string_view folded) noexcept {
  for (const std::string_view name : {"2030 agenda", "agenda 2030", "2030年", "agenda for sustainable",
                                      "повестки дня", "programme 2030", "sustainable development goals"}) {
    if (folded.starts_with(name)) return true;
  }
  return folded.starts_with(comparable("области устойчивого развития")) ||
         folded.starts_with(comparable("خطة التنمية المستدامة")) ||
         folded.starts_with(comparable("للتنمية المستدامة")) || folded.starts_with(comparable("تلك الأهداف"));
}

}  // namespace

bool names_agenda(std::string_view text, std::size_t end) {
  const FoldedText folded = fold_ahead(text, end);
  std::string_view after = folded.view();
  skip_marks(after, " ");
  if (after.starts_with('(')) {
    after.remove_prefix(1);
  } else if (!take_link(after) && sdg_word_at_front(after) == 0 && !is_agenda(after)) {
    return false;
  }
  for (int i = 0; i < 3 && take_link(after); ++i) {
  }
  return sdg_word_at_front(after) > 0 || (is_agenda(after) && !opens_with_named_year(after, true));
}

bool is_of_other_agenda(std::string_view text, std::size_t end) {
  if (!has_year(text.substr(end, longest_ahead))) return false;
  const FoldedText folded = fold_ahead(text, end);
  std::string_view after = folded.view();
  skip_marks(after, " ");
  const bool bracket = after.starts_with('(') || after.starts_with(other_mark);
  if (bracket) {
    after.remove_prefix(1);
    if (opens_with_han_agenda(after)) return true;
  }
  bool linked = bracket;
  for (int i = 0; i < 3 && take_link(after); ++i) linked = true;
  return opens_with_named_year(after, linked);
}

bool is_of_plan(std::string_view text, std::size_t end) {
  constexpr int farthest_name = 4;  // words
  const FoldedText folded = fold_ahead(text, end);
  std::string_view after = folded.view();
  skip_marks(after, " ");
  if (opens_with_russian_genitive(after)) return true;
  if (!take_link(after)) return false;
  while (take_link(after)) {
  }
  for (int i = 0; i <= farthest_name; ++i) {
    const std::string_view word = take_clause_word(after);
    if (word.empty()) return false;
    const AgendaName name = agenda_name(word);
    if (name == AgendaName::plan || vocabulary().plans.contains(word)) return !opens_with_agenda_word(after);
    if (name == AgendaName::agenda) return is_arabic_adjective(take_clause_word(after));
    if (vocabulary().agenda_words.contains(word)) return false;
  }
  return false;
}

bool ends_with_agenda(std::string_view folded) {
  const std::string_view before =
      without_particle(folded.substr(0, folded.find_last_not_of(marks_around) + 1));
  if (!before.ends_with(han_agenda)) return false;
  const std::size_t near = before.size() - std::min(before.size(), farthest_han_year + han_agenda.size());
  return before.find(year_of_agenda, near) != std::string_view::npos;
}

bool ends_with_other_agenda(std::string_view folded) {
  std::string_view before = folded.substr(0, folded.find_last_not_of(marks_around) + 1);
  const std::string_view owner = without_particle(before);
  if (owner.size() < before.size()) {
    before = owner;
  } else if (before.ends_with("'s")) {
    before.remove_suffix(2);
  }
  if (before.empty()) return false;
  if (ends_with_han_agenda(before)) return true;
  constexpr int farthest_name = 3;  // words
  std::string_view rest = before;
  const std::string_view year = take_year(rest);
  if (year.empty()) {  // `2063 Agenda`
    const AgendaName name = agenda_name(take_last_word(rest));
    const std::string_view year_before = take_last_word(rest);
    return is_year(year_before) && is_other(name, year_before);
  }
  for (int i = 0; i < farthest_name && !rest.empty(); ++i) {
    const AgendaName name = agenda_name(take_last_word(rest));
    if (name != AgendaName::none) return is_other(name, year);
  }
  return false;
}

}  // namespace unpsa::sdg
