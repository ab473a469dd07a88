// SPDX-License-Identifier: MIT
// Checks nominations by the rules of the form.
#include <algorithm>
#include <array>
#include <atomic>
#include <optional>
#include <string>
#include <vector>

#include "cli/table.hpp"
#include "unpsa/validate/validate.hpp"
#include "unpsa/writer/findings_table.hpp"

namespace {

using namespace unpsa;
using validate::Finding;
using validate::Severity;

struct Options {
  cli::CommonOptions common;
  cli::TableOptions table;
  Severity severity = Severity::warning;
  bool records = false;
  bool check = false;
  bool rules = false;
};

constexpr std::array severities = {
    cli::Choice<Severity>{"error", Severity::error},
    cli::Choice<Severity>{"warning", Severity::warning},
    cli::Choice<Severity>{"note", Severity::note},
};

void declare(cli::Command& command, Options& options) {
  command.describe(
      "Reads form dumps or record streams and writes what is wrong with each form, a line for each finding: "
      "file:line:column: severity: message; what to do [rule]. Writes nothing about a form without faults.");
  command.heading("Checking");
  command.choice("--severity", "LEVEL",
                 "the least grave findings to show: error, warning or note (default: warning)",
                 std::span<const cli::Choice<Severity>>(severities), options.severity);
  command.flag("--rules", "list the rules, with the severity of each, and end", options.rules);
  command.flag("--check", "with --records too exit with 1 if there is an error", options.check);
  command.heading("Output");
  cli::declare_table_options(
      command, options.table,
      "a row for each finding as table, tsv, csv, ndjson or json (default: lines of text)");
  command.flag("--records",
               "pass the records on, each with all 'findings' added; exit with 0 whatever they are",
               options.records);
  command.negative_answer("there is an error in a form");
  command.example("unpsa-validate form.txt && echo fit to send", "is anything wrong with a form?");
  command.example("unpsa-validate --severity note --format csv -o findings.csv forms/*.txt",
                  "all findings of a folder, for a spreadsheet");
  command.example("unpsa-dedupe forms/*.txt | unpsa-validate --records > checked.ndjson",
                  "as a stage between other programs");
}

/// How many findings there were of each severity, over all threads.
class Tally {
 public:
  void add(std::span<const Finding> findings) {
    ++forms_;
    for (const Finding& finding : findings) ++counts_[index(finding.rule->severity)];
  }

  /// Whether there was a finding at least as grave as `least`.
  [[nodiscard]] bool any(Severity least) const {
    return std::any_of(counts_.begin(), counts_.begin() + static_cast<std::ptrdiff_t>(index(least)) + 1,
                       [](const std::atomic<std::size_t>& count) { return count > 0; });
  }

  /// `12 forms: 1 error, 3 warnings, 7 notes`
  [[nodiscard]] std::string summary() const {
    std::string text = amount(forms_, "form");
    for (const auto& [name, severity] : severities) {
      text.append(severity == Severity::error ? ": " : ", ").append(amount(counts_[index(severity)], name));
    }
    return text;
  }

 private:
  static std::string amount(std::size_t number, std::string_view noun) {
    std::string text = std::to_string(number);
    text.append(" ").append(noun);
    if (number != 1) text += 's';
    return text;
  }

  static std::size_t index(Severity severity) { return static_cast<std::size_t>(severity); }

  std::atomic<std::size_t> forms_ = 0;
  std::array<std::atomic<std::size_t>, severities.size()> counts_{};
};

/// Checks records; keeps working memory.
class Checker {
 public:
  explicit Checker(Tally& tally) : tally_(tally) {}

  /// All findings.
  std::span<const Finding> check(const Record& record) {
    validate::check(record, findings_);
    tally_.add(findings_);
    return findings_;
  }

  /// The findings at least as grave as `least`.
  std::span<const Finding> check(const Record& record, Severity least) {
    check(record);
    std::erase_if(findings_, [&](const Finding& finding) { return finding.rule->severity > least; });
    return findings_;
  }

  void add_member(Record& record) {
    json_.clear();
    validate::append_findings_json(json_, check(record));
    record.add_member("findings", json_);
  }

 private:
  Tally& tally_;
  std::vector<Finding> findings_;
  std::string json_;
};

cli::ExitCode write_findings(const Options& options, cli::Session& session, Tally& tally) {
  if (options.records) {
    return cli::run_stage(session, [&] {
      return [checker = Checker(tally)](Record& record) mutable { checker.add_member(record); };
    });
  }
  if (options.table.format) {
    return cli::run_table(
        session, options.table, writer::finding_columns(), [&](const writer::TableWriter& table) {
          return [&, checker = Checker(tally)](Record& record, std::string& piece) mutable {
            writer::append_finding_rows(table, piece, record, checker.check(record, options.severity));
          };
        });
  }
  return cli::run_lines(session, [&] {
    return [&, checker = Checker(tally)](Record& record, std::string& piece) mutable {
      for (const Finding& finding : checker.check(record, options.severity)) {
        writer::append_finding_line(piece, record.source.file, finding);
      }
    };
  });
}

cli::ExitCode list_rules(cli::Session& session) {
  for (const validate::Rule& rule : validate::rules()) {
    std::string line(rule.id);
    line.append(1, '\t').append(name_of(rule.severity)).append(1, '\t').append(rule.summary).append(1, '\n');
    session.output.write(line);
  }
  return cli::ExitCode::done;
}

cli::ExitCode validate_records(const Options& options, cli::Session& session) {
  Tally tally;
  const cli::ExitCode code = write_findings(options, session, tally);
  if (!options.records && tally.any(options.severity)) session.messages.tell(tally.summary());
  const bool checks = !options.records || options.check;
  return checks && tally.any(Severity::error) ? cli::worse(code, cli::ExitCode::negative) : code;
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  cli::Command command("unpsa-validate", "check nominations by the rules of the form");
  declare(command, options);
  return cli::run(command, options.common, argc, argv, [&](cli::Session& session) {
    return options.rules ? list_rules(session) : validate_records(options, session);
  });
}
