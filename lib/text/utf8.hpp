// SPDX-License-Identifier: MIT
/// UTF-8: checking, decoding, columns and white space.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace unpsa::text {

inline constexpr char32_t replacement_character = 0xFFFD;

/// Whether `bytes` are well-formed UTF-8 (Unicode 15, table 3-7).
[[nodiscard]] bool is_utf8(std::string_view bytes) noexcept;

/// The length of the longest well-formed prefix of `bytes`. A truncated last
/// character does not belong to it.
[[nodiscard]] std::size_t utf8_prefix(std::string_view bytes) noexcept;

/// The length in bytes (1 to 3) of the ill-formed piece that `bytes` open with,
/// cut as Unicode recommends (maximal subpart, section 3.9), so that each piece
/// becomes one U+FFFD. `bytes` must not be empty and must open ill-formed.
[[nodiscard]] std::size_t ill_formed_length(std::string_view bytes) noexcept;

/// Whether `bytes` may be the beginning of a character that goes on (1 to 3 bytes).
[[nodiscard]] bool is_truncated_character(std::string_view bytes) noexcept;

/// The length (0 to 3) of the truncated character that `bytes` end with.
[[nodiscard]] std::size_t truncated_tail(std::string_view bytes) noexcept;

struct CodePoint {
  char32_t value;
  std::size_t length;  ///< bytes, 1 to 4
};

namespace detail {

/// The same as `decode`, for every sequence.
[[nodiscard]] CodePoint decode_slowly(std::string_view bytes) noexcept;

}  // namespace detail

/// The first code point of non-empty, well-formed UTF-8. An ill-formed byte
/// decodes to U+FFFD with length 1.
[[nodiscard]] inline CodePoint decode(std::string_view bytes) noexcept {
  const auto byte = [bytes](std::size_t at) { return static_cast<unsigned char>(bytes[at]); };
  if (!bytes.empty() && byte(0) < 0x80) return {byte(0), 1};
  // Three bytes, as Chinese characters and their punctuation have, where any second byte is allowed.
  if (bytes.size() >= 3 && byte(0) >= 0xE1 && byte(0) <= 0xEF && byte(0) != 0xED &&
      (byte(1) & 0xC0) == 0x80 && (byte(2) & 0xC0) == 0x80) {
    return {static_cast<char32_t>((byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F)), 3};
  }
  return detail::decode_slowly(bytes);
}

/// Appends `code_point` (0 to 0x10FFFF, no surrogate) to `out`.
void append_utf8(std::string& out, char32_t code_point);

/// The number of code points in well-formed UTF-8.
[[nodiscard]] std::size_t count_code_points(std::string_view text) noexcept;

/// Whether a byte of well-formed UTF-8 goes on with the character before it.
[[nodiscard]] constexpr bool is_continuation(char byte) noexcept {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80;
}

/// The first bytes of well-formed UTF-8, at most so many, cut between characters.
[[nodiscard]] constexpr std::string_view beginning_of(std::string_view text, std::size_t most) noexcept {
  if (text.size() <= most) return text;
  while (most > 0 && is_continuation(text[most])) --most;
  return text.substr(0, most);
}

/// White space of the form: Unicode White_Space, and U+FEFF, which scrapers
/// leave at the seams of files.
[[nodiscard]] bool is_space(char32_t code_point) noexcept;

/// Whether `text` clearly begins with a character that is seen: ASCII, or led by a byte that leads neither
/// white space nor what is not seen (C2, CD, D8, DB, DC, E0 to E3, EF, F0, F3). False where it takes a closer
/// look.
[[nodiscard]] inline bool opens_plainly(std::string_view text) noexcept {
  if (text.empty()) return false;
  const auto first = static_cast<unsigned char>(text.front());
  if (first < 0x80) return first > 0x20;
  return first >= 0xE4 ? first < 0xEF : first >= 0xC3 && first <= 0xD7 && first != 0xCD;
}

namespace detail {

[[nodiscard]] std::string_view trim_slowly(std::string_view text) noexcept;
[[nodiscard]] bool is_blank_slowly(std::string_view text) noexcept;

/// The same as `opens_plainly` for its last character.
[[nodiscard]] inline bool ends_plainly(std::string_view text) noexcept {
  const std::size_t size = text.size();
  const auto last = static_cast<unsigned char>(text.back());
  if (last < 0x80) return last > 0x20;
  if (size < 3) return false;
  const auto lead = static_cast<unsigned char>(text[size - 3]);
  const auto middle = static_cast<unsigned char>(text[size - 2]);
  if (lead == 0xE3) return last == 0x80 ? middle != 0x80 : last != 0xA4 || middle != 0x85;
  if (lead == 0xE2) return middle == 0x80 && last >= 0x93 && last <= 0xA6;  // dashes, quotation marks, dots
  return lead >= 0xE4 && lead <= 0xEE;
}

}  // namespace detail

/// `text` without the white space around it, and without characters there that are not seen.
[[nodiscard]] inline std::string_view trim(std::string_view text) noexcept {
  if (text.empty()) return text;
  return opens_plainly(text) && detail::ends_plainly(text) ? text : detail::trim_slowly(text);
}

/// `text` without the white space around it.
[[nodiscard]] std::string_view trim_white_space(std::string_view text) noexcept;

/// Whether `text` holds white space and characters that are not seen only.
[[nodiscard]] inline bool is_blank(std::string_view text) noexcept {
  return text.empty() || (!opens_plainly(text) && detail::is_blank_slowly(text));
}

}  // namespace unpsa::text
