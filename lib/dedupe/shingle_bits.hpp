// SPDX-License-Identifier: MIT
/// The shingles of a record as bits: a cheap way to see that two records have too little in common.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace unpsa::dedupe {

/// A bit for each shingle, by its hash. A shingle that comes again has another bit, so that the bits stand
/// for what `Comparer::compare` counts. 2 KiB.
class ShingleBits {
 public:
  static constexpr std::size_t size = std::size_t{1} << 14;

  explicit ShingleBits(std::span<const std::uint32_t> shingles);

  /// Whether the two records may have `wanted` shingles in common. False by mistake in one case of 15,000 at
  /// most.
  [[nodiscard]] bool may_share(const ShingleBits& other, std::size_t wanted) const noexcept;

  /// How many bits the two have in common in half of the places.
  [[nodiscard]] std::size_t count_half(const ShingleBits& other) const noexcept;
  /// As above; `half` is what `count_half` found.
  [[nodiscard]] bool may_share(const ShingleBits& other, std::size_t wanted, std::size_t half) const noexcept;

 private:
  /// How many bits two sets of so many shingles have in common, and how far the number strays.
  struct Estimate {
    double mean;
    double deviation;
  };
  [[nodiscard]] Estimate estimate(const ShingleBits& other, double shared) const noexcept;

  std::array<std::uint64_t, size / 64> bits_{};
  double count_ = 0;   // of the shingles
  double missed_ = 0;  // the share of bits that are 0, on the average, with so many
};

}  // namespace unpsa::dedupe
