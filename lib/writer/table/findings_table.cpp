// SPDX-License-Identifier: MIT
#include "writer/table/findings_table.hpp"

#include <array>

namespace unpsa::writer {
namespace {

constexpr std::array finding_column_table{
    Column{"id"},
    Column{"file"},
    Column{"line", ColumnType::integer},
    Column{"column", ColumnType::integer},
    Column{"rule"},
    Column{"severity"},
    Column{"question"},
    Column{"message"},
    Column{"help"},
};

}  // namespace

std::span<const Column> finding_columns() noexcept { return finding_column_table; }

void append_finding_rows(const TableWriter& table, std::string& piece, const Record& record,
                         std::span<const validate::Finding> findings) {
  for (const validate::Finding& finding : findings) {
    const std::array<Cell, finding_column_table.size()> row{
        record.id,
        record.source.file,
        number_or_null(finding.line),
        number_or_null(finding.column),
        finding.rule->id,
        name_of(finding.severity),
        text_or_null(finding.question),
        finding.message,
        finding.help,
    };
    table.append_row(piece, row);
  }
}

}  // namespace unpsa::writer
