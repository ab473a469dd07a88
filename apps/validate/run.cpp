// SPDX-License-Identifier: MIT
#include "apps/validate/run.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "apps/validate/checker.hpp"
#include "apps/validate/explain.hpp"
#include "apps/validate/rows.hpp"
#include "apps/validate/stale.hpp"
#include "apps/validate/statistics.hpp"
#include "cli/input/inputs.hpp"
#include "cli/pipeline/stage.hpp"
#include "json/record_json.hpp"
#include "text/file_name.hpp"
#include "text/printable.hpp"
#include "text/wrap.hpp"
#include "unpsa/version.hpp"
#include "unpsa/writer.hpp"
#include "validate/findings_json.hpp"

namespace unpsa::apps {
namespace {

using validate::Finding;

/// A line of the statistics.
void append_line(std::string& out, std::string_view line, std::size_t width) {
  text::append_wrapped(out, text::printable(line), {.width = width, .indent = 2});
  out += '\n';
}

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
      if (sink.statistics) append_statistics(own_piece, record, sink.width);
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
  void append_statistics(std::string& piece, const Record& record, std::size_t width) {
    wordcount::StatusCounts own;
    own.add(checker_.counts());
    statistics_ += own;
    std::string place(record.source.file);
    if (record.source.line > 1) place.append(":").append(std::to_string(record.source.line));
    append_line(piece, place + ": " + text::translate(describe(own), job_.session.language()), width);
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
  std::vector<std::string> pieces_;     // of each sink that is a file
  wordcount::StatusCounts statistics_;  // since the last `join`
  std::string json_;
};

/// CI servers say where the repository is.
void name_repository(writer::ReportOptions& options) {
  std::error_code error;
  options.folder = text::file_name_as_text(std::filesystem::current_path(error).native());
  for (const char* name : {"GITHUB_WORKSPACE", "CI_PROJECT_DIR"}) {
    const char* const folder = std::getenv(name);
    if (folder != nullptr && options.repository.empty()) options.repository = text::file_name_as_text(folder);
  }
}

/// That of a report: of a file only where it is asked for.
writer::HeaderLanguage language_of(const cli::Session& session, const std::string& file) {
  const text::MessageLanguage language =
      file.empty() ? session.language() : session.options.language.value_or(text::MessageLanguage::en);
  return language == text::MessageLanguage::zh ? writer::HeaderLanguage::zh : writer::HeaderLanguage::names;
}

/// Files are opened here, so that one that cannot be written is reported before the work begins.
void open_sinks(Job& job) {
  const cli::Screen screen = job.session.screen();
  const auto add = [&](writer::ReportFormat format, const std::string& file) {
    writer::ReportOptions options{.color = file.empty() && screen.color,
                                  .width = screen.width,
                                  .language = language_of(job.session, file),
                                  .rules_url = job.options.rules_url};
    name_repository(options);
    job.sinks.push_back({writer::Report(format, std::move(options))});
    ReportSink& sink = job.sinks.back();
    if (!file.empty()) sink.file = &job.session.outputs.open(file, cli::Role::report);
    const bool is_text = format == writer::ReportFormat::text;
    const bool for_people = screen.terminal && !job.session.options.quiet && is_text;
    if (is_text) sink.width = screen.width;
    sink.statistics = file.empty() && has_statistics(format) && (job.options.statistics || for_people);
  };
  for (const ReportTarget& target : job.options.reports) add(target.format, target.file);
  const bool has_output = std::any_of(job.options.reports.begin(), job.options.reports.end(),
                                      [](const ReportTarget& target) { return target.file.empty(); });
  if (!has_output && !job.options.records && !job.gathers()) add(writer::ReportFormat::text, {});
}

/// `2 forms: 1 error, 0 warnings, 3 notes`, with how to see those that are hidden, and where reports have
/// statistics a line about all answers. None without a form.
std::vector<std::string> summarise(const Job& job) {
  std::vector<std::string> lines;
  if (std::string summary = job.profiles.summary(); !summary.empty()) {
    lines.push_back(summary + (job.gathers() ? std::string() : job.profiles.hidden()));
  }
  if (job.has_statistics() && !lines.empty()) lines.push_back("all forms: " + describe(job.statistics));
  return lines;
}

/// Whether baselines that are out of date make the run fail.
bool fails_as_stale(const Job& job) {
  const auto& baselines = job.profiles.baselines();
  return job.options.fail_on_stale && std::any_of(baselines.begin(), baselines.end(), [](const auto& row) {
           return !row.second.entries.stale().empty();
         });
}

/// Why the run fails, other than by a finding.
std::vector<std::string> other_failures(const Job& job) {
  if (!job.is_checker()) return {};
  std::vector<std::string> reasons = job.profiles.exceeded();
  if (fails_as_stale(job)) reasons.emplace_back("a baseline has findings that no longer occur");
  return reasons;
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
  const std::vector<std::string> failures = other_failures(job);
  for (const ReportSink& sink : job.sinks) {
    text.clear();
    sink.report.end(text, {configurations, job.session.messages.errors(), rules, failures});
    if (sink.statistics && job.options.statistics) {
      for (const std::string& line : summarise(job))
        append_line(text, text::translate(line, job.session.language()), sink.width);
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
    job.session.outputs.open(path, cli::Role::state, cli::Holds::baseline)
        .write(validate::write_baseline(entries));
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
  job.session.outputs.check(path, cli::Holds::baseline);
  if (path.empty() || !std::filesystem::is_regular_file(bytes)) return;
  const auto exists = [path](std::string_view file) { return validate::exists_for_baseline(path, file); };
  // One of an earlier version has nothing to keep.
  static_cast<void>(job.earlier.read(cli::read_small_file(path, max_bytes), exists));
}

/// That of the first input, also of one that is listed.
const Profile& first_profile(Job& job) {
  const std::vector<cli::Input>& inputs = job.session.inputs.inputs;
  const bool is_listed = job.options.common.files.empty() && !job.options.common.files_from.empty();
  return is_listed && !inputs.empty() ? job.profiles.of(inputs.front().name) : job.profiles.first();
}

cli::ExitCode check_records(const ValidateOptions& options, cli::Session& session) {
  Job job{.options = options, .session = session};
  if (options.print_config) return print_profile(first_profile(job), session);
  read_earlier(job);
  const cli::ExitCode code = options.writes_rows() ? write_rows(job) : write_reports(job);
  if (options.fail_on_stale && job.profiles.baselines().empty()) {
    session.messages.error(
        "'--fail-on-stale' needs a baseline: '--baseline FILE', or 'baseline' in unpsa.toml");
    return cli::ExitCode::error;
  }
  update_baselines(job, code);
  if (!options.records && !options.statistics) {
    job.session.output.flush();  // what is summarised stands above
    for (const std::string& line : summarise(job)) session.messages.tell(line);
  }
  const std::vector<std::string> reasons = other_failures(job);
  if (!job.is_checker() || !(job.profiles.fail() || !reasons.empty())) return code;
  // The findings stand in the records, where nobody looks for them.
  if (options.records) session.messages.fail("'--check' fails: " + job.profiles.summary());
  for (const std::string& reason : reasons) session.messages.fail(reason);
  return cli::worse(code, cli::ExitCode::negative);
}

}  // namespace

cli::ExitCode run(const ValidateOptions& options, cli::Session& session) {
  if (options.list_rules) return list_rules(options, session);
  if (!options.explain.empty()) return explain_rules(options.explain, session);
  return check_records(options, session);
}

}  // namespace unpsa::apps
