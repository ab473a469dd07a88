// SPDX-License-Identifier: MIT
#include <array>
#include <string>

#include "catch.hpp"
#include "writer/table/cell_places.hpp"
#include "writer/table/repeated_ids.hpp"

using namespace unpsa::writer;

TEST_CASE("a cell is named by question, record and file") {
  constexpr std::array columns{Column{"id"}, Column{"file"}, Column{"question"}, Column{"text"}};
  const std::array<Cell, 4> row{"u0123456789abcdef", "a.txt", "3.a", "x"};
  CHECK(describe_place(columns, row, 3) == "question 3.a of u0123456789abcdef in 'a.txt'");
  CHECK(describe_place(std::span(columns).subspan(2), std::span(row).subspan(2), 1) == "question 3.a");
  constexpr std::array wide{Column{"id"}, Column{"3.a"}, Column{"initiative"}};
  const std::array<Cell, 3> of_record{"u0123456789abcdef", "x", "y"};
  CHECK(describe_place(wide, of_record, 1) == "question 3.a of u0123456789abcdef");
  CHECK(describe_place(wide, of_record, 2) == "initiative of u0123456789abcdef");
}

TEST_CASE("the first places of many are named, each once") {
  PlaceList places;
  CHECK(places.in_parentheses().empty());
  for (const std::string place : {"a", "b", "a", "c"}) places.add(place);
  CHECK(places.in_parentheses() == " (a, b, c)");
  PlaceList more;
  more.add("d");
  more.add("e");
  places.add(more);
  CHECK(places.in_parentheses() == " (a, b, c, …)");
}

TEST_CASE("replaced characters are counted with their places") {
  constexpr std::array columns{Column{"file"}, Column{"text"}};
  const std::array<Cell, 2> row{"a.txt", std::string_view("\0b\x1a", 3)};
  ReplacedCharacters piece;
  piece.add(columns, row);
  ReplacedCharacters all;
  all.take(piece);
  all.take(piece);  // which is empty by now
  CHECK(all.describe() ==
        "2 control characters were replaced with ␀ or ␚ (text in 'a.txt'), since many programs end a text "
        "there; json and ndjson keep them");
}

TEST_CASE("ids of other programs are the same only as a whole") {
  RepeatedIds ids;
  for (const char* const id : {"abc-1", "abc-2", "ABC-1", "17", "18", "u17", "17", "u0000000000000017"})
    ids.add(id);
  CHECK(ids.describe() ==
        "1 record has the id of another (17); unpsa-dedupe drops those with the same answers");
}

TEST_CASE("ids that come twice are told") {
  RepeatedIds ids;
  ids.add("u0000000000000001");
  ids.add("uffffffffffffffff");
  CHECK(ids.describe().empty());
  RepeatedIds others;
  others.add("u0000000000000001");
  others.add("u0000000000000001");
  ids.take(others);
  CHECK(
      ids.describe() ==
      "2 records have the ids of others (u0000000000000001); unpsa-dedupe drops those with the same answers");
}
