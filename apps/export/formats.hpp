// SPDX-License-Identifier: MIT
/// The formats of unpsa-export: a row each.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "writer/document/documents.hpp"
#include "writer/table/table.hpp"

namespace unpsa::apps {

/// What a format contains.
enum class FormatKind : std::uint8_t {
  rows,    ///< the rows of one table
  either,  ///< rows where a table or columns are named, whole records otherwise
  form,    ///< whole records, as the dump of a page
  page,    ///< whole records, as one page of HTML
  tables,  ///< several tables in one document
  texts,   ///< the text of each record, in a file of its own
};

/// Everything that is known of a format.
struct FormatRow {
  std::string_view name;
  FormatKind kind;
  std::optional<writer::Format> rows;  ///< what writes its rows
  bool header;                         ///< `--no-header`: has a line of column names that may be left out
  bool titles;                         ///< `--header-language`
  bool nulls;                          ///< `--null`
  bool split;                          ///< `--split-by`: may be split into several files
  std::string_view
      endings;  ///< of file names, separated by spaces; the first is given to files of `--split-by`
  const writer::DocumentFormat* document = nullptr;  ///< of `tables`: what writes them

  [[nodiscard]] bool is_whole() const noexcept {
    return kind == FormatKind::form || kind == FormatKind::page;
  }
};

/// The formats of text, then `writer::document_formats()`.
[[nodiscard]] std::span<const FormatRow> format_rows();
/// The format that writes rows in this way.
[[nodiscard]] const FormatRow& row_of(writer::Format rows);

/// The format that the ending of a file's name asks for, in small letters or capitals; nullptr: none.
[[nodiscard]] const FormatRow* format_of_file(std::string_view path);

}  // namespace unpsa::apps
