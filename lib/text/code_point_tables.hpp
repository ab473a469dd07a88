// SPDX-License-Identifier: MIT
/// The shapes of the tables about code points that the build generates.
#pragma once

#include <bit>
#include <cstdint>

namespace unpsa::text {

/// A set of code points between `first` and `last`, a bit each.
struct CodePointSet {
  char32_t first;
  char32_t last;
  const std::uint64_t* words;

  [[nodiscard]] bool contains(char32_t code_point) const noexcept {
    if (code_point < first || code_point > last) return false;
    const char32_t index = code_point - first;
    return (words[index / 64] >> index % 64 & 1) != 0;
  }
};

/// A map of code points, most of which stand for themselves. The values of the
/// others are listed in order; `ranks` has the number of them before each word of
/// `changed`.
struct CodePointMap {
  CodePointSet changed;
  const std::uint16_t* ranks;
  const std::uint16_t* values;

  [[nodiscard]] char32_t operator()(char32_t code_point) const noexcept {
    if (!changed.contains(code_point)) return code_point;
    const char32_t index = code_point - changed.first;
    const std::uint64_t before = changed.words[index / 64] & ((std::uint64_t{1} << index % 64) - 1);
    return values[ranks[index / 64] + std::popcount(before)];
  }
};

}  // namespace unpsa::text
