// SPDX-License-Identifier: MIT
// Line ends of Unicode that are none of a text file: U+2028, U+2029, U+0085 and the vertical tab, which word
// processors and scripts write. They are undone if labels stand between them; elsewhere they are characters
// of an answer.
#include <array>

#include "page/form_lines.hpp"
#include "page/lines.hpp"
#include "page/steps.hpp"

namespace unpsa::page {
namespace {

constexpr std::array<std::string_view, 4> line_ends{"\xE2\x80\xA8", "\xE2\x80\xA9", "\xC2\x85", "\v"};

/// The size of the line end that `text` opens with; 0 if it opens with none.
std::size_t line_end_size(std::string_view text) noexcept {
  for (const std::string_view end : line_ends) {
    if (text.substr(0, end.size()) == end) return end.size();
  }
  return 0;
}

}  // namespace

bool shows_line_ends(const TextLines& head) {
  for (const std::string_view end : line_ends) {
    if (head.text.find(end) != std::string_view::npos) return true;
  }
  return false;
}

Outcome undo_line_ends(std::string_view text, Edit& edit) {
  std::size_t labels = 0;
  std::size_t begin = 0;
  each_line(text, [&](const LineRange& line) {
    begin = line.begin;
    for (std::size_t at = line.begin; at < line.end;) {
      const std::size_t size = line_end_size(text.substr(at, 3));
      if (size == 0) {
        ++at;
        continue;
      }
      if (labels < enough_labels) labels += is_form_line(text.substr(begin, at - begin));
      edit.keep(begin, at);
      edit.put("\n", at, at + size);
      begin = at += size;
    }
    edit.keep(begin, line.next);
  });
  return labels >= enough_labels ? Outcome::undone : Outcome::nothing;
}

}  // namespace unpsa::page
