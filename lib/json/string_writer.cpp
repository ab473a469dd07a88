// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "json/object_writer.hpp"
#include "text/byte_lanes.hpp"

namespace unpsa::json {
namespace {

constexpr unsigned char delete_character = 0x7F;
constexpr unsigned char c1_lead = 0xC2;  // of U+0080 to U+00BF; terminals obey U+0080 to U+009F

constexpr bool may_need_escape(unsigned char byte) {
  return byte < 0x20 || byte == '"' || byte == '\\' || byte == delete_character || byte == c1_lead;
}

constexpr std::array<bool, 256> escapable = [] {
  std::array<bool, 256> table{};
  for (std::size_t byte = 0; byte < table.size(); ++byte)
    table[byte] = may_need_escape(static_cast<unsigned char>(byte));
  return table;
}();

#if defined(__SSSE3__)

// A byte may need an escape if the rows of its low and its high four bits share a bit: controls (1), the
// quote (2), the backslash (4), DEL (8) and the lead byte of the C1 controls (16).
constexpr unsigned char by_low[16] = {1, 1, 1 | 2 | 16, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1 | 4, 1, 1, 1 | 8};
constexpr unsigned char by_high[16] = {1, 1, 2, 0, 0, 4, 0, 8, 0, 0, 0, 0, 16, 0, 0, 0};

}  // namespace

#define UNPSA_BLOCKS "json/escape_blocks.inc"
#include "text/both_lanes.inc"

namespace {

/// Up to 16 bytes, at least 4, as one block: the first half from their beginning, the second up to their end.
__m128i load_ends(std::string_view text) {
  const auto load = [](const char* bytes, std::size_t count) {
    std::uint64_t value = 0;
    std::memcpy(&value, bytes, count);
    return value;
  };
  if (text.size() >= 8) {
    const auto head = static_cast<long long>(load(text.data(), 8));
    const auto tail = static_cast<long long>(load(text.data() + text.size() - 8, 8));
    return _mm_set_epi64x(tail, head);
  }
  const std::uint64_t both = load(text.data(), 4) | load(text.data() + text.size() - 4, 4) << 32U;
  return _mm_set1_epi64x(static_cast<long long>(both));
}

unsigned mask_of(__m128i block) { return sse::mask_of(sse::find_escapable(block)); }

#endif

/// The offset of the next byte that may need an escape, or the size.
std::size_t find_escape(std::string_view text, std::size_t from) {
  std::size_t at = from;
#if defined(__SSSE3__)
  const std::string_view rest = text.substr(from);
  at += text::has_avx2() ? avx2::skip_plain(rest.data(), rest.size())
                         : sse::skip_plain(rest.data(), rest.size());
  for (; at + 16 <= text.size(); at += 16) {
    const unsigned mask = mask_of(sse::load(text.data() + at));
    if (mask != 0) return at + static_cast<std::size_t>(std::countr_zero(mask));
  }
  if (at < text.size() && text.size() >= 16) {
    // The last block once more, without the bytes that were looked at: most strings are short, their tails
    // add up.
    const std::size_t last = text.size() - 16;
    const unsigned mask = mask_of(sse::load(text.data() + last)) >> (at - last) << (at - last);
    return mask == 0 ? text.size() : last + static_cast<std::size_t>(std::countr_zero(mask));
  }
#endif
  for (; at < text.size(); ++at) {
    if (escapable[static_cast<unsigned char>(text[at])]) return at;
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
    case '"':
      out += "\\\"";
      return 1;
    case '\\':
      out += "\\\\";
      return 1;
    case '\n':
      out += "\\n";
      return 1;
    case '\r':
      out += "\\r";
      return 1;
    case '\t':
      out += "\\t";
      return 1;
    case '\b':
      out += "\\b";
      return 1;
    case '\f':
      out += "\\f";
      return 1;
    default:
      break;
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

/// Whether a text of at most 16 bytes has none that may need an escape.
bool is_short_and_plain(std::string_view text) {
#if defined(__SSSE3__)
  if (text.size() >= 4) return mask_of(load_ends(text)) == 0;
#endif
  return std::none_of(text.begin(), text.end(),
                      [](char byte) { return escapable[static_cast<unsigned char>(byte)]; });
}

}  // namespace

void append_string(std::string& out, std::string_view text) {
  // Most strings of a record are short: a code, a date, a status. They are put together first and appended
  // once.
  constexpr std::size_t short_size = 16;
  if (text.size() <= short_size && is_short_and_plain(text)) {
    char quoted[short_size + 2];
    quoted[0] = '"';
    if (!text.empty()) std::memcpy(quoted + 1, text.data(), text.size());
    quoted[text.size() + 1] = '"';
    out.append(quoted, text.size() + 2);
    return;
  }
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
