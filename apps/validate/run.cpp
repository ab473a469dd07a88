// SPDX-License-Identifier: MIT
#include "apps/validate/run.hpp"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "apps/validate/profiles.hpp"
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
      sink.report.append(sink.file ? pieces_[i] : piece, record, shown, checker_.profile().fail_on);
    }
  }

  void join(std::string& piece) override {
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      ReportSink& sink = job_.sinks[i];
      sink.report.join(sink.file ? pieces_[i] : piece);
      if (sink.file) sink.file->write(pieces_[i]);
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

cli::ExitCode write_rows(Job& job) {
  return cli::run_table(job.session, job.options.table, writer::finding_columns(),
                        [&](const writer::TableWriter& table) {
                          return [&, checker = Checker(job)](Record& record, std::string& piece) mutable {
                            checker.check(record);
                            writer::append_finding_rows(table, piece, record, checker.shown());
                          };
                        });
}

/// Files are opened here, so that one that cannot be written is reported before the work begins.
void open_sinks(Job& job) {
  const auto add = [&](writer::ReportFormat format, const std::string& file) {
    const bool color = file.empty() && job.session.screen().color;
    job.sinks.push_back({writer::Report(format, {library_version(), color})});
    if (!file.empty()) job.sinks.back().file = &job.session.outputs.open(file, cli::Role::report);
  };
  for (const ReportTarget& target : job.options.reports) add(target.format, target.file);
  const bool has_output = std::any_of(job.options.reports.begin(), job.options.reports.end(),
                                      [](const ReportTarget& target) { return target.file.empty(); });
  if (!has_output && !job.options.records && !job.gathers()) add(writer::ReportFormat::text, {});
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
  for (const ReportSink& sink : job.sinks) {
    text.clear();
    sink.report.end(text, job.profiles.configurations(), job.session.messages.errors());
    sink.write(job.session, text);
  }
  return code;
}

std::string describe_stale(const validate::StaleEntry& stale) {
  const validate::BaselineEntry& entry = stale.entry;
  const std::string place =
      "'" + entry.file + "'" + (entry.question.empty() ? "" : ", question '" + entry.question + "'");
  switch (stale.why) {
    case validate::Staleness::gone:
      return "'" + entry.rule + "' no longer occurs in " + place + "; remove it with '--prune-baseline'";
    case validate::Staleness::edited:
      return place + " was edited, so '" + entry.rule +
             "' counts again; accept it with '--write-baseline' once it is right";
    case validate::Staleness::deleted:
      break;
  }
  return place + " does not exist any more; remove it with '--prune-baseline'";
}

void report_stale(const UsedBaseline& baseline, cli::Messages& messages) {
  for (const auto& [old_name, new_name] : baseline.entries.renamed()) {
    messages.warn(baseline.path + ": '" + old_name + "' is '" + new_name +
                  "' now; rename it with '--prune-baseline'");
  }
  for (const validate::StaleEntry& stale : baseline.entries.stale()) {
    messages.warn(baseline.path + ": " + describe_stale(stale));
  }
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
  const std::string summary = job.profiles.summary();
  if (!options.records && !summary.empty()) session.messages.tell(summary);
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
