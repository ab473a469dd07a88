// SPDX-License-Identifier: MIT
#include "writer/table/sdg_table.hpp"

#include <algorithm>
#include <array>

#include "writer/table/word_context.hpp"

namespace unpsa::writer {
namespace {

constexpr std::array context_column_table{
    Column{"id"},
    Column{"file"},
    Column{"line", ColumnType::integer},
    Column{"question"},
    Column{"layer"},
    Column{"kind"},
    Column{"code"},
    Column{"goal", ColumnType::integer},
    Column{"iri"},
    Column{"text"},
    Column{"begin", ColumnType::integer},
    Column{"end", ColumnType::integer},
    Column{"rule"},
    Column{"valid", ColumnType::boolean},
    Column{"target"},
    Column{"certainty"},
    Column{"before"},
    Column{"after"},
};
constexpr std::size_t context_columns = 2;

constexpr std::array summary_column_table{
    Column{"id"},
    Column{"file"},
    Column{"ticked_only", ColumnType::list},
    Column{"cited_only", ColumnType::list},
    Column{"both", ColumnType::list},
    Column{"implied", ColumnType::list},
    Column{"invalid", ColumnType::list},
    Column{"goals_ticked_only", ColumnType::list},
    Column{"goals_cited_only", ColumnType::list},
    Column{"goals_both", ColumnType::list},
};

std::string join(std::span<const std::string> codes, char separator) {
  std::string joined;
  for (const std::string& code : codes) {
    if (!joined.empty()) joined += separator;
    joined += code;
  }
  return joined;
}

void append_rows(const TableWriter& table, std::string& piece, const Record& record,
                 std::span<const sdg::Mention> mentions, std::size_t words) {
  for (const sdg::Mention& mention : mentions) {
    const Answer* answer = mention.begin && words > 0 ? record.find_answer(mention.question) : nullptr;
    append_mention_row(table, piece, record, mention, answer == nullptr ? std::string_view() : answer->text,
                       0, words);
  }
}

}  // namespace

std::span<const Column> mention_columns() noexcept {
  return std::span(context_column_table).first(context_column_table.size() - context_columns);
}

std::span<const Column> mention_context_columns() noexcept { return context_column_table; }

void append_mention_rows(const TableWriter& table, std::string& piece, const Record& record,
                         std::span<const sdg::Mention> mentions) {
  append_rows(table, piece, record, mentions, 0);
}

void append_mention_rows(const TableWriter& table, std::string& piece, const Record& record,
                         std::span<const sdg::Mention> mentions, std::size_t words) {
  append_rows(table, piece, record, mentions, words);
}

void append_mention_row(const TableWriter& table, std::string& piece, const Record& record,
                        const sdg::Mention& mention, std::string_view text, std::size_t place,
                        std::size_t words) {
  const auto moved = [place](std::optional<std::size_t> offset) {
    return offset ? Cell(*offset + place) : Cell();
  };
  std::string iri;
  sdg::append_iri(iri, mention);
  WordContext context;
  if (words > 0 && mention.begin && *mention.end <= text.size()) {
    context = find_word_context(text, *mention.begin, *mention.end, words);
  }
  const std::array<Cell, context_column_table.size()> row{
      text_or_null(record.id),
      record.source.file,
      number_or_null(mention.line),
      text_or_null(mention.question),
      name_of(mention.layer),
      name_of(mention.kind),
      text_or_null(mention.code),
      mention.goal == 0 ? Cell() : Cell(mention.goal),
      text_or_null(iri),
      mention.text,
      moved(mention.begin),
      moved(mention.end),
      mention.rule,
      mention.valid,
      text_or_null(target_of(mention)),
      name_of(mention.certainty),
      context.before,
      context.after,
  };
  table.append_row(piece, Row(row).first(table.columns().size()));
}

std::span<const Column> sdg_summary_columns() noexcept { return summary_column_table; }

void append_sdg_summary_row(const TableWriter& table, std::string& piece, const Record& record,
                            const sdg::Summary& summary) {
  const auto joined = [&table](const std::vector<std::string>& codes) {
    return join(codes, table.list_separator());
  };
  const std::array lists{
      joined(summary.ticked_only),      joined(summary.cited_only), joined(summary.both),
      joined(summary.implied),          joined(summary.invalid),    joined(summary.goals_ticked_only),
      joined(summary.goals_cited_only), joined(summary.goals_both)};
  const std::array<Cell, summary_column_table.size()> row{
      record.id, record.source.file, lists[0], lists[1], lists[2],
      lists[3],  lists[4],           lists[5], lists[6], lists[7],
  };
  table.append_row(piece, row);
}

}  // namespace unpsa::writer
