// SPDX-License-Identifier: MIT
#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "catch.hpp"
#include "form/label_distance.hpp"

namespace {

using namespace unpsa::form;

/// The textbook's Levenshtein distance.
std::size_t distance_plain(std::u32string_view a, std::u32string_view b) {
  std::vector<std::vector<std::size_t>> table(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) table[i][0] = i;
  for (std::size_t j = 0; j <= b.size(); ++j) table[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      table[i][j] =
          std::min({table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + (a[i - 1] != b[j - 1])});
    }
  }
  return table[a.size()][b.size()];
}

TEST_CASE("form label distance: known distances") {
  CHECK(EditDistances(U"kitten", U"sitting", 6).to_prefix(7) == 3);
  CHECK(EditDistances(U"kitten", U"sitting", 2).to_prefix(7) == 3);  // "more than 2"
  CHECK(EditDistances(U"abc", U"abc", 1).to_prefix(3) == 0);
  CHECK(EditDistances(U"abc", U"abcd", 1).to_prefix(3) == 0);
  CHECK(EditDistances(U"abc", U"abcd", 1).to_prefix(4) == 1);
  CHECK(EditDistances(U"abc", U"", 3).to_prefix(0) == 3);
}

TEST_CASE("form label distance: agrees with the plain distance to every beginning of the line") {
  std::mt19937 random(42);
  const auto below = [&random](std::size_t end) {
    return std::uniform_int_distribution<std::size_t>(0, end - 1)(random);
  };
  for (int round = 0; round < 5000; ++round) {
    std::u32string label;
    for (std::size_t size = 1 + below(20); label.size() < size;) {
      label += static_cast<char32_t>(U'a' + below(4));
    }
    std::u32string line = label;
    for (std::size_t edits = below(6); edits > 0; --edits) {
      const std::size_t place = below(line.size() + 1);
      if (below(2) == 0) {
        line.insert(place, 1, static_cast<char32_t>(U'a' + below(4)));
      } else if (place < line.size()) {
        line.erase(place, 1);
      }
    }
    const std::size_t limit = 1 + below(6);
    const EditDistances distances(label, line, limit);
    for (std::size_t length = 0; length <= line.size(); ++length) {
      const std::size_t plain = distance_plain(label, std::u32string_view(line).substr(0, length));
      CHECK(distances.to_prefix(length) == std::min(plain, limit + 1));
    }
  }
}

TEST_CASE("form label distance: edits up to an eighth of the label") {
  const auto damage = [](std::u32string_view label, std::u32string_view line) {
    return edit_damage(label, line, [&](std::size_t end) { return end == line.size(); });
  };
  CHECK_FALSE(damage(U"abcdefg", U"abcdeg"));  // shorter than eight: none
  CHECK(damage(U"abcdefgh", U"abcdegh"));
  CHECK_FALSE(damage(U"abcdefgh", U"abcdeg"));
  CHECK(damage(U"abcdefghijklmnop", U"abXdefghijklYnop"));
  CHECK_FALSE(damage(U"abcdefghijklmnop", U"abXdefghijklYnoZ"));
}

TEST_CASE("form label distance: the nearest end that is accepted") {
  const std::u32string_view line = U"abcdefghij12";
  const auto any = edit_damage(U"abcdefghiX", line, [](std::size_t) { return true; });
  REQUIRE(any);
  CHECK(any->length == 9);  // one lost, before one changed
  const auto whole = edit_damage(U"abcdefghiX", line, [](std::size_t end) { return end == 10; });
  REQUIRE(whole);
  CHECK(whole->length == 10);
  CHECK(whole->damage == 100);
  CHECK_FALSE(edit_damage(U"abcdefghiX", line, [](std::size_t) { return false; }));
}

TEST_CASE("form label distance: damage in one place") {
  CHECK(single_site_damage(U"abcdefghij", U"abcdXXXXXXXXghij") ==
        200);                                                    // 80 % are left, eight stand in the place
  CHECK_FALSE(single_site_damage(U"abcdefghij", U"abcXXghij"));  // 70 %
  CHECK(single_site_damage(U"abcdefghij", U"abcdefghi") == 100);
  CHECK(single_site_damage(U"abcdefghij", U"abcdeXXXXXXXXXXfghij") == 1);
  CHECK_FALSE(single_site_damage(U"abcdefghij", U"abcdeXXXXXXXXXXXfghij"));  // longer than the label
  CHECK_FALSE(single_site_damage(U"abcdefgh", U"abcXYfgh"));                 // 75 %
  CHECK_FALSE(single_site_damage(U"abcdefghij", U"abcdXXXXXXXXXXXfghij"));
  CHECK_FALSE(single_site_damage(U"abcde", U"abde"));             // too short to be sure
  CHECK_FALSE(single_site_damage(U"abcdefghij", U"aXcdefghXj"));  // two places
}

}  // namespace
