// SPDX-License-Identifier: MIT
#include "unpsa/writer/sdg_table.hpp"

#include <array>

namespace unpsa::writer {
namespace {

constexpr std::array mention_column_table{
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
};

}  // namespace

std::span<const Column> mention_columns() noexcept { return mention_column_table; }

void append_mention_rows(const TableWriter& table, std::string& piece, const Record& record,
                         std::span<const sdg::Mention> mentions) {
  std::string iri;
  for (const sdg::Mention& mention : mentions) {
    iri.clear();
    sdg::append_iri(iri, mention);
    const std::array<Cell, mention_column_table.size()> row{
        record.id,
        record.source.file,
        number_or_null(mention.line),
        mention.question,
        name_of(mention.layer),
        name_of(mention.kind),
        text_or_null(mention.code),
        mention.goal == 0 ? Cell() : Cell(mention.goal),
        text_or_null(iri),
        mention.text,
        mention.begin,
        mention.end,
        mention.rule,
        mention.valid,
        text_or_null(target_of(mention)),
    };
    table.append_row(piece, row);
  }
}

}  // namespace unpsa::writer
