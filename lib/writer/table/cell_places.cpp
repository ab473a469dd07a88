// SPDX-License-Identifier: MIT
#include "writer/table/cell_places.hpp"

#include <algorithm>
#include <utility>

#include "form/questions.hpp"
#include "writer/table/fields.hpp"

namespace unpsa::writer {
namespace {

constexpr std::size_t most_places = 3;

/// The text of a column, empty if the row has none.
std::string_view text_of_column(std::span<const Column> columns, Row row, std::string_view name) noexcept {
  const auto column = find_named(columns, name);
  return column && row[*column].kind() == Cell::Kind::text ? row[*column].text() : std::string_view();
}

}  // namespace

std::string describe_place(std::string_view column, std::string_view id, std::string_view file) {
  std::string place(form::find_question(column) == nullptr ? "" : "question ");
  place += column;
  if (!id.empty()) place.append(" of ").append(id);
  if (!file.empty()) place.append(" in '").append(file).append("'");
  return place;
}

std::string describe_place(std::span<const Column> columns, Row row, std::size_t column) {
  const std::string_view question = text_of_column(columns, row, "question");
  return describe_place(question.empty() ? columns[column].name : question,
                        text_of_column(columns, row, "id"), text_of_column(columns, row, "file"));
}

void PlaceList::add(std::string place) {
  if (places_.size() > most_places) return;
  if (std::find(places_.begin(), places_.end(), place) != places_.end()) return;
  places_.push_back(std::move(place));
}

void PlaceList::add(const PlaceList& others) {
  for (const std::string& place : others.places_) add(place);
}

std::string PlaceList::in_parentheses() const {
  if (places_.empty()) return {};
  std::string list = " (";
  for (std::size_t i = 0; i < places_.size(); ++i) {
    if (i > 0) list += ", ";
    list += i < most_places ? places_[i] : "\u2026";
  }
  return list + ")";
}

void ReplacedCharacters::add(std::size_t count, std::string place) {
  count_ += count;
  if (!place.empty()) places_.add(std::move(place));
}

void ReplacedCharacters::add(std::span<const Column> columns, Row row,
                             std::span<const std::size_t> selected) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    const bool is_selected =
        selected.empty() || std::find(selected.begin(), selected.end(), i) != selected.end();
    if (!is_selected || row[i].kind() != Cell::Kind::text) continue;
    if (const std::size_t count = count_text_ends(row[i].text())) add(count, describe_place(columns, row, i));
  }
}

void ReplacedCharacters::take(ReplacedCharacters& others) {
  if (others.count_ == 0) return;
  count_ += std::exchange(others.count_, 0);
  places_.add(std::exchange(others.places_, {}));
}

std::string ReplacedCharacters::describe() const {
  return describe_replaced(count_, places_.in_parentheses());
}

}  // namespace unpsa::writer
