// SPDX-License-Identifier: MIT
/// Shingles: overlapping runs of units, by which texts are compared.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "text/trivial_list.hpp"

namespace unpsa::dedupe {

// Runs of five units hardly ever occur by chance, in English or in Chinese; in a short text, one edit
// would break too many of them.
inline constexpr std::size_t long_text = 40;    ///< units; from here on shingles of `long_shingle`
inline constexpr std::size_t long_shingle = 5;  ///< units
inline constexpr std::size_t short_text = 12;   ///< units; from here on shingles of `short_shingle`
inline constexpr std::size_t short_shingle =
    3;  ///< units; below `short_text` the whole text is the one shingle

using ShingleList = text::TrivialList<std::uint32_t>;

/// Appends a hash, never 0, for each shingle of a text: in the order of the text, repeated ones each time.
/// None for a text without units.
void append_shingles(ShingleList& shingles, std::span<const std::uint64_t> units);

}  // namespace unpsa::dedupe
