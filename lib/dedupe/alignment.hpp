// SPDX-License-Identifier: MIT
/// Lays two texts side by side, sentence by sentence.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "unpsa/dedupe.hpp"

namespace unpsa::dedupe {

/// Whether sentences may have been edited.
enum class Edits : std::uint8_t { none, found };

/// The sentences of two texts in the order of both: shared, edited, and those of one text alone.
///
/// Shared are sentences that are equal after normalisation and stand in both texts in the same order. Of
/// those between two shared ones, a sentence was edited if half of its units stand in one of the next
/// `edit_window` sentences of the other text. Takes time in proportion to n log n for n sentences, whatever
/// is repeated in them, and the memory for both texts. With `Edits::none` no sentence was edited: of texts
/// that have nothing to do with each other, some sentences are alike by chance.
[[nodiscard]] std::vector<ExplainedSentence> align_sentences(std::string_view first, std::string_view second,
                                                             Edits edits = Edits::found);

/// How many sentences are looked at for one that was edited.
inline constexpr std::size_t edit_window = 8;

/// Places of equal items in two lists, both increasing.
struct Match {
  std::uint32_t first = 0;
  std::uint32_t second = 0;
  friend bool operator==(const Match&, const Match&) = default;
};

/// A long list of matches, the longest where no item is repeated: at the ends as many as are equal, between
/// them the longest increasing one in which the n-th of equal items meets the n-th.
[[nodiscard]] std::vector<Match> match_in_order(const std::vector<std::uint64_t>& first,
                                                const std::vector<std::uint64_t>& second);

}  // namespace unpsa::dedupe
