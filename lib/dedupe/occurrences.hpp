// SPDX-License-Identifier: MIT
/// What comes again in a record. Its shingles are a multiset: what one record has twice and another once,
/// they share once. Numbered by how often they came before, shingles make a set of the same size, of which
/// each member may be looked at alone.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace unpsa::dedupe {

/// Another hash for what comes for the `count`th time, from 0: those of two things are no closer to each
/// other than by chance, however often both come.
[[nodiscard]] inline std::uint64_t number_hash(std::uint64_t hash, std::uint32_t count) noexcept {
  const std::uint64_t both = hash + count * std::uint64_t{0xD6E8FEB86659FD93};
  return (both ^ both >> 32) * 0x9FB21C651E98DF25;
}

/// How often a hash was there before.
class Occurrences {
 public:
  /// `hashes`: how many it will be asked about, at most.
  explicit Occurrences(std::size_t hashes) : slots_(std::bit_ceil(2 * hashes + 1)) {}

  std::uint32_t count(std::uint32_t hash) noexcept {
    std::size_t at = hash & (slots_.size() - 1);
    while (slots_[at].count != 0 && slots_[at].hash != hash) at = (at + 1) & (slots_.size() - 1);
    slots_[at].hash = hash;
    return slots_[at].count++;
  }

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t count = 0;  // 0: free
  };
  std::vector<Slot> slots_;
};

/// How often shingles may come, at most; costs little where most come once. 16 KiB.
class RepeatCounts {
 public:
  explicit RepeatCounts(std::span<const std::uint32_t> shingles) noexcept {
    if (shingles.size() > most) {
      counts_.fill(most);
    } else {
      for (const std::uint32_t shingle : shingles) ++counts_[shingle % size];
    }
  }
  /// Whether a shingle that comes may come for the `count`th time, from 0.
  [[nodiscard]] bool may_come(std::uint32_t shingle, std::uint32_t count) const noexcept {
    return counts_[shingle % size] > count;
  }

 private:
  static constexpr std::size_t size = std::size_t{1} << 13;
  static constexpr std::uint16_t most = 0xFFFF;
  std::array<std::uint16_t, size> counts_{};
};

}  // namespace unpsa::dedupe
