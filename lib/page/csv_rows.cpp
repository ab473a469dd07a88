// SPDX-License-Identifier: MIT
// A page of which each line is a row of a table (RFC 4180): pasted into a spreadsheet and saved, in one
// column or with labels and values in two. Lines with commas stand in quotation marks there, empty ones may
// be `""`.
#include "page/csv_rows.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "form/questions.hpp"
#include "page/form_lines.hpp"
#include "page/lines.hpp"
#include "text/utf8.hpp"

namespace unpsa::page {
namespace {

/// A cell of a row: its bytes without the marks around it.
struct Cell {
  std::size_t begin;
  std::size_t end;
  bool is_quoted;
};

struct Row {
  std::vector<Cell> cells;
  std::size_t next;  ///< where the row below begins
};

bool is_line_end(char byte) noexcept { return byte == '\n' || byte == '\r'; }

/// The mark that closes the cell opened right before `begin`; npos if none does.
std::size_t find_close(std::string_view text, std::size_t begin, char separator) noexcept {
  for (std::size_t at = text.find('"', begin); at != npos; at = text.find('"', at)) {
    if (text.substr(at, 2) == "\"\"") {
      at += 2;
      continue;
    }
    const bool closes = at + 1 == text.size() || text[at + 1] == separator || is_line_end(text[at + 1]);
    return closes ? at : npos;
  }
  return npos;
}

Row read_row(std::string_view text, std::size_t begin, char separator) {
  Row row{{}, text.size()};
  for (std::size_t at = begin; at <= text.size();) {
    const std::size_t close = text.substr(at, 1) == "\"" ? find_close(text, at + 1, separator) : npos;
    std::size_t end = close + 1;
    if (close == npos) {
      end = at;
      while (end < text.size() && text[end] != separator && !is_line_end(text[end])) ++end;
      row.cells.push_back({at, end, false});
    } else {
      row.cells.push_back({at + 1, close, true});
    }
    if (end == text.size()) break;
    if (is_line_end(text[end])) {
      row.next = line_from(text, end).next;
      break;
    }
    at = end + 1;
  }
  return row;
}

std::vector<Row> rows_of(std::string_view text, char separator) {
  std::vector<Row> rows;
  for (std::size_t at = 0; at < text.size(); at = rows.back().next)
    rows.push_back(read_row(text, at, separator));
  return rows;
}

/// What parts the cells: what follows most of the quoted ones that open a line; a comma where none does.
char find_separator(const TextLines& lines) {
  constexpr std::string_view separators = ",;\t";
  std::array<std::size_t, separators.size()> counts{};
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view line = lines[i];
    for (std::size_t kind = 0; kind < separators.size(); ++kind) {
      const std::array close{'"', separators[kind]};
      if (line.find(std::string_view(close.data(), close.size())) != npos) ++counts[kind];
    }
  }
  const auto most = std::max_element(counts.begin(), counts.end());
  return separators[static_cast<std::size_t>(most - counts.begin())];
}

/// Whether the rows have as many cells as each other, a few aside: only then a separator outside of quotation
/// marks parts cells.
bool is_table(const std::vector<Row>& rows) {
  std::size_t widest = 0;
  for (const Row& row : rows) widest = std::max(widest, row.cells.size());
  const auto is_whole = [widest](const Row& row) { return row.cells.size() == widest; };
  return std::count_if(rows.begin(), rows.end(), is_whole) * 10 >=
         static_cast<std::ptrdiff_t>(rows.size()) * 9;
}

}  // namespace

void keep_quoted_cell(std::size_t begin, std::size_t end, Edit& edit) {
  const std::string_view text = edit.source().substr(0, end);
  for (std::size_t at = text.find("\"\"", begin); at != npos; at = text.find("\"\"", begin)) {
    edit.keep(begin, at + 1);
    begin = at + 2;
  }
  edit.keep(begin, end);
}

bool shows_csv_rows(const TextLines& head) {
  constexpr std::size_t enough = 3;
  std::size_t count = 0;
  for (std::size_t i = 0; i < head.size() && count < enough; ++i) {
    const std::string_view line = head[i];
    if (line.size() < 3 || line.front() != '"') continue;
    const std::size_t close = line.find('"', 1);
    const std::string_view cell = text::trim(line.substr(1, std::min(close, line.size()) - 1));
    if (is_form_line(cell) || is_known_prompt(cell)) ++count;
  }
  return count == enough;
}

bool undo_csv_rows(std::string_view text, Edit& edit) {
  const TextLines lines(text);
  if (!shows_csv_rows(lines)) return false;
  std::vector<Row> rows = rows_of(text, find_separator(lines));
  // Cells that are not of a table hold their separators.
  if (!is_table(rows)) rows = rows_of(text, '\0');
  for (const Row& row : rows) {
    bool is_first = true;
    bool is_prompt = false;
    for (const Cell& cell : row.cells) {
      const std::string_view content = text::trim(text.substr(cell.begin, cell.end - cell.begin));
      if (content.empty()) continue;
      if (!is_first) edit.insert(is_prompt ? "\n" : " ");
      if (cell.is_quoted) {
        keep_quoted_cell(cell.begin, cell.end, edit);
      } else {
        edit.keep(cell.begin, cell.end);
      }
      is_first = false;
      is_prompt = is_known_prompt(content) || form::find_printed_limit(content);
    }
    edit.insert("\n");
  }
  return true;
}

}  // namespace unpsa::page
