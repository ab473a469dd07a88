// SPDX-License-Identifier: MIT
#include "unpsa/writer/wordcount_table.hpp"

namespace unpsa::writer {

std::vector<Column> text_count_columns(std::span<const wordcount::Method> methods) {
  std::vector<Column> columns;
  for (const wordcount::Method method : methods) {
    columns.push_back({wordcount::name_of(method), ColumnType::integer});
  }
  return columns;
}

std::vector<Column> wordcount_columns(std::span<const wordcount::Method> methods) {
  std::vector<Column> columns{{"id"}, {"file"}, {"line", ColumnType::integer}, {"question"}, {"language"}};
  const std::vector<Column> counts = text_count_columns(methods);
  columns.insert(columns.end(), counts.begin(), counts.end());
  columns.push_back({"limit", ColumnType::integer});
  columns.push_back({"limit_source"});
  columns.push_back({"remaining", ColumnType::integer});
  columns.push_back({"status"});
  return columns;
}

void append_wordcount_rows(const TableWriter& table, std::string& piece, const Record& record,
                           std::span<const wordcount::AnswerCount> counts,
                           std::span<const wordcount::Method> methods) {
  std::vector<Cell> row;
  for (const wordcount::AnswerCount& count : counts) {
    row.assign({record.id, record.source.file, number_or_null(count.line), count.question,
                text_or_null(count.language)});
    for (const wordcount::Method method : methods) row.emplace_back(count.counts.of(method));
    row.emplace_back(count.limit);
    row.push_back(text_or_null(name_of(count.limit_source)));
    row.emplace_back(count.remaining);
    row.emplace_back(name_of(count.status));
    table.append_row(piece, row);
  }
}

void append_text_count_row(const TableWriter& table, std::string& piece, const wordcount::Counts& counts,
                           std::span<const wordcount::Method> methods) {
  std::vector<Cell> row;
  for (const wordcount::Method method : methods) row.emplace_back(counts.of(method));
  table.append_row(piece, row);
}

}  // namespace unpsa::writer
