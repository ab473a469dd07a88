// SPDX-License-Identifier: MIT
/// Finding the bytes of a field that need care.
#pragma once

#include <bit>
#include <cstddef>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace unpsa::writer {

/// The offset of the first byte of `text` at or after `from` that is `A`, `B`, `C` or `D`, or its size.
template <char A, char B, char C, char D>
[[nodiscard]] std::size_t find_any(std::string_view text, std::size_t from) noexcept {
#if defined(__SSE2__)
  for (; from + 16 <= text.size(); from += 16) {
    const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + from));
    const auto equals = [block](char byte) { return _mm_cmpeq_epi8(block, _mm_set1_epi8(byte)); };
    const __m128i found =
        _mm_or_si128(_mm_or_si128(equals(A), equals(B)), _mm_or_si128(equals(C), equals(D)));
    const auto mask = static_cast<unsigned>(_mm_movemask_epi8(found));
    if (mask != 0) return from + static_cast<std::size_t>(std::countr_zero(mask));
  }
#endif
  for (; from < text.size(); ++from) {
    const char byte = text[from];
    if (byte == A || byte == B || byte == C || byte == D) return from;
  }
  return text.size();
}

}  // namespace unpsa::writer
