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

#include <bit>
#include <cstddef>
#include <cstring>

#include "text/byte_lanes.hpp"
#include "text/hash_avx2.hpp"
#include "text/utf8.hpp"

namespace unpsa::text {

std::uint64_t hash64(std::string_view bytes) noexcept {
#if defined(__SSSE3__)
  // Up to here xxHash takes no blocks.
  constexpr std::size_t longest_short = XXH3_MIDSIZE_MAX;
  if (bytes.size() > longest_short && has_avx2()) return hash64_by_avx2(bytes.data(), bytes.size());
#endif
  return XXH3_64bits(bytes.data(), bytes.size());
}

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
  unsigned char patterns[16] = {};
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

}  // namespace

#define UNPSA_BLOCKS "text/collapse_blocks.inc"
#include "text/both_lanes.inc"

namespace {

/// The offset at or after `from`, a character's beginning, of the first byte that
/// ends a pattern, or the size of `text`.
std::size_t find_pattern(std::string_view text, std::size_t from) noexcept {
  const char* const begin = text.data() + from;
  const std::size_t size = text.size() - from;
  std::size_t at = has_avx2() ? avx2::skip_collapsed(begin, size) : sse::skip_collapsed(begin, size);
  sse::PatternState state = sse::before_text();
  // What the bytes before say of those that follow.
  if (at != 0) sse::find_ends(state, sse::load(begin + at - sizeof(sse::Bytes)));
  for (; at < size; at += sizeof(sse::Bytes)) {
    char rest[sizeof(sse::Bytes)] = {};
    const char* block = begin + at;
    if (size - at < sizeof rest) {
      std::memcpy(rest, block, size - at);
      block = rest;
    }
    const unsigned mask = sse::mask_of(sse::find_ends(state, sse::load(block)));
    if (mask != 0) return from + at + static_cast<std::size_t>(std::countr_zero(mask));
  }
  return text.size();
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
  if (!opens_plainly(text) || !detail::ends_plainly(text)) text = trim_white_space(text);
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
