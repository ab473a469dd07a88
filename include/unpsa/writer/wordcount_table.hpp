// SPDX-License-Identifier: MIT
/// Word counts as tables.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "unpsa/record/record.hpp"
#include "unpsa/wordcount/answers.hpp"
#include "unpsa/writer/table.hpp"

namespace unpsa::writer {

/// `id,file,line,question,language,<method…>,limit,limit_source,remaining,status`.
[[nodiscard]] std::vector<Column> wordcount_columns(std::span<const wordcount::Method> methods);

/// Appends one row an answer to a piece of a table with `wordcount_columns(methods)`.
void append_wordcount_rows(const TableWriter& table, std::string& piece, const Record& record,
                           std::span<const wordcount::AnswerCount> counts,
                           std::span<const wordcount::Method> methods);

/// Of a plain text: a column a method.
[[nodiscard]] std::vector<Column> text_count_columns(std::span<const wordcount::Method> methods);

/// Appends the row of a plain text to a piece of a table with `text_count_columns(methods)`.
void append_text_count_row(const TableWriter& table, std::string& piece, const wordcount::Counts& counts,
                           std::span<const wordcount::Method> methods);

}  // namespace unpsa::writer
