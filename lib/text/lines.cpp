// SPDX-License-Identifier: MIT
// A block of 64 bytes is compared with LF and CR at once; the lowest bit of the mask
// that comes out is the first line end. One branch a block serves short lines best:
// how far into the block a line goes is then no branch that could be mispredicted.
#include "text/lines.hpp"

#include <bit>
#include <cstdint>
#include <cstring>

#if defined(__SSSE3__)
#include <tmmintrin.h>
#elif defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace unpsa::text {
namespace {

constexpr std::size_t block_size = 64;

#if defined(__SSE2__)

/// All ones in the bytes that end a line.
__m128i compare(__m128i bytes) noexcept {
#if defined(__SSSE3__)
  // Each byte with the one line end that has its lower half, or with none.
  const __m128i candidates =
      _mm_setr_epi8(-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, '\n', -1, -1, '\r', -1, -1);
  return _mm_cmpeq_epi8(_mm_shuffle_epi8(candidates, bytes), bytes);
#else
  return _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('\n')), _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\r')));
#endif
}

/// A bit for each of the 64 bytes at `block`, the first lowest: whether it ends a line.
std::uint64_t line_ends_in(const char* block) noexcept {
  std::uint64_t mask = 0;
  for (unsigned i = 0; i < block_size; i += 16) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(block + i));
    mask |= std::uint64_t{static_cast<unsigned>(_mm_movemask_epi8(compare(bytes)))} << i;
  }
  return mask;
}

#else

std::uint64_t line_ends_in(const char* block) noexcept {
  std::uint64_t mask = 0;
  for (unsigned i = 0; i < block_size; ++i) mask |= std::uint64_t{block[i] == '\n' || block[i] == '\r'} << i;
  return mask;
}

#endif

/// The same of the bytes from `at` to the end, fewer than 64.
std::uint64_t line_ends_in_rest(std::string_view bytes, std::size_t at) noexcept {
  char rest[block_size] = {};
  std::memcpy(rest, bytes.data() + at, bytes.size() - at);
  return line_ends_in(rest);
}

}  // namespace

std::size_t find_line_end(std::string_view bytes, std::size_t from) noexcept {
  std::size_t at = from;
  std::uint64_t mask = 0;
  for (; at < bytes.size(); at += block_size) {
    const bool is_whole = bytes.size() - at >= block_size;
    mask = is_whole ? line_ends_in(bytes.data() + at) : line_ends_in_rest(bytes, at);
    if (mask != 0) return at + static_cast<std::size_t>(std::countr_zero(mask));
  }
  return std::string_view::npos;
}

}  // namespace unpsa::text
