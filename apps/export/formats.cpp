// SPDX-License-Identifier: MIT
#include "apps/export/formats.hpp"

#include <algorithm>
#include <array>

namespace unpsa::apps {
namespace {

using Format = ExportFormat;
using Kind = FormatKind;
using Rows = writer::Format;

// --format, --split-by, the endings of -o and the checks between options read it here.
// clang-format off
constexpr std::array<FormatRow, 11> formats{{
    // name, format, kind, rows, header, titles, nulls, split, endings
    {"table", Format::table, Kind::rows, Rows::table, true, true, true, false, ""},
    {"tsv", Format::tsv, Kind::rows, Rows::tsv, true, true, true, true, "tsv tab"},
    {"csv", Format::csv, Kind::rows, Rows::csv, true, true, true, true, "csv"},
    {"ndjson", Format::ndjson, Kind::either, Rows::ndjson, false, false, false, true, "ndjson jsonl"},
    {"json", Format::json, Kind::either, Rows::json, false, false, false, true, "json"},
    {"markdown", Format::markdown, Kind::rows, Rows::markdown, false, true, true, true, "md markdown"},
    {"html", Format::html, Kind::whole, std::nullopt, false, false, false, false, "html htm"},
    {"form", Format::form, Kind::whole, std::nullopt, false, false, false, true, "txt"},
    {"xlsx", Format::xlsx, Kind::tables, std::nullopt, false, true, false, false, "xlsx"},
    {"sqlite", Format::sqlite, Kind::tables, std::nullopt, false, false, false, false, "sqlite db sqlite3"},
    {"datapackage", Format::datapackage, Kind::tables, std::nullopt, false, false, true, false, ""},
}};
// clang-format on

/// `CSV` is `csv`.
bool is_same_ending(std::string_view known, std::string_view ending) noexcept {
  return std::equal(known.begin(), known.end(), ending.begin(), ending.end(), [](char ours, char theirs) {
    return ours == (theirs >= 'A' && theirs <= 'Z' ? theirs - 'A' + 'a' : theirs);
  });
}

}  // namespace

std::span<const FormatRow> format_rows() noexcept { return formats; }

const FormatRow& row_of(ExportFormat format) noexcept {
  return *std::find_if(formats.begin(), formats.end(),
                       [&](const FormatRow& row) { return row.format == format; });
}

std::optional<ExportFormat> format_of_file(std::string_view path) {
  const std::size_t dot = path.rfind('.');
  if (dot == std::string_view::npos || path.find('/', dot) != std::string_view::npos) return std::nullopt;
  const std::string_view ending = path.substr(dot + 1);
  for (const FormatRow& row : formats) {
    for (std::string_view rest = row.endings; !rest.empty();) {
      const std::string_view known = rest.substr(0, rest.find(' '));
      if (is_same_ending(known, ending) && row.format != ExportFormat::form) return row.format;
      rest.remove_prefix(std::min(rest.size(), known.size() + 1));
    }
  }
  return std::nullopt;
}

}  // namespace unpsa::apps
