// SPDX-License-Identifier: MIT
#include "text/file_name.hpp"

#include <cstddef>

#include "text/utf8.hpp"

namespace unpsa::text {
namespace {

constexpr std::string_view hex_digits = "0123456789abcdef";
constexpr std::size_t escape_size = 4;

// The system ends a name at a NUL, and would open another file. No name has these four characters by chance.
constexpr std::string_view nul_escape = "\\x00";

/// The byte that `\xHH` at the beginning of `text` stands for; -1 if there is none.
int escaped_byte(std::string_view text) noexcept {
  if (text.size() < escape_size || !text.starts_with("\\x")) return -1;
  const std::size_t high = hex_digits.find(text[2]);
  const std::size_t low = hex_digits.find(text[3]);
  if (high == std::string_view::npos || low == std::string_view::npos) return -1;
  return static_cast<int>(high * hex_digits.size() + low);
}

bool has_escape(std::string_view text) noexcept {
  for (std::size_t at = text.find('\\'); at != std::string_view::npos; at = text.find('\\', at + 1)) {
    if (escaped_byte(text.substr(at)) >= 0) return true;
  }
  return false;
}

}  // namespace

std::string file_name_as_text(std::string_view bytes) {
  if (is_utf8(bytes) && !has_escape(bytes)) return std::string(bytes);
  std::string text;
  while (!bytes.empty()) {
    const auto byte = static_cast<unsigned char>(bytes.front());
    const std::size_t length = decode(bytes).length;  // 1 if ill-formed
    if (length == 1 && byte >= 0x80) {
      text.append("\\x").append(1, hex_digits[byte >> 4U]).append(1, hex_digits[byte & 15U]);
    } else if (byte == '\\') {
      text += "\\\\";
    } else {
      text += bytes.substr(0, length);
    }
    bytes.remove_prefix(length);
  }
  return text;
}

std::string file_name_as_bytes(std::string_view text) {
  const bool is_escaped = has_escape(text);
  std::string bytes;
  while (!text.empty()) {
    const int byte = is_escaped ? escaped_byte(text) : -1;
    const bool is_backslash = is_escaped && text.starts_with("\\\\");
    const char first = byte >= 0 ? static_cast<char>(byte) : text.front();
    if (first == '\0') {
      bytes += nul_escape;
    } else {
      bytes += first;
    }
    text.remove_prefix(byte >= 0 ? escape_size : is_backslash ? 2 : 1);
  }
  return bytes;
}

}  // namespace unpsa::text
