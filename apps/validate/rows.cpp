// SPDX-License-Identifier: MIT
#include "apps/validate/rows.hpp"

#include <mutex>
#include <string>

#include "cli/pipeline/table.hpp"
#include "writer/table/findings_table.hpp"

namespace unpsa::apps {
namespace {

cli::ExitCode write_findings(Job& job) {
  return cli::run_table(job.session, job.options.table, writer::finding_columns(),
                        [&](const writer::TableWriter& table) {
                          return [&, checker = Checker(job)](Record& record, std::string& piece) mutable {
                            checker.check(record);
                            writer::append_finding_rows(table, piece, record, checker.shown());
                          };
                        });
}

cli::ExitCode write_rule_counts(Job& job) {
  std::mutex mutex;
  writer::RuleCounts counts;
  const auto make = [&](const writer::TableWriter&) {
    return [&, checker = Checker(job)](Record& record, std::string&) mutable {
      checker.check(record);
      const std::lock_guard lock(mutex);
      counts.add(checker.shown());
    };
  };
  return cli::run_table(
      job.session, job.options.table, writer::RuleCounts::columns(), make,
      [&](const writer::TableWriter& table, std::string& piece) { counts.append_rows(table, piece); });
}

}  // namespace

cli::ExitCode write_rows(Job& job) {
  return job.options.view == ValidateTable::rules ? write_rule_counts(job) : write_findings(job);
}

cli::ExitCode list_rules(const ValidateOptions& options, cli::Session& session) {
  cli::write_table(session, options.table, writer::rule_columns(), writer::append_rule_rows);
  return cli::ExitCode::done;
}

}  // namespace unpsa::apps
