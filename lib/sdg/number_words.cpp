// SPDX-License-Identifier: MIT
// Numbers in words, and numbers before the word: `third SDG`, `SDG Three`, `第12个可持续发展目标`,
// `الهدف السادس عشر`. The search looks at one character of the word for goals, since number words have
// nothing in common that could be searched for.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "form/characters.hpp"
#include "form/goals.hpp"
#include "sdg/citations.hpp"
#include "sdg/context.hpp"
#include "sdg/folded_text.hpp"
#include "sdg/ownership.hpp"
#include "sdg/topics.hpp"
#include "sdg/vocabulary.hpp"

namespace unpsa::sdg {
namespace {

struct Row {
  int value;
  std::string_view words;  // parted by commas
};

// clang-format off
constexpr std::array<Row, form::goal_count> ordinal_rows{{
    {1, "first,premier,primer,primero,primeiro,первая,первой,первую,الأول"},
    {2, "second,deuxième,second,segundo,вторая,второй,вторую,الثاني"},
    {3, "third,troisième,tercer,tercero,terceiro,третья,третьей,третью,الثالث"},
    {4, "fourth,quatrième,cuarto,quarto,четвертая,четвертой,четвертую,четвёртая,четвёртой,الرابع"},
    {5, "fifth,cinquième,quinto,пятая,пятой,пятую,الخامس"},
    {6, "sixth,sixième,sexto,шестая,шестой,шестую,السادس"},
    {7, "seventh,septième,séptimo,sétimo,седьмая,седьмой,седьмую,السابع"},
    {8, "eighth,huitième,octavo,oitavo,восьмая,восьмой,восьмую,الثامن"},
    {9, "ninth,neuvième,noveno,nono,девятая,девятой,девятую,التاسع"},
    {10, "tenth,dixième,décimo,десятая,десятой,десятую,العاشر"},
    {11, "eleventh,onzième,undécimo,одиннадцатая,одиннадцатой,الحادي عشر"},
    {12, "twelfth,douzième,duodécimo,двенадцатая,двенадцатой,الثاني عشر"},
    {13, "thirteenth,treizième,decimotercer,тринадцатая,тринадцатой,الثالث عشر"},
    {14, "fourteenth,quatorzième,decimocuarto,четырнадцатая,четырнадцатой,الرابع عشر"},
    {15, "fifteenth,quinzième,decimoquinto,пятнадцатая,пятнадцатой,الخامس عشر"},
    {16, "sixteenth,seizième,decimosexto,шестнадцатая,шестнадцатой,السادس عشر"},
    {17, "seventeenth,dix-septième,decimoséptimo,семнадцатая,семнадцатой,السابع عشر"},
}};
constexpr std::array<std::string_view, form::goal_count> cardinals{
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"};
constexpr std::array<std::string_view, 18> links{
    "of", "the", "un", "des", "de", "los", "les", "du", "las", "goal", "objectif", "objetivo", "цель", "цели",
    "целью", "из", "number", "dos"};
// clang-format on

struct NumberWord {
  std::string folded;
  int value;
};

/// The ordinals, the longest first.
const std::vector<NumberWord>& ordinals() {
  static const std::vector<NumberWord> table = [] {
    std::vector<NumberWord> words;
    for (const Row& row : ordinal_rows) {
      std::string_view rest = row.words;
      while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(','), rest.size());
        words.push_back({comparable(rest.substr(0, end)), row.value});
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
    }
    std::stable_sort(words.begin(), words.end(), [](const NumberWord& left, const NumberWord& right) {
      return left.folded.size() > right.folded.size();
    });
    return words;
  }();
  return table;
}

std::string_view without_trailing_space(std::string_view folded) noexcept {
  return folded.substr(0, folded.find_last_not_of(' ') + 1);
}

bool take_link_at_back(std::string_view& folded) noexcept {
  for (const std::string_view link : links) {
    if (!folded.ends_with(link)) continue;
    const std::string_view before = folded.substr(0, folded.size() - link.size());
    if (ends_within_word(before)) continue;
    folded = without_trailing_space(before);
    return true;
  }
  return false;
}

/// The number in words that a folded text ends with: its value, and where it begins.
int ordinal_at_back(std::string_view folded, std::size_t& begin) noexcept {
  for (const NumberWord& word : ordinals()) {
    if (!folded.ends_with(word.folded)) continue;
    begin = folded.size() - word.folded.size();
    if (!ends_within_word(folded.substr(0, begin))) return word.value;
  }
  return 0;
}

bool is_counter(std::string_view text) noexcept {
  return text.ends_with("个") || text.ends_with("個") || text.ends_with("项") || text.ends_with("項");
}

}  // namespace

std::size_t CitationReader::read_words(std::size_t place) {
  const std::string_view rest = text_.substr(place);
  const std::string_view before = text_.substr(0, place);
  if (rest.starts_with("DG") && before.ends_with('S')) {
    const std::size_t end = place + (rest.substr(2).starts_with('s') ? 3 : 2);
    return read_around(place - 1, end) > place ? done_ : place;
  }
  if ((rest.starts_with("DD") || rest.starts_with("DS")) && before.ends_with('O')) {
    return read_around(place - 1, place + 2) > place ? done_ : place;
  }
  if (rest.starts_with("УР") && before.ends_with("Ц")) {
    return read_around(place - std::string_view("Ц").size(), place + std::string_view("УР").size()) > place
               ? done_
               : place;
  }
  if (rest.starts_with("ف") && before.ends_with("هد")) {
    return read_arabic_ordinal(place - std::string_view("هد").size(), place + std::string_view("ف").size());
  }
  const bool long_name = before.ends_with("可持续发展") || before.ends_with("可持續發展") ||
                         before.ends_with("永续发展") || before.ends_with("永續發展");
  if (!long_name || !(rest.starts_with("目标") || rest.starts_with("目標"))) return place;
  const std::string_view counted = before.substr(0, before.size() - std::string_view("永续发展").size());
  std::string_view ahead = counted.ends_with("可") ? counted.substr(0, counted.size() - 3) : counted;
  for (const std::string_view owner : {"联合国", "聯合國"}) {
    if (ahead.ends_with(owner)) ahead.remove_suffix(owner.size());
  }
  while (ahead.ends_with(' ')) ahead.remove_suffix(1);
  if (!is_counter(ahead)) return place;
  const std::size_t ordinal =
      ahead.substr(ahead.size() - std::min<std::size_t>(ahead.size(), 20)).rfind("第");
  if (ordinal == std::string_view::npos) return place;
  const std::size_t begin = ahead.size() - std::min<std::size_t>(ahead.size(), 20) + ordinal;
  const std::size_t number = skip_space(text_, begin + 3);
  const auto numeral = lex_numeral(text_, number);
  if (!numeral || skip_space(text_, numeral->end) + 3 != ahead.size()) return place;
  return take_ordinal(numeral->value, begin, place + 6, Certainty::explicit_word) ? done_ : place;
}

/// A number in words after the SDG word at `begin` to `end`, or before it.
std::size_t CitationReader::read_around(std::size_t begin, std::size_t end) {
  if (begin < done_ || (end < text_.size() && opens_within_word(text_.substr(end)))) return 0;
  const FoldedText folded_after = fold_behind(text_, end);
  std::string_view after = folded_after.view();
  if (after.starts_with(' ')) {
    after.remove_prefix(1);
    for (std::size_t i = cardinals.size(); i-- > 0;) {
      if (!after.starts_with(cardinals[i]) || opens_within_word(after.substr(cardinals[i].size()))) continue;
      const char first = text_[folded_after.source_of(1)];
      const std::size_t word_end = folded_after.source_of(1 + cardinals[i].size());
      if (first < 'A' || first > 'Z') break;
      return take_ordinal(static_cast<int>(i) + 1, begin, word_end, Certainty::explicit_word);
    }
  }
  const FoldedText folded_before = fold_before(text_, begin);
  std::string_view before = without_trailing_space(folded_before.view());
  bool linked = false;
  for (int i = 0; i < 5 && take_link_at_back(before); ++i) linked = true;
  std::size_t ordinal = 0;
  const int goal = ordinal_at_back(before, ordinal);
  if (goal == 0 || folded_before.source_of(ordinal) < done_) return 0;
  if (!linked && !is_closed_or_goes_on(text_, end)) return 0;  // `our first SDG report`
  return take_ordinal(goal, folded_before.source_of(ordinal), end, Certainty::explicit_word);
}

/// `الهدف الثالث`. The word is one for any goal.
std::size_t CitationReader::read_arabic_ordinal(std::size_t begin, std::size_t end) {
  const std::size_t none = end - std::string_view("ف").size();
  if (begin < done_) return none;
  const FoldedText folded = fold_behind(text_, end);
  const std::string_view after = folded.view();
  if (!after.starts_with(' ')) return none;
  for (const NumberWord& word : ordinals()) {
    if (!after.substr(1).starts_with(word.folded) || opens_within_word(after.substr(1 + word.folded.size())))
      continue;
    const std::size_t place = folded.source_of(1 + word.folded.size());
    const bool certain = names_agenda(text_, place);
    if (!certain && !is_about(word.value, text_, place) && !is_expected_alone(place)) return none;
    if (!certain && refused_) return none;
    return take_ordinal(word.value, begin, place, certain ? Certainty::explicit_word : Certainty::generic)
               ? done_
               : none;
  }
  return none;
}

/// Whether nothing follows that would be the text of a goal of the author's, where goals are expected.
bool CitationReader::is_expected_alone(std::size_t place) {
  return (bare_ == BareCodes::yes || speaks_of_sdgs()) && is_closed(text_, place) &&
         !is_label(text_, place, false);
}

std::size_t CitationReader::take_ordinal(int goal, std::size_t begin, std::size_t end, Certainty certainty) {
  if (goal < 1 || goal > form::goal_count || begin < done_) return 0;
  Code code;
  code.goal.value = goal;
  begin_list();
  certainty_ = certainty;
  emit(code, begin, end, "number-word");
  certainty_ = Certainty::explicit_word;
  goal_before_ = goal;
  return done_ = end;
}

}  // namespace unpsa::sdg
