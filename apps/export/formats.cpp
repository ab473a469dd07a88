// SPDX-License-Identifier: MIT
#include "apps/export/formats.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "cli/command/file_endings.hpp"

namespace unpsa::apps {
namespace {

using Kind = FormatKind;
using Rows = writer::Format;

// --format, --split-by, the endings of -o and the checks between options read it here.
// clang-format off
constexpr std::array<FormatRow, 9> text_formats{{
    // name, kind, rows, header, titles, nulls, split, endings (those of rows are the same in all programs)
    {"table", Kind::rows, Rows::table, true, true, true, false, ""},
    {"tsv", Kind::rows, Rows::tsv, true, true, true, true, ""},
    {"csv", Kind::rows, Rows::csv, true, true, true, true, ""},
    {"ndjson", Kind::either, Rows::ndjson, false, false, false, true, ""},
    {"json", Kind::either, Rows::json, false, false, false, true, ""},
    {"markdown", Kind::rows, Rows::markdown, false, true, true, true, ""},
    {"html", Kind::page, std::nullopt, false, false, false, true, "html htm"},
    {"form", Kind::form, std::nullopt, false, false, false, true, "txt"},
    {"text", Kind::texts, std::nullopt, false, false, false, false, ""},
}};
// clang-format on

std::vector<FormatRow> make_rows() {
  std::vector<FormatRow> rows(text_formats.begin(), text_formats.end());
  for (FormatRow& row : rows) {
    if (row.rows) row.endings = cli::endings_of(*row.rows);
  }
  for (const writer::DocumentFormat& format : writer::document_formats()) {
    rows.push_back({.name = format.name,
                    .kind = Kind::tables,
                    .rows = std::nullopt,
                    .header = false,
                    .titles = format.titles,
                    .nulls = format.nulls,
                    .split = format.place != writer::DocumentPlace::folder,
                    .endings = format.endings,
                    .document = &format});
  }
  return rows;
}

}  // namespace

std::span<const FormatRow> format_rows() {
  static const std::vector<FormatRow> rows = make_rows();
  return rows;
}

const FormatRow& row_of(writer::Format rows) {
  const std::span<const FormatRow> formats = format_rows();
  return *std::find_if(formats.begin(), formats.end(),
                       [rows](const FormatRow& row) { return row.rows == rows; });
}

const FormatRow* format_of_file(std::string_view path) {
  const std::string ending = cli::ending_of(path);
  for (const FormatRow& row : format_rows()) {
    // Any text file has the ending of a form.
    if (row.kind != FormatKind::form && cli::is_ending_in(ending, row.endings)) return &row;
  }
  return nullptr;
}

}  // namespace unpsa::apps
