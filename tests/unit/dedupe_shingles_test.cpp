// SPDX-License-Identifier: MIT
#include <algorithm>
#include <random>
#include <set>
#include <vector>

#include "catch.hpp"
#include "dedupe/shingles.hpp"

using namespace unpsa::dedupe;

namespace {

std::vector<std::uint32_t> shingles_of(const std::vector<std::uint64_t>& units) {
  ShingleList list;
  append_shingles(list, units);
  return {list.view().begin(), list.view().end()};
}

std::vector<std::uint64_t> random_units(std::size_t count, unsigned seed) {
  std::mt19937_64 random(seed);
  std::vector<std::uint64_t> units(count);
  for (std::uint64_t& unit : units) unit = random();
  return units;
}

}  // namespace

TEST_CASE("shingles have three units, all in the shortest") {
  CHECK(shingles_of(random_units(0, 1)).empty());
  CHECK(shingles_of(random_units(1, 1)).size() == 1);
  CHECK(shingles_of(random_units(2, 1)).size() == 1);
  CHECK(shingles_of(random_units(3, 1)).size() == 1);
  CHECK(shingles_of(random_units(4, 1)).size() == 2);
  CHECK(shingles_of(random_units(12, 1)).size() == 10);
  CHECK(shingles_of(random_units(39, 1)).size() == 37);
  CHECK(shingles_of(random_units(40, 1)).size() == 38);
  CHECK(shingles_of(random_units(1000, 1)).size() == 998);
}

TEST_CASE("a shingle depends on its units and their order, not on where it stands") {
  for (const std::size_t size : {std::size_t{20}, std::size_t{100}}) {
    const auto units = random_units(size, 2);
    const auto all = shingles_of(units);
    CHECK(std::set(all.begin(), all.end()).size() == all.size());

    auto later = random_units(size, 3);
    later.insert(later.end(), units.begin(), units.end());
    const auto shifted = shingles_of(later);
    CHECK(std::equal(all.rbegin(), all.rend(), shifted.rbegin()));

    auto swapped = units;
    std::swap(swapped[0], swapped[1]);
    CHECK(shingles_of(swapped)[0] != all[0]);
    CHECK(shingles_of(swapped)[10] == all[10]);
  }
}

TEST_CASE("the shortest texts differ by their length too") {
  const std::vector<std::uint64_t> none_in_common{0, 0};
  CHECK(shingles_of({0}) != shingles_of(none_in_common));
  CHECK(shingles_of({1, 2}) != shingles_of({2, 1}));
}

TEST_CASE("no shingle is 0, and those of random texts are spread over all bits") {
  const auto all = shingles_of(random_units(200'000, 4));
  std::size_t counts[32] = {};
  for (const std::uint32_t shingle : all) {
    REQUIRE(shingle != 0);
    for (int bit = 0; bit < 32; ++bit) counts[bit] += shingle >> bit & 1;
  }
  for (const std::size_t count : counts) {
    CHECK(static_cast<double>(count) / static_cast<double>(all.size()) == Approx(0.5).margin(0.01));
  }
}
