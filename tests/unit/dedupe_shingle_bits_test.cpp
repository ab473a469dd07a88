// SPDX-License-Identifier: MIT
#include <algorithm>
#include <random>
#include <vector>

#include "catch.hpp"
#include "dedupe/shingle_bits.hpp"

using namespace unpsa::dedupe;

namespace {

using Shingles = std::vector<std::uint32_t>;

Shingles make_shingles(std::mt19937& random, std::size_t count) {
  Shingles shingles(count);
  for (std::uint32_t& shingle : shingles) shingle = static_cast<std::uint32_t>(random());
  return shingles;
}

/// `shared` of `first`, and others up to `count`.
Shingles make_other(std::mt19937& random, const Shingles& first, std::size_t shared, std::size_t count) {
  Shingles other = make_shingles(random, count);
  std::copy_n(first.begin(), shared, other.begin());
  return other;
}

Shingles repeat(const Shingles& shingles, int times) {
  Shingles repeated;
  for (int i = 0; i < times; ++i) repeated.insert(repeated.end(), shingles.begin(), shingles.end());
  return repeated;
}

}  // namespace

TEST_CASE("bits never deny what two records share") {
  std::mt19937 random(20261128);
  constexpr int pairs = 1500;
  for (int i = 0; i < pairs; ++i) {
    const std::size_t first_size = 1 + random() % 6000;
    const std::size_t second_size = 1 + random() % 6000;
    const std::size_t shared = random() % (std::min(first_size, second_size) + 1);
    const Shingles first = make_shingles(random, first_size);
    const Shingles second = make_other(random, first, shared, second_size);
    INFO(first_size << ' ' << second_size << ' ' << shared);
    CHECK(ShingleBits(first).may_share(ShingleBits(second), shared));
  }
}

TEST_CASE("bits tell that a form of the usual length has too little in common with another") {
  std::mt19937 random(7);
  for (int i = 0; i < 50; ++i) {
    const Shingles first = make_shingles(random, 3500);
    const Shingles second = make_other(random, first, 1750, 3500);
    CHECK_FALSE(ShingleBits(first).may_share(ShingleBits(second), 2100));
  }
}

TEST_CASE("shingles that come again count as often as both records have them") {
  std::mt19937 random(3);
  const Shingles once = make_shingles(random, 400);
  const ShingleBits five(repeat(once, 5));
  CHECK(five.may_share(ShingleBits(repeat(once, 3)), 1200));
  CHECK_FALSE(five.may_share(ShingleBits(once), 800));
}
