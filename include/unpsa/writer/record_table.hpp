// SPDX-License-Identifier: MIT
/// Records and their answers as tables.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "unpsa/json/stage_members.hpp"
#include "unpsa/record/record.hpp"
#include "unpsa/writer/table.hpp"

namespace unpsa::writer {

/// The columns of the wide `records` table: the record's keys made flat, then the text of each
/// answer under its question (`1`, `3.a` …), then what stages have added. Lists are joined with `;`.
[[nodiscard]] std::span<const Column> record_columns() noexcept;

/// Makes rows of the `records` table; holds working memory, one a thread.
class RecordRows {
 public:
  /// Appends the record's row to a piece of a table with `record_columns`.
  void append(const TableWriter& table, std::string& piece, const Record& record);

 private:
  std::vector<Cell> cells_;
  std::string lists_;
  json::StageMembersReader stages_;
};

/// The columns of the `answers` table: `id,file,line,question,label,language,status,word,limit,text`.
[[nodiscard]] std::span<const Column> answer_columns() noexcept;

/// Appends one row an answer to a piece of a table with `answer_columns`.
void append_answer_rows(const TableWriter& table, std::string& piece, const Record& record);

}  // namespace unpsa::writer
