// SPDX-License-Identifier: MIT
/// Tables of flat rows, in every output format.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "text/translation.hpp"
#include "unpsa/writer.hpp"

namespace unpsa::writer {

enum class ColumnType : std::uint8_t {
  text,
  integer,
  real,
  boolean,
  list,  ///< texts joined with the table's `list_separator`; in the JSON formats an array
};

struct Column {
  std::string_view name;  ///< static storage
  ColumnType type = ColumnType::text;
};

/// The column whose texts are days in ISO 8601.
inline constexpr std::string_view date_column = "implementation_date";

/// The place of the column of exactly this name, if there is one.
[[nodiscard]] std::optional<std::size_t> find_named(std::span<const Column> columns,
                                                    std::string_view name) noexcept;

/// Whether a column has words that the programs choose, of closed lists or sentences, which are translated
/// for people.
[[nodiscard]] bool is_worded(std::string_view column) noexcept;

/// A value in a row. Text is a view that must stay valid until the row is rendered.
class Cell {
 public:
  enum class Kind : std::uint8_t { null, text, integer, real, boolean };

  Cell() noexcept : kind_(Kind::null), integer_(0) {}
  Cell(std::nullptr_t) noexcept : Cell() {}
  Cell(std::string_view text) noexcept : kind_(Kind::text), text_(text) {}
  Cell(const std::string& text) noexcept : Cell(std::string_view(text)) {}
  Cell(const char* text) noexcept : Cell(std::string_view(text)) {}
  template <std::integral T>
  Cell(T value) noexcept {
    if constexpr (std::is_same_v<T, bool>) {
      kind_ = Kind::boolean;
      boolean_ = value;
    } else {
      kind_ = Kind::integer;
      integer_ = static_cast<std::int64_t>(value);
    }
  }
  Cell(double value) noexcept : kind_(Kind::real), real_(value) {}
  /// Null for none.
  template <typename T>
  Cell(const std::optional<T>& value) noexcept : Cell() {
    if (value) *this = Cell(*value);
  }

  [[nodiscard]] Kind kind() const noexcept { return kind_; }
  /// Each only for its kind.
  [[nodiscard]] std::string_view text() const noexcept { return text_; }
  [[nodiscard]] std::int64_t integer() const noexcept { return integer_; }
  [[nodiscard]] double real() const noexcept { return real_; }
  [[nodiscard]] bool boolean() const noexcept { return boolean_; }

 private:
  Kind kind_;
  union {
    std::string_view text_;
    std::int64_t integer_;
    double real_;
    bool boolean_;
  };
};

/// Text, or null where it is empty; the cell of a value that is "not understood" when empty.
[[nodiscard]] inline Cell text_or_null(std::string_view text) noexcept {
  return text.empty() ? Cell() : Cell(text);
}

/// A number, or null for 0; the cell of a line or column.
[[nodiscard]] inline Cell number_or_null(std::size_t number) noexcept {
  return number == 0 ? Cell() : Cell(number);
}

using Row = std::span<const Cell>;

struct TableOptions {
  bool header = true;
  HeaderLanguage header_language = HeaderLanguage::names;  ///< not of the JSON formats
  std::vector<std::size_t> fields = {};  ///< the columns to write, by index, in this order; empty: all
  std::string null_text = {};            ///< what a null is; of the JSON formats it is null
  bool excel =
      false;  ///< for `csv`: byte order mark, CRLF, and no text that a spreadsheet would read as a formula
  std::optional<std::uint8_t> packed_tag = {};  ///< rows are packed for `unpack_rows`, whatever the format
  bool color = false;                           ///< of `table`: the header stands out
  std::size_t width = 0;                        ///< of `table`: columns to fit; 0: as wide as the cells are
  bool keeps_columns = false;                   ///< of `table`: none is left out, however narrow it is
  /// Of `table` and `markdown`, which people read: the titles, and what we say in cells.
  text::MessageLanguage language = text::MessageLanguage::en;
  bool keeps_text_ends =
      false;  ///< of `csv` and `tsv`: `join` replaces nothing, who appends rows has done so
};

/// Whether a format has no control characters at which readers end a text.
[[nodiscard]] inline bool replaces_text_ends(Format format) noexcept {
  return format == Format::csv || format == Format::tsv;
}

/// Renders rows. Any number of threads may render pieces of a table; they are joined in order:
///
///     table.begin(out);                 // once
///     table.append_row(piece, row);     // any thread, any number of rows a piece
///     table.join(piece); write(piece);  // in order
///     table.end(out);                   // once
///
/// Without any input, call none of them, so that empty input gives empty output.
class TableWriter {
 public:
  TableWriter(Format format, std::span<const Column> columns, TableOptions options = {});
  ~TableWriter();
  TableWriter(TableWriter&&) noexcept;
  TableWriter& operator=(TableWriter&&) noexcept;

  [[nodiscard]] Format format() const noexcept { return format_; }
  /// Whether rows have lists as arrays.
  [[nodiscard]] bool has_arrays() const noexcept {
    return format_ == Format::json || format_ == Format::ndjson;
  }
  /// What parts the items in the cells of lists: a line end where they are taken apart again, else `;`.
  [[nodiscard]] char list_separator() const noexcept { return has_arrays() ? '\n' : ';'; }
  /// The language of words in cells that are not taken from a dump; never another one for programs.
  [[nodiscard]] text::MessageLanguage language() const noexcept {
    const bool is_read = format_ == Format::table || format_ == Format::markdown;
    return is_read ? options_.language : text::MessageLanguage::en;
  }
  /// Those of the rows that are appended, written or not.
  [[nodiscard]] std::span<const Column> columns() const noexcept { return columns_; }

  /// Appends what precedes the rows.
  void begin(std::string& out) const;
  /// Appends one row, a cell for each of `columns`, to a piece.
  void append_row(std::string& piece, Row row) const;
  /// Makes `piece`, a run of whole rows, into what is to be written next: unchanged for most formats. For
  /// `table` rows are held back until the widths of the columns are known (from the first thousand rows).
  ///
  /// In `csv` and `tsv` control characters at which readers end a text are replaced.
  void join(std::string& piece);
  /// How many characters have been replaced.
  [[nodiscard]] std::size_t replaced() const noexcept { return replaced_; }
  /// Appends the rows that were held back and what follows the rows.
  void end(std::string& out);

 private:
  class Layout;  // of `table`

  void append_json_row(std::string& piece, Row row) const;
  void append_csv_row(std::string& piece, Row row) const;
  void append_tsv_row(std::string& piece, Row row) const;
  void append_table_row(std::string& piece, Row row) const;
  void append_markdown_row(std::string& piece, Row row) const;
  void append_packed_row(std::string& piece, Row row) const;
  void append_csv_cell(std::string& out, const Cell& cell, const Column& column) const;
  void append_header_line(std::string& out) const;
  template <typename AppendText>
  void append_read_cell(std::string& out, Row row, std::size_t field, AppendText append_text) const;

  Format format_;
  TableOptions options_;
  std::vector<Column> columns_;
  std::vector<Column> shown_;             // those of `fields`
  std::vector<std::string_view> titles_;  // what they are called in the header line
  bool joined_any_ = false;
  std::size_t replaced_ = 0;
  std::unique_ptr<Layout> layout_;
};

}  // namespace unpsa::writer
