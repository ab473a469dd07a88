// SPDX-License-Identifier: MIT
#include <array>
#include <random>
#include <string>

#include "catch.hpp"
#include "sdg/number_word_table.hpp"
#include "sdg/vocabulary.hpp"

using namespace unpsa;
using namespace unpsa::sdg;

namespace {

/// Whether a word for goals stands before or, of an ordinal, after a number.
bool is_beside_goal_word(std::string_view before, std::string_view after, NumberWords sort) {
  for (const FoldedWord& word : vocabulary().words) {
    if (word.word->word_class != WordClass::goal && word.word->word_class != WordClass::weak_goal) continue;
    if (before.ends_with(word.text + ' ')) return true;
    if (sort == NumberWords::ordinals && after.starts_with(' ' + word.text)) return true;
  }
  return false;
}

/// `goals_in_words` by looking at each place.
GoalSet look_everywhere(std::string_view folded) {
  GoalSet goals;
  for (std::size_t begin = 0; begin < folded.size(); ++begin) {
    const std::string_view before = folded.substr(0, begin);
    if (ends_within_word(before)) continue;
    for (const NumberWords sort : {NumberWords::cardinals, NumberWords::ordinals}) {
      const auto number = number_word_at_front(folded.substr(begin), sort);
      if (number && is_beside_goal_word(before, folded.substr(begin + number->place), sort))
        goals.set(static_cast<std::size_t>(number->value));
    }
  }
  return goals;
}

GoalSet set_of(std::initializer_list<std::size_t> goals) {
  GoalSet set;
  for (const std::size_t goal : goals) set.set(goal);
  return set;
}

}  // namespace

TEST_CASE("goals in words are those beside a word for goals") {
  CHECK(goals_in_words("goal three and the fifth goal") == set_of({3, 5}));
  CHECK(goals_in_words("objectif dix-sept") == set_of({17}));
  CHECK(goals_in_words("three goals") == set_of({}));  // a count
  CHECK(goals_in_words("the first year") == set_of({}));
  CHECK(goals_in_words("").none());
}

TEST_CASE("the fast search finds the goals in words that looking at each place finds") {
  constexpr std::array<std::string_view, 24> pieces{
      " ",   " ",        " ",      "goal",     "goals", "sdg",    "three",  "third",
      "the", "dix-sept", "dix",    "objectif", "الهدف", "الحادي", "الثاني", "الثالث",
      "عشر", "цель",     "первая", "目标",     "one",   "x",      "-",      "fifth"};
  std::mt19937 random(20221122);
  std::size_t found = 0;
  for (int round = 0; round < 4000; ++round) {
    std::string text;
    for (std::size_t i = random() % 14; i > 0; --i) text += pieces[random() % pieces.size()];
    INFO(text);
    CHECK(goals_in_words(text) == look_everywhere(text));
    found += goals_in_words(text).count();
  }
  CHECK(found > 100);
}
