// SPDX-License-Identifier: MIT
#include "form/questions.hpp"

#include <algorithm>
#include <cassert>

#include "form/tables/question_table.hpp"

namespace unpsa::form {
namespace {

constexpr auto first_question = static_cast<std::size_t>(Element::first_question);

constexpr char last_letter =
    std::max_element(question_table.begin(), question_table.end(), [](const Question& a, const Question& b) {
      return a.part < b.part;
    })->part;

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
  for (const Question& question : question_table) {
    if (question.number == number && question.part == part) return &question;
  }
  return nullptr;
}

const Question* find_question(std::string_view id) noexcept {
  for (const Question& question : question_table) {
    if (question.id == id) return &question;
  }
  return nullptr;
}

std::span<const Question> parts_of(int number) noexcept {
  const auto has_number = [number](const Question& question) { return question.number == number; };
  const auto begin = std::find_if(question_table.begin(), question_table.end(), has_number);
  return {begin, std::find_if_not(begin, question_table.end(), has_number)};
}

int last_question_number() noexcept { return question_table.back().number; }

char last_part_letter() noexcept { return last_letter; }

}  // namespace unpsa::form
