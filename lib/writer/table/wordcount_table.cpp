// SPDX-License-Identifier: MIT
#include "writer/table/wordcount_table.hpp"

#include <algorithm>
#include <array>

#include "text/utf8.hpp"
#include "wordcount/method_cutter.hpp"

namespace unpsa::writer {
namespace {

using wordcount::Method;

constexpr std::array word_column_table{
    Column{"id"},
    Column{"file"},
    Column{"line", ColumnType::integer},
    Column{"column", ColumnType::integer},
    Column{"question"},
    Column{"number", ColumnType::integer},
    Column{"kind"},
    Column{"is_lexical", ColumnType::boolean},
    Column{"text"},
    Column{"begin", ColumnType::integer},
    Column{"end", ColumnType::integer},
};

// Of a plain text.
constexpr std::array text_word_column_table{
    Column{"number", ColumnType::integer},
    Column{"kind"},
    Column{"is_lexical", ColumnType::boolean},
    Column{"text"},
    Column{"begin", ColumnType::integer},
    Column{"end", ColumnType::integer},
    Column{"file"},
};

constexpr std::array limit_column_table{
    Column{"id"},
    Column{"file"},
    Column{"line", ColumnType::integer},
    Column{"column", ColumnType::integer},
    Column{"question"},
    Column{"word", ColumnType::integer},
    Column{"limit", ColumnType::integer},
    Column{"text"},
    Column{"rest"},
};

void add_method_columns(std::vector<Column>& columns, std::span<const Method> methods) {
  for (const Method method : methods) {
    columns.push_back({wordcount::name_of(method), ColumnType::integer});
    if (method == Method::equiv) columns.push_back({"ratio", ColumnType::real});
    if (method == Method::icu) columns.push_back({"icu_version"});
  }
}

class MethodCells {
 public:
  explicit MethodCells(const wordcount::Measure& measure) : measure_(measure) {}

  void add(std::vector<Cell>& row, const wordcount::Counts& counts) const {
    for (const Method method : measure_.methods) {
      row.emplace_back(counts.of(method, measure_.ratio));
      if (method == Method::equiv) row.emplace_back(measure_.ratio.thousandths / 1000.0);
      if (method == Method::icu) row.emplace_back(measure_.icu_version);
    }
  }

 private:
  const wordcount::Measure& measure_;
};

void add_total_columns(std::vector<Column>& columns) {
  columns.push_back({"limit", ColumnType::integer});
  columns.push_back({"over", ColumnType::integer});
  columns.push_back({"disputed", ColumnType::integer});
}

void add_totals(std::vector<Cell>& row, const wordcount::Totals& totals, const MethodCells& cells) {
  row.emplace_back(totals.answers);
  cells.add(row, totals.counts);
  row.emplace_back(totals.limit);
  row.emplace_back(totals.over);
  row.emplace_back(totals.disputed);
}

// Of a plain text, which has no question.
constexpr std::array text_limit_column_table{
    Column{"file"},
    Column{"line", ColumnType::integer},
    Column{"column", ColumnType::integer},
    Column{"word", ColumnType::integer},
    Column{"limit", ColumnType::integer},
    Column{"text"},
    Column{"rest"},
};

/// The columns, with the count under the name of its method.
std::vector<Column> name_count(std::span<const Column> columns, Method method) {
  std::vector<Column> named(columns.begin(), columns.end());
  for (Column& column : named) {
    if (column.name == "word") column.name = wordcount::name_of(method);
  }
  return named;
}

std::string_view kind_of(const wordcount::Word& word) noexcept { return word.asian ? "asian" : "run"; }

}  // namespace

std::vector<Column> text_count_columns(std::span<const Method> methods, bool has_limit) {
  std::vector<Column> columns;
  add_method_columns(columns, methods);
  columns.push_back({"file"});
  if (!has_limit) return columns;
  columns.push_back({"limit", ColumnType::integer});
  columns.push_back({"remaining", ColumnType::integer});
  columns.push_back({"limit_status"});
  return columns;
}

std::vector<Column> wordcount_columns(std::span<const Method> methods) {
  std::vector<Column> columns{{"id"}, {"file"}, {"line", ColumnType::integer}, {"question"}, {"language"}};
  add_method_columns(columns, methods);
  columns.push_back({"limit", ColumnType::integer});
  columns.push_back({"limit_source"});
  columns.push_back({"remaining", ColumnType::integer});
  columns.push_back({"limit_status"});
  return columns;
}

void append_wordcount_row(const TableWriter& table, std::string& piece, const Record& record,
                          const wordcount::AnswerCount& count, const wordcount::Measure& measure) {
  const MethodCells cells(measure);
  std::vector<Cell> row{record.id, record.source.file, number_or_null(count.line), count.question,
                        text_or_null(count.language)};
  cells.add(row, count.counts);
  row.emplace_back(count.limit);
  row.push_back(text_or_null(limit_source_name(count)));
  row.emplace_back(count.remaining);
  row.emplace_back(name_of(count.status));
  table.append_row(piece, row);
}

std::vector<Column> record_total_columns(std::span<const Method> methods) {
  std::vector<Column> columns{{"id"}, {"file"}, {"answers", ColumnType::integer}};
  add_method_columns(columns, methods);
  add_total_columns(columns);
  return columns;
}

void append_record_total_row(const TableWriter& table, std::string& piece, const Record& record,
                             const wordcount::Totals& totals, const wordcount::Measure& measure) {
  const MethodCells cells(measure);
  std::vector<Cell> row{record.id, record.source.file};
  add_totals(row, totals, cells);
  table.append_row(piece, row);
}

std::vector<Column> corpus_total_columns(std::span<const Method> methods) {
  std::vector<Column> columns{{"records", ColumnType::integer}, {"answers", ColumnType::integer}};
  add_method_columns(columns, methods);
  add_total_columns(columns);
  return columns;
}

void append_corpus_total_row(const TableWriter& table, std::string& piece, const wordcount::Totals& totals,
                             const wordcount::Measure& measure) {
  const MethodCells cells(measure);
  std::vector<Cell> row{totals.records};
  add_totals(row, totals, cells);
  table.append_row(piece, row);
}

void append_text_count_row(const TableWriter& table, std::string& piece, std::string_view file,
                           const wordcount::AnswerCount& count, const wordcount::Measure& measure) {
  const MethodCells cells(measure);
  std::vector<Cell> row;
  cells.add(row, count.counts);
  row.emplace_back(file);
  if (count.limit) {
    row.emplace_back(count.limit);
    row.emplace_back(count.remaining);
    row.emplace_back(name_of(count.status));
  }
  table.append_row(piece, row);
}

std::span<const Column> word_columns() noexcept { return word_column_table; }

void append_word_rows(const TableWriter& table, std::string& piece, const Record& record,
                      const Answer& answer, const wordcount::LimitOptions& cutting) {
  wordcount::MethodCutter words(answer.text, cutting.method.value_or(Method::word), cutting.ratio);
  wordcount::Word word;
  PlaceFinder places;
  while (words.next(word)) {
    const AnswerPlace place = places.find(answer, word.begin);
    const std::array<Cell, word_column_table.size()> row{
        record.id,
        record.source.file,
        number_or_null(place.line),
        number_or_null(place.column),
        answer.question,
        words.count(),
        kind_of(word),
        word.lexical,
        answer.text.substr(word.begin, word.end - word.begin),
        word.begin,
        word.end,
    };
    table.append_row(piece, row);
  }
}

std::span<const Column> text_word_columns() noexcept { return text_word_column_table; }

void append_text_word_rows(const TableWriter& table, std::string& piece, std::string_view file,
                           std::string_view text, const wordcount::LimitOptions& cutting) {
  wordcount::MethodCutter words(text, cutting.method.value_or(Method::word), cutting.ratio);
  wordcount::Word word;
  while (words.next(word)) {
    const std::array<Cell, text_word_column_table.size()> row{
        words.count(), kind_of(word), word.lexical, text.substr(word.begin, word.end - word.begin),
        word.begin,    word.end,      file};
    table.append_row(piece, row);
  }
}

std::vector<Column> text_limit_columns(Method method) { return name_count(text_limit_column_table, method); }

void append_text_limit_row(const TableWriter& table, std::string& piece, std::string_view file,
                           std::string_view text, const wordcount::AnswerCount& count,
                           const wordcount::LimitOptions& judging) {
  const std::size_t end =
      wordcount::find_excess(text, allowed_words(count.limit.value_or(0), judging), judging).begin;
  const std::string_view kept = text.substr(0, end);
  const std::size_t line_begin = kept.rfind('\n') + 1;  // npos + 1 is 0
  Cell line;
  Cell column;
  if (end < text.size()) {
    line = 1 + std::count(kept.begin(), kept.end(), '\n');
    column = 1 + text::count_code_points(kept.substr(line_begin));
  }
  const std::array<Cell, text_limit_column_table.size()> row{file,        line, column,          count.judged,
                                                             count.limit, kept, text.substr(end)};
  table.append_row(piece, row);
}

std::vector<Column> limit_columns(Method method) { return name_count(limit_column_table, method); }

void append_limit_row(const TableWriter& table, std::string& piece, const Record& record,
                      const Answer& answer, const wordcount::AnswerCount& count,
                      const wordcount::LimitOptions& judging) {
  std::size_t end = answer.text.size();
  if (count.limit) {
    end = wordcount::find_excess(answer.text, allowed_words(*count.limit, judging), judging).begin;
  }
  AnswerPlace place;
  if (end < answer.text.size()) place = PlaceFinder().find(answer, end);
  const std::array<Cell, limit_column_table.size()> row{
      record.id,
      record.source.file,
      number_or_null(place.line),
      number_or_null(place.column),
      answer.question,
      judged_counts(count.counts, judging).most,
      count.limit,
      answer.text.substr(0, end),
      answer.text.substr(end),
  };
  table.append_row(piece, row);
}

}  // namespace unpsa::writer
