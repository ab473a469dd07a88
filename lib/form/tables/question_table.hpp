// SPDX-License-Identifier: MIT
/// A row for each narrative question of any edition: id, number, part, English title, Chinese title of its
/// column. Only the tables include this; all else asks `questions()`.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "form/element.hpp"
#include "unpsa/questions.hpp"

namespace unpsa::form {

inline constexpr auto question_table = std::to_array<Question>({
    {"1", 1, 0, "Challenge and objectives", "题1"},
    {"2", 2, 0, "Link to the category", "题2"},
    {"3.a", 3, 'a', "Goals and targets supported", "题3.a"},
    {"3.b", 3, 'b', "What makes it sustainable", "题3.b"},
    {"4.a", 4, 'a', "Shortfall addressed", "题4.a"},
    {"4.b", 4, 'b', "Gender equality", "题4.b"},
    {"4.c", 4, 'c', "Target groups and outcomes", "题4.c"},
    {"5.a", 5, 'a', "Implementation", "题5.a"},
    {"5.b", 5, 'b', "Obstacles", "题5.b"},
    {"6.a", 6, 'a', "Innovation", "题6.a"},
    {"6.b", 6, 'b', "Inspiration from elsewhere", "题6.b"},
    {"6.c", 6, 'c', "Emerging technologies", "题6.c"},
    {"7.a", 7, 'a', "Transferred to other contexts", "题7.a"},
    {"7.b", 7, 'b', "Potential for transfer", "题7.b"},
    {"8.a", 8, 'a', "Resources used", "题8.a"},
    {"8.b", 8, 'b', "Sustainability over time", "题8.b"},
    {"9.a", 9, 'a', "Formally evaluated", "题9.a"},
    {"9.b", 9, 'b', "How and by whom evaluated", "题9.b"},
    {"9.c", 9, 'c', "Indicators and tools", "题9.c"},
    {"9.d", 9, 'd', "Findings of the evaluation", "题9.d"},
    {"10", 10, 0, "Institutional landscape", "题10"},
    {"11", 11, 0, "Stakeholders engaged", "题11"},
    {"12", 12, 0, "Lessons learned", "题12"},
});

/// The element of the question with this id, for rows of other tables. An id that the table lacks does not
/// compile.
consteval Element narrative(std::string_view id) {
  for (std::size_t row = 0; row < question_table.size(); ++row) {
    if (question_table[row].id == id)
      return static_cast<Element>(static_cast<std::size_t>(Element::first_question) + row);
  }
  throw "no question has this id";
}

namespace checks {

/// Whether the id is the number and, after a full stop, the part.
consteval bool has_own_id(const Question& question) {
  std::string_view id = question.id;
  if (question.part != 0) {
    if (id.size() < 2 || id.back() != question.part || id[id.size() - 2] != '.') return false;
    id.remove_suffix(2);
  }
  int number = 0;
  for (const char digit : id) number = number * 10 + (digit - '0');
  return number == question.number && number > 0 && !id.starts_with('0');
}

/// Whether `next` follows `question`: numbers rise by one, parts by one letter from `a`.
consteval bool is_next(const Question& question, const Question& next) {
  if (next.number == question.number) return question.part != 0 && next.part == question.part + 1;
  return next.number == question.number + 1 && (next.part == 0 || next.part == 'a');
}

consteval bool are_questions_sound() {
  for (std::size_t row = 0; row < question_table.size(); ++row) {
    const Question& question = question_table[row];
    if (!has_own_id(question) || question.title_en.empty() || question.title_zh.empty()) return false;
    if (row > 0 && !is_next(question_table[row - 1], question)) return false;
  }
  return question_table.front().number == 1 && question_table.back().number < 100;
}

}  // namespace checks

static_assert(checks::are_questions_sound(), "a question is out of order, or has another's id");
static_assert(question_table.size() + static_cast<std::size_t>(Element::first_question) <= 256,
              "more questions than an Element can name");

}  // namespace unpsa::form
