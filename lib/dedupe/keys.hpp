// SPDX-License-Identifier: MIT
/// Keys: what two records that are alike have in common, and others hardly ever. Records that share keys are
/// candidates; whether they are alike is then found by comparing all their shingles.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "unpsa/dedupe.hpp"

namespace unpsa::dedupe {

/// A record has at least this many of its shingles in the inverted index; all if it has fewer than twice as
/// many. Of two records that share 40 % of their shingles, each key is shared with that probability; they are
/// missed if it is less than a fifth of 128 keys, for which the odds are about one in a million.
inline constexpr std::size_t min_keys = 128;

/// One-permutation hashing: each shingle falls into one of these slots, of which the least is kept.
inline constexpr std::size_t sketch_slots = 256;
/// Slots that make up a band. Of records whose sets of shingles are 0.4 alike (Jaccard), a band of three is
/// the same in one case of 16, so five of the 85 on the average; of records that are 0.05 alike, in one of
/// 8,000.
inline constexpr std::size_t band_slots = 3;
inline constexpr std::size_t bands = sketch_slots / band_slots;

/// What the keys of two records are counted by.
struct SizePair {
  std::size_t left_shingles = 0;
  std::size_t right_shingles = 0;
  double rare_share = 1;  ///< of the keys of one of them, those that are not common to many records
};

/// How many keys two records must share.
[[nodiscard]] std::size_t min_shared_keys(Indexing indexing, const SizePair& pair) noexcept;

/// Appends the keys of a record with these shingles; none for no shingles.
void append_keys(Indexing indexing, std::span<const std::uint32_t> shingles,
                 std::vector<std::uint32_t>& keys);

}  // namespace unpsa::dedupe
