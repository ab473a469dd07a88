// SPDX-License-Identifier: MIT
#include "form/editions.hpp"

#include <algorithm>
#include <functional>

#include "form/tables/edition_table.hpp"

namespace unpsa::form {
namespace {

const EditionRow* find_edition(int year) noexcept {
  const auto found = std::find_if(edition_table.begin(), edition_table.end(),
                                  [year](const EditionRow& row) { return row.year == year; });
  return found == edition_table.end() ? nullptr : found;
}

std::size_t column_of(const Question& question) noexcept {
  const std::less<> less;
  const Question* found = &question;
  if (less(found, question_table.begin()) || !less(found, question_table.end()))  // a copy
    found = std::find_if(question_table.begin(), question_table.end(),
                         [&](const Question& row) { return row.id == question.id; });
  return static_cast<std::size_t>(found - question_table.begin());
}

std::int16_t cell_of(const EditionRow& row, std::size_t column) noexcept {
  return column < row.cells.size() ? row.cells[column] : no;
}

std::optional<int> limit_of(std::int16_t cell) noexcept {
  return cell > 0 ? std::optional<int>(cell) : std::nullopt;
}

}  // namespace

EditionSet editions() noexcept { return known_editions; }
EditionSet editions_with_questions() noexcept { return years_of(Narrative::known); }
EditionSet years_without_awards() noexcept { return years_of(Narrative::no_awards); }

bool asks(int edition, const Question& question) noexcept {
  const EditionRow* const row = find_edition(edition);
  return row != nullptr && cell_of(*row, column_of(question)) != no;
}

std::optional<int> limit(int edition, const Question& question) noexcept {
  const EditionRow* const row = find_edition(edition);
  return row == nullptr ? std::nullopt : limit_of(cell_of(*row, column_of(question)));
}

EditionSet editions_asking(const Question& question) noexcept {
  const std::size_t column = column_of(question);
  EditionSet set;
  for (const EditionRow& row : edition_table) {
    if (cell_of(row, column) != no) set.insert(row.year);
  }
  return set;
}

std::optional<int> usual_limit(const Question& question) noexcept {
  const std::size_t column = column_of(question);
  for (const EditionRow& row : edition_table) {
    if (cell_of(row, column) != no) return limit_of(row.cells[column]);
  }
  return std::nullopt;
}

EditionSet editions_with(Element element) noexcept {
  for (const ElementRow& row : element_editions) {
    if (row.element == element) return row.editions;
  }
  return {};
}

EditionSet editions_with_numbered_categories() noexcept { return numbered_categories; }

}  // namespace unpsa::form
