// SPDX-License-Identifier: MIT
// Every column is as wide as its widest cell. Where that is too much for the terminal the columns for
// programs, ids and addresses, show their beginnings only. Where even the headings would be cut, columns that
// say how a figure was made, or that others imply, are left out, one after another. Then the widest columns
// give way: one cap on all widths but those of numbers is lowered until the line fits, so that narrow columns
// stay whole. Of the name of a file the end is kept, which tells it from others.
#include "writer/table/layout.hpp"

#include <algorithm>
#include <array>

#include "text/ansi.hpp"
#include "text/width.hpp"

namespace unpsa::writer {
namespace {

constexpr std::string_view gap = "  ";
constexpr std::size_t least_width = 4;      // to which a column may be cut
constexpr std::size_t beginning_width = 9;  // of a column for programs

/// Cuts what stands before the next `separator` off the front of `rest`.
std::string_view take_until(std::string_view& rest, char separator) noexcept {
  const std::string_view taken = rest.substr(0, rest.find(separator));
  rest.remove_prefix(std::min(rest.size(), taken.size() + 1));
  return taken;
}

bool is_for_programs(std::string_view column) noexcept {
  return column == "id" || column == "of" || column == "iri";
}

/// Columns that a reader misses least, in the order in which they are left out.
constexpr std::array<std::string_view, 12> dispensable{"icu_version", "ratio",     "limit_source", "begin",
                                                       "end",         "iri",       "of",           "id",
                                                       "language",    "remaining", "non_asian",    "asian"};

/// Columns of few fixed words, which are not cut: their ends tell them apart.
bool has_fixed_words(std::string_view column) noexcept {
  return column == "status" || column == "rule" || column == "kind" || column == "severity";
}

bool is_file_name(std::string_view column) noexcept { return column == "file" || column == "of_file"; }

void trim_end(std::string& out, std::size_t line_begin) {
  while (out.size() > line_begin && out.back() == ' ') out.pop_back();
}

}  // namespace

TableWriter::Layout::Layout(std::span<const Column> columns, const TableOptions& options)
    : columns_(columns), options_(options) {}

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
  if (options_.header) append_header(out);
  append_lines(out, held_back_);
  held_back_ = {};
}

void TableWriter::Layout::measure() {
  for (const Column& column : columns_) {
    widths_.push_back(options_.header ? text::display_width(column.name) : 0);
  }
  for (std::string_view rest = held_back_; !rest.empty();) {
    std::string_view row = take_until(rest, row_separator);
    for (std::size_t& width : widths_) {
      width = std::max(width, text::display_width(take_until(row, cell_separator)));
    }
  }
}

/// Leaves out columns until the line fits without a cut in a heading.
void TableWriter::Layout::leave_out_columns() {
  std::size_t cap = least_width;  // with which no heading is cut
  for (std::size_t column = 0; column < widths_.size(); ++column) {
    if (!is_number(column) && !has_fixed_words(columns_[column].name))
      cap = std::max(cap, text::display_width(columns_[column].name));
  }
  for (const std::string_view name : dispensable) {
    if (total_width(cap) <= options_.width) return;
    for (std::size_t column = 0; column < widths_.size(); ++column) {
      if (columns_[column].name == name) left_out_[column] = true;
    }
  }
}

/// The width of a line in which no column but those of numbers is wider than `cap`.
std::size_t TableWriter::Layout::total_width(std::size_t cap) const noexcept {
  std::size_t sum = 0;
  for (std::size_t column = 0; column < widths_.size(); ++column) {
    if (!left_out_[column]) sum += gap.size() + capped_width(column, cap);
  }
  return sum - std::min(sum, gap.size());
}

std::size_t TableWriter::Layout::capped_width(std::size_t column, std::size_t cap) const noexcept {
  const bool whole = is_number(column) || has_fixed_words(columns_[column].name);
  return whole ? widths_[column] : std::min(widths_[column], cap);
}

void TableWriter::Layout::fit() {
  leave_out_columns();
  for (std::size_t column = 0; column < widths_.size(); ++column) {
    if (total_width(static_cast<std::size_t>(-1)) <= options_.width) break;
    if (is_for_programs(columns_[column].name)) widths_[column] = std::min(widths_[column], beginning_width);
  }
  std::size_t low = least_width;
  std::size_t high = std::max(low, *std::max_element(widths_.begin(), widths_.end()));
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
  for (const Column& column : columns_) names.append(names.empty() ? "" : "\t").append(column.name);
  if (options_.color) out += text::ansi::bold;
  append_line(out, names);
  if (options_.color) out.insert(out.size() - 1, text::ansi::plain);
}

void TableWriter::Layout::append_lines(std::string& out, std::string_view rows) const {
  while (!rows.empty()) append_line(out, take_until(rows, row_separator));
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

void TableWriter::Layout::append_cell(std::string& out, std::string_view cell, std::size_t column) const {
  const std::size_t room = widths_[column];
  std::size_t width = text::display_width(cell);
  const bool cut = options_.width != 0 && width > room && !is_number(column);
  const bool cut_at_left = cut && is_file_name(columns_[column].name);
  if (cut) {
    const std::size_t left = room == 0 ? 0 : room - 1;
    cell = cut_at_left ? text::suffix_of_width(cell, left) : text::prefix_of_width(cell, left);
    width = text::display_width(cell) + 1;
  }
  const std::size_t padding = width < room ? room - width : 0;
  if (is_number(column)) out.append(padding, ' ');
  if (cut_at_left) out += text::ellipsis;
  out += cell;
  if (cut && !cut_at_left) out += text::ellipsis;
  if (!is_number(column)) out.append(padding, ' ');
}

bool TableWriter::Layout::is_number(std::size_t column) const noexcept {
  const ColumnType type = columns_[column].type;
  return type == ColumnType::integer || type == ColumnType::real;
}

}  // namespace unpsa::writer
