// SPDX-License-Identifier: MIT
/// The formats of unpsa-export: a row each.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "writer/table/table.hpp"

namespace unpsa::apps {

enum class ExportFormat : std::uint8_t {
  table,
  tsv,
  csv,
  ndjson,
  json,
  markdown,
  html,
  form,
  xlsx,
  sqlite,
  datapackage,
};

/// What a format is made of.
enum class FormatKind : std::uint8_t {
  rows,    ///< the rows of one table
  either,  ///< rows where a table or columns are named, whole records otherwise
  whole,   ///< whole records
  tables,  ///< several tables in one document
};

/// Everything that is known of a format.
struct FormatRow {
  std::string_view name;
  ExportFormat format;
  FormatKind kind;
  std::optional<writer::Format> rows;  ///< what writes its rows
  bool header;                         ///< `--no-header`: has a line of column names that may be left out
  bool titles;                         ///< `--header-language`
  bool nulls;                          ///< `--null`
  bool split;                          ///< `--split-by`: may be split into several files
  std::string_view
      endings;  ///< of file names, separated by spaces; the first is given to files of `--split-by`
};
[[nodiscard]] std::span<const FormatRow> format_rows() noexcept;
[[nodiscard]] const FormatRow& row_of(ExportFormat format) noexcept;

/// The format that the ending of a file's name asks for, in small letters or capitals.
[[nodiscard]] std::optional<ExportFormat> format_of_file(std::string_view path);

}  // namespace unpsa::apps
