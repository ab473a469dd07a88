// SPDX-License-Identifier: MIT
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "unpsa/json/record_json.hpp"

namespace unpsa::json {
namespace {

constexpr unsigned char delete_character = 0x7F;
constexpr unsigned char c1_lead = 0xC2;  // of U+0080 to U+00BF; terminals obey U+0080 to U+009F

bool may_need_escape(unsigned char byte) {
  return byte < 0x20 || byte == '"' || byte == '\\' || byte == delete_character || byte == c1_lead;
}

/// The offset of the next byte that may need an escape, or the size.
std::size_t find_escape(std::string_view text, std::size_t from) {
  std::size_t at = from;
#if defined(__SSE2__)
  // Signed comparison: bytes from 0x80 on are negative, so a shift by 0x80 keeps the order of bytes.
  const __m128i flip = _mm_set1_epi8(static_cast<char>(0x80));
  const __m128i control_end = _mm_set1_epi8(static_cast<char>(0x20 ^ 0x80));
  const __m128i quote = _mm_set1_epi8('"');
  const __m128i backslash = _mm_set1_epi8('\\');
  const __m128i del = _mm_set1_epi8(static_cast<char>(delete_character));
  const __m128i lead = _mm_set1_epi8(static_cast<char>(c1_lead));
  for (; at + 16 <= text.size(); at += 16) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at));
    const __m128i control = _mm_cmplt_epi8(_mm_xor_si128(bytes, flip), control_end);
    const __m128i quoted = _mm_or_si128(_mm_cmpeq_epi8(bytes, quote), _mm_cmpeq_epi8(bytes, backslash));
    const __m128i other = _mm_or_si128(_mm_cmpeq_epi8(bytes, del), _mm_cmpeq_epi8(bytes, lead));
    const int mask = _mm_movemask_epi8(_mm_or_si128(control, _mm_or_si128(quoted, other)));
    if (mask != 0) return at + static_cast<std::size_t>(__builtin_ctz(static_cast<unsigned>(mask)));
  }
#endif
  for (; at < text.size(); ++at) {
    if (may_need_escape(static_cast<unsigned char>(text[at]))) return at;
  }
  return text.size();
}

void append_unicode_escape(std::string& out, unsigned value) {
  constexpr char digits[] = "0123456789abcdef";
  out += "\\u00";
  out += digits[value >> 4];
  out += digits[value & 0xF];
}

/// Appends the character at `at`, escaped if it needs it, and returns its length in bytes.
std::size_t append_escaped(std::string& out, std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  switch (byte) {
    case '"': out += "\\\""; return 1;
    case '\\': out += "\\\\"; return 1;
    case '\n': out += "\\n"; return 1;
    case '\r': out += "\\r"; return 1;
    case '\t': out += "\\t"; return 1;
    case '\b': out += "\\b"; return 1;
    case '\f': out += "\\f"; return 1;
    default: break;
  }
  if (byte < 0x20 || byte == delete_character) {
    append_unicode_escape(out, byte);
    return 1;
  }
  if (byte == c1_lead && at + 1 < text.size()) {
    const auto next = static_cast<unsigned char>(text[at + 1]);
    if (next >= 0x80 && next < 0xA0) {
      append_unicode_escape(out, next);
      return 2;
    }
  }
  out += static_cast<char>(byte);
  return 1;
}

}  // namespace

void append_string(std::string& out, std::string_view text) {
  out += '"';
  std::size_t at = 0;
  while (true) {
    const std::size_t next = find_escape(text, at);
    out.append(text, at, next - at);
    if (next == text.size()) break;
    at = next + append_escaped(out, text, next);
  }
  out += '"';
}

void append_string_plain(std::string& out, std::string_view text) {
  out += '"';
  for (std::size_t at = 0; at < text.size();) at += append_escaped(out, text, at);
  out += '"';
}

}  // namespace unpsa::json
