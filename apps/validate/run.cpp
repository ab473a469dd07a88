// SPDX-License-Identifier: MIT
#include "apps/validate/run.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "apps/validate/profiles.hpp"
#include "apps/validate/stale.hpp"
#include "apps/validate/statistics.hpp"
#include "cli/input/inputs.hpp"
#include "cli/pipeline/table.hpp"
#include "json/record_json.hpp"
#include "text/file_name.hpp"
#include "text/printable.hpp"
#include "unpsa/version.hpp"
#include "unpsa/writer.hpp"
#include "validate/findings_json.hpp"
#include "writer/table/findings_table.hpp"

namespace unpsa::apps {
namespace {

using validate::Finding;

/// A report in the making, of the session's output or of a file of its own.
struct ReportSink {
  writer::Report report;
  cli::Output* file = nullptr;  // none: the session's
  bool statistics = false;      // a line per form, and one for all

  void write(cli::Session& session, std::string_view text) const {
    (file != nullptr ? *file : session.output).write(text);
  }
};

/// What all threads share.
struct Job {
  const ValidateOptions& options;
  cli::Session& session;
  Profiles profiles{options};
  validate::BaselineBuilder gathered{};  // for --write-baseline
  validate::Baseline earlier{};          // what stood there before
  std::vector<ReportSink> sinks{};
  AnswerStatistics statistics{};  // of the forms whose pieces were joined

  [[nodiscard]] bool gathers() const { return !options.write_baseline.empty(); }
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
    if (profile_ == nullptr || file_ != record.source.file) choose_profile(record.source.file);
    validate::check(record, profile_->settings, findings_);
    if (job_.gathers()) job_.gathered.add(known_as_, record, findings_);
    if (profile_->baseline != nullptr) drop_known(profile_->baseline->entries, record);
    profile_->tally.add(findings_);
    return findings_;
  }

  /// The findings of the last record that are to be shown.
  std::span<const Finding> shown() {
    std::erase_if(findings_, [this](const Finding& finding) { return finding.severity > profile_->show; });
    return findings_;
  }

  [[nodiscard]] const Profile& profile() const { return *profile_; }

  [[nodiscard]] bool is_valid() const {
    return std::none_of(findings_.begin(), findings_.end(),
                        [this](const Finding& finding) { return finding.severity <= profile_->fail_on; });
  }

 private:
  void choose_profile(std::string_view file) {
    profile_ = &job_.profiles.of(file);
    file_ = file;
    const bool known = profile_->baseline != nullptr;
    if (known || job_.gathers()) {
      known_as_ =
          validate::name_in_baseline(known ? profile_->baseline->path : job_.options.write_baseline, file_);
      if (job_.gathers()) job_.earlier.note_file(known_as_, profile_->settings);
    }
  }

  void drop_known(validate::Baseline& baseline, const Record& record) {
    baseline.note_file(known_as_, profile_->settings);
    std::erase_if(findings_,
                  [&](const Finding& finding) { return baseline.covers(known_as_, record, finding); });
  }

  Job& job_;
  std::vector<Finding> findings_;
  std::string file_;  // that of the last record
  Profile* profile_ = nullptr;
  std::string known_as_;  // the file in the baseline
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
      std::string& own_piece = sink.file ? pieces_[i] : piece;
      sink.report.append(own_piece, record, shown, checker_.profile().fail_on);
      if (sink.statistics) append_statistics(own_piece, record);
    }
  }

  void join(std::string& piece) override {
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      ReportSink& sink = job_.sinks[i];
      sink.report.join(sink.file ? pieces_[i] : piece);
      if (sink.file) sink.file->write(pieces_[i]);
      pieces_[i].clear();
    }
    job_.statistics += std::exchange(statistics_, {});
  }

 private:
  void append_statistics(std::string& piece, const Record& record) {
    AnswerStatistics own;
    own.add(record, checker_.profile().settings.judging);
    statistics_ += own;
    std::string place(record.source.file);
    if (record.source.line > 1) place.append(":").append(std::to_string(record.source.line));
    piece.append(text::printable(place + ": " + to_string(own))).append("\n");
  }

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
  AnswerStatistics statistics_;      // since the last `join`
  std::string json_;
};

cli::ExitCode write_rows(Job& job) {
  return cli::run_table(job.session, job.options.table, writer::finding_columns(),
                        [&](const writer::TableWriter& table) {
                          return [&, checker = Checker(job)](Record& record, std::string& piece) mutable {
                            checker.check(record);
                            writer::append_finding_rows(table, piece, record, checker.shown());
                          };
                        });
}

/// CI servers say where the repository is.
void name_repository(writer::ReportOptions& options) {
  std::error_code error;
  options.folder = text::file_name_as_text(std::filesystem::current_path(error).native());
  for (const char* name : {"GITHUB_WORKSPACE", "CI_PROJECT_DIR"}) {
    const char* const folder = std::getenv(name);
    if (folder != nullptr && options.repository.empty()) options.repository = text::file_name_as_text(folder);
  }
}

/// Files are opened here, so that one that cannot be written is reported before the work begins.
void open_sinks(Job& job) {
  const cli::Screen screen = job.session.screen();
  const auto add = [&](writer::ReportFormat format, const std::string& file) {
    writer::ReportOptions options{
        .color = file.empty() && screen.color, .width = screen.width, .rules_url = job.options.rules_url};
    name_repository(options);
    job.sinks.push_back({writer::Report(format, std::move(options))});
    ReportSink& sink = job.sinks.back();
    if (!file.empty()) sink.file = &job.session.outputs.open(file, cli::Role::report);
    const bool for_people =
        screen.terminal && !job.session.options.quiet && format == writer::ReportFormat::text;
    sink.statistics = file.empty() && has_statistics(format) && (job.options.statistics || for_people);
  };
  for (const ReportTarget& target : job.options.reports) add(target.format, target.file);
  const bool has_output = std::any_of(job.options.reports.begin(), job.options.reports.end(),
                                      [](const ReportTarget& target) { return target.file.empty(); });
  if (!has_output && !job.options.records && !job.gathers()) add(writer::ReportFormat::text, {});
}

/// `2 forms: 1 error, 0 warnings, 3 notes`, and where reports have statistics a line about all answers. None
/// without a form.
std::vector<std::string> summarise(const Job& job) {
  std::vector<std::string> lines;
  if (std::string summary = job.profiles.summary(); !summary.empty()) lines.push_back(std::move(summary));
  const bool any =
      std::any_of(job.sinks.begin(), job.sinks.end(), [](const ReportSink& sink) { return sink.statistics; });
  if (any && !lines.empty()) lines.push_back("all forms: " + to_string(job.statistics));
  return lines;
}

cli::ExitCode write_reports(Job& job) {
  open_sinks(job);
  std::string text;
  for (const ReportSink& sink : job.sinks) {
    text.clear();
    sink.report.begin(text);
    sink.write(job.session, text);
  }
  const cli::ExitCode code =
      cli::run_batches(job.session, [&] { return std::make_unique<ReportWorker>(job); });
  const std::vector<std::string> configurations = job.profiles.configurations();
  const std::vector<const validate::Rule*> rules = job.profiles.rules();
  for (const ReportSink& sink : job.sinks) {
    text.clear();
    sink.report.end(text, {configurations, job.session.messages.errors(), rules});
    if (sink.statistics && job.options.statistics) {
      for (const std::string& line : summarise(job)) text.append(line).append("\n");
    }
    sink.write(job.session, text);
  }
  return code;
}

/// Brings baselines up to date. One that is written from a part of the forms would forget the others.
void update_baselines(const Job& job, cli::ExitCode code) {
  const std::string& pruned = job.options.prune_baseline;
  const std::string& path = job.gathers() ? job.options.write_baseline : pruned;
  if (!path.empty() && code == cli::ExitCode::error) {
    job.session.messages.error("'" + path + "' is not changed: not all inputs could be read");
    return;
  }
  const auto write = [&](const validate::BaselineEntries& entries) {
    job.session.outputs.open(path, cli::Role::state).write(validate::write_baseline(entries));
  };
  if (job.gathers()) {
    validate::BaselineEntries entries = job.gathered.entries();
    entries.merge(job.earlier.untouched());
    write(entries);
  }
  for (const auto& row : job.profiles.baselines()) {
    const UsedBaseline& baseline = row.second;
    if (pruned.empty()) {
      report_stale(baseline, job.session.messages);
    } else if (!baseline.entries.stale().empty() || !baseline.entries.renamed().empty()) {
      write(baseline.entries.kept());
    }
  }
}

cli::ExitCode print_profile(const Profile& profile, cli::Session& session) {
  if (!profile.path.empty()) session.output.write("# " + text::printable(profile.path) + "\n");
  session.output.write(print_config(profile.config, profile.path));
  return cli::ExitCode::done;
}

/// What an earlier baseline knows of files and rules that are not part of this run is kept.
void read_earlier(Job& job) {
  constexpr std::size_t max_bytes = std::size_t{64} << 20;
  const std::string& path = job.options.write_baseline;
  const std::string bytes = text::file_name_as_bytes(path);
  if (path.empty() || !std::filesystem::is_regular_file(bytes)) return;
  const auto exists = [path](std::string_view file) { return validate::exists_for_baseline(path, file); };
  // One of another kind has nothing to keep.
  static_cast<void>(job.earlier.read(cli::read_small_file(path, max_bytes), exists));
}

/// Whether baselines that are out of date make the run fail.
bool fails_as_stale(const Job& job) {
  const auto& baselines = job.profiles.baselines();
  return job.options.fail_on_stale && std::any_of(baselines.begin(), baselines.end(), [](const auto& row) {
           return !row.second.entries.stale().empty();
         });
}

cli::ExitCode check_records(const ValidateOptions& options, cli::Session& session) {
  Job job{.options = options, .session = session};
  if (options.print_config) return print_profile(job.profiles.first(), session);
  read_earlier(job);
  const cli::ExitCode code = options.table.format ? write_rows(job) : write_reports(job);
  update_baselines(job, code);
  if (!options.records && !options.statistics) {
    for (const std::string& line : summarise(job)) session.messages.tell(line);
  }
  const bool is_checker = !job.gathers() && (!options.records || options.check);
  if (!is_checker || !(job.profiles.fail() || fails_as_stale(job))) return code;
  for (const std::string& reason : job.profiles.exceeded()) session.messages.warn(reason);
  return cli::worse(code, cli::ExitCode::negative);
}

cli::ExitCode list_rules(cli::Session& session) {
  for (const validate::Rule& rule : validate::rules()) {
    std::string line(rule.id);
    line.append(1, '\t').append(name_of(rule.severity)).append(1, '\t').append(rule.summary).append(1, '\n');
    session.output.write(line);
  }
  return cli::ExitCode::done;
}

cli::ExitCode explain_rule(const std::string& rule, cli::Session& session) {
  session.output.write(validate::explain(*validate::find_rule(rule)));
  return cli::ExitCode::done;
}

}  // namespace

cli::ExitCode run(const ValidateOptions& options, cli::Session& session) {
  if (options.list_rules) return list_rules(session);
  if (!options.explain.empty()) return explain_rule(options.explain, session);
  return check_records(options, session);
}

}  // namespace unpsa::apps
