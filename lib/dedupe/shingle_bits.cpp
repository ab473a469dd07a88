// SPDX-License-Identifier: MIT
// Of two sets of a and b elements with s in common, thrown into m cells, both hit
// m (1 - q^a - q^b + q^(a + b - s)) cells on the average, where q = 1 - 1/m. That is the cells of what they
// share, and those in which they meet by chance. Both numbers stray like those of independent events, or
// less: the latter by its square root, the former by the pairs of shared elements that fall into one cell,
// s^2 / 2m.
#include "dedupe/shingle_bits.hpp"

#include <bit>
#include <cmath>

#include "dedupe/occurrences.hpp"

namespace unpsa::dedupe {
namespace {

constexpr double cells = ShingleBits::size;

/// The share of cells that `count` elements miss.
double missed_by(double count) noexcept { return std::exp(-count / cells); }

constexpr double deviations = 4;
constexpr std::size_t half_size = ShingleBits::size / 64 / 2;

/// Of so many words.
std::size_t count_common(const std::uint64_t* left, const std::uint64_t* right) noexcept {
  std::size_t common = 0;
  for (std::size_t i = 0; i < half_size; ++i)
    common += static_cast<std::size_t>(std::popcount(left[i] & right[i]));
  return common;
}

}  // namespace

ShingleBits::ShingleBits(std::span<const std::uint32_t> shingles)
    : count_(static_cast<double>(shingles.size())), missed_(missed_by(count_)) {
  Occurrences occurrences(shingles.size());
  for (const std::uint32_t shingle : shingles) {
    const std::uint64_t mixed = number_hash(shingle, occurrences.count(shingle));
    const std::size_t bit = static_cast<std::size_t>(mixed >> 40) % size;
    bits_[bit / 64] |= std::uint64_t{1} << bit % 64;
  }
}

ShingleBits::Estimate ShingleBits::estimate(const ShingleBits& other, double shared) const noexcept {
  const double mean = cells * (1 - missed_ - other.missed_ + missed_by(count_ + other.count_ - shared));
  const double by_chance = mean - cells * (1 - missed_by(shared));
  return {mean, std::sqrt(by_chance + shared * shared / (2 * cells) + 1)};
}

bool ShingleBits::may_share(const ShingleBits& other, std::size_t wanted) const noexcept {
  return may_share(other, wanted, count_half(other));
}

std::size_t ShingleBits::count_half(const ShingleBits& other) const noexcept {
  return count_common(bits_.data(), other.bits_.data());
}

bool ShingleBits::may_share(const ShingleBits& other, std::size_t wanted, std::size_t half) const noexcept {
  const Estimate least = estimate(other, static_cast<double>(wanted));
  // Half of the places tell of most records that are less alike: so many bits fall there as coins fall heads.
  const double deviation = std::sqrt(least.mean + least.deviation * least.deviation) / 2;
  if (static_cast<double>(half) < least.mean / 2 - deviations * deviation) return false;
  const std::size_t rest = count_common(bits_.data() + half_size, other.bits_.data() + half_size);
  return static_cast<double>(half + rest) >= least.mean - deviations * least.deviation;
}

}  // namespace unpsa::dedupe
