// SPDX-License-Identifier: MIT
/// What is done with 16 or with 32 bytes at once, under the same names. Code that looks at bytes by blocks is
/// included for both by text/both_lanes.inc, with `UNPSA_TARGET` as the attribute of each function.
#pragma once

#if defined(__SSSE3__)

#include <immintrin.h>

#define UNPSA_AVX2 __attribute__((target("avx2")))

namespace unpsa::text {

/// Whether the processor has the instructions that `avx2` needs, and the environment does not forbid them
/// (UNPSA_NO_AVX2, for tests).
[[nodiscard]] bool has_avx2() noexcept;

namespace sse {

using Bytes = __m128i;

inline Bytes load(const char* bytes) noexcept {
  return _mm_loadu_si128(reinterpret_cast<const Bytes*>(bytes));
}
inline Bytes all_of(int byte) noexcept { return _mm_set1_epi8(static_cast<char>(byte)); }
inline Bytes both_of(Bytes a, Bytes b) noexcept { return _mm_and_si128(a, b); }
inline Bytes either_of(Bytes a, Bytes b) noexcept { return _mm_or_si128(a, b); }
inline Bytes differ(Bytes a, Bytes b) noexcept { return _mm_xor_si128(a, b); }
/// Not below zero.
inline Bytes minus(Bytes a, int byte) noexcept { return _mm_subs_epu8(a, all_of(byte)); }
inline Bytes low_half(Bytes a) noexcept { return both_of(a, all_of(0x0F)); }
inline Bytes high_half(Bytes a) noexcept { return low_half(_mm_srli_epi16(a, 4)); }
inline Bytes look_up(const unsigned char (&table)[16], Bytes places) noexcept {
  return _mm_shuffle_epi8(_mm_loadu_si128(reinterpret_cast<const Bytes*>(table)), places);
}
template <int distance>
Bytes before(Bytes block, Bytes previous) noexcept {
  return _mm_alignr_epi8(block, previous, 16 - distance);
}
inline Bytes same(Bytes a, Bytes b) noexcept { return _mm_cmpeq_epi8(a, b); }
/// A bit for each byte, the first byte lowest: its highest bit.
inline unsigned high_bits(Bytes a) noexcept { return static_cast<unsigned>(_mm_movemask_epi8(a)); }
/// The same: whether it is not zero.
inline unsigned mask_of(Bytes a) noexcept { return ~high_bits(same(a, all_of(0))) & 0xFFFFU; }
inline bool is_zero(Bytes a) noexcept { return mask_of(a) == 0; }
inline bool is_ascii(const char* bytes) noexcept {
  const Bytes all =
      either_of(either_of(load(bytes), load(bytes + 16)), either_of(load(bytes + 32), load(bytes + 48)));
  return high_bits(all) == 0;
}

}  // namespace sse

namespace avx2 {

using Bytes = __m256i;

UNPSA_AVX2 inline Bytes load(const char* bytes) noexcept {
  return _mm256_loadu_si256(reinterpret_cast<const Bytes*>(bytes));
}
UNPSA_AVX2 inline Bytes all_of(int byte) noexcept { return _mm256_set1_epi8(static_cast<char>(byte)); }
UNPSA_AVX2 inline Bytes both_of(Bytes a, Bytes b) noexcept { return _mm256_and_si256(a, b); }
UNPSA_AVX2 inline Bytes either_of(Bytes a, Bytes b) noexcept { return _mm256_or_si256(a, b); }
UNPSA_AVX2 inline Bytes differ(Bytes a, Bytes b) noexcept { return _mm256_xor_si256(a, b); }
UNPSA_AVX2 inline Bytes minus(Bytes a, int byte) noexcept { return _mm256_subs_epu8(a, all_of(byte)); }
UNPSA_AVX2 inline Bytes low_half(Bytes a) noexcept { return both_of(a, all_of(0x0F)); }
UNPSA_AVX2 inline Bytes high_half(Bytes a) noexcept { return low_half(_mm256_srli_epi16(a, 4)); }
UNPSA_AVX2 inline Bytes look_up(const unsigned char (&table)[16], Bytes places) noexcept {
  const __m128i half = _mm_loadu_si128(reinterpret_cast<const __m128i*>(table));
  return _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(half), places);
}
template <int distance>
UNPSA_AVX2 Bytes before(Bytes block, Bytes previous) noexcept {
  // Bytes move within halves only: in front of each half goes the one before it.
  return _mm256_alignr_epi8(block, _mm256_permute2x128_si256(previous, block, 0x21), 16 - distance);
}
UNPSA_AVX2 inline Bytes same(Bytes a, Bytes b) noexcept { return _mm256_cmpeq_epi8(a, b); }
UNPSA_AVX2 inline unsigned high_bits(Bytes a) noexcept {
  return static_cast<unsigned>(_mm256_movemask_epi8(a));
}
UNPSA_AVX2 inline bool is_zero(Bytes a) noexcept { return _mm256_testz_si256(a, a) != 0; }
UNPSA_AVX2 inline bool is_ascii(const char* bytes) noexcept {
  return high_bits(either_of(load(bytes), load(bytes + 32))) == 0;
}

}  // namespace avx2

}  // namespace unpsa::text

#endif
