// SPDX-License-Identifier: MIT
#include "form/questions.hpp"

#include <cassert>
#include <cstddef>

namespace unpsa::form {
namespace {

constexpr std::array<Question, 23> table{{
    {Element::narrative_1, "1", 1, 0, 300},
    {Element::narrative_2, "2", 2, 0, 100},
    {Element::narrative_3a, "3.a", 3, 'a', 200},
    {Element::narrative_3b, "3.b", 3, 'b', 100},
    {Element::narrative_4a, "4.a", 4, 'a', 200},
    {Element::narrative_4b, "4.b", 4, 'b', 100},
    {Element::narrative_4c, "4.c", 4, 'c', 200},
    {Element::narrative_5a, "5.a", 5, 'a', 300},
    {Element::narrative_5b, "5.b", 5, 'b', 100},
    {Element::narrative_6a, "6.a", 6, 'a', 100},
    {Element::narrative_6b, "6.b", 6, 'b', 100},
    {Element::narrative_6c, "6.c", 6, 'c', 100},
    {Element::narrative_7a, "7.a", 7, 'a', 200},
    {Element::narrative_7b, "7.b", 7, 'b', 200},
    {Element::narrative_8a, "8.a", 8, 'a', 100},
    {Element::narrative_8b, "8.b", 8, 'b', 100},
    {Element::narrative_9a, "9.a", 9, 'a', std::nullopt},
    {Element::narrative_9b, "9.b", 9, 'b', 100},
    {Element::narrative_9c, "9.c", 9, 'c', 100},
    {Element::narrative_9d, "9.d", 9, 'd', 200},
    {Element::narrative_10, "10", 10, 0, 200},
    {Element::narrative_11, "11", 11, 0, 200},
    {Element::narrative_12, "12", 12, 0, 200},
}};

}  // namespace

const std::array<Question, 23>& questions() noexcept { return table; }

const Question& question_of(Element narrative) noexcept {
  assert(is_narrative(narrative));
  return table[static_cast<std::size_t>(narrative) - static_cast<std::size_t>(Element::narrative_1)];
}

const Question* find_question(int number, char part) noexcept {
  for (const Question& question : table) {
    if (question.number == number && question.part == part) return &question;
  }
  return nullptr;
}

const Question* find_question(std::string_view id) noexcept {
  for (const Question& question : table) {
    if (question.id == id) return &question;
  }
  return nullptr;
}

}  // namespace unpsa::form
