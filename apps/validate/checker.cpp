// SPDX-License-Identifier: MIT
#include "apps/validate/checker.hpp"

#include <algorithm>

#include "validate/evidence.hpp"

namespace unpsa::apps {

using validate::Finding;

bool Job::has_statistics() const {
  return std::any_of(sinks.begin(), sinks.end(), [](const ReportSink& sink) { return sink.statistics; });
}

std::span<const Finding> Checker::check(Record& record) {
  if (profile_ == nullptr || file_ != record.source.file) choose_profile(record.source.file);
  const validate::Settings& settings = profile_->settings;
  if (keeps_counts_) wordcount::count_answers(record, settings.judging, counts_);
  validate::check(record, {counts_}, settings, findings_);
  if (job_.gathers()) {
    job_.gathered.add(known_as_, record, findings_);
    // Which files were renamed; what else is known stays in the findings.
    for (const Finding& finding : findings_)
      static_cast<void>(job_.earlier.covers(known_as_, record, finding));
  }
  if (profile_->baseline != nullptr) drop_known(profile_->baseline->entries, record);
  profile_->tally.add(findings_);
  return findings_;
}

std::span<const Finding> Checker::shown() {
  std::erase_if(findings_, [this](const Finding& finding) { return finding.severity > profile_->show; });
  return findings_;
}

bool Checker::is_valid() const {
  return std::none_of(findings_.begin(), findings_.end(),
                      [this](const Finding& finding) { return finding.severity <= profile_->fail_on; });
}

void Checker::choose_profile(std::string_view file) {
  profile_ = &job_.profiles.of(file);
  file_ = file;
  const bool known = profile_->baseline != nullptr;
  if (!known && !job_.gathers()) return;
  known_as_ =
      validate::name_in_baseline(known ? profile_->baseline->path : job_.options.write_baseline, file_);
  if (job_.gathers()) job_.earlier.note_file(known_as_, profile_->settings);
}

void Checker::drop_known(validate::Baseline& baseline, const Record& record) {
  baseline.note_file(known_as_, profile_->settings);
  std::erase_if(findings_,
                [&](const Finding& finding) { return baseline.covers(known_as_, record, finding); });
}

}  // namespace unpsa::apps
