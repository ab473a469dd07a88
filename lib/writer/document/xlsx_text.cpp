// SPDX-License-Identifier: MIT
#include "writer/document/xlsx_text.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace unpsa::writer {
namespace {

bool is_hexadecimal(char byte) noexcept {
  return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'f') || (byte >= 'A' && byte <= 'F');
}

/// Whether `text` opens with `_x001B_`.
bool opens_with_escape(std::string_view text) noexcept {
  return text.size() >= 7 && text[0] == '_' && text[1] == 'x' && text[6] == '_' &&
         std::all_of(text.begin() + 2, text.begin() + 6, is_hexadecimal);
}

void append_escape(std::string& out, char32_t value) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  out += "_x00";
  out += digits[value >> 4U];
  out += digits[value & 0xFU];
  out += '_';
}

/// What a cell counts a character as.
std::size_t size_of(char32_t value) noexcept { return value > 0xFFFF ? 2 : 1; }

}  // namespace

XlsxLoss make_xlsx_text(std::string& out, std::string_view text) {
  out.clear();
  std::size_t size = 0;
  XlsxLoss loss;
  while (!text.empty()) {
    const text::CodePoint next = text::decode(text);
    const std::size_t before = out.size();
    if (next.value == '_' && opens_with_escape(text)) {
      out += "_x005F_";
    } else if (next.value < 0x20 && next.value != '\t' && next.value != '\n') {
      append_escape(out, next.value);
    } else if (next.value == 0xFFFE || next.value == 0xFFFF) {
      text::append_utf8(out, text::replacement_character);
      ++loss.replaced;
    } else {
      out += text.substr(0, next.length);
    }
    // An escape counts with all of its letters.
    size += out.size() - before > next.length ? out.size() - before : size_of(next.value);
    if (size > longest_xlsx_text) {
      out.resize(before);
      loss.cut = true;
      return loss;
    }
    text.remove_prefix(next.length);
  }
  return loss;
}

}  // namespace unpsa::writer
