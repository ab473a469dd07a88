// SPDX-License-Identifier: MIT
#include <array>

#include "catch.hpp"
#include "text/suggest.hpp"

using unpsa::text::edit_distance;
using unpsa::text::nearest;

TEST_CASE("edit distance counts insertions, deletions, replacements and swaps", "[text]") {
  CHECK(edit_distance("", "") == 0);
  CHECK(edit_distance("", "abc") == 3);
  CHECK(edit_distance("abc", "") == 3);
  CHECK(edit_distance("method", "method") == 0);
  CHECK(edit_distance("metod", "method") == 1);
  CHECK(edit_distance("methood", "method") == 1);
  CHECK(edit_distance("mathod", "method") == 1);
  CHECK(edit_distance("mehtod", "method") == 1);
  CHECK(edit_distance("METHOD", "method") == 0);
  CHECK(edit_distance("kitten", "sitting") == 3);
  CHECK(edit_distance("ca", "abc") == 3);  // optimal string alignment: nothing is edited twice
}

TEST_CASE("the nearest word is suggested, and none that is far", "[text]") {
  constexpr std::array<std::string_view, 5> formats = {"table", "tsv", "csv", "ndjson", "json"};
  CHECK(nearest("cvs", formats) == "csv");
  CHECK(nearest("tabel", formats) == "table");
  CHECK(nearest("ndjsn", formats) == "ndjson");
  CHECK(nearest("JSON", formats) == "json");
  CHECK(nearest("xml", formats).empty());
  CHECK(nearest("", formats).empty());
}

TEST_CASE("a beginning is enough where it is the only one", "[text]") {
  constexpr std::array<std::string_view, 3> options = {"files-from", "format", "no-header"};
  CHECK(nearest("fo", options) == "format");
  CHECK(nearest("no", options) == "no-header");
  CHECK(nearest("f", options).empty());
}
