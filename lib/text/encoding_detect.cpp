// SPDX-License-Identifier: MIT
// Well-formed UTF-8 without NUL bytes is UTF-8; that is nearly every dump, and it
// is all that is looked at then. For the others the bytes are counted as each
// encoding would read them:
// - UTF-16 read as UTF-8 is full of control characters and broken sequences, and
//   read as UTF-16 of the right byte order it is nearly all text. Both must hold:
//   plain ASCII read as UTF-16 is mostly Han characters, too.
// - GB18030 read as UTF-8 is mostly broken, and most of its characters stand in the
//   first rows of GB 2312; Latin-1 text, which is broken as well, has few such pairs.
#include <algorithm>

#include "text/encoding.hpp"
#include "text/utf8.hpp"

namespace unpsa::text {

namespace {

unsigned unsigned_at(std::string_view bytes, std::size_t index) noexcept {
  return static_cast<unsigned char>(bytes[index]);
}

bool is_between(unsigned value, unsigned low, unsigned high) noexcept {
  return value >= low && value <= high;
}

/// A control character that no dump has in numbers.
bool is_odd_control(unsigned value) noexcept { return value < 0x20 && !is_between(value, 0x09, 0x0D); }

/// How `bytes` look as UTF-8.
struct Utf8View {
  std::size_t kept = 0;      ///< characters of several bytes
  std::size_t broken = 0;    ///< ill-formed pieces
  std::size_t controls = 0;  ///< odd control characters
};

Utf8View view_as_utf8(std::string_view bytes) noexcept {
  Utf8View view;
  bytes.remove_suffix(truncated_tail(bytes));
  while (!bytes.empty()) {
    const CodePoint next = decode(bytes);
    std::size_t length = next.length;
    if (length > 1) {
      ++view.kept;
    } else if (next.value == replacement_character) {
      ++view.broken;
      length = ill_formed_length(bytes);
    } else if (is_odd_control(next.value)) {
      ++view.controls;
    }
    bytes.remove_prefix(length);
  }
  return view;
}

/// How `bytes` look as UTF-16 of one byte order.
struct Utf16View {
  std::size_t narrow = 0;  ///< ASCII characters
  std::size_t text = 0;    ///< these and characters of the scripts in which forms are written
};

/// Whether forms are written with the UTF-16 unit `unit`, which is not ASCII.
bool is_wide_text(unsigned unit) noexcept {
  return is_between(unit, 0x00A0, 0x017F) ||  // Latin
         is_between(unit, 0x0400, 0x045F) ||  // Cyrillic
         is_between(unit, 0x0600, 0x06FF) ||  // Arabic
         is_between(unit, 0x2000, 0x206F) ||  // punctuation
         is_between(unit, 0x3000, 0x30FF) ||  // CJK punctuation, kana
         is_between(unit, 0x4E00, 0x9FFF) ||  // Han
         is_between(unit, 0xFF00, 0xFFEF);    // full-width forms
}

/// `high` is the place of the high byte in a pair: 1 in little endian, else 0.
Utf16View view_as_utf16(std::string_view bytes, std::size_t high) noexcept {
  Utf16View view;
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    const unsigned unit = unsigned_at(bytes, i + high) << 8 | unsigned_at(bytes, i + 1 - high);
    const bool narrow = unit < 0x7F && unit != 0 && !is_odd_control(unit);
    view.narrow += narrow;
    view.text += narrow || is_wide_text(unit);
  }
  return view;
}

/// Whether the UTF-16 of `view` is convincing: it has a line end, blank or digit, nine
/// of ten units are text, and the other byte order is worse. ASCII letters of the other
/// order are Han characters, so that both may be all text.
bool is_text(const Utf16View& view, const Utf16View& other, std::size_t units) noexcept {
  if (view.narrow == 0 || view.text * 10 < units * 9) return false;
  return view.text > other.text || (view.text == other.text && view.narrow > other.narrow);
}

/// Whether `bytes` are characters of GB18030 but for one in a hundred, and most
/// of those of two bytes punctuation or the commonest Han characters.
bool looks_like_gb18030(std::string_view bytes) noexcept {
  std::size_t good = 0;
  std::size_t common = 0;
  std::size_t bad = 0;
  for (std::size_t i = 0; i < bytes.size();) {
    const unsigned lead = unsigned_at(bytes, i);
    if (lead < 0x80) {
      ++i;
      continue;
    }
    if (i + 1 == bytes.size()) break;
    const unsigned second = unsigned_at(bytes, i + 1);
    const bool opens_four = is_between(second, 0x30, 0x39);
    const bool closes_two = is_between(second, 0x40, 0xFE) && second != 0x7F;
    if (!is_between(lead, 0x81, 0xFE) || !(opens_four || closes_two)) {
      ++bad;
      ++i;
      continue;
    }
    ++good;
    common += second >= 0xA1 && (is_between(lead, 0xA1, 0xA9) || is_between(lead, 0xB0, 0xD7));
    i += opens_four ? 4 : 2;
  }
  return good > 0 && bad * 100 <= good && common * 2 > good;
}

}  // namespace

Encoding detect_encoding(std::string_view head) noexcept {
  if (head.substr(0, 3) == "\xEF\xBB\xBF") return Encoding::utf8_bom;
  if (head.substr(0, 2) == "\xFF\xFE") return Encoding::utf16le;
  if (head.substr(0, 2) == "\xFE\xFF") return Encoding::utf16be;
  if (head.substr(0, 4) == "\x84\x31\x95\x33") return Encoding::gb18030;

  const bool has_nul = head.find('\0') != std::string_view::npos;
  if (!has_nul && is_utf8(head.substr(0, head.size() - truncated_tail(head)))) return Encoding::utf8;

  const Utf8View utf8 = view_as_utf8(head);
  const std::size_t units = head.size() / 2;
  // Where UTF-8 comes first, UTF-16 was appended to it.
  constexpr std::size_t enough_utf8 = 256;
  const std::string_view before_nul = head.substr(0, head.find('\0'));
  const bool is_appended = before_nul.size() >= enough_utf8 && is_utf8(before_nul);
  if (units >= 4 && has_nul && !is_appended && (utf8.broken + utf8.controls) * 3 >= units) {
    const Utf16View little = view_as_utf16(head, 1);
    const Utf16View big = view_as_utf16(head, 0);
    if (is_text(little, big, units)) return Encoding::utf16le;
    if (is_text(big, little, units)) return Encoding::utf16be;
  }
  if (utf8.broken > utf8.kept && looks_like_gb18030(head)) return Encoding::gb18030;
  return Encoding::utf8;
}

}  // namespace unpsa::text
