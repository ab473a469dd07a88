// SPDX-License-Identifier: MIT
/// Word counts as tables.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "unpsa/record.hpp"
#include "wordcount/counts_json.hpp"
#include "writer/table/table.hpp"

namespace unpsa::writer {

/// `id,file,line,question,language,<method…>,limit,limit_source,remaining,status`. `ratio` follows `equiv`,
/// and `icu_version` follows `icu`.
[[nodiscard]] std::vector<Column> wordcount_columns(std::span<const wordcount::Method> methods);

/// Appends the row of an answer to a piece of a table with `wordcount_columns(measure.methods)`.
void append_wordcount_row(const TableWriter& table, std::string& piece, const Record& record,
                          const wordcount::AnswerCount& count, const wordcount::Measure& measure);

/// `id,file,answers,<method…>,limit,over,disputed`: the totals of a record.
[[nodiscard]] std::vector<Column> record_total_columns(std::span<const wordcount::Method> methods);
void append_record_total_row(const TableWriter& table, std::string& piece, const Record& record,
                             const wordcount::Totals& totals, const wordcount::Measure& measure);

/// `records,answers,<method…>,limit,over,disputed`: the totals of all records.
[[nodiscard]] std::vector<Column> corpus_total_columns(std::span<const wordcount::Method> methods);
void append_corpus_total_row(const TableWriter& table, std::string& piece, const wordcount::Totals& totals,
                             const wordcount::Measure& measure);

/// For plain text: `<method…>,file`, and with a limit `limit,remaining,status`.
[[nodiscard]] std::vector<Column> text_count_columns(std::span<const wordcount::Method> methods,
                                                     bool has_limit);

/// Appends the row of a plain text to a piece of a table with `text_count_columns(methods, …)`.
void append_text_count_row(const TableWriter& table, std::string& piece, std::string_view file,
                           const wordcount::AnswerCount& count, const wordcount::Measure& measure);

/// How an answer was cut into words: `id,file,line,column,question,number,kind,is_lexical,text,begin,end`.
/// `number` is the count up to the end of the word by the method of `cutting`, or else by `word`; `kind` is
/// `asian` or `run`.
[[nodiscard]] std::span<const Column> word_columns() noexcept;
void append_word_rows(const TableWriter& table, std::string& piece, const Record& record,
                      const Answer& answer, const wordcount::LimitOptions& cutting);

/// The same of a plain text: `number,kind,is_lexical,text,begin,end,file`.
[[nodiscard]] std::span<const Column> text_word_columns() noexcept;
void append_text_word_rows(const TableWriter& table, std::string& piece, std::string_view file,
                           std::string_view text, const wordcount::LimitOptions& cutting);

/// A plain text cut where its limit falls: `file,line,column,<method>,limit,text,rest`.
[[nodiscard]] std::vector<Column> text_limit_columns(wordcount::Method method);
void append_text_limit_row(const TableWriter& table, std::string& piece, std::string_view file,
                           std::string_view text, const wordcount::AnswerCount& count,
                           const wordcount::LimitOptions& judging);

/// An answer cut where its limit falls: `id,file,line,column,question,<method>,limit,text,rest`. Line and
/// column are those of the first word beyond the limit, empty where there is none.
[[nodiscard]] std::vector<Column> limit_columns(wordcount::Method method);
void append_limit_row(const TableWriter& table, std::string& piece, const Record& record,
                      const Answer& answer, const wordcount::AnswerCount& count,
                      const wordcount::LimitOptions& judging);

}  // namespace unpsa::writer
