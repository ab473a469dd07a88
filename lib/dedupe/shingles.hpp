// SPDX-License-Identifier: MIT
/// Shingles: overlapping runs of units, by which texts are compared.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "text/trivial_list.hpp"

namespace unpsa::dedupe {

/// Units in a shingle. Where words are changed here and there, runs of three survive that longer ones would
/// not; runs of three that two texts share by chance stay few. It is the same for every text: with a length
/// that changes at some size, a text cut a little shorter would share nothing with itself.
inline constexpr std::size_t shingle_units = 3;

using ShingleList = text::TrivialList<std::uint32_t>;

/// Appends a hash, never 0, for each shingle of a text: in the order of the text, repeated ones each time.
/// A text of fewer than `shingle_units` is one shingle; one without units has none.
void append_shingles(ShingleList& shingles, std::span<const std::uint64_t> units);

}  // namespace unpsa::dedupe
