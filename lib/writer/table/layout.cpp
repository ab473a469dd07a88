// SPDX-License-Identifier: MIT
// Every column is as wide as its widest cell. Where even the least widths are too much, ids and addresses,
// and then other columns that say how a figure was made or that others imply, are left out, one after
// another; those without any value first. Of the ids that are left the beginnings are shown. Then the widest
// columns give way: one cap on all widths is lowered until the line fits, so that narrow columns stay whole.
// Headings, numbers and fixed words are never cut, and names of files keep both their ends, which tell them
// apart. Where even that does not fit, each row becomes a block of lines, one per cell.
#include "writer/table/layout.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "text/ansi.hpp"
#include "text/width.hpp"

namespace unpsa::writer {
namespace {

constexpr std::string_view gap = "  ";
constexpr std::size_t least_text_width = 10;  // to which a column of text may be cut
constexpr std::size_t beginning_width = 9;    // of an id or an address, before other columns are cut
constexpr std::size_t least_file_width = 14;  // the same of file names

/// Cuts what stands before the next `separator` off the front of `rest`.
std::string_view take_until(std::string_view& rest, char separator) noexcept {
  const std::string_view taken = rest.substr(0, rest.find(separator));
  rest.remove_prefix(std::min(rest.size(), taken.size() + 1));
  return taken;
}

/// Columns that a reader misses least, in the order in which they are left out.
constexpr std::array<std::string_view, 34> dispensable{
    // clang-format off
    "iri", "id", "of", "icu_version", "limit_source", "begin", "end", "ratio", "language",
    "non_asian", "asian", "column", "differ", "agree", "of_questions", "questions", "evidence",
    "left_out", "nearest", "nearest_file", "nearest_line", "nearest_initiative",
    "nearest_institution", "nearest_country", "nearest_edition", "nearest_score",
    "of_edition", "of_institution", "edition", "size", "institution", "of_country", "of_initiative",
    "country",
    // clang-format on
};

/// Where a record begins in its file; left out where that is the first line for all of them.
constexpr std::array<std::string_view, 2> lines_of_records{"of_line", "line"};

/// Columns of a few fixed words or codes, which are not cut: their ends tell them apart.
constexpr std::array<std::string_view, 16> fixed{
    "status", "limit_status", "rule",   "kind",     "severity",    "question", "of_question", "layer",
    "code",   "certainty",    "method", "language", "of_language", "table",    "element",     "side"};

bool is_in(std::span<const std::string_view> names, std::string_view name) noexcept {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_for_programs(std::string_view column) noexcept {
  return column == "id" || column == "of" || column == "nearest" || column == "iri";
}

bool is_file_name(std::string_view column) noexcept {
  return column == "file" || column == "of_file" || column == "nearest_file";
}

/// The beginning and the end of a name, in at most `width` columns; more of the end, where names differ.
std::string cut_in_the_middle(std::string_view name, std::size_t width) {
  const std::string_view end = text::suffix_of_width(name, width * 3 / 5);
  const std::size_t left = width - std::min(width, text::display_width(end) + 1);
  return std::string(text::prefix_of_width(name, left)).append(text::ellipsis).append(end);
}

std::string cut_at_the_end(std::string_view text, std::size_t width) {
  return std::string(text::prefix_of_width(text, width - std::min<std::size_t>(width, 1)))
      .append(text::ellipsis);
}

void trim_end(std::string& out, std::size_t line_begin) {
  while (out.size() > line_begin && out.back() == ' ') out.pop_back();
}

}  // namespace

TableWriter::Layout::Layout(std::span<const Column> columns, std::span<const std::string_view> titles,
                            const TableOptions& options)
    : columns_(columns), titles_(titles), options_(options) {}

void TableWriter::Layout::take(std::string& rows) {
  std::string lines;
  if (widths_.empty()) {
    held_back_ += rows;
    rows_ += static_cast<std::size_t>(std::count(rows.begin(), rows.end(), row_separator));
    if (rows_ >= rows_held_back) append_held_back(lines);
  } else {
    append_lines(lines, rows);
  }
  rows = std::move(lines);
}

void TableWriter::Layout::finish(std::string& out) {
  if (widths_.empty()) append_held_back(out);
}

void TableWriter::Layout::append_held_back(std::string& out) {
  measure();
  left_out_.assign(widths_.size(), false);
  if (options_.width != 0) fit();
  if (options_.header && !as_blocks_) append_header(out);
  append_lines(out, held_back_);
  held_back_ = {};
}

void TableWriter::Layout::measure() {
  has_values_.assign(columns_.size(), false);
  const bool names_others = find_named(columns_, "of_line").has_value();
  for (const std::string_view title : titles_) {
    widths_.push_back(options_.header ? text::display_width(title) : 0);
  }
  for (std::string_view rest = held_back_; !rest.empty();) {
    std::string_view row = take_until(rest, row_separator);
    for (std::size_t column = 0; column < widths_.size(); ++column) {
      const std::string_view cell = take_until(row, cell_separator);
      widths_[column] = std::max(widths_[column], text::display_width(cell));
      // Where two records are named, most files have one.
      const bool first_line = is_in(lines_of_records, columns_[column].name) && cell == "1";
      if (!cell.empty() && (!first_line || !names_others)) has_values_[column] = true;
    }
  }
}

bool TableWriter::Layout::is_whole(std::size_t column) const noexcept {
  return is_number(column) || is_in(fixed, columns_[column].name);
}

/// The width of a line in which no column is wider than `cap`, but for what is not cut.
std::size_t TableWriter::Layout::total_width(std::size_t cap) const noexcept {
  std::size_t sum = 0;
  for (std::size_t column = 0; column < widths_.size(); ++column) {
    if (!left_out_[column]) sum += gap.size() + capped_width(column, cap);
  }
  return sum - std::min(sum, gap.size());
}

std::size_t TableWriter::Layout::capped_width(std::size_t column, std::size_t cap) const noexcept {
  if (is_whole(column)) return widths_[column];
  if (is_for_programs(columns_[column].name)) {
    return std::min(widths_[column], std::max(cap, beginning_width));
  }
  const std::size_t least =
      std::max(is_file_name(columns_[column].name) ? least_file_width : least_text_width,
               text::display_width(titles_[column]));
  return std::min(widths_[column], std::max(cap, least));
}

/// Columns of these names, with values or without, until the line fits.
void TableWriter::Layout::leave_out(std::span<const std::string_view> names, bool with_values) {
  for (const std::string_view name : names) {
    if (options_.keeps_columns || total_width(0) <= options_.width) return;
    for (std::size_t column = 0; column < widths_.size(); ++column) {
      if (columns_[column].name == name && has_values_[column] == with_values) left_out_[column] = true;
    }
  }
}

void TableWriter::Layout::fit() {
  leave_out(dispensable, false);
  leave_out(lines_of_records, false);
  leave_out(dispensable, true);
  if (total_width(0) > options_.width) {
    as_blocks_ = true;
    return;
  }
  for (std::size_t column = 0; column < widths_.size(); ++column) {
    if (total_width(static_cast<std::size_t>(-1)) <= options_.width) break;
    if (is_for_programs(columns_[column].name)) widths_[column] = std::min(widths_[column], beginning_width);
  }
  std::size_t low = 0;
  std::size_t high = *std::max_element(widths_.begin(), widths_.end());
  while (low < high) {
    const std::size_t middle = high - (high - low) / 2;
    if (total_width(middle) <= options_.width) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  for (std::size_t column = 0; column < widths_.size(); ++column) widths_[column] = capped_width(column, low);
}

void TableWriter::Layout::append_header(std::string& out) const {
  std::string names;
  for (const std::string_view title : titles_) names.append(names.empty() ? "" : "\t").append(title);
  if (options_.color) out += text::ansi::bold;
  append_line(out, names);
  if (options_.color) out.insert(out.size() - 1, text::ansi::plain);
}

void TableWriter::Layout::append_lines(std::string& out, std::string_view rows) {
  while (!rows.empty()) {
    const std::string_view row = take_until(rows, row_separator);
    if (as_blocks_) {
      append_block(out, row);
    } else {
      append_line(out, row);
    }
  }
}

/// A line per cell that is not empty.
void TableWriter::Layout::append_block(std::string& out, std::string_view row) {
  std::size_t names_width = 0;
  for (const std::string_view title : titles_) {
    names_width = std::max(names_width, text::display_width(title));
  }
  names_width = std::min(names_width, options_.width / 2);
  const std::size_t room = std::max(options_.width, names_width + gap.size() + 1) - names_width - gap.size();
  if (std::exchange(any_block_, true)) out += '\n';
  for (std::size_t column = 0; column < columns_.size(); ++column) {
    const std::string_view cell = take_until(row, cell_separator);
    if (cell.empty()) continue;
    std::string name(titles_[column]);
    if (text::display_width(name) > names_width) name = cut_at_the_end(name, names_width);
    if (options_.color) out += text::ansi::bold;
    out += name;
    if (options_.color) out += text::ansi::plain;
    out.append(names_width - text::display_width(name), ' ').append(gap);
    append_cut(out, cell, room, is_file_name(columns_[column].name));
    out += '\n';
  }
}

void TableWriter::Layout::append_line(std::string& out, std::string_view row) const {
  const std::size_t begin = out.size();
  for (std::size_t column = 0; column < columns_.size(); ++column) {
    const std::string_view cell = take_until(row, cell_separator);
    if (left_out_[column]) continue;
    if (out.size() != begin) out += gap;
    append_cell(out, cell, column);
  }
  trim_end(out, begin);
  out += '\n';
}

/// Returns the columns that were taken.
std::size_t TableWriter::Layout::append_cut(std::string& out, std::string_view cell, std::size_t room,
                                            bool in_the_middle) {
  const std::size_t width = text::display_width(cell);
  if (width <= room) {
    out += cell;
    return width;
  }
  const std::string shown = in_the_middle ? cut_in_the_middle(cell, room) : cut_at_the_end(cell, room);
  out += shown;
  return text::display_width(shown);
}

void TableWriter::Layout::append_cell(std::string& out, std::string_view cell, std::size_t column) const {
  const std::size_t room = widths_[column];
  if (is_number(column)) {
    const std::size_t width = text::display_width(cell);
    out.append(room - std::min(room, width), ' ').append(cell);
    return;
  }
  const std::size_t most = options_.width == 0 ? static_cast<std::size_t>(-1) : room;
  const std::size_t width = append_cut(out, cell, most, is_file_name(columns_[column].name));
  out.append(room - std::min(room, width), ' ');
}

bool TableWriter::Layout::is_number(std::size_t column) const noexcept {
  const ColumnType type = columns_[column].type;
  return type == ColumnType::integer || type == ColumnType::real;
}

}  // namespace unpsa::writer
