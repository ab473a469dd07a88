// SPDX-License-Identifier: MIT
/// The command line of unpsa-export.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command/command.hpp"
#include "cli/command/common_options.hpp"
#include "stages/results.hpp"
#include "writer/document/documents.hpp"
#include "writer/table/export_tables.hpp"
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

/// A format: a row of the one table of formats.
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

/// How a record is laid out in Markdown.
enum class MarkdownLayout : std::uint8_t { table, record };

/// By what the output is split into files.
enum class SplitBy : std::uint8_t { nothing, country, year, language };

enum class SchemaKind : std::uint8_t { none, json, table };

struct ExportOptions {
  cli::CommonOptions common;
  std::optional<ExportFormat> format;  ///< none: a table on a terminal, tsv otherwise
  std::optional<writer::ExportTable> table;
  std::vector<std::string> fields;
  std::vector<std::string> exclude;
  writer::HeaderLanguage header_language = writer::HeaderLanguage::names;
  std::string list_separator;
  std::string null_text;
  MarkdownLayout layout = MarkdownLayout::table;
  SplitBy split_by = SplitBy::nothing;
  SchemaKind schema = SchemaKind::none;
  bool no_header = false;
  bool excel = false;

  std::vector<std::size_t> columns = {};  ///< what `fields` and `exclude` come to; empty: all columns
  writer::ReplaceBy replace_by = writer::ReplaceBy::id;
  stages::Needs needs = {};  ///< what the tables need of records

  /// The table that rows are of.
  [[nodiscard]] writer::ExportTable rows_table() const noexcept {
    return table.value_or(writer::ExportTable::records);
  }
  /// Whether rows are asked for where a format has whole records too.
  [[nodiscard]] bool names_rows() const noexcept {
    return table.has_value() || !fields.empty() || !exclude.empty();
  }
  [[nodiscard]] bool has_list_separator() const noexcept { return !list_separator.empty(); }
};

void declare_export_options(cli::Command& command, ExportOptions& options);

/// Works out what follows from the options. Returns what is wrong with them, empty if nothing.
[[nodiscard]] std::string settle(ExportOptions& options);

}  // namespace unpsa::apps
