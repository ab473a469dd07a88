// SPDX-License-Identifier: MIT
#include "sdg/number_word_table.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "form/characters.hpp"
#include "form/goals.hpp"
#include "sdg/folded_text.hpp"
#include "sdg/numerals.hpp"
#include "sdg/vocabulary.hpp"

namespace unpsa::sdg {
namespace {

// Of all languages, parted by commas, the first row for 1.
using Rows = std::array<std::string_view, form::goal_count>;

// clang-format off
constexpr Rows ordinal_rows{
    "first,premier,primer,primero,primeiro,первая,первой,первую,الأول",
    "second,deuxième,segundo,вторая,второй,вторую,الثاني",
    "third,troisième,tercer,tercero,terceiro,третья,третьей,третью,الثالث",
    "fourth,quatrième,cuarto,quarto,четвертая,четвертой,четвертую,четвёртая,четвёртой,четвёртую,الرابع",
    "fifth,cinquième,quinto,пятая,пятой,пятую,الخامس",
    "sixth,sixième,sexto,шестая,шестой,шестую,السادس",
    "seventh,septième,séptimo,sétimo,седьмая,седьмой,седьмую,السابع",
    "eighth,huitième,octavo,oitavo,восьмая,восьмой,восьмую,الثامن",
    "ninth,neuvième,noveno,nono,девятая,девятой,девятую,التاسع",
    "tenth,dixième,décimo,десятая,десятой,десятую,العاشر",
    "eleventh,onzième,undécimo,одиннадцатая,одиннадцатой,одиннадцатую,الحادي عشر",
    "twelfth,douzième,duodécimo,двенадцатая,двенадцатой,двенадцатую,الثاني عشر",
    "thirteenth,treizième,decimotercer,decimotercero,тринадцатая,тринадцатой,тринадцатую,الثالث عشر",
    "fourteenth,quatorzième,decimocuarto,четырнадцатая,четырнадцатой,четырнадцатую,الرابع عشر",
    "fifteenth,quinzième,decimoquinto,пятнадцатая,пятнадцатой,пятнадцатую,الخامس عشر",
    "sixteenth,seizième,decimosexto,шестнадцатая,шестнадцатой,шестнадцатую,السادس عشر",
    "seventeenth,dix-septième,decimoséptimo,семнадцатая,семнадцатой,семнадцатую,السابع عشر",
};
constexpr Rows cardinal_rows{
    "one,un,uno,um,один,واحد",
    "two,deux,dos,dois,два,اثنان",
    "three,trois,tres,três,три,ثلاثة",
    "four,quatre,cuatro,quatro,четыре,أربعة",
    "five,cinq,cinco,пять,خمسة",
    "six,seis,шесть,ستة",
    "seven,sept,siete,sete,семь,سبعة",
    "eight,huit,ocho,oito,восемь,ثمانية",
    "nine,neuf,nueve,nove,девять,تسعة",
    "ten,dix,diez,dez,десять,عشرة",
    "eleven,onze,once,одиннадцать",
    "twelve,douze,doce,doze,двенадцать",
    "thirteen,treize,trece,treze,тринадцать",
    "fourteen,quatorze,catorce,четырнадцать",
    "fifteen,quinze,quince,пятнадцать",
    "sixteen,seize,dieciséis,dezesseis,шестнадцать",
    "seventeen,dix-sept,diecisiete,dezessete,семнадцать",
};
/// What makes figures an ordinal, right after them.
constexpr auto ordinal_suffixes = std::to_array<std::string_view>({
    "th", "st", "nd", "rd", "e", "ème", "er", "º", "ª", ".º", ".ª", "o", ".o", ".er", "-я", "-й", "-ю",
    "-ой", "я", "й",
});
// clang-format on

struct NumberWord {
  std::string folded;
  int value;
};

std::vector<NumberWord> fold_rows(const Rows& rows) {
  std::vector<NumberWord> words;
  int value = 0;
  for (std::string_view rest : rows) {
    ++value;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find(','), rest.size());
      words.push_back({comparable(rest.substr(0, end)), value});
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  std::stable_sort(words.begin(), words.end(), [](const NumberWord& left, const NumberWord& right) {
    return left.folded.size() > right.folded.size();
  });
  return words;
}

/// The longest first.
const std::vector<NumberWord>& words_of(NumberWords words) {
  static const std::vector<NumberWord> cardinals = fold_rows(cardinal_rows);
  static const std::vector<NumberWord> ordinals = fold_rows(ordinal_rows);
  return words == NumberWords::cardinals ? cardinals : ordinals;
}

/// `5th`
std::optional<NumberInWords> figures_at_back(std::string_view folded) {
  static const Phrases suffixes(ordinal_suffixes);
  const std::size_t suffix = suffixes.length_after_number(folded);
  if (suffix == 0) return std::nullopt;
  const std::string_view upto = folded.substr(0, folded.size() - suffix);
  const std::size_t begin = upto.find_last_not_of("0123456789") + 1;
  constexpr std::size_t most_figures = 2;
  if (begin == upto.size() || upto.size() - begin > most_figures) return std::nullopt;
  const std::string_view before = upto.substr(0, begin);
  if (ends_within_word(before) || before.ends_with('.') || before.ends_with(',')) return std::nullopt;
  return NumberInWords{lex_digits(upto, begin)->value, begin};
}

/// The words for goals, of these or of any sort, by their first and their last bytes.
class GoalWords {
 public:
  GoalWords() {
    for (const FoldedWord& word : vocabulary().words) {
      if (word.word->word_class != WordClass::goal && word.word->word_class != WordClass::weak_goal) continue;
      by_first_[static_cast<unsigned char>(word.text.front())].push_back(word.text);
      by_last_[static_cast<unsigned char>(word.text.back())].push_back(word.text);
    }
  }

  [[nodiscard]] bool stand_at_front(std::string_view folded) const noexcept {
    if (folded.empty()) return false;
    const Words& words = by_first_[static_cast<unsigned char>(folded.front())];
    return std::any_of(words.begin(), words.end(),
                       [folded](std::string_view word) { return folded.starts_with(word); });
  }
  [[nodiscard]] bool stand_at_back(std::string_view folded) const noexcept {
    if (folded.empty()) return false;
    const Words& words = by_last_[static_cast<unsigned char>(folded.back())];
    return std::any_of(words.begin(), words.end(),
                       [folded](std::string_view word) { return folded.ends_with(word); });
  }

 private:
  using Words = std::vector<std::string_view>;

  std::array<Words, 256> by_first_;
  std::array<Words, 256> by_last_;
};

const GoalWords& goal_words() {
  static const GoalWords words;
  return words;
}

/// Adds the ordinals that end at `end`: `third` of `the third goal`, unless it is part of a longer one.
void add_ordinals_at_back(std::string_view folded, std::size_t end, GoalSet& goals) {
  const std::string_view before = folded.substr(0, end);
  for (const NumberWord& word : words_of(NumberWords::ordinals)) {
    if (before.empty() || word.folded.back() != before.back() || !before.ends_with(word.folded)) continue;
    const std::size_t begin = end - word.folded.size();
    if (ends_within_word(folded.substr(0, begin))) continue;
    const auto longest = number_word_at_front(folded.substr(begin), NumberWords::ordinals);
    if (longest && longest->value == word.value) goals.set(static_cast<std::size_t>(word.value));
  }
}

}  // namespace

std::optional<NumberInWords> number_word_at_front(std::string_view folded, NumberWords words) {
  if (folded.empty()) return std::nullopt;
  for (const NumberWord& word : words_of(words)) {
    if (word.folded.front() == folded.front() && folded.starts_with(word.folded) &&
        !opens_within_word(folded.substr(word.folded.size())))
      return NumberInWords{word.value, word.folded.size()};
  }
  return std::nullopt;
}

std::optional<NumberInWords> number_word_at_back(std::string_view folded, NumberWords words) {
  if (folded.empty()) return std::nullopt;
  for (const NumberWord& word : words_of(words)) {
    if (word.folded.back() != folded.back() || !folded.ends_with(word.folded)) continue;
    const std::size_t begin = folded.size() - word.folded.size();
    if (!ends_within_word(folded.substr(0, begin))) return NumberInWords{word.value, begin};
  }
  return words == NumberWords::ordinals ? figures_at_back(folded) : std::nullopt;
}

GoalSet goals_in_words(std::string_view folded) {
  GoalSet goals;
  const GoalWords& words = goal_words();
  for (std::size_t space = folded.find(' '); space != std::string_view::npos;
       space = folded.find(' ', space + 1)) {
    if (words.stand_at_back(folded.substr(0, space))) {
      const std::string_view after = folded.substr(space + 1);
      for (const NumberWords sort : {NumberWords::cardinals, NumberWords::ordinals}) {
        if (const auto number = number_word_at_front(after, sort))
          goals.set(static_cast<std::size_t>(number->value));
      }
    }
    if (words.stand_at_front(folded.substr(space + 1))) add_ordinals_at_back(folded, space, goals);
  }
  return goals;
}

}  // namespace unpsa::sdg
