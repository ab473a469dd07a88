// SPDX-License-Identifier: MIT
#include "unpsa/writer/table.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>

#include "unpsa/json/record_json.hpp"
#include "unpsa/text/printable.hpp"
#include "unpsa/writer/fields.hpp"
#include "writer/layout.hpp"

namespace unpsa::writer {
namespace {

constexpr std::array<std::string_view, 5> format_names{"table", "tsv", "csv", "ndjson", "json"};

template <typename Number>
void append_number(std::string& out, Number number) {
  std::array<char, 32> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  out.append(digits.data(), end);
}

void append_printable(std::string& out, std::string_view text) { out += text::printable(text); }

/// A cell whose text `append_text` renders; null as nothing.
template <typename AppendText>
void append_cell(std::string& out, const Cell& cell, AppendText append_text) {
  switch (cell.kind()) {
    case Cell::Kind::null:
      return;
    case Cell::Kind::text:
      return append_text(out, cell.text());
    case Cell::Kind::integer:
      return append_number(out, cell.integer());
    case Cell::Kind::real:
      return append_number(out, cell.real());
    case Cell::Kind::boolean:
      out += cell.boolean() ? "true" : "false";
      return;
  }
}

}  // namespace

std::string_view name_of(Format format) noexcept { return format_names[static_cast<std::size_t>(format)]; }

std::optional<Format> parse_format(std::string_view name) noexcept {
  const auto found = std::find(format_names.begin(), format_names.end(), name);
  if (found == format_names.end()) return std::nullopt;
  return static_cast<Format>(found - format_names.begin());
}

TableWriter::TableWriter(Format format, std::span<const Column> columns, TableOptions options)
    : format_(format), options_(options), columns_(columns.begin(), columns.end()) {
  for (const Column& column : columns_) {
    json::append_string(keys_.emplace_back(), column.name);
    keys_.back() += ':';
  }
  if (format == Format::table) layout_ = std::make_unique<Layout>(columns_, options_);
}

TableWriter::~TableWriter() = default;
TableWriter::TableWriter(TableWriter&&) noexcept = default;
TableWriter& TableWriter::operator=(TableWriter&&) noexcept = default;

void TableWriter::begin(std::string& out) const {
  switch (format_) {
    case Format::table:  // the header waits for the widths
    case Format::ndjson:
      return;
    case Format::tsv:
    case Format::csv:
      if (options_.header) {
        const std::vector<Cell> names = [this] {
          std::vector<Cell> cells;
          for (const Column& column : columns_) cells.emplace_back(column.name);
          return cells;
        }();
        append_separated_row(out, names);
      }
      return;
    case Format::json:
      out += '[';
      return;
  }
}

void TableWriter::append_row(std::string& piece, Row row) const {
  assert(row.size() == columns_.size());
  switch (format_) {
    case Format::table:
      return append_table_row(piece, row);
    case Format::tsv:
    case Format::csv:
      return append_separated_row(piece, row);
    case Format::ndjson:
      append_json_row(piece, row);
      piece += '\n';
      return;
    case Format::json:
      piece += ",\n";  // `join` takes the first comma of all away
      return append_json_row(piece, row);
  }
}

void TableWriter::join(std::string& piece) {
  if (piece.empty()) return;
  if (format_ == Format::json && !joined_any_) piece.erase(0, 1);
  if (format_ == Format::table) layout_->take(piece);
  joined_any_ = true;
}

void TableWriter::end(std::string& out) {
  if (format_ == Format::table) layout_->finish(out);
  if (format_ == Format::json) out += joined_any_ ? "\n]\n" : "]\n";
}

void TableWriter::append_json_row(std::string& piece, Row row) const {
  char opening = '{';
  for (std::size_t i = 0; i < row.size(); ++i) {
    piece += opening;
    opening = ',';
    piece += keys_[i];
    if (row[i].kind() == Cell::Kind::null) piece += "null";
    append_cell(piece, row[i], json::append_string);
  }
  piece += '}';
}

void TableWriter::append_separated_row(std::string& piece, Row row) const {
  const bool csv = format_ == Format::csv;
  const std::size_t begin = piece.size();
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (i != 0) piece += csv ? ',' : '\t';
    append_cell(piece, row[i], csv ? append_csv_field : append_tsv_field);
  }
  // An empty line would be no row to many readers.
  if (csv && piece.size() == begin) piece += "\"\"";
  piece += '\n';
}

/// Cells without control characters, so that tab and LF are free to part them; `layout_` takes them apart.
void TableWriter::append_table_row(std::string& piece, Row row) const {
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (i != 0) piece += Layout::cell_separator;
    append_cell(piece, row[i], append_printable);
  }
  piece += Layout::row_separator;
}

}  // namespace unpsa::writer
