// SPDX-License-Identifier: MIT
// A mark at the end of each line, as programs show line ends (`$` of `cat -e`, `¶`, `↵`) or tables and sheets
// leave it (`,,,`, `_x000D_`). Lines of a form end in letters, full stops, question marks and brackets: what
// the first of them all end in is none of the form's.
#include "form/characters.hpp"
#include "page/form_lines.hpp"
#include "page/lines.hpp"
#include "page/steps.hpp"
#include "text/utf8.hpp"

namespace unpsa::page {
namespace {

constexpr std::size_t lines_looked_at = 16;
constexpr std::size_t longest_mark = 16;  // bytes

/// What two texts end in.
std::string_view common_end(std::string_view a, std::string_view b) noexcept {
  std::size_t size = 0;
  while (size < a.size() && size < b.size() && a[a.size() - 1 - size] == b[b.size() - 1 - size]) ++size;
  // Whole characters.
  while (size > 0 && (static_cast<unsigned char>(a[a.size() - size]) & 0xC0U) == 0x80) --size;
  return a.substr(a.size() - size);
}

/// The mark in which the first lines with text of `head` end; empty if they have none.
std::string_view find_mark(std::string_view head) noexcept {
  std::string_view mark;
  std::size_t count = 0;
  for (std::size_t at = 0; at < head.size() && count < lines_looked_at;) {
    const LineRange range = line_from(head, at);
    at = range.next;
    const std::string_view line = text::trim(text_of(range, head));
    if (line.empty()) continue;
    mark = count++ == 0 ? line : common_end(mark, line);
    if (mark.empty()) return {};
  }
  if (count < lines_looked_at || mark.size() > longest_mark) return {};
  return form::is_letter_or_digit(text::decode(mark).value) ? std::string_view() : mark;
}

}  // namespace

bool shows_line_marks(std::string_view head) { return !find_mark(head).empty(); }

Outcome undo_line_marks(std::string_view text, Edit& edit) {
  const std::string_view mark = find_mark(text);
  each_line(text, [&](const LineRange& range) {
    const std::string_view line = text::trim(text_of(range, text));
    const auto end = static_cast<std::size_t>(line.data() + line.size() - text.data());
    edit.keep(range.begin, end - (line.ends_with(mark) ? mark.size() : 0));
    edit.keep(end, range.next);
  });
  return has_form(edit.text()) ? Outcome::undone : Outcome::nothing;
}

}  // namespace unpsa::page
