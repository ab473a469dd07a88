// SPDX-License-Identifier: MIT
/// The command line of unpsa-export.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "apps/config/config_finder.hpp"
#include "apps/export/formats.hpp"
#include "cli/command/command.hpp"
#include "cli/command/common_options.hpp"
#include "stages/results.hpp"
#include "text/translation.hpp"
#include "writer/document/documents.hpp"
#include "writer/document/file_names.hpp"
#include "writer/table/export_tables.hpp"
#include "writer/table/table.hpp"

namespace unpsa::apps {

/// How a record is laid out in Markdown.
enum class MarkdownLayout : std::uint8_t { table, record };

enum class SchemaKind : std::uint8_t { none, json, table };

struct ExportOptions {
  cli::CommonOptions common;
  LimitConfig limits;
  ConfigChoice config;
  const FormatRow* format = nullptr;  ///< none: a table on a terminal, tsv otherwise
  std::optional<writer::ExportTable> table;
  std::vector<std::string> fields;
  std::vector<std::string> exclude;
  writer::HeaderLanguage header_language = writer::HeaderLanguage::names;
  std::string list_separator;
  std::string null_text;
  text::MessageLanguage language = text::MessageLanguage::en;  ///< of results for reading; set for a run
  std::string title;                                           ///< of the page
  MarkdownLayout layout = MarkdownLayout::table;
  writer::SplitBy split_by = writer::SplitBy::nothing;
  SchemaKind schema = SchemaKind::none;
  bool no_header = false;
  bool excel = false;
  bool list_fields = false;

  std::vector<std::size_t> columns = {};  ///< what `fields` and `exclude` come to; empty: all columns
  writer::ReplaceBy replace_by = writer::ReplaceBy::id;
  stages::Needs needs = {};             ///< what the tables need of records
  stages::SettingsOf settings_of = {};  ///< set for a run

  [[nodiscard]] const FormatRow& format_or(writer::Format rows) const {
    return format == nullptr ? row_of(rows) : *format;
  }
  /// The format of a document of several tables, or nullptr.
  [[nodiscard]] const writer::DocumentFormat* document() const noexcept {
    return format == nullptr ? nullptr : format->document;
  }
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

void declare_options(cli::Command& command, ExportOptions& options);

/// Works out what follows from the options together. Returns what is wrong with them, empty if nothing.
[[nodiscard]] std::string resolve(ExportOptions& options);

/// What the tables need of records. In a document of several tables all results are found; in `records` alone
/// only those whose columns `fields` names, the others are what records carry.
[[nodiscard]] stages::Needs find_needs(const ExportOptions& options);

}  // namespace unpsa::apps
