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

constexpr std::array rule_column_table{Column{"rule"}, Column{"severity"}, Column{"summary"}};
constexpr std::array rule_count_column_table{
    Column{"rule"},
    Column{"severity"},
    Column{"findings", ColumnType::integer},
    Column{"forms", ColumnType::integer},
    Column{"summary"},
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

void RuleCounts::add(std::span<const validate::Finding> findings) {
  ++forms_;
  for (const validate::Finding& finding : findings) {
    Count& count = counts_[{finding.rule->id, finding.severity}];
    count.rule = finding.rule;
    ++count.findings;
    if (std::exchange(count.last_form, forms_) != forms_) ++count.forms;
  }
}

std::span<const Column> RuleCounts::columns() noexcept { return rule_count_column_table; }

void RuleCounts::append_rows(const TableWriter& table, std::string& piece) const {
  for (const auto& [key, count] : counts_) {
    const std::array<Cell, rule_count_column_table.size()> row{key.first, name_of(key.second), count.findings,
                                                               count.forms, count.rule->summary};
    table.append_row(piece, row);
  }
}

std::span<const Column> rule_columns() noexcept { return rule_column_table; }

void append_rule_rows(const TableWriter& table, std::string& piece) {
  for (const validate::Rule& rule : validate::rules()) {
    const std::array<Cell, rule_column_table.size()> row{rule.id, name_of(rule.severity), rule.summary};
    table.append_row(piece, row);
  }
}

}  // namespace unpsa::writer
