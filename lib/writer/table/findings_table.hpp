// SPDX-License-Identifier: MIT
/// Findings, and rules with how often they found something, as tables.
#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "unpsa/record.hpp"
#include "unpsa/validate.hpp"
#include "writer/table/table.hpp"

namespace unpsa::writer {

/// `id,file,line,column,rule,severity,question,message,help`.
[[nodiscard]] std::span<const Column> finding_columns() noexcept;

/// Appends one row per finding to a piece of a table with `finding_columns`.
void append_finding_rows(const TableWriter& table, std::string& piece, const Record& record,
                         std::span<const validate::Finding> findings);

/// Counts findings and the forms that have them, by rule and severity.
class RuleCounts {
 public:
  /// Adds the findings of a form.
  void add(std::span<const validate::Finding> findings);

  /// `rule,severity,findings,forms,summary`.
  [[nodiscard]] static std::span<const Column> columns() noexcept;
  /// Appends one row per rule and severity, by name, to a piece of a table with these columns.
  void append_rows(const TableWriter& table, std::string& piece) const;

 private:
  struct Count {
    const validate::Rule* rule = nullptr;
    std::size_t findings = 0;
    std::size_t forms = 0;
    std::size_t last_form = 0;
  };
  std::map<std::pair<std::string_view, validate::Severity>, Count> counts_;
  std::size_t forms_ = 0;
};

/// `rule,severity,summary`.
[[nodiscard]] std::span<const Column> rule_columns() noexcept;
/// Appends one row per rule to a piece of a table with `rule_columns`.
void append_rule_rows(const TableWriter& table, std::string& piece);

}  // namespace unpsa::writer
