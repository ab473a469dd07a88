// SPDX-License-Identifier: MIT
// Text of a form is nearly always collapsed already, so `append_collapsed` looks
// for the next place where it is not and copies all before it in one go.
//
// Such a place is one of eight patterns of up to three bytes, one bit each. For
// each byte three small tables tell the patterns in which it may stand last,
// second to last and third to last; where the three agree on a pattern it is
// there. A table is looked up by half a byte (pshufb), so a few rare characters
// pass as well (U+00A5, U+1040): what was found is decoded before it counts.
#include "text/hash.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <cstddef>

#include "text/utf8.hpp"

#if defined(__SSSE3__)
#include <tmmintrin.h>

#include <bit>
#include <cstring>
#endif

namespace unpsa::text {

std::uint64_t hash64(std::string_view bytes) noexcept { return XXH3_64bits(bytes.data(), bytes.size()); }

std::string to_hex(std::uint64_t value) {
  std::string digits(16, '0');
  for (std::size_t i = 16; i-- > 0; value >>= 4) digits[i] = "0123456789abcdef"[value & 0xF];
  return digits;
}

#if defined(__SSSE3__)

namespace {

// The patterns. Of two in a line the bit is shared where that lets no common
// character through.
enum Pattern : unsigned {
  ascii_space = 1,          // 09 to 0D
  two_spaces = 2,           // 20 20
  latin_space = 4,          // C2 85, C2 A0
  ogham_or_math_space = 8,  // E1 9A 80, E2 81 9F
  typographic_space = 16,   // E2 80 80 to 8A
  separator = 32,           // E2 80 A8, A9, AF
  ideographic_space = 64,   // E3 80 80
  byte_order = 128,         // EF BB BF
};

/// The patterns by half a byte.
struct HalfByteTable {
  alignas(16) unsigned char patterns[16] = {};
};

/// Adds `patterns` for the half bytes from `first` to `last`.
constexpr void allow(HalfByteTable& table, unsigned patterns, unsigned first, unsigned last) {
  for (unsigned i = first; i <= last; ++i) {
    table.patterns[i] = static_cast<unsigned char>(table.patterns[i] | patterns);
  }
}

/// The last byte's lower half.
constexpr HalfByteTable last_low = [] {
  HalfByteTable table;
  allow(table, ascii_space, 0x9, 0xD);
  allow(table, two_spaces | ogham_or_math_space | ideographic_space, 0x0, 0x0);
  allow(table, latin_space, 0x0, 0x0);
  allow(table, latin_space, 0x5, 0x5);
  allow(table, ogham_or_math_space, 0xF, 0xF);
  allow(table, typographic_space, 0x0, 0xA);
  allow(table, separator, 0x8, 0x9);
  allow(table, separator | byte_order, 0xF, 0xF);
  return table;
}();

/// The last byte's upper half.
constexpr HalfByteTable last_high = [] {
  HalfByteTable table;
  allow(table, ascii_space, 0x0, 0x0);
  allow(table, two_spaces, 0x2, 0x2);
  allow(table, latin_space | ogham_or_math_space | typographic_space | ideographic_space, 0x8, 0x8);
  allow(table, ogham_or_math_space, 0x9, 0x9);
  allow(table, latin_space | separator, 0xA, 0xA);
  allow(table, byte_order, 0xB, 0xB);
  return table;
}();

/// The lower half of the byte before it.
constexpr HalfByteTable middle_low = [] {
  HalfByteTable table;
  allow(table, ascii_space, 0x0, 0xF);
  allow(table, two_spaces, 0x0, 0x0);
  allow(table, latin_space, 0x2, 0x2);
  allow(table, ogham_or_math_space, 0x1, 0x1);
  allow(table, ogham_or_math_space, 0xA, 0xA);
  allow(table, typographic_space | separator | ideographic_space, 0x0, 0x0);
  allow(table, byte_order, 0xB, 0xB);
  return table;
}();

/// The upper half of the byte before it.
constexpr HalfByteTable middle_high = [] {
  HalfByteTable table;
  allow(table, ascii_space, 0x0, 0xF);
  allow(table, two_spaces, 0x2, 0x2);
  allow(table, latin_space, 0xC, 0xC);
  allow(table, ogham_or_math_space | typographic_space | separator | ideographic_space, 0x8, 0x8);
  allow(table, ogham_or_math_space, 0x9, 0x9);
  allow(table, byte_order, 0xB, 0xB);
  return table;
}();

/// The lower half of the lead byte. Before two continuation bytes its upper half
/// is E but in characters of four bytes, where no pattern's other bytes are common.
constexpr HalfByteTable lead_low = [] {
  HalfByteTable table;
  allow(table, ascii_space | two_spaces | latin_space, 0x0, 0xF);
  allow(table, ogham_or_math_space, 0x1, 0x2);
  allow(table, typographic_space | separator, 0x2, 0x2);
  allow(table, ideographic_space, 0x3, 0x3);
  allow(table, byte_order, 0xF, 0xF);
  return table;
}();

__m128i look_up(const HalfByteTable& table, __m128i half_bytes) noexcept {
  return _mm_shuffle_epi8(_mm_load_si128(reinterpret_cast<const __m128i*>(table.patterns)), half_bytes);
}

/// Finds patterns in a text block by block.
class PatternScan {
 public:
  /// Not zero in the bytes of `block` that end a pattern.
  __m128i step(__m128i block) noexcept {
    const __m128i low = _mm_and_si128(block, _mm_set1_epi8(0x0F));
    const __m128i high = _mm_and_si128(_mm_srli_epi16(block, 4), _mm_set1_epi8(0x0F));
    const __m128i last = _mm_and_si128(look_up(last_low, low), look_up(last_high, high));
    const __m128i middle = _mm_and_si128(look_up(middle_low, low), look_up(middle_high, high));
    const __m128i lead = look_up(lead_low, low);
    const __m128i found = _mm_and_si128(_mm_and_si128(last, _mm_alignr_epi8(middle, middle_, 15)),
                                        _mm_alignr_epi8(lead, lead_, 14));
    middle_ = middle;
    lead_ = lead;
    return found;
  }

 private:
  // Before the text: nothing but what white space at its beginning needs.
  __m128i middle_ = _mm_set1_epi8(ascii_space);
  __m128i lead_ = _mm_set1_epi8(static_cast<char>(ascii_space | two_spaces | latin_space));
};

std::uint64_t mask_of(__m128i found, int shift) noexcept {
  const int zero = _mm_movemask_epi8(_mm_cmpeq_epi8(found, _mm_setzero_si128()));
  return static_cast<std::uint64_t>(~static_cast<unsigned>(zero) & 0xFFFF) << shift;
}

__m128i load(const char* bytes) noexcept { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes)); }

/// The offset at or after `from`, a character's beginning, of the first byte that
/// ends a pattern, or the size of `text`.
std::size_t find_pattern(std::string_view text, std::size_t from) noexcept {
  PatternScan scan;
  std::size_t at = from;
  for (; text.size() - at >= 64; at += 64) {
    const __m128i a = scan.step(load(text.data() + at));
    const __m128i b = scan.step(load(text.data() + at + 16));
    const __m128i c = scan.step(load(text.data() + at + 32));
    const __m128i d = scan.step(load(text.data() + at + 48));
    const __m128i any = _mm_or_si128(_mm_or_si128(a, b), _mm_or_si128(c, d));
    if (mask_of(any, 0) == 0) continue;
    const std::uint64_t mask = mask_of(a, 0) | mask_of(b, 16) | mask_of(c, 32) | mask_of(d, 48);
    return at + static_cast<std::size_t>(std::countr_zero(mask));
  }
  for (; text.size() - at >= 16; at += 16) {
    const std::uint64_t mask = mask_of(scan.step(load(text.data() + at)), 0);
    if (mask != 0) return at + static_cast<std::size_t>(std::countr_zero(mask));
  }
  char rest[16] = {};
  std::memcpy(rest, text.data() + at, text.size() - at);
  const std::uint64_t mask = mask_of(scan.step(load(rest)), 0);
  return mask != 0 ? at + static_cast<std::size_t>(std::countr_zero(mask)) : text.size();
}

/// The offset of the beginning of the character that goes on to `at`.
std::size_t character_begin(std::string_view text, std::size_t at) noexcept {
  const std::size_t least = at < 2 ? 0 : at - 2;
  std::size_t begin = at;
  while (begin > least && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
  return begin;
}

}  // namespace

void append_collapsed(std::string& out, std::string_view text) {
  text = trim_white_space(text);
  out.reserve(out.size() + text.size());
  std::size_t copied = 0;  // all before has been dealt with; no white space begins here
  std::size_t from = 0;
  while (from < text.size()) {
    const std::size_t found = find_pattern(text, from);
    if (found == text.size()) break;
    std::size_t at = character_begin(text, found);
    from = found + 1;
    if (!is_space(decode(text.substr(at)).value)) continue;
    if (text[at - 1] == ' ') --at;
    out.append(text.data() + copied, at - copied);
    out.push_back(' ');
    for (CodePoint next = decode(text.substr(from)); is_space(next.value); next = decode(text.substr(from))) {
      from += next.length;
    }
    copied = from;
  }
  out.append(text.data() + copied, text.size() - copied);
}

#else

void append_collapsed(std::string& out, std::string_view text) { append_collapsed_plain(out, text); }

#endif

void append_collapsed_plain(std::string& out, std::string_view text) {
  bool space_due = false;
  bool any = false;
  while (!text.empty()) {
    const CodePoint next = decode(text);
    if (is_space(next.value)) {
      space_due = any;
    } else {
      if (space_due) out.push_back(' ');
      out.append(text.data(), next.length);
      space_due = false;
      any = true;
    }
    text.remove_prefix(next.length);
  }
}

}  // namespace unpsa::text
