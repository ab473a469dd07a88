// SPDX-License-Identifier: MIT
#include "writer/table/table.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <numeric>
#include <utility>

#include "form/column_titles.hpp"
#include "json/object_writer.hpp"
#include "text/printable.hpp"
#include "writer/markdown.hpp"
#include "writer/table/fields.hpp"
#include "writer/table/layout.hpp"
#include "writer/table/packed.hpp"
#include "writer/table/spreadsheet_text.hpp"

namespace unpsa::writer {
namespace {

constexpr std::array<std::string_view, 6> format_names{"table", "tsv", "csv", "ndjson", "json", "markdown"};
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

template <typename Number>
void append_number(std::string& out, Number number) {
  std::array<char, 32> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  out.append(digits.data(), end);
}

constexpr std::array<std::string_view, 15> worded{
    "status",  "limit_status", "severity", "kind", "layer", "certainty",      "limit_source", "by",
    "message", "help",         "summary",  "type", "side",  "duplicate_kind", "description"};

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

void append_json_list(std::string& out, std::string_view items, char separator) {
  out += '[';
  while (!items.empty()) {
    const std::size_t end = std::min(items.find(separator), items.size());
    json::append_string(out, items.substr(0, end));
    items.remove_prefix(std::min(end + 1, items.size()));
    if (!items.empty()) out += ',';
  }
  out += ']';
}

}  // namespace

std::optional<std::size_t> find_named(std::span<const Column> columns, std::string_view name) noexcept {
  const auto found = std::find_if(columns.begin(), columns.end(),
                                  [name](const Column& column) { return column.name == name; });
  if (found == columns.end()) return std::nullopt;
  return static_cast<std::size_t>(found - columns.begin());
}

bool is_worded(std::string_view column) noexcept {
  return std::find(worded.begin(), worded.end(), column) != worded.end();
}

std::string_view name_of(Format format) noexcept { return format_names[static_cast<std::size_t>(format)]; }

TableWriter::TableWriter(Format format, std::span<const Column> columns, TableOptions options)
    : format_(format), options_(std::move(options)), columns_(columns.begin(), columns.end()) {
  if (options_.fields.empty()) {
    options_.fields.resize(columns_.size());
    std::iota(options_.fields.begin(), options_.fields.end(), std::size_t{0});
  }
  for (const std::size_t field : options_.fields) {
    const std::string_view name = columns_[field].name;
    const bool chinese =
        options_.header_language == HeaderLanguage::zh || language() == text::MessageLanguage::zh;
    shown_.push_back(columns_[field]);
    titles_.push_back(chinese ? form::chinese_column_title(name) : name);
  }
  if (format == Format::table) layout_ = std::make_unique<Layout>(shown_, titles_, options_);
}

TableWriter::~TableWriter() = default;
TableWriter::TableWriter(TableWriter&&) noexcept = default;
TableWriter& TableWriter::operator=(TableWriter&&) noexcept = default;

void TableWriter::begin(std::string& out) const {
  if (options_.packed_tag) return;
  switch (format_) {
    case Format::table:  // the header waits for the widths
    case Format::ndjson:
      return;
    case Format::csv:
      if (options_.excel) out += byte_order_mark;
      if (options_.header) append_header_line(out);
      return;
    case Format::tsv:
      if (options_.header) append_header_line(out);
      return;
    case Format::markdown:
      return append_header_line(out);
    case Format::json:
      out += '[';
      return;
  }
}

void TableWriter::append_header_line(std::string& out) const {
  // The names in the places of their columns, so that they are written as any row is.
  std::vector<Cell> names(columns_.size());
  for (std::size_t i = 0; i < shown_.size(); ++i) names[options_.fields[i]] = titles_[i];
  append_row(out, names);
  if (format_ != Format::markdown) return;
  for (const Column& column : shown_) {
    const bool number = column.type == ColumnType::integer || column.type == ColumnType::real;
    out += number ? "| ---: " : "| --- ";
  }
  out += "|\n";
}

void TableWriter::append_row(std::string& piece, Row row) const {
  assert(row.size() == columns_.size());
  if (options_.packed_tag) return append_packed_row(piece, row);
  switch (format_) {
    case Format::table:
      return append_table_row(piece, row);
    case Format::tsv:
      return append_tsv_row(piece, row);
    case Format::csv:
      return append_csv_row(piece, row);
    case Format::ndjson:
      append_json_row(piece, row);
      piece += '\n';
      return;
    case Format::json:
      piece += ",\n";  // `join` takes the first comma of all away
      return append_json_row(piece, row);
    case Format::markdown:
      return append_markdown_row(piece, row);
  }
}

void TableWriter::join(std::string& piece) {
  if (piece.empty()) return;
  if (replaces_text_ends(format_) && !options_.keeps_text_ends) replaced_ += replace_text_ends(piece);
  if (format_ == Format::json && !joined_any_) piece.erase(0, 1);
  if (format_ == Format::table) layout_->take(piece);
  joined_any_ = true;
}

void TableWriter::end(std::string& out) {
  if (format_ == Format::table) layout_->finish(out);
  if (format_ == Format::json) out += joined_any_ ? "\n]\n" : "]\n";
}

void TableWriter::append_json_row(std::string& piece, Row row) const {
  json::ObjectWriter object(piece);
  for (const std::size_t field : options_.fields) {
    if (row[field].kind() == Cell::Kind::null) {
      object.null(columns_[field].name);
    } else if (columns_[field].type == ColumnType::list) {
      append_json_list(object.key(columns_[field].name), row[field].text(), list_separator());
    } else {
      append_cell(object.key(columns_[field].name), row[field], json::append_string);
    }
  }
  object.end();
}

void TableWriter::append_csv_row(std::string& piece, Row row) const {
  const std::size_t begin = piece.size();
  bool first = true;
  for (const std::size_t field : options_.fields) {
    if (!std::exchange(first, false)) piece += ',';
    append_csv_cell(piece, row[field], columns_[field]);
  }
  // An empty line would be no row to many readers.
  if (piece.size() == begin) piece += "\"\"";
  piece += options_.excel ? "\r\n" : "\n";
}

void TableWriter::append_csv_cell(std::string& out, const Cell& cell, const Column& column) const {
  if (cell.kind() == Cell::Kind::null) return append_csv_field(out, options_.null_text);
  append_cell(out, cell, [&](std::string& field, std::string_view text) {
    // A column of dates is to be one in a spreadsheet too.
    const bool is_date = column.name == date_column && is_iso_date(text);
    if (options_.excel && !is_date) return append_guarded_csv_field(field, text);
    if (!options_.null_text.empty() && text == options_.null_text)
      return append_quoted_csv_field(field, text);
    append_csv_field(field, text);
  });
}

void TableWriter::append_tsv_row(std::string& piece, Row row) const {
  bool first = true;
  for (const std::size_t field : options_.fields) {
    if (!std::exchange(first, false)) piece += '\t';
    if (row[field].kind() == Cell::Kind::null)
      piece += options_.null_text;  // verbatim: `\N` is a null to databases
    append_cell(piece, row[field], append_tsv_field);
  }
  piece += '\n';
}

/// A cell for people.
template <typename AppendText>
void TableWriter::append_read_cell(std::string& out, Row row, std::size_t field,
                                   AppendText append_text) const {
  const Cell& cell = row[field];
  if (cell.kind() == Cell::Kind::null) return append_text(out, options_.null_text);
  if (language() == text::MessageLanguage::en) return append_cell(out, cell, append_text);
  if (cell.kind() == Cell::Kind::boolean) {
    append_text(out, text::translate(cell.boolean() ? "yes" : "no", language()));
  } else if (cell.kind() == Cell::Kind::text && is_worded(columns_[field].name)) {
    append_text(out, text::translate(cell.text(), language()));
  } else {
    append_cell(out, cell, append_text);
  }
}

/// Cells without control characters, so that tab and LF are free to part them; `layout_` takes them apart.
void TableWriter::append_table_row(std::string& piece, Row row) const {
  bool first = true;
  for (const std::size_t field : options_.fields) {
    if (!std::exchange(first, false)) piece += Layout::cell_separator;
    append_read_cell(piece, row, field, append_printable);
  }
  piece += Layout::row_separator;
}

void TableWriter::append_markdown_row(std::string& piece, Row row) const {
  for (const std::size_t field : options_.fields) {
    piece += "| ";
    append_read_cell(piece, row, field, append_markdown_cell);
    piece += ' ';
  }
  piece += "|\n";
}

void TableWriter::append_packed_row(std::string& piece, Row row) const {
  pack_row_head(piece, *options_.packed_tag, options_.fields.size());
  for (const std::size_t field : options_.fields) pack_cell(piece, row[field]);
}

}  // namespace unpsa::writer
