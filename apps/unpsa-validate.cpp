// SPDX-License-Identifier: MIT
// Checks nominations by the rules of the form.
#include <algorithm>
#include <array>
#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "cli/report_file.hpp"
#include "cli/table.hpp"
#include "options/validate_options.hpp"
#include "unpsa/json/record_json.hpp"
#include "unpsa/validate/baseline.hpp"
#include "unpsa/validate/validate.hpp"
#include "unpsa/writer/findings_table.hpp"
#include "unpsa/writer/reports.hpp"

namespace {

using namespace unpsa;
using apps::ValidateOptions;
using validate::Finding;
using validate::Severity;

/// How many findings there were of each severity, over all threads.
class Tally {
 public:
  void add(std::span<const Finding> findings) {
    ++forms_;
    for (const Finding& finding : findings) ++counts_[index(finding.severity)];
  }

  [[nodiscard]] std::size_t count(Severity severity) const { return counts_[index(severity)]; }

  /// Whether there was a finding at least as grave as `least`.
  [[nodiscard]] bool any(Severity least) const {
    return std::any_of(counts_.begin(), counts_.begin() + static_cast<std::ptrdiff_t>(index(least)) + 1,
                       [](const std::atomic<std::size_t>& count) { return count > 0; });
  }

  /// `12 forms: 1 error, 3 warnings, 7 notes`
  [[nodiscard]] std::string summary() const {
    std::string text = amount(forms_, "form");
    for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
      text.append(severity == Severity::error ? ": " : ", ")
          .append(amount(count(severity), name_of(severity)));
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
  std::array<std::atomic<std::size_t>, 3> counts_{};
};

/// A report in the making: of the output, or of a file, whose text is kept until the end.
struct ReportSink {
  writer::Report report;
  std::string file;  // empty: the output
  std::string text;
};

/// What all threads share.
struct Job {
  const ValidateOptions& options;
  apps::ValidateConfig config;
  validate::Settings settings = apps::make_settings(config);
  Severity fail_on = config.fail_on.value_or(Severity::error);
  Severity show = options.show.value_or(std::max(Severity::warning, fail_on));
  Tally tally = {};
  validate::Baseline baseline = {};
  bool has_baseline = false;
  std::mutex mutex = {};
  std::set<validate::BaselineEntry> gathered = {};  // for --write-baseline
  std::vector<ReportSink> sinks = {};
};

/// Checks records; keeps working memory.
class Checker {
 public:
  explicit Checker(Job& job) : job_(job) {}

  /// All findings that the baseline does not know.
  std::span<const Finding> check(Record& record) {
    if (record.source.file == "-" && !job_.options.stdin_filename.empty()) {
      record.source.file = job_.options.stdin_filename;
    }
    validate::check(record, job_.settings, findings_);
    if (!job_.options.write_baseline.empty()) gather(record);
    if (job_.has_baseline) {
      job_.baseline.note_file(record.source.file);
      std::erase_if(findings_, [&](const Finding& finding) {
        return job_.baseline.covers(record.source.file, finding);
      });
    }
    job_.tally.add(findings_);
    return findings_;
  }

  /// The findings of the last record that are to be shown.
  std::span<const Finding> shown() {
    std::erase_if(findings_, [this](const Finding& finding) { return finding.severity > job_.show; });
    return findings_;
  }

  [[nodiscard]] bool is_valid() const {
    return std::none_of(findings_.begin(), findings_.end(),
                        [this](const Finding& finding) { return finding.severity <= job_.fail_on; });
  }

 private:
  void gather(const Record& record) {
    const std::lock_guard lock(job_.mutex);
    for (const Finding& finding : findings_) job_.gathered.insert(make_entry(record.source.file, finding));
  }

  Job& job_;
  std::vector<Finding> findings_;
};

/// Makes what the output and every report say about a batch of records.
class ReportWorker final : public cli::BatchWorker {
 public:
  explicit ReportWorker(Job& job) : job_(job), checker_(job), pieces_(job.sinks.size()) {}

  void add(Record& record, std::string& piece) override {
    const std::span<const Finding> all = checker_.check(record);
    const bool valid = checker_.is_valid();
    if (job_.options.records && (valid || !job_.options.keep_valid)) pass_on(record, all, piece);
    const std::span<const Finding> shown = checker_.shown();
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      const ReportSink& sink = job_.sinks[i];
      sink.report.append(sink.file.empty() ? piece : pieces_[i], record, shown);
    }
  }

  void join(std::string& piece) override {
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      ReportSink& sink = job_.sinks[i];
      sink.report.join(sink.file.empty() ? piece : pieces_[i]);
      sink.text += pieces_[i];
      pieces_[i].clear();
    }
  }

 private:
  void pass_on(Record& record, std::span<const Finding> findings, std::string& piece) {
    json_.clear();
    validate::append_findings_json(json_, findings);
    record.add_member("findings", json_);
    json::append_record(piece, record);
    piece += '\n';
  }

  Job& job_;
  Checker checker_;
  std::vector<std::string> pieces_;  // of each sink that is a file
  std::string json_;
};

cli::ExitCode write_rows(Job& job, cli::Session& session) {
  return cli::run_table(session, job.options.table, writer::finding_columns(),
                        [&](const writer::TableWriter& table) {
                          return [&, checker = Checker(job)](Record& record, std::string& piece) mutable {
                            checker.check(record);
                            writer::append_finding_rows(table, piece, record, checker.shown());
                          };
                        });
}

void open_sinks(Job& job, const cli::Session& session) {
  const auto add = [&](writer::ReportFormat format, const std::string& file) {
    const int descriptor = session.output.descriptor();
    const bool color = file.empty() && cli::use_color(job.options.common.color, descriptor) == cli::Color::on;
    job.sinks.push_back({writer::Report(format, {cli::program_version(), color, job.fail_on}), file, {}});
  };
  for (const apps::ReportTarget& target : job.options.reports) add(target.format, target.file);
  const bool has_output = std::any_of(job.options.reports.begin(), job.options.reports.end(),
                                      [](const apps::ReportTarget& target) { return target.file.empty(); });
  const bool silent = job.options.records || job.options.table.format || !job.options.write_baseline.empty();
  if (!has_output && !silent) add(writer::ReportFormat::text, {});
}

cli::ExitCode write_reports(Job& job, cli::Session& session) {
  open_sinks(job, session);
  std::string begin;
  for (ReportSink& sink : job.sinks) sink.report.begin(sink.file.empty() ? begin : sink.text);
  session.output.write(begin);
  const cli::ExitCode code = cli::run_batches(session, [&] { return std::make_unique<ReportWorker>(job); });
  std::string end;
  for (ReportSink& sink : job.sinks) sink.report.end(sink.file.empty() ? end : sink.text);
  session.output.write(end);
  for (const ReportSink& sink : job.sinks) {
    if (!sink.file.empty()) cli::write_file(sink.file, sink.text);
  }
  return code;
}

std::string read_file(const std::string& path) {
  cli::TextInput input(path);
  std::string text;
  for (std::string_view piece; input.next(piece);) text += piece;
  return text;
}

/// Throws InputOutputError.
void read_baseline(Job& job) {
  if (job.config.baseline.empty()) return;
  const auto error = job.baseline.read(read_file(job.config.baseline));
  if (error) {
    throw InputOutputError(job.config.baseline + ":" + std::to_string(error->line) + ": " + error->message);
  }
  job.has_baseline = true;
}

void settle_baseline(Job& job, cli::Session& session) {
  if (!job.options.write_baseline.empty()) {
    cli::write_file(job.options.write_baseline, validate::write_baseline(job.gathered));
  }
  if (!job.has_baseline) return;
  const auto stale = job.baseline.stale();
  if (!job.options.prune_baseline.empty()) {
    if (!stale.empty())
      cli::write_file(job.options.prune_baseline, validate::write_baseline(job.baseline.kept()));
    return;
  }
  for (const validate::BaselineEntry& entry : stale) {
    std::string what = job.config.baseline + ": '" + entry.rule + "' is gone from '" + entry.file + "'";
    if (!entry.question.empty()) what += ", question '" + entry.question + "'";
    session.messages.warn(what + "; take it out with '--prune-baseline'");
  }
}

cli::ExitCode list_rules(cli::Session& session) {
  for (const validate::Rule& rule : validate::rules()) {
    std::string line(rule.id);
    line.append(1, '\t').append(name_of(rule.severity)).append(1, '\t').append(rule.summary).append(1, '\n');
    session.output.write(line);
  }
  return cli::ExitCode::done;
}

[[nodiscard]] bool fails(const Job& job) {
  if (!job.options.write_baseline.empty()) return false;
  if (job.options.records && !job.options.check) return false;
  const auto& most = job.config.max_warnings;
  if (most && job.tally.count(Severity::warning) > static_cast<std::size_t>(*most)) return true;
  return !job.config.fail_never && job.tally.any(job.fail_on);
}

cli::ExitCode validate_records(const ValidateOptions& options, apps::ValidateConfig config,
                               cli::Session& session) {
  Job job{.options = options, .config = std::move(config)};
  read_baseline(job);
  const cli::ExitCode code = options.table.format ? write_rows(job, session) : write_reports(job, session);
  settle_baseline(job, session);
  if (!options.records && job.tally.any(job.show)) session.messages.tell(job.tally.summary());
  return fails(job) ? cli::worse(code, cli::ExitCode::negative) : code;
}

cli::ExitCode run(const ValidateOptions& options, cli::Session& session) {
  if (options.list_rules) return list_rules(session);
  if (!options.explain.empty()) {
    session.output.write(validate::explain(*validate::find_rule(options.explain)));
    return cli::ExitCode::done;
  }
  apps::ValidateConfig config = apps::effective_config(options);
  if (options.print_config) {
    session.output.write(apps::print_config(config));
    return cli::ExitCode::done;
  }
  return validate_records(options, std::move(config), session);
}

}  // namespace

int main(int argc, char** argv) {
  ValidateOptions options;
  cli::Command command("unpsa-validate", "check nominations by the rules of the form");
  apps::declare_validate_options(command, options);
  return cli::run(command, options.common, argc, argv,
                  [&](cli::Session& session) { return run(options, session); });
}
