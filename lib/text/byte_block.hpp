// SPDX-License-Identifier: MIT
/// Sixteen bytes that are compared together.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace unpsa::text {

/// Byte by byte; the portable version, and the reference version for testing the vector one.
class PlainByteBlock {
 public:
  static constexpr std::size_t size = 16;

  explicit PlainByteBlock(const char* bytes) noexcept { std::memcpy(bytes_, bytes, size); }

  /// A bit for each byte, the first byte lowest: whether it is from `low` to `high`.
  [[nodiscard]] std::uint64_t between(unsigned low, unsigned high) const noexcept {
    std::uint64_t mask = 0;
    for (std::size_t i = 0; i < size; ++i) {
      mask |= std::uint64_t{bytes_[i] >= low && bytes_[i] <= high} << i;
    }
    return mask;
  }

  /// Whether it is `byte`.
  [[nodiscard]] std::uint64_t equal(unsigned byte) const noexcept { return between(byte, byte); }
  /// Whether it is not ASCII.
  [[nodiscard]] std::uint64_t high() const noexcept { return between(0x80, 0xFF); }

  /// The same as `between` of the bytes with bit 5 set, which makes ASCII letters lower case.
  [[nodiscard]] std::uint64_t lower_between(unsigned low, unsigned high) const noexcept {
    std::uint64_t mask = 0;
    for (std::size_t i = 0; i < size; ++i) {
      const unsigned lower = bytes_[i] | 0x20u;
      mask |= std::uint64_t{lower >= low && lower <= high} << i;
    }
    return mask;
  }

 private:
  unsigned char bytes_[size];
};

#if defined(__SSE2__)

class VectorByteBlock {
 public:
  static constexpr std::size_t size = 16;

  explicit VectorByteBlock(const char* bytes) noexcept
      : bytes_(_mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes))) {}

  [[nodiscard]] std::uint64_t between(unsigned low, unsigned high) const noexcept {
    return mask_between(bytes_, low, high);
  }

  [[nodiscard]] std::uint64_t equal(unsigned byte) const noexcept {
    const __m128i found = _mm_cmpeq_epi8(bytes_, _mm_set1_epi8(static_cast<char>(byte)));
    return static_cast<unsigned>(_mm_movemask_epi8(found));
  }

  [[nodiscard]] std::uint64_t high() const noexcept {
    return static_cast<unsigned>(_mm_movemask_epi8(bytes_));
  }

  [[nodiscard]] std::uint64_t lower_between(unsigned low, unsigned high) const noexcept {
    return mask_between(_mm_or_si128(bytes_, _mm_set1_epi8(0x20)), low, high);
  }

 private:
  static std::uint64_t mask_between(__m128i bytes, unsigned low, unsigned high) noexcept {
    // SSE2 compares signed bytes only; the smaller of two it finds unsigned.
    const __m128i above = _mm_sub_epi8(bytes, _mm_set1_epi8(static_cast<char>(low)));
    const __m128i capped = _mm_min_epu8(above, _mm_set1_epi8(static_cast<char>(high - low)));
    return static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(above, capped)));
  }

  __m128i bytes_;
};

using ByteBlock = VectorByteBlock;

#else

using ByteBlock = PlainByteBlock;

#endif

/// Whether a text has a byte that `test` finds in one of its blocks. Bytes beyond its end are NUL.
template <typename Test>
[[nodiscard]] bool any_block(std::string_view text, Test test) noexcept {
  std::size_t at = 0;
  for (; at + ByteBlock::size <= text.size(); at += ByteBlock::size) {
    if (test(ByteBlock(text.data() + at)) != 0) return true;
  }
  if (at == text.size()) return false;
  char rest[ByteBlock::size] = {};
  std::memcpy(rest, text.data() + at, text.size() - at);
  return test(ByteBlock(rest)) != 0;
}

}  // namespace unpsa::text
