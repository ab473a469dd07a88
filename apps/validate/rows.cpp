// SPDX-License-Identifier: MIT
#include "apps/validate/rows.hpp"

#include <array>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

#include "cli/pipeline/table.hpp"
#include "writer/table/findings_table.hpp"

namespace unpsa::apps {
namespace {

using validate::Finding;
using writer::Cell;
using writer::Column;
using writer::ColumnType;

constexpr std::array listed_columns{Column{"rule"}, Column{"severity"}, Column{"summary"}};
constexpr std::array count_columns{
    Column{"rule"},
    Column{"severity"},
    Column{"findings", ColumnType::integer},
    Column{"forms", ColumnType::integer},
    Column{"summary"},
};

cli::ExitCode write_findings(Job& job) {
  return cli::run_table(job.session, job.options.table, writer::finding_columns(),
                        [&](const writer::TableWriter& table) {
                          return [&, checker = Checker(job)](Record& record, std::string& piece) mutable {
                            checker.check(record);
                            writer::append_finding_rows(table, piece, record, checker.shown());
                          };
                        });
}

/// The findings of a rule at one severity, and the forms that have them.
struct RuleCount {
  const validate::Rule* rule = nullptr;
  std::size_t findings = 0;
  std::size_t forms = 0;
  std::size_t last_form = 0;
};
using RuleCounts = std::map<std::pair<std::string_view, validate::Severity>, RuleCount>;

cli::ExitCode write_rule_counts(Job& job) {
  std::mutex mutex;
  RuleCounts counts;
  std::size_t form = 0;
  const auto make = [&](const writer::TableWriter&) {
    return [&, checker = Checker(job)](Record& record, std::string&) mutable {
      checker.check(record);
      const std::lock_guard lock(mutex);
      ++form;
      for (const Finding& finding : checker.shown()) {
        RuleCount& count = counts[{finding.rule->id, finding.severity}];
        count.rule = finding.rule;
        ++count.findings;
        if (std::exchange(count.last_form, form) != form) ++count.forms;
      }
    };
  };
  return cli::run_table(job.session, job.options.table, count_columns, make,
                        [&](const writer::TableWriter& table, std::string& piece) {
                          for (const auto& [key, count] : counts) {
                            const std::array<Cell, count_columns.size()> row{key.first, name_of(key.second),
                                                                             count.findings, count.forms,
                                                                             count.rule->summary};
                            table.append_row(piece, row);
                          }
                        });
}

}  // namespace

cli::ExitCode write_rows(Job& job) {
  return job.options.view == ValidateTable::rules ? write_rule_counts(job) : write_findings(job);
}

cli::ExitCode list_rules(const ValidateOptions& options, cli::Session& session) {
  cli::write_table(
      session, options.table, listed_columns, [](const writer::TableWriter& table, std::string& piece) {
        for (const validate::Rule& rule : validate::rules()) {
          const std::array<Cell, listed_columns.size()> row{rule.id, name_of(rule.severity), rule.summary};
          table.append_row(piece, row);
        }
      });
  return cli::ExitCode::done;
}

}  // namespace unpsa::apps
