// SPDX-License-Identifier: MIT
/// Suggestions for misspelled words.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace unpsa::text {

/// How many letters must be inserted, left out, replaced or swapped with their neighbour to turn one
/// word into the other (optimal string alignment), upper and lower case being the same.
[[nodiscard]] std::size_t edit_distance(std::string_view left, std::string_view right);

/// The word in `words` that `typed` most likely stands for: the nearest one at a distance of at most a
/// third of its length (two letters of five), or else the only one that begins with `typed`. Empty if there
/// is none.
[[nodiscard]] std::string_view nearest(std::string_view typed, std::span<const std::string_view> words);

/// The same, or a word that others use for one in `words`: `never` for `none`.
[[nodiscard]] std::string_view find_meant(std::string_view typed, std::span<const std::string_view> words);

/// `; did you mean 'csv'?`; nothing if no word is similar.
[[nodiscard]] std::string did_you_mean(std::string_view typed, std::span<const std::string_view> words);

/// `table, tsv or csv; did you mean 'csv'?`: what is expected in place of `typed`.
[[nodiscard]] std::string expected_one_of(std::span<const std::string_view> words, std::string_view typed);

}  // namespace unpsa::text
