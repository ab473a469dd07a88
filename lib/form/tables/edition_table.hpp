// SPDX-License-Identifier: MIT
/// A row for each edition of the award; a cell for each question: its limit in words, `open` where it asks
/// for yes or no and sets none, `no` where the edition does not ask it. Only the tables include this; all
/// else asks `editions()`.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>

#include "form/tables/question_table.hpp"
#include "unpsa/editions.hpp"

namespace unpsa::form {

inline constexpr std::int16_t no = -1;
inline constexpr std::int16_t open = 0;

/// What is known of a year.
enum class Narrative : std::uint8_t {
  known,
  unknown,    ///< awards were given; what was asked for them is not known
  no_awards,  ///< none were given
};

struct EditionRow {
  int year;
  Narrative narrative;
  std::array<std::int16_t, question_table.size()> cells{};

  constexpr EditionRow(int in, Narrative what) : year(in), narrative(what) { cells.fill(no); }
  constexpr EditionRow(int in, std::initializer_list<std::int16_t> limits)
      : year(in), narrative(Narrative::known) {
    if (limits.size() != cells.size()) throw "an edition needs a cell for each question";
    std::copy(limits.begin(), limits.end(), cells.begin());
  }
};

// clang-format off
inline constexpr auto edition_table = std::to_array<EditionRow>({
    {2017, Narrative::unknown},
    //      1    2    3.a  3.b  4.a  4.b  4.c  5.a  5.b  6.a  6.b  6.c
    //      7.a  7.b  8.a  8.b  9.a   9.b  9.c  9.d  10   11   12
    {2018, {300, 100, 200, 100, 200, 100, 200, 300, 100, 100, 100, 100,
            200, 200, 100, 100, open, 100, 100, 200, 200, 200, 200}},
    {2019, {300, 100, 200, 100, 200, 100, 200, 300, 100, 100, 100, 100,
            200, 200, 100, 100, open, 100, 100, 200, 200, 200, 200}},
    {2020, {300, 100, 200, 100, 200, 100, 200, 300, 100, 100, 100, no,
            200, 200, 100, 100, open, 100, 100, 200, 200, 200, 200}},
    {2021, {300, 100, 200, 100, 200, 100, 200, 300, 100, 100, 100, 100,
            200, 200, 100, 100, open, 100, 100, 200, 200, 200, 200}},
    {2022, {300, 100, 200, 100, 200, 100, 200, 300, 100, 100, 100, 100,
            200, 200, 100, 100, open, 100, 100, 200, 200, 200, 200}},
    {2023, Narrative::no_awards},
    {2024, Narrative::unknown},
    {2026, Narrative::unknown},
});
// clang-format on

/// The years of the table of which this is known.
consteval EditionSet years_of(Narrative narrative) {
  EditionSet set;
  for (const EditionRow& row : edition_table) {
    if (row.narrative == narrative) set.insert(row.year);
  }
  return set;
}

inline constexpr EditionSet known_editions = years_of(Narrative::known) | years_of(Narrative::unknown);

/// An element of the header that only pages of some editions have.
struct ElementRow {
  Element element;
  EditionSet editions;
};

inline constexpr auto element_editions = std::to_array<ElementRow>({
    {Element::section_supporting_documentation, {2018}},
    {Element::supporting_documents, {2018}},
    {Element::previously_submitted, {2019, 2020, 2021, 2022}},
});

/// The editions whose pages print a category with its number.
inline constexpr EditionSet numbered_categories{2021, 2022};

namespace checks {

consteval bool are_years_rising() {
  for (std::size_t row = 1; row < edition_table.size(); ++row) {
    if (edition_table[row].year <= edition_table[row - 1].year) return false;
  }
  return true;
}

consteval bool are_limits_sane() {
  for (const EditionRow& row : edition_table) {
    for (const std::int16_t cell : row.cells) {
      if (cell < no || cell > 5000) return false;
    }
  }
  return true;
}

consteval bool is_every_question_asked() {
  for (std::size_t question = 0; question < question_table.size(); ++question) {
    bool asked = false;
    for (const EditionRow& row : edition_table) asked = asked || row.cells[question] != no;
    if (!asked) return false;
  }
  return true;
}

consteval bool are_editions_known() {
  for (const ElementRow& row : element_editions) {
    if (!known_editions.includes(row.editions)) return false;
  }
  return known_editions.includes(numbered_categories);
}

}  // namespace checks

static_assert(checks::are_years_rising(), "editions stand in the order of their years");
static_assert(checks::are_limits_sane(), "a limit is a number of words up to 5000");
static_assert(checks::is_every_question_asked(), "no edition asks a question that the table has");
static_assert(checks::are_editions_known(), "an element tells of an edition that has no row");

}  // namespace unpsa::form
