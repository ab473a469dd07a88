// SPDX-License-Identifier: MIT
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "text/arena.hpp"

using unpsa::text::Arena;

TEST_CASE("copies stay where they are while the arena grows and moves") {
  Arena arena;
  std::vector<std::string_view> views;
  std::vector<std::string> expected;
  for (std::size_t i = 0; i < 3000; ++i) {
    expected.emplace_back(i % 97, static_cast<char>('a' + i % 26));
    views.push_back(arena.copy(expected.back()));
  }
  const Arena moved = std::move(arena);
  for (std::size_t i = 0; i < views.size(); ++i) REQUIRE(views[i] == expected[i]);
}

TEST_CASE("what is made is aligned and does not overlap") {
  Arena arena;
  for (std::size_t i = 0; i < 500; ++i) {
    const std::string_view odd = arena.copy("x");
    const auto numbers = arena.make<std::uint64_t>(i % 7);
    CHECK(numbers.size() == i % 7);
    CHECK(reinterpret_cast<std::uintptr_t>(numbers.data()) % alignof(std::uint64_t) == 0);
    for (auto& number : numbers) number = ~std::uint64_t{0};
    REQUIRE(odd == "x");
  }
}

TEST_CASE("values larger than any block so far have room") {
  Arena arena;
  (void)arena.copy("small");
  const auto large = arena.make<char>(1'000'000);
  large.front() = 'a';
  large.back() = 'z';
  CHECK(large.size() == 1'000'000);
  CHECK(arena.copy("next") == "next");
}

TEST_CASE("clear keeps the largest block for reuse") {
  Arena arena;
  (void)arena.copy("small");
  const char* const large = arena.make<char>(100'000).data();
  arena.clear();
  // Takes the block's place if it was given back.
  const auto other = std::make_unique<char[]>(100'001);
  CHECK(arena.make<char>(90'000).data() == large);
}

TEST_CASE("an arena that was cleared or moved from can be used") {
  Arena arena;
  arena.clear();
  CHECK(arena.copy("a") == "a");
  Arena other = std::move(arena);
  CHECK(arena.copy("b") == "b");  // NOLINT(bugprone-use-after-move): what is left is stated
  CHECK(other.copy("c") == "c");
}

TEST_CASE("an empty text needs no room") {
  Arena arena;
  CHECK(arena.copy("").empty());
  CHECK(arena.make<int>(0).empty());
}
