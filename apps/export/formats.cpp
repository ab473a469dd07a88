// SPDX-License-Identifier: MIT
#include "apps/export/formats.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace unpsa::apps {
namespace {

using Kind = FormatKind;
using Rows = writer::Format;

// --format, --split-by, the endings of -o and the checks between options read it here.
// clang-format off
constexpr std::array<FormatRow, 8> text_formats{{
    // name, kind, rows, header, titles, nulls, split, endings
    {"table", Kind::rows, Rows::table, true, true, true, false, ""},
    {"tsv", Kind::rows, Rows::tsv, true, true, true, true, "tsv tab"},
    {"csv", Kind::rows, Rows::csv, true, true, true, true, "csv"},
    {"ndjson", Kind::either, Rows::ndjson, false, false, false, true, "ndjson jsonl"},
    {"json", Kind::either, Rows::json, false, false, false, true, "json"},
    {"markdown", Kind::rows, Rows::markdown, false, true, true, true, "md markdown"},
    {"html", Kind::page, std::nullopt, false, false, false, false, "html htm"},
    {"form", Kind::form, std::nullopt, false, false, false, true, "txt"},
}};
// clang-format on

std::vector<FormatRow> make_rows() {
  std::vector<FormatRow> rows(text_formats.begin(), text_formats.end());
  for (const writer::DocumentFormat& format : writer::document_formats()) {
    rows.push_back({.name = format.name,
                    .kind = Kind::tables,
                    .rows = std::nullopt,
                    .header = false,
                    .titles = format.titles,
                    .nulls = format.nulls,
                    .split = false,
                    .endings = format.endings,
                    .document = &format});
  }
  return rows;
}

/// `CSV` is `csv`.
bool is_same_ending(std::string_view known, std::string_view ending) noexcept {
  return std::equal(known.begin(), known.end(), ending.begin(), ending.end(), [](char ours, char theirs) {
    return ours == (theirs >= 'A' && theirs <= 'Z' ? theirs - 'A' + 'a' : theirs);
  });
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
  const std::size_t dot = path.rfind('.');
  if (dot == std::string_view::npos || path.find('/', dot) != std::string_view::npos) return nullptr;
  const std::string_view ending = path.substr(dot + 1);
  for (const FormatRow& row : format_rows()) {
    for (std::string_view rest = row.endings; !rest.empty();) {
      const std::string_view known = rest.substr(0, rest.find(' '));
      // Any text file has the ending of a form.
      if (is_same_ending(known, ending) && row.kind != FormatKind::form) return &row;
      rest.remove_prefix(std::min(rest.size(), known.size() + 1));
    }
  }
  return nullptr;
}

}  // namespace unpsa::apps
