// SPDX-License-Identifier: MIT
/// Aligning the columns of a table for a terminal.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "writer/table/table.hpp"

namespace unpsa::writer {

/// Takes rows whose cells are separated by tabs and end in LF. Holds the first rows back until the widths of
/// the columns are known; later rows use the same widths.
class TableWriter::Layout {
 public:
  static constexpr char cell_separator = '\t';
  static constexpr char row_separator = '\n';
  static constexpr std::size_t rows_held_back = 1000;

  /// `columns` and `titles`, which are what the header calls them, must outlive the layout.
  Layout(std::span<const Column> columns, std::span<const std::string_view> titles,
         const TableOptions& options);

  /// Makes `rows` into the lines that are ready to be written, maybe none.
  void take(std::string& rows);
  /// Appends the lines still held back.
  void finish(std::string& out);

 private:
  void append_held_back(std::string& out);
  void measure();
  void fit();
  void leave_out(std::span<const std::string_view> names, bool with_values);
  [[nodiscard]] bool is_whole(std::size_t column) const noexcept;
  [[nodiscard]] std::size_t total_width(std::size_t cap) const noexcept;
  [[nodiscard]] std::size_t capped_width(std::size_t column, std::size_t cap) const noexcept;
  void append_header(std::string& out) const;
  void append_lines(std::string& out, std::string_view rows);
  void append_block(std::string& out, std::string_view row);
  void append_line(std::string& out, std::string_view row) const;
  void append_cell(std::string& out, std::string_view cell, std::size_t column) const;
  static std::size_t append_cut(std::string& out, std::string_view cell, std::size_t room,
                                bool in_the_middle);
  [[nodiscard]] bool is_number(std::size_t column) const noexcept;

  std::span<const Column> columns_;
  std::span<const std::string_view> titles_;
  TableOptions options_;
  std::vector<std::size_t> widths_;  // empty until they are known
  std::vector<bool> has_values_;     // of each column, in the rows that were held back; the same
  std::vector<bool> left_out_;       // the same
  bool as_blocks_ = false;           // a line per cell; the same
  bool any_block_ = false;
  std::string held_back_;
  std::size_t rows_ = 0;  // in held_back_
};

}  // namespace unpsa::writer
