// SPDX-License-Identifier: MIT
// Cells of a table that hold whole pages: in quotation marks, over many lines, with each mark within them
// doubled.
#include "page/csv_rows.hpp"
#include "page/form_lines.hpp"
#include "page/lines.hpp"
#include "page/steps.hpp"

namespace unpsa::page {
namespace {

bool parts_cells(char byte) noexcept { return byte == ',' || byte == ';' || byte == '\t'; }

bool ends_line(char byte) noexcept { return byte == '\n' || byte == '\r'; }

/// Where the next quoted cell opens: at its mark.
std::size_t find_cell(std::string_view text, std::size_t from) noexcept {
  for (std::size_t at = text.find('"', from); at != npos; at = text.find('"', at + 1)) {
    if (at == 0 || parts_cells(text[at - 1]) || ends_line(text[at - 1])) return at;
  }
  return npos;
}

/// The mark that closes the cell opened at `begin`, or npos.
std::size_t end_of_cell(std::string_view text, std::size_t begin) noexcept {
  for (std::size_t at = text.find('"', begin + 1); at != npos; at = text.find('"', at)) {
    if (text.substr(at, 2) == "\"\"") {
      at += 2;
      continue;
    }
    const bool closes = at + 1 == text.size() || parts_cells(text[at + 1]) || ends_line(text[at + 1]);
    return closes ? at : npos;
  }
  return npos;
}

/// Whether one of the first lines opens a cell of several lines.
bool shows_page_in_cell(const TextLines& head) {
  constexpr std::size_t looked_at = 3;  // a line of titles may stand first
  for (std::size_t i = 0; i < std::min(head.size(), looked_at); ++i) {
    const LineRange& range = head.ranges[i];
    const std::string_view text = head[i];
    if (is_form_line(text)) return false;
    const std::size_t cell = find_cell(text, 0);
    if (cell != npos) {
      // A cell may be longer than what is looked at.
      constexpr std::size_t long_head = 32 * 1024;
      const std::size_t end = end_of_cell(head.text, range.begin + cell);
      return end == npos ? head.text.size() > long_head : end > range.end;
    }
  }
  return false;
}

}  // namespace

bool shows_csv(const TextLines& head) { return shows_page_in_cell(head) || shows_csv_rows(head); }

Outcome undo_csv(std::string_view text, Edit& edit) {
  bool found = false;
  for (std::size_t begin = find_cell(text, 0); begin != npos;) {
    const std::size_t end = end_of_cell(text, begin);
    if (end == npos) break;
    if (has_form(text.substr(begin + 1, end - begin - 1))) {
      keep_quoted_cell(begin + 1, end, edit);
      edit.insert("\n");
      found = true;
    }
    begin = find_cell(text, end + 1);
  }
  return found || undo_csv_rows(text, edit) ? Outcome::undone : Outcome::nothing;
}

}  // namespace unpsa::page
