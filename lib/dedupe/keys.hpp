// SPDX-License-Identifier: MIT
/// Keys: what two records that are alike have in common, and others hardly ever. Records that share keys are
/// candidates; whether they are alike is then found by comparing all their shingles.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "dedupe/fingerprint.hpp"
#include "unpsa/dedupe.hpp"

namespace unpsa::dedupe {

/// In the inverted index, a key is a run of five units, which unrelated texts hardly ever share; a run that
/// comes again in a record has another key each time. A record has at least this many of its runs in the
/// index; all if it has fewer than twice as many.
inline constexpr std::size_t min_keys = 128;
/// Records that share this part of the keys that they could share are compared. Unrelated ones share 0.02;
/// of those that share 0.15, one in a thousand is missed; of those that share 0.2, one in a million.
inline constexpr double least_shared_keys = 0.06;

/// One-permutation hashing: each shingle falls into one of these slots, of which the least is kept.
inline constexpr std::size_t sketch_slots = 256;
/// Slots that make up a band. Of records whose sets of shingles are 0.4 alike (Jaccard), a band of three is
/// the same in one case of 16, so five of the 85 on the average; of records that are 0.05 alike, in one of
/// 8,000.
inline constexpr std::size_t band_slots = 3;
inline constexpr std::size_t bands = sketch_slots / band_slots;

/// How many keys two records could share at most, whose answers have so many shingles, on the average.
[[nodiscard]] std::size_t expected_keys(std::size_t left_shingles, std::size_t right_shingles) noexcept;

/// How many keys two records must share, whose answers have so many shingles.
[[nodiscard]] std::size_t min_shared_keys(Indexing indexing, std::size_t left_shingles,
                                          std::size_t right_shingles) noexcept;

/// Appends the keys of a record with these answers; none for none.
void append_keys(Indexing indexing, std::span<const AnswerPrint> answers,
                 std::span<const std::uint32_t> shingles, std::vector<std::uint32_t>& keys);
void append_keys(Indexing indexing, const Fingerprint& record, std::vector<std::uint32_t>& keys);

/// Appends keys of 64 bits, in increasing order, each once: those by which records are candidates of each
/// other, told apart in any corpus, and those of exact copies. Two records with a decision about each other
/// share one of them.
void append_long_keys(Indexing indexing, const Fingerprint& record, std::vector<std::uint64_t>& keys);

}  // namespace unpsa::dedupe
