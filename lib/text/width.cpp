// SPDX-License-Identifier: MIT
#include "text/width.hpp"

#include <algorithm>
#include <span>

#include "text/punctuation.hpp"
#include "text/utf8.hpp"
#include "text/width_ranges.hpp"

namespace unpsa::text {
namespace {

bool is_in(std::span<const CodePointRange> ranges, char32_t code_point) noexcept {
  const auto after =
      std::upper_bound(ranges.begin(), ranges.end(), code_point,
                       [](char32_t value, const CodePointRange& range) { return value < range.first; });
  return after != ranges.begin() && code_point <= (after - 1)->last;
}

bool is_printable_ascii(char32_t code_point) noexcept { return code_point >= 0x20 && code_point < 0x7F; }

/// Shown by their number: they have no picture.
bool is_shown_by_number(char32_t code_point) noexcept {
  return (code_point >= 0x80 && code_point < 0xA0) || code_point == 0x2028 || code_point == 0x2029 ||
         is_bidirectional_control(code_point);
}

}  // namespace

void append_number(std::string& out, char32_t code_point) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  out += "<U+";
  for (int shift = 20; shift >= 0; shift -= 4) {
    if (shift < 16 || code_point >> shift != 0) out += digits[code_point >> shift & 0xF];
  }
  out += '>';
}

int display_width(char32_t code_point) noexcept {
  if (is_printable_ascii(code_point)) return 1;
  if (code_point >= 0x4E00 && code_point <= 0x9FFF) return 2;  // Han, without a search
  if (is_in(zero_width_ranges, code_point)) return 0;
  return is_in(wide_ranges, code_point) ? 2 : 1;
}

std::size_t display_width(std::string_view text) noexcept {
  std::size_t width = 0;
  while (!text.empty()) {
    const CodePoint next = decode(text);
    width += static_cast<std::size_t>(display_width(next.value));
    text.remove_prefix(next.length);
  }
  return width;
}

std::string_view prefix_of_width(std::string_view text, std::size_t width) noexcept {
  std::size_t length = 0;
  while (length < text.size()) {
    const CodePoint next = decode(text.substr(length));
    const auto columns = static_cast<std::size_t>(display_width(next.value));
    if (columns > width) break;
    width -= columns;
    length += next.length;
  }
  return text.substr(0, length);
}

std::string_view suffix_of_width(std::string_view text, std::size_t width) noexcept {
  std::size_t columns = 0;
  std::size_t begin = text.size();  // of what fits and does not begin with a mark
  for (std::size_t at = text.size(); at > 0;) {
    std::size_t first = at - 1;
    while (first > 0 && at - first < 4 && (static_cast<unsigned char>(text[first]) & 0xC0) == 0x80) --first;
    const CodePoint before = decode(text.substr(first, at - first));
    if (before.length != at - first) first = at - 1;  // no whole code point: a byte alone
    const auto own = static_cast<std::size_t>(display_width(decode(text.substr(first, at - first)).value));
    columns += own;
    if (columns > width) return text.substr(begin);
    at = first;
    if (own != 0) begin = at;
  }
  return text;
}

namespace {

/// The bytes at the beginning of `text` that are shown as they are: printable ASCII and three bytes of a
/// character from U+3000 on.
std::size_t plain_length(std::string_view text) noexcept {
  const auto byte = [text](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  std::size_t at = 0;
  while (at < text.size()) {
    if (is_printable_ascii(byte(at))) {
      ++at;
    } else if (byte(at) >= 0xE3 && byte(at) <= 0xE9 && at + 2 < text.size() &&
               (byte(at + 1) & 0xC0) == 0x80 && (byte(at + 2) & 0xC0) == 0x80) {
      at += 3;
    } else {
      break;
    }
  }
  return at;
}

}  // namespace

void append_visible(std::string& out, std::string_view text) {
  constexpr char32_t picture_of_nul = 0x2400;
  constexpr char32_t picture_of_delete = 0x2421;
  while (!text.empty()) {
    const std::size_t plain = plain_length(text);
    out += text.substr(0, plain);
    text.remove_prefix(plain);
    if (text.empty()) return;
    const CodePoint next = decode(text);
    if (next.value < 0x20) {
      append_utf8(out, picture_of_nul + next.value);
    } else if (next.value == 0x7F) {
      append_utf8(out, picture_of_delete);
    } else if (is_shown_by_number(next.value)) {
      append_number(out, next.value);
    } else {
      out += text.substr(0, next.length);
    }
    text.remove_prefix(next.length);
  }
}

}  // namespace unpsa::text
