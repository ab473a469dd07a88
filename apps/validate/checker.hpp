// SPDX-License-Identifier: MIT
/// Checking records by the configurations of their files.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "apps/validate/profiles.hpp"
#include "cli/program/run.hpp"
#include "unpsa/validate.hpp"
#include "unpsa/writer.hpp"
#include "validate/baseline.hpp"
#include "wordcount/status_counts.hpp"

namespace unpsa::apps {

/// A report in the making, of the session's output or of a file of its own.
struct ReportSink {
  writer::Report report;
  cli::Output* file = nullptr;  ///< none: the session's
  bool statistics = false;      ///< a line per form, and one for all
  std::size_t width = 0;        ///< of these lines

  void write(cli::Session& session, std::string_view text) const {
    (file != nullptr ? *file : session.output).write(text);
  }
};

/// What all threads share.
struct Job {
  const ValidateOptions& options;
  cli::Session& session;
  Profiles profiles{options};
  validate::BaselineBuilder gathered{};  ///< for --write-baseline
  validate::Baseline earlier{};          ///< what stood there before
  std::vector<ReportSink> sinks{};
  wordcount::StatusCounts statistics{};  ///< of the forms whose pieces were joined

  [[nodiscard]] bool gathers() const { return !options.write_baseline.empty(); }
  [[nodiscard]] bool is_checker() const { return !gathers() && (!options.records || options.check); }
  [[nodiscard]] bool has_statistics() const;
};

/// Checks records; keeps working memory.
class Checker {
 public:
  explicit Checker(Job& job) : job_(job), keeps_counts_(job.has_statistics()) {}

  /// All findings that the baseline does not know.
  std::span<const validate::Finding> check(Record& record);
  /// The findings of the last record that are to be shown.
  std::span<const validate::Finding> shown();

  [[nodiscard]] const Profile& profile() const { return *profile_; }
  /// The answers of the last record, if there are statistics.
  [[nodiscard]] std::span<const wordcount::AnswerCount> counts() const { return counts_; }
  [[nodiscard]] bool is_valid() const;

 private:
  void choose_profile(std::string_view file);
  void drop_known(validate::Baseline& baseline, const Record& record);

  Job& job_;
  bool keeps_counts_;
  std::vector<wordcount::AnswerCount> counts_;
  std::vector<validate::Finding> findings_;
  std::string file_;  // that of the last record
  Profile* profile_ = nullptr;
  std::string known_as_;  // the file in the baseline
};

}  // namespace unpsa::apps
