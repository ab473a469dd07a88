// SPDX-License-Identifier: MIT
// Text with <br> for its line ends, or before them, and no other markup.
#include "page/form_lines.hpp"
#include "page/steps.hpp"

namespace unpsa::page {
namespace {

constexpr std::size_t enough_breaks = 3;

/// The size of the tag that opens at `at`; 0 if it is no line break.
std::size_t break_size(std::string_view text, std::size_t at) noexcept {
  if (at + 3 >= text.size() || (text[at + 1] | 0x20) != 'b' || (text[at + 2] | 0x20) != 'r') return 0;
  std::size_t end = at + 3;
  while (end < text.size() && (text[end] == ' ' || text[end] == '/')) ++end;
  return end < text.size() && text[end] == '>' ? end + 1 - at : 0;
}

/// Whether only white space stands between `at` and the end of the line.
bool ends_line(std::string_view text, std::size_t at) noexcept {
  while (at < text.size() && (text[at] == ' ' || text[at] == '\t')) ++at;
  return at == text.size() || text[at] == '\n' || text[at] == '\r';
}

}  // namespace

bool shows_line_breaks(const TextLines& head) {
  std::size_t breaks = 0;
  for (std::size_t at = head.text.find('<'); at != npos && breaks < enough_breaks;
       at = head.text.find('<', at + 1))
    breaks += break_size(head.text, at) > 0;
  return breaks >= enough_breaks;
}

Outcome undo_line_breaks(std::string_view text, Edit& edit) {
  std::size_t labels = 0;
  std::size_t kept = 0;
  for (std::size_t at = text.find('<'); at != npos; at = text.find('<', at + 1)) {
    const std::size_t size = break_size(text, at);
    if (size == 0) continue;
    const std::string_view before = text.substr(kept, at - kept);
    const std::size_t line = before.find_last_of("\n\r");
    if (labels < enough_labels) labels += is_form_line(before.substr(line == npos ? 0 : line + 1));
    edit.keep(kept, at);
    if (!ends_line(text, at + size)) edit.put("\n", at, at + size);
    kept = at + size;
  }
  edit.keep(kept, text.size());
  return labels >= enough_labels ? Outcome::undone : Outcome::nothing;
}

}  // namespace unpsa::page
