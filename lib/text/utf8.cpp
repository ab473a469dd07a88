// SPDX-License-Identifier: MIT
#include "text/utf8.hpp"

#include <algorithm>

#include "text/byte_lanes.hpp"
#include "text/punctuation.hpp"
#include "text/utf8_check.hpp"

namespace unpsa::text {

namespace {

enum class Form { well_formed, truncated, ill_formed };

/// What a run of bytes opens with: a character, the beginning of one, or the
/// maximal subpart of an ill-formed sequence.
struct Sequence {
  Form form;
  std::size_t length;
};

constexpr unsigned byte_at(std::string_view bytes, std::size_t index) noexcept {
  return static_cast<unsigned char>(bytes[index]);
}

/// Table 3-7 of the Unicode standard: the lead byte gives the length and, for
/// four leads, a narrower range of the second byte.
Sequence first_sequence(std::string_view bytes) noexcept {
  const unsigned lead = byte_at(bytes, 0);
  if (lead < 0x80) return {Form::well_formed, 1};
  if (lead < 0xC2 || lead > 0xF4) return {Form::ill_formed, 1};
  const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  unsigned low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  unsigned high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  for (std::size_t i = 1; i < length; ++i) {
    if (i == bytes.size()) return {Form::truncated, i};
    const unsigned next = byte_at(bytes, i);
    if (next < low || next > high) return {Form::ill_formed, i};
    low = 0x80;
    high = 0xBF;
  }
  return {Form::well_formed, length};
}

std::size_t utf8_prefix_plain(std::string_view bytes) noexcept {
  std::size_t at = 0;
  while (at < bytes.size()) {
    const Sequence piece = first_sequence(bytes.substr(at));
    if (piece.form != Form::well_formed) break;
    at += piece.length;
  }
  return at;
}

bool is_outside_text(char32_t c) noexcept { return is_space(c) || is_ignorable_at_ends(c); }

/// `text` without the characters at both ends that `is_outside` accepts.
template <typename IsOutside>
std::string_view trim_if(std::string_view text, IsOutside is_outside) noexcept {
  while (!text.empty()) {
    const CodePoint first = decode(text);
    if (!is_outside(first.value)) break;
    text.remove_prefix(first.length);
  }
  while (!text.empty()) {
    std::size_t begin = text.size() - 1;
    while (begin > 0 && text.size() - begin < 4 && (byte_at(text, begin) & 0xC0) == 0x80) --begin;
    const CodePoint last = decode(text.substr(begin));
    if (begin + last.length != text.size() || !is_outside(last.value)) break;
    text = text.substr(0, begin);
  }
  return text;
}

}  // namespace

bool is_utf8(std::string_view bytes) noexcept {
#if defined(__SSSE3__)
  return has_avx2() ? is_utf8_by_32(bytes) : is_utf8_by_16(bytes);
#else
  return utf8_prefix_plain(bytes) == bytes.size();
#endif
}

std::size_t utf8_prefix(std::string_view bytes) noexcept {
  // Pieces grow from 64 bytes, so that neither a break nearby nor one far away is
  // searched for without result; only the piece with the break is walked. Broken bytes come in runs.
  if (!bytes.empty() && first_sequence(bytes).form != Form::well_formed) return 0;
  std::size_t at = 0;
  std::size_t step = 64;
  while (at < bytes.size()) {
    std::string_view piece = bytes.substr(at, step);
    if (at + piece.size() < bytes.size()) piece.remove_suffix(truncated_tail(piece));
    if (!is_utf8(piece)) return at + utf8_prefix_plain(piece);
    at += piece.size();
    step = std::min<std::size_t>(2 * step, 1 << 16);
  }
  return at;
}

std::size_t ill_formed_length(std::string_view bytes) noexcept { return first_sequence(bytes).length; }

bool is_truncated_character(std::string_view bytes) noexcept {
  if (bytes.empty()) return false;
  const Sequence piece = first_sequence(bytes);
  return piece.form == Form::truncated && piece.length == bytes.size();
}

std::size_t truncated_tail(std::string_view bytes) noexcept {
  const std::size_t most = std::min<std::size_t>(3, bytes.size());
  for (std::size_t length = 1; length <= most; ++length) {
    const unsigned byte = byte_at(bytes, bytes.size() - length);
    if ((byte & 0xC0) == 0x80) continue;
    return is_truncated_character(bytes.substr(bytes.size() - length)) ? length : 0;
  }
  return 0;
}

CodePoint detail::decode_slowly(std::string_view bytes) noexcept {
  const unsigned lead = byte_at(bytes, 0);
  if (lead < 0x80) return {lead, 1};
  const Sequence piece = first_sequence(bytes);
  if (piece.form != Form::well_formed) return {replacement_character, 1};
  unsigned value = lead & (0x7Fu >> piece.length);
  for (std::size_t i = 1; i < piece.length; ++i) value = value << 6 | (byte_at(bytes, i) & 0x3F);
  return {value, piece.length};
}

void append_utf8(std::string& out, char32_t code_point) {
  const auto append_byte = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  const auto append_tail = [&](int shift) { append_byte(0x80 | (code_point >> shift & 0x3F)); };
  if (code_point < 0x80) {
    append_byte(code_point);
  } else if (code_point < 0x800) {
    append_byte(0xC0 | code_point >> 6);
    append_tail(0);
  } else if (code_point < 0x10000) {
    append_byte(0xE0 | code_point >> 12);
    append_tail(6);
    append_tail(0);
  } else {
    append_byte(0xF0 | code_point >> 18);
    append_tail(12);
    append_tail(6);
    append_tail(0);
  }
}

std::size_t count_code_points(std::string_view text) noexcept {
  // Every byte but the continuation bytes 80 to BF begins a character.
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char byte) { return static_cast<signed char>(byte) >= -64; }));
}

bool is_space(char32_t code_point) noexcept {
  if (code_point <= 0x20) return code_point == 0x20 || (code_point >= 0x09 && code_point <= 0x0D);
  if (code_point < 0x1680) return code_point == 0x85 || code_point == 0xA0;
  if (code_point >= 0x2000 && code_point <= 0x200A) return true;
  switch (code_point) {
    case 0x1680:
    case 0x2028:
    case 0x2029:
    case 0x202F:
    case 0x205F:
    case 0x3000:
    case 0xFEFF:
      return true;
  }
  return false;
}

std::string_view detail::trim_slowly(std::string_view text) noexcept {
  return trim_if(text, is_outside_text);
}

bool detail::is_blank_slowly(std::string_view text) noexcept {
  while (!text.empty()) {
    const CodePoint next = decode(text);
    if (!is_space(next.value) && !is_ignorable(next.value)) return false;
    text.remove_prefix(next.length);
  }
  return true;
}

std::string_view trim_white_space(std::string_view text) noexcept { return trim_if(text, is_space); }

}  // namespace unpsa::text
