// SPDX-License-Identifier: MIT
/// Bit masks of 64 bytes, with the first byte as the lowest bit.
#pragma once

#include <cstddef>
#include <cstdint>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace unpsa::wordcount {

struct AsciiMasks {
  std::uint64_t beyond = 0;  ///< bytes that are not ASCII
  std::uint64_t space = 0;   ///< U+0009 to U+000D, U+001C to U+0020
  std::uint64_t hyphen = 0;
  std::uint64_t lexical = 0;  ///< letters and digits
};

inline constexpr std::size_t mask_width = 64;

#if defined(__SSE2__)

/// Of the 64 bytes at `bytes`.
[[nodiscard]] inline AsciiMasks load_masks(const char* bytes) noexcept {
  // `x <= 4` unsigned as `min(x, 4) == x`: both sorts of white space are five bytes wide.
  const __m128i four = _mm_set1_epi8(4);
  AsciiMasks masks;
  for (std::size_t i = 0; i < mask_width; i += 16) {
    const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + i));
    const __m128i tabs = _mm_sub_epi8(block, _mm_set1_epi8(0x09));
    const __m128i separators = _mm_sub_epi8(block, _mm_set1_epi8(0x1C));
    const __m128i space = _mm_or_si128(_mm_cmpeq_epi8(_mm_min_epu8(tabs, four), tabs),
                                       _mm_cmpeq_epi8(_mm_min_epu8(separators, four), separators));
    const __m128i hyphen = _mm_cmpeq_epi8(block, _mm_set1_epi8('-'));
    const __m128i letters = _mm_sub_epi8(_mm_or_si128(block, _mm_set1_epi8(0x20)), _mm_set1_epi8('a'));
    const __m128i digits = _mm_sub_epi8(block, _mm_set1_epi8('0'));
    const __m128i lexical = _mm_or_si128(_mm_cmpeq_epi8(_mm_min_epu8(letters, _mm_set1_epi8(25)), letters),
                                         _mm_cmpeq_epi8(_mm_min_epu8(digits, _mm_set1_epi8(9)), digits));
    const auto bits = [i](__m128i mask) {
      return static_cast<std::uint64_t>(static_cast<std::uint32_t>(_mm_movemask_epi8(mask))) << i;
    };
    masks.beyond |= bits(block);
    masks.space |= bits(space);
    masks.hyphen |= bits(hyphen);
    masks.lexical |= bits(lexical);
  }
  return masks;
}

#else

[[nodiscard]] inline AsciiMasks load_masks(const char* bytes) noexcept {
  AsciiMasks masks;
  for (std::size_t i = 0; i < mask_width; ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    const bool space = (byte >= 0x09 && byte <= 0x0D) || (byte >= 0x1C && byte <= 0x20);
    masks.beyond |= static_cast<std::uint64_t>(byte >= 0x80) << i;
    masks.space |= static_cast<std::uint64_t>(space) << i;
    const bool letter = (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z';
    masks.hyphen |= static_cast<std::uint64_t>(byte == '-') << i;
    masks.lexical |= static_cast<std::uint64_t>(letter || (byte >= '0' && byte <= '9')) << i;
  }
  return masks;
}

#endif

}  // namespace unpsa::wordcount
