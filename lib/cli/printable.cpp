// SPDX-License-Identifier: MIT
#include "cli/printable.hpp"

#include "unpsa/text/utf8.hpp"
#include "unpsa/text/width.hpp"

namespace unpsa::cli {
namespace {

void append_escaped(std::string& out, char byte) {
  constexpr std::string_view digits = "0123456789abcdef";
  const auto value = static_cast<unsigned char>(byte);
  out += "\\x";
  out += digits[value >> 4U];
  out += digits[value & 15U];
}

/// Whether a command to a CI server begins at `at`.
bool is_command(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  return (at == 0 && rest.starts_with("::")) || rest.starts_with("##[") || rest.starts_with("##vso[");
}

}  // namespace

std::string printable(std::string_view text) {
  std::string harmless;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = text::decode(text.substr(at)).length;  // 1 if ill-formed
    const bool ill_formed = length == 1 && static_cast<unsigned char>(text[at]) >= 0x80;
    if (ill_formed || is_command(text, at)) {
      append_escaped(harmless, text[at]);
    } else {
      harmless += text.substr(at, length);
    }
    at += length;
  }
  std::string out;
  text::append_visible(out, harmless);
  return out;
}

}  // namespace unpsa::cli
