// SPDX-License-Identifier: MIT
/// Bit masks of 64 bytes, with the first byte as the lowest bit: the ASCII characters that separate units.
#pragma once

#include <cstddef>
#include <cstdint>

#include "text/byte_block.hpp"

namespace unpsa::text {

inline constexpr std::size_t block_width = 64;

struct UnitMasks {
  std::uint64_t beyond = 0;  // bytes that are not ASCII
  std::uint64_t space = 0;
  std::uint64_t lexical = 0;  // letters and digits
};

[[nodiscard]] inline UnitMasks load_unit_masks(const char* bytes) noexcept {
  UnitMasks masks;
  for (std::size_t i = 0; i < block_width; i += ByteBlock::size) {
    const ByteBlock block(bytes + i);
    masks.beyond |= block.between(0x80, 0xFF) << i;
    masks.space |= (block.between(0x09, 0x0D) | block.between(' ', ' ')) << i;
    masks.lexical |= (block.lower_between('a', 'z') | block.between('0', '9')) << i;
  }
  return masks;
}

/// The `count` lowest bits, 1 to 64.
[[nodiscard]] inline std::uint64_t low_bits(std::size_t count) noexcept {
  return ~std::uint64_t{0} >> (block_width - count);
}

}  // namespace unpsa::text
