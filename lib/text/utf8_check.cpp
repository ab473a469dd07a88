// SPDX-License-Identifier: MIT
// Each byte is judged together with the one before it, sixteen or thirty-two pairs at once: three look-ups in
// tables of sixteen say which faults the pair may be. Streams are checked whole, so this runs over every byte
// of an input.
#include "text/utf8_check.hpp"

#include <cstring>

#if defined(__SSSE3__)
#include <immintrin.h>
#endif

namespace unpsa::text {

#if defined(__SSSE3__)

namespace {

// What can be wrong with a byte and the one before it; each row of the tables names the faults that its half
// of a byte allows, and what all three rows allow is one. After "Validating UTF-8 in less than one
// instruction per byte" (Keiser, Lemire 2021).
enum Fault : unsigned char {
  too_short = 1 << 0,   // a lead without its continuation
  too_long = 1 << 1,    // a continuation after ASCII
  overlong_3 = 1 << 2,  // E0 80 to E0 9F
  too_large = 1 << 3,   // F4 90 and above
  surrogate = 1 << 4,   // ED A0 to ED BF
  overlong_2 = 1 << 5,  // C0, C1
  overlong_4 = 1 << 6,  // F0 80 to F0 8F; F5 and above too
  two_continuations = 1 << 7,
  any_low = too_short | too_long | two_continuations,
};

constexpr unsigned char by_lead_high[16] = {
    too_long,
    too_long,
    too_long,
    too_long,
    too_long,
    too_long,
    too_long,
    too_long,
    two_continuations,
    two_continuations,
    two_continuations,
    two_continuations,
    too_short | overlong_2,
    too_short,
    too_short | overlong_3 | surrogate,
    too_short | too_large | overlong_4,
};
constexpr unsigned char by_lead_low[16] = {
    any_low | overlong_3 | overlong_2 | overlong_4,
    any_low | overlong_2,
    any_low,
    any_low,
    any_low | too_large,
    any_low | too_large | overlong_4,
    any_low | too_large | overlong_4,
    any_low | too_large | overlong_4,
    any_low | too_large | overlong_4,
    any_low | too_large | overlong_4,
    any_low | too_large | overlong_4,
    any_low | too_large | overlong_4,
    any_low | too_large | overlong_4,
    any_low | too_large | overlong_4 | surrogate,
    any_low | too_large | overlong_4,
    any_low | too_large | overlong_4,
};
constexpr unsigned char by_next_high[16] = {
    too_short,
    too_short,
    too_short,
    too_short,
    too_short,
    too_short,
    too_short,
    too_short,
    too_long | overlong_2 | two_continuations | overlong_3 | overlong_4,
    too_long | overlong_2 | two_continuations | overlong_3 | too_large,
    too_long | overlong_2 | two_continuations | surrogate | too_large,
    too_long | overlong_2 | two_continuations | surrogate | too_large,
    too_short,
    too_short,
    too_short,
    too_short,
};

namespace sse {

using Bytes = __m128i;

inline Bytes load(const char* bytes) noexcept {
  return _mm_loadu_si128(reinterpret_cast<const Bytes*>(bytes));
}
inline Bytes all_of(int byte) noexcept { return _mm_set1_epi8(static_cast<char>(byte)); }
inline Bytes both_of(Bytes a, Bytes b) noexcept { return _mm_and_si128(a, b); }
inline Bytes any_of(Bytes a, Bytes b) noexcept { return _mm_or_si128(a, b); }
inline Bytes differ(Bytes a, Bytes b) noexcept { return _mm_xor_si128(a, b); }
inline Bytes less(Bytes a, int byte) noexcept { return _mm_subs_epu8(a, all_of(byte)); }
inline Bytes low_half(Bytes a) noexcept { return both_of(a, all_of(0x0F)); }
inline Bytes high_half(Bytes a) noexcept { return low_half(_mm_srli_epi16(a, 4)); }
inline Bytes look_up(const unsigned char (&table)[16], Bytes places) noexcept {
  return _mm_shuffle_epi8(_mm_loadu_si128(reinterpret_cast<const Bytes*>(table)), places);
}
template <int distance>
Bytes before(Bytes block, Bytes previous) noexcept {
  return _mm_alignr_epi8(block, previous, 16 - distance);
}
inline bool is_zero(Bytes a) noexcept { return _mm_movemask_epi8(_mm_cmpeq_epi8(a, all_of(0))) == 0xFFFF; }
inline bool is_ascii(const char* bytes) noexcept {
  const Bytes all = any_of(any_of(load(bytes), load(bytes + 16)), any_of(load(bytes + 32), load(bytes + 48)));
  return _mm_movemask_epi8(all) == 0;
}

#define UNPSA_TARGET
#include "text/utf8_blocks.inc"
#undef UNPSA_TARGET

}  // namespace sse

namespace avx2 {

#define UNPSA_TARGET __attribute__((target("avx2")))

using Bytes = __m256i;

UNPSA_TARGET inline Bytes load(const char* bytes) noexcept {
  return _mm256_loadu_si256(reinterpret_cast<const Bytes*>(bytes));
}
UNPSA_TARGET inline Bytes all_of(int byte) noexcept { return _mm256_set1_epi8(static_cast<char>(byte)); }
UNPSA_TARGET inline Bytes both_of(Bytes a, Bytes b) noexcept { return _mm256_and_si256(a, b); }
UNPSA_TARGET inline Bytes any_of(Bytes a, Bytes b) noexcept { return _mm256_or_si256(a, b); }
UNPSA_TARGET inline Bytes differ(Bytes a, Bytes b) noexcept { return _mm256_xor_si256(a, b); }
UNPSA_TARGET inline Bytes less(Bytes a, int byte) noexcept { return _mm256_subs_epu8(a, all_of(byte)); }
UNPSA_TARGET inline Bytes low_half(Bytes a) noexcept { return both_of(a, all_of(0x0F)); }
UNPSA_TARGET inline Bytes high_half(Bytes a) noexcept { return low_half(_mm256_srli_epi16(a, 4)); }
UNPSA_TARGET inline Bytes look_up(const unsigned char (&table)[16], Bytes places) noexcept {
  const __m128i half = _mm_loadu_si128(reinterpret_cast<const __m128i*>(table));
  return _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(half), places);
}
template <int distance>
UNPSA_TARGET Bytes before(Bytes block, Bytes previous) noexcept {
  // Bytes move within halves only: in front of each half goes the one before it.
  return _mm256_alignr_epi8(block, _mm256_permute2x128_si256(previous, block, 0x21), 16 - distance);
}
UNPSA_TARGET inline bool is_zero(Bytes a) noexcept { return _mm256_testz_si256(a, a) != 0; }
UNPSA_TARGET inline bool is_ascii(const char* bytes) noexcept {
  return _mm256_movemask_epi8(any_of(load(bytes), load(bytes + 32))) == 0;
}

#include "text/utf8_blocks.inc"
#undef UNPSA_TARGET

}  // namespace avx2

}  // namespace

bool is_utf8_by_16(std::string_view bytes) noexcept { return sse::check_blocks(bytes.data(), bytes.size()); }

bool is_utf8_by_32(std::string_view bytes) noexcept { return avx2::check_blocks(bytes.data(), bytes.size()); }

bool has_blocks_of_32() noexcept {
  static const bool has = __builtin_cpu_supports("avx2") != 0;
  return has;
}

#endif

}  // namespace unpsa::text
