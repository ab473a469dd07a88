// SPDX-License-Identifier: MIT
// Tables drawn with characters, as converters of documents and databases write them: `|label |value |`, with
// or without rules of `+---+` or of box-drawing characters between the rows. Cells that are wrapped over
// several lines are joined, so that a label stands with its value on one line. A table of Markdown, whose
// rows are one line each, is left to its own step.
#include <algorithm>
#include <string>
#include <vector>

#include "form/characters.hpp"
#include "form/labels.hpp"
#include "page/form_lines.hpp"
#include "page/lines.hpp"
#include "page/steps.hpp"
#include "text/utf8.hpp"
#include "text/width.hpp"

namespace unpsa::page {
namespace {

/// Rows that become lines of the form; an answer may have a table too.
constexpr std::size_t enough_rows = 3;

constexpr std::string_view drawn_bar = "\xE2\x94\x82";  // U+2502

/// The bar that a drawn row opens with, or nothing.
std::string_view bar_of(std::string_view line) noexcept {
  if (line.starts_with('|')) return "|";
  return line.starts_with(drawn_bar) ? drawn_bar : std::string_view{};
}

/// Whether a line is a row of a table: it opens and ends with a bar.
bool is_drawn_row(std::string_view line) noexcept {
  const std::string_view bar = bar_of(line);
  return !bar.empty() && line.size() > 2 * bar.size() && line.ends_with(bar);
}

/// Whether a line parts rows of a table: `+---+---+`, `├───┼───┤`.
bool is_drawn_rule(std::string_view line) noexcept {
  constexpr std::size_t shortest = 3;
  if (line.size() < shortest) return false;
  if (line.front() == '+') return line.find_first_not_of("+-=:") == npos && line.find("--+") != npos;
  // U+2500 to U+257F.
  if (line.size() % 3 != 0) return false;
  for (std::size_t at = 0; at < line.size(); at += 3) {
    const auto last = static_cast<unsigned char>(line[at + 1]);
    if (line[at] != '\xE2' || (last != 0x94 && last != 0x95)) return false;
  }
  return true;
}

/// Whether a line parts the head of a Markdown table from its rows.
bool is_markdown_rule(std::string_view line) noexcept {
  return line.starts_with('|') && line.find('-') != npos && line.find_first_not_of("|-: ") == npos;
}

/// The cell of a column in one line of a row.
struct DrawnCell {
  std::string_view text;  ///< without the white space around it
  std::size_t room;       ///< columns that are free behind it
};

std::vector<DrawnCell> read_cells(std::string_view line) {
  const std::string_view bar = bar_of(line);
  std::vector<DrawnCell> cells;
  for (std::size_t at = bar.size(); at < line.size();) {
    const std::size_t end = line.find(bar, at);
    const std::string_view whole = line.substr(at, end - at);
    const std::string_view text = text::trim(whole);
    const std::size_t behind =
        text.empty() ? whole.size() : static_cast<std::size_t>(whole.end() - text.end());
    cells.push_back({text, behind});
    at = end + bar.size();
  }
  return cells;
}

/// One of the lines of a row.
struct DrawnLine {
  std::vector<DrawnCell> cells;
  bool is_blank;  ///< no cell has text
};

/// Whether the first word of `next` had room in the line above, so that it was not wrapped.
bool has_room_for(std::string_view next, std::size_t room) noexcept {
  const text::CodePoint first = text::decode(next);
  const bool breaks_anywhere = form::is_ideograph(first.value);
  const std::string_view word =
      breaks_anywhere ? next.substr(0, first.length) : next.substr(0, next.find(' '));
  return text::display_width(word) + (breaks_anywhere ? 1 : 2) <= room;
}

/// What stands between two pieces of a wrapped cell.
std::string_view joint(std::string_view above, std::string_view below) noexcept {
  return above.empty() || below.empty() ? "" : form::joint_of(above, below);
}

/// Writes tables: takes their lines one by one.
class TableWriter {
 public:
  TableWriter(std::string_view text, Edit& edit) : text_(text), edit_(edit) {}

  /// Whether `cells` are further lines of the cells taken before.
  [[nodiscard]] bool continues(const std::vector<DrawnCell>& cells) const {
    if (lines_.empty() || lines_.back().cells.size() != cells.size()) return false;
    const std::string_view next = cells.front().text;
    if (next.empty()) return true;
    if (label_.size() + next.size() < form::longest_label()) {
      std::string joined = label_;
      joined.append(joint(label_, next)).append(next);
      if (form::find_label(joined) != nullptr) return true;
      if (form::find_label(label_) != nullptr || is_form_line(next)) return false;
    }
    return !has_room_for(next, lines_.back().cells.front().room);
  }

  void add(std::vector<DrawnCell> cells) {
    const std::string_view text = cells.front().text;
    label_.append(joint(label_, text)).append(text);
    const bool is_blank =
        std::all_of(cells.begin(), cells.end(), [](const DrawnCell& cell) { return cell.text.empty(); });
    lines_.push_back({std::move(cells), is_blank});
  }

  /// Ends the row, if there is one, with the line end at [end, next).
  void end_row(std::size_t end, std::size_t next) {
    if (lines_.empty()) return;
    const std::size_t columns = lines_.front().cells.size();
    const std::size_t begin = edit_.text().size();
    for (std::size_t column = 0; column < columns; ++column) write_column(column, begin);
    if (is_form_line(std::string_view(edit_.text()).substr(begin))) ++form_lines_;
    edit_.keep(end, next);
    lines_.clear();
    label_.clear();
  }

  /// Rows that are lines of the form.
  [[nodiscard]] std::size_t form_lines() const noexcept { return form_lines_; }

 private:
  /// Writes a cell, behind those before it in the row, which begins at `begin` of the text so far.
  void write_column(std::size_t column, std::size_t begin) {
    bool is_first = true;
    bool ends_paragraph = false;
    for (const auto& [cells, is_blank] : lines_) {
      const std::string_view piece = cells[column].text;
      ends_paragraph |= is_blank;
      if (piece.empty()) continue;
      const std::string_view before = std::string_view(edit_.text()).substr(begin);
      if (is_first && !before.empty()) edit_.insert(is_form_line(before) ? " " : "\t");
      if (!is_first) edit_.insert(ends_paragraph ? "\n" : joint(before, piece));
      // What follows in the source is to keep its place: of a label only the first line has one.
      if (is_first || column + 1 == cells.size()) {
        const auto at = static_cast<std::size_t>(piece.data() - text_.data());
        edit_.keep(at, at + piece.size());
      } else {
        edit_.insert(piece);
      }
      is_first = ends_paragraph = false;
    }
  }

  std::string_view text_;
  Edit& edit_;
  std::vector<DrawnLine> lines_;  ///< of the row that is open
  std::string label_;             ///< its first column
  std::size_t form_lines_ = 0;
};

/// Whether the rows that begin at `begin` are a table of Markdown.
bool is_markdown_table(std::string_view text, std::size_t begin) {
  const LineRange first = line_from(text, begin);
  if (first.next >= text.size()) return false;
  const LineRange second = line_from(text, first.next);
  return is_markdown_rule(text::trim(text_of(second, text)));
}

}  // namespace

bool shows_drawn_tables(const TextLines& head) {
  for (const std::string_view bar : {std::string_view("|"), drawn_bar}) {
    for (std::size_t at = head.text.find(bar); at != npos; at = head.text.find(bar, at + 1)) {
      if (at != 0 && head.text[at - 1] != '\n') {
        at = std::min(head.text.find('\n', at), head.text.size());
        continue;
      }
      const LineRange line = line_from(head.text, at);
      if (is_drawn_row(text::trim(head.text.substr(at, line.end - at)))) return true;
      at = line.end;
    }
  }
  return false;
}

Outcome undo_drawn_tables(std::string_view text, Edit& edit) {
  TableWriter writer(text, edit);
  bool is_table = false;
  bool is_markdown = false;
  std::size_t end = 0;
  std::size_t next = 0;  // of the line above, whose end closes a row
  each_line(text, [&](const LineRange& range) {
    const std::string_view line = text::trim(text_of(range, text));
    const bool is_row = is_drawn_row(line);
    const bool is_rule = is_drawn_rule(line);
    if (is_row && !is_table) is_markdown = is_markdown_table(text, range.begin);
    is_table = is_row || is_rule;
    if (!is_row || is_markdown) {
      writer.end_row(end, next);
      if (!is_rule) edit.keep(range.begin, range.next);
    } else {
      std::vector<DrawnCell> cells = read_cells(line);
      if (!writer.continues(cells)) writer.end_row(end, next);
      writer.add(std::move(cells));
    }
    end = range.end;
    next = range.next;
  });
  writer.end_row(end, next);
  return writer.form_lines() >= enough_rows ? Outcome::undone : Outcome::nothing;
}

}  // namespace unpsa::page
