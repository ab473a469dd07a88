// SPDX-License-Identifier: MIT
/// Records and their answers as tables.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "stages/results.hpp"
#include "unpsa/record.hpp"
#include "writer/table/export_tables.hpp"
#include "writer/table/table.hpp"

namespace unpsa::writer {

/// The columns of the wide `records` table: the record's keys made flat, then the text of each
/// answer under its question (`1`, `3.a` …), then what programs find. Lists are joined with `;`.
[[nodiscard]] std::span<const Column> record_columns() noexcept;

/// What the columns `fields` of that table need, all columns if it is empty: each of its results as `want`
/// says.
[[nodiscard]] stages::Needs record_needs(std::span<const std::size_t> fields, stages::Want want) noexcept;

/// Makes rows of the `records` table; holds working memory; use one per thread.
class RecordRows {
 public:
  RecordRows() = default;
  explicit RecordRows(std::string_view list_separator) : list_separator_(list_separator) {}

  /// Appends the record's row to a piece of a table with `record_columns`.
  void append(const TableWriter& table, std::string& piece, const Record& record,
              const stages::Results& results);

 private:
  std::vector<Cell> cells_;
  std::string lists_;
  std::string list_separator_{default_list_separator};
};

/// The columns of the `answers` table:
/// `id,file,line,question,label,language,status,word,limit,text,ws,limit_source,remaining,limit_status`.
[[nodiscard]] std::span<const Column> answer_columns() noexcept;

/// Appends one row per answer to a piece of a table with `answer_columns`. `counts` has one per answer.
void append_answer_rows(const TableWriter& table, std::string& piece, const Record& record,
                        const stages::CountResults& counts);

}  // namespace unpsa::writer
