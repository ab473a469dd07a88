// SPDX-License-Identifier: MIT
/// Documents of several tables: a row for each format, and what opens one.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/translation.hpp"
#include "writer/table/row_sink.hpp"

namespace unpsa::writer {

struct DocumentOptions {
  std::vector<ExportTable> tables =
      {};  ///< those that the document has; a format with all of them ignores it
  std::vector<std::size_t> fields = {};  ///< the columns, if there is only one table; empty: all
  std::string null_text = {};            ///< of formats whose `nulls` is set
  HeaderLanguage header_language = HeaderLanguage::names;  ///< of formats whose `titles` is set
  /// Of formats that people read (xlsx): titles, names of sheets, and what we say in cells.
  text::MessageLanguage language = text::MessageLanguage::en;
  ReplaceBy replace_by = ReplaceBy::id;  ///< of formats that grow
};

/// What a document is written to.
enum class DocumentPlace : std::uint8_t {
  file,          ///< a new file; its bytes may be sent on from there
  growing_file,  ///< a file that may hold the records of earlier runs
  folder,        ///< several files
};

/// Where one document is written. What was written must not be used unless its sink has finished.
struct DocumentTarget {
  std::string path = {};  ///< of the file
  bool exists = false;    ///< of a growing file: it is that of earlier runs, and others may read it meanwhile
  /// Of a folder: appends bytes to one of its files. Throws what it likes.
  std::function<void(const std::string& name, std::string_view bytes)> append = {};
};

struct DocumentFormat {
  std::string_view name;     ///< after `--format`
  std::string_view endings;  ///< of file names, separated by spaces
  DocumentPlace place;
  bool selects;  ///< may be of one table alone, and of some of its columns; else it always has all tables
  bool titles;   ///< the columns may have titles in other languages
  bool nulls;    ///< a text may be given for absent values
  /// Throws WriteError, as the sink does.
  std::unique_ptr<RowSink> (*open)(const DocumentTarget& target, const DocumentOptions& options);
  /// How many rows a table can have; 0: any number.
  std::size_t most_rows = 0;
  bool zipped = false;  ///< a ZIP archive of parts in XML
  /// Of formats that grow: puts the rows of the document at `from` into the one at `into`. Throws WriteError.
  void (*merge)(const std::string& from, const std::string& into, ReplaceBy replace_by) = nullptr;
};

/// In the order in which they are listed for people.
[[nodiscard]] std::span<const DocumentFormat> document_formats() noexcept;

/// In the properties of a workbook that was written here.
inline constexpr std::string_view workbook_mark = "<dc:description>unpsa-export</dc:description>";

/// The name of a data package.
inline constexpr std::string_view package_name = "unpsa-nominations";

/// By which SQLite knows a database that was written here: "UNPS".
inline constexpr std::int64_t database_application_id = 0x554E5053;

}  // namespace unpsa::writer
