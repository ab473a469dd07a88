// SPDX-License-Identifier: MIT
#include "form/questions.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>

#include "form/tables/question_table.hpp"

namespace unpsa::form {
namespace {

constexpr auto first_question = static_cast<std::size_t>(Element::first_question);

constexpr char last_letter =
    std::max_element(question_table.begin(), question_table.end(), [](const Question& a, const Question& b) {
      return a.part < b.part;
    })->part;

/// For each number the first row that has it or a greater one, since the table is in their order.
constexpr auto first_rows = [] {
  std::array<std::size_t, question_table.back().number + 2> rows{};
  rows.fill(question_table.size());
  for (std::size_t row = question_table.size(); row-- > 0;) {
    for (int number = question_table[row].number; number >= 0; --number)
      rows[static_cast<std::size_t>(number)] = row;
  }
  return rows;
}();

}  // namespace

std::span<const Question> questions() noexcept { return question_table; }

Element element_of(const Question& question) noexcept {
  const auto row = static_cast<std::size_t>(&question - question_table.data());
  assert(row < question_table.size());
  return static_cast<Element>(first_question + row);
}

const Question& question_of(Element narrative) noexcept {
  assert(is_narrative(narrative));
  return question_table[static_cast<std::size_t>(narrative) - first_question];
}

const Question* find_question(int number, char part) noexcept {
  for (const Question& question : parts_of(number)) {
    if (question.part == part) return &question;
  }
  return nullptr;
}

const Question* find_question(std::string_view id) noexcept {
  int number = 0;
  std::from_chars(id.data(), id.data() + id.size(), number);
  for (const Question& question : parts_of(number)) {
    if (question.id == id) return &question;
  }
  return nullptr;
}

std::span<const Question> parts_of(int number) noexcept {
  if (number < 0 || number > last_question_number()) return {};
  const auto at = first_rows.begin() + number;
  return std::span(question_table).subspan(at[0], at[1] - at[0]);
}

int last_question_number() noexcept { return question_table.back().number; }

char last_part_letter() noexcept { return last_letter; }

}  // namespace unpsa::form
