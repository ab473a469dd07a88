// SPDX-License-Identifier: MIT
#include "catch.hpp"
#include "writer/table/record_paths.hpp"

using unpsa::writer::without_places;

TEST_CASE("a path without the places of items in lists") {
  for (const auto* const path : {"notes.rule", "notes.0.rule", "notes[0].rule", "notes.*.rule",
                                 ".notes[].rule", "notes.12.rule", "notes[*].rule", "notes..rule"}) {
    CHECK(without_places(path) == "notes.rule");
  }
  CHECK(without_places("sdg.goals.0") == "sdg.goals");
  CHECK(without_places("answers.3.a") == "answers.a");  // who knows the questions asks them first
  CHECK(without_places("3").empty());
  CHECK(without_places("").empty());
}
