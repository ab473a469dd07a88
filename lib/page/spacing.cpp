// SPDX-License-Identifier: MIT
// Some PDFs and scans part all Chinese characters by spaces.
#include "page/steps.hpp"
#include "text/utf8.hpp"

namespace unpsa::page {
namespace {

/// Whether a character is written without spaces around it.
bool is_wide(char32_t c) noexcept {
  return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFF00 && c <= 0xFFEF);
}

/// Whether a space stands at `at` between two such characters, the first of which is `before`.
bool is_parting(std::string_view text, std::size_t at, char32_t before) noexcept {
  return text[at] == ' ' && is_wide(before) && at + 1 < text.size() &&
         is_wide(text::decode(text.substr(at + 1)).value);
}

}  // namespace

bool shows_spacing(const TextLines& head) {
  constexpr std::size_t size = 1024;
  constexpr int enough_parted = 16;
  int parted = 0;
  int joined = 0;
  char32_t before = 0;
  const std::string_view text = head.text.substr(0, size);
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint next = text::decode(text.substr(at));
    parted += is_parting(text, at, before) ? 1 : 0;
    joined += is_wide(before) && is_wide(next.value) ? 1 : 0;
    before = next.value;
    at += next.length;
  }
  return parted >= enough_parted && parted > 2 * joined;
}

Outcome undo_spacing(std::string_view text, Edit& edit) {
  std::size_t kept = 0;
  char32_t before = 0;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint next = text::decode(text.substr(at));
    if (is_parting(text, at, before)) {
      edit.keep(kept, at);
      kept = at + 1;
    }
    before = next.value;
    at += next.length;
  }
  edit.keep(kept, text.size());
  return Outcome::undone;
}

}  // namespace unpsa::page
