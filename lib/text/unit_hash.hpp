// SPDX-License-Identifier: MIT
/// Hashes of units.
#pragma once

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace unpsa::text {

/// A single code point as a unit. Two multiplications: neighbours must differ in every bit.
[[nodiscard]] inline std::uint64_t hash_single(char32_t c) noexcept {
  std::uint64_t hash = (c + 1) * 0x9E3779B97F4A7C15;
  hash ^= hash >> 32;
  return hash * 0xD6E8FEB86659FD93;
}

// Most words are short: a multiplication of their two halves, without a branch on their length.
inline constexpr std::size_t short_word = 16;

struct Halves {
  std::uint64_t low;
  std::uint64_t high;
};

/// What is kept of 16 bytes for a word of each length.
inline constexpr std::array<Halves, short_word + 1> word_masks = [] {
  std::array<Halves, short_word + 1> masks{};
  constexpr std::uint64_t all = ~std::uint64_t{0};
  for (std::size_t size = 0; size <= short_word; ++size) {
    masks[size].low = size >= 8 ? all : (std::uint64_t{1} << 8 * size) - 1;
    masks[size].high = size <= 8 ? 0 : all >> 8 * (short_word - size);
  }
  return masks;
}();

[[nodiscard]] inline Halves load_halves(const char* bytes) noexcept {
  return {XXH_readLE64(bytes), XXH_readLE64(bytes + 8)};
}

/// A word of at most 16 bytes, which are in `halves`, followed by any bytes.
[[nodiscard]] inline std::uint64_t hash_short_word(const Halves& halves, std::size_t size) noexcept {
  const std::uint64_t low = halves.low & word_masks[size].low;
  const std::uint64_t high = halves.high & word_masks[size].high;
  return XXH3_mul128_fold64(low ^ 0x1CAD21F72C81017C, (high + size) ^ 0xDB979083E96DD4DE);
}

/// There must be 16 bytes to read.
[[nodiscard]] inline std::uint64_t hash_word(const char* bytes, std::size_t size) noexcept {
  return size <= short_word ? hash_short_word(load_halves(bytes), size) : XXH3_64bits(bytes, size);
}

inline constexpr std::uint64_t small_bits = 0x2020202020202020;

/// Copies 16 bytes, letters of ASCII made small, and returns them.
inline Halves copy_lower(char* to, const char* from) noexcept {
  std::uint64_t bytes[2];
  std::memcpy(bytes, from, sizeof bytes);
  bytes[0] |= small_bits;
  bytes[1] |= small_bits;
  std::memcpy(to, bytes, sizeof bytes);
  return load_halves(to);
}

}  // namespace unpsa::text
