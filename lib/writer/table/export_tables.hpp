// SPDX-License-Identifier: MIT
/// The tables that records are exported as.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "stages/results.hpp"
#include "unpsa/record.hpp"
#include "writer/table/table.hpp"

namespace unpsa::writer {

[[nodiscard]] std::span<const Column> columns_of(ExportTable table) noexcept;

/// The column that a name means, as an index: the name itself, the path in a record (`member_state.iso3166`,
/// `answers.3.a`, `sdg.goals`; of other tables `notes.rule`). None if the column does not exist.
[[nodiscard]] std::optional<std::size_t> find_column(ExportTable table, std::string_view name) noexcept;

/// Whether a column of `records` is the text of an answer, which the table of answers has.
[[nodiscard]] bool is_answer(ExportTable table, const Column& column) noexcept;

/// The names of the columns of a table, and for `records` the paths that mean one too.
[[nodiscard]] std::vector<std::string_view> names_of_columns(ExportTable table);

/// What a table needs of each record, with the columns `fields`, all if empty. Of `records` the results are
/// as `want` says; the rows of the other tables are the results, so they are always found.
[[nodiscard]] stages::Needs needs_of(ExportTable table, std::span<const std::size_t> fields,
                                     stages::Want want) noexcept;

/// Makes rows of any of the tables. Holds working memory, one per thread; a copy holds working memory of its
/// own.
class ExportRows {
 public:
  explicit ExportRows(std::string_view list_separator);
  ~ExportRows();
  ExportRows(const ExportRows& other);
  ExportRows& operator=(const ExportRows& other) = delete;
  ExportRows(ExportRows&&) noexcept;
  ExportRows& operator=(ExportRows&&) noexcept;

  /// Appends the record's rows of a table to a piece of a TableWriter with its columns. `results` has what
  /// `needs_of` says.
  void append(ExportTable table, const TableWriter& writer, std::string& piece, const Record& record,
              const stages::Results& results);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace unpsa::writer
