// SPDX-License-Identifier: MIT
#include "text/printable.hpp"

#include "text/punctuation.hpp"
#include "text/utf8.hpp"
#include "text/width.hpp"

namespace unpsa::text {
namespace {

void append_escaped(std::string& out, char byte) {
  constexpr std::string_view digits = "0123456789abcdef";
  const auto value = static_cast<unsigned char>(byte);
  out += "\\x";
  out += digits[value >> 4U];
  out += digits[value & 15U];
}

/// Whether `rest` begins with a command to a CI server. `::` is one at the beginning of a line, where servers
/// skip white space.
bool is_command(std::string_view rest, bool at_beginning) {
  return (at_beginning && rest.starts_with("::")) || rest.starts_with("##[") || rest.starts_with("##vso[");
}

/// Whether a character may stand before a command without hiding it: any that leaves no ink may.
bool is_inkless(std::string_view character) {
  return character == " " || character == "\u00a0" || character == "\u1680" || character == "\u202f" ||
         character == "\u205f" || character == "\u3000" ||
         (character >= std::string_view("\u2000") && character <= std::string_view("\u200a"));
}

/// Ignorable, except those that shape the characters beside them, if there are any: joiners and selectors.
bool is_unseen(char32_t c, bool after_seen) {
  const bool shapes = c == 0x200C || c == 0x200D || is_selector(c);
  return is_ignorable(c) && !(shapes && after_seen);
}

}  // namespace

std::string printable(std::string_view text) {
  std::string harmless;
  // Nearly all texts are well-formed and have no command.
  if (is_utf8(text) && text.find("##") == std::string_view::npos &&
      text.find("::") == std::string_view::npos) {
    append_visible(harmless, text);
    return harmless;
  }
  bool at_beginning = true;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = decode(text.substr(at)).length;  // 1 if ill-formed
    const bool ill_formed = length == 1 && static_cast<unsigned char>(text[at]) >= 0x80;
    if (ill_formed || is_command(text.substr(at), at_beginning)) {
      append_escaped(harmless, text[at]);
    } else {
      harmless += text.substr(at, length);
    }
    at_beginning = at_beginning && is_inkless(text.substr(at, length));
    at += length;
  }
  std::string out;
  append_visible(out, harmless);
  return out;
}

std::string quote(std::string_view text) {
  constexpr std::size_t longest = 40;  // code points
  std::string quoted = "'";
  std::size_t count = 0;
  bool after_seen = false;
  for (text = trim_white_space(text); !text.empty(); ++count) {
    if (count == longest) {
      quoted += ellipsis;
      break;
    }
    const CodePoint next = decode(text);
    if (next.value == U'\n') {
      quoted += ' ';
    } else if (is_unseen(next.value, after_seen)) {
      append_number(quoted, next.value);
    } else {
      quoted += text.substr(0, next.length);
    }
    after_seen = !is_space(next.value) && (after_seen || !is_ignorable(next.value));
    text.remove_prefix(next.length);
  }
  return quoted + "'";
}

}  // namespace unpsa::text
