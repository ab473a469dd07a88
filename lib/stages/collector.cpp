// SPDX-License-Identifier: MIT
// A record that came through stages carries their rows, made with options that are not known here, so the
// rows count. What two results need, such as the mentions of goals, is found once.
#include <algorithm>
#include <array>
#include <deque>
#include <utility>

#include "form/goals.hpp"
#include "stages/placing.hpp"
#include "stages/results.hpp"
#include "validate/evidence.hpp"

namespace unpsa::stages {
namespace {

using validate::Finding;
using wordcount::CountStatus;

std::size_t size_of(const Value& value) noexcept {
  return static_cast<std::size_t>(std::max<std::int64_t>(integer_of(value).value_or(0), 0));
}

constexpr std::array statuses{CountStatus::ok,      CountStatus::over,     CountStatus::disputed,
                              CountStatus::near,    CountStatus::empty,    CountStatus::placeholder,
                              CountStatus::missing, CountStatus::no_limit, CountStatus::unjudged};

constexpr std::array kinds{sdg::MentionKind::goal, sdg::MentionKind::target, sdg::MentionKind::indicator};

/// The one of `values` with this name, or `otherwise`.
template <typename Values, typename Value>
Value by_name(const Values& values, std::string_view name, Value otherwise) {
  const auto found =
      std::find_if(values.begin(), values.end(), [name](Value value) { return name_of(value) == name; });
  return found == values.end() ? otherwise : *found;
}

sdg::Mention to_mention(const CarriedMention& row) {
  sdg::Mention mention;
  mention.layer = text_of(row.layer) == name_of(sdg::Layer::cited) ? sdg::Layer::cited : sdg::Layer::ticked;
  mention.kind = by_name(kinds, text_of(row.kind), sdg::MentionKind::goal);
  mention.code = text_of(row.code);
  mention.goal = static_cast<int>(std::min<std::size_t>(size_of(row.goal), form::goal_count + 1));
  const bool* valid = std::get_if<bool>(&row.valid);
  mention.valid = valid != nullptr && *valid && mention.goal >= 1 && mention.goal <= form::goal_count;
  mention.text = text_of(row.text);
  mention.rule = text_of(row.rule);
  if (text_of(row.certainty) == name_of(sdg::Certainty::generic)) mention.certainty = sdg::Certainty::generic;
  mention.question = text_of(row.question);
  mention.line = size_of(row.line);
  if (integer_of(row.begin) && integer_of(row.end)) {
    mention.begin = size_of(row.begin);
    mention.end = size_of(row.end);
  }
  return mention;
}

}  // namespace

struct Collector::State {
  Needs needs;
  CarriedReader carried;
  Results results;
  std::vector<sdg::Mention> found_mentions;  // where `results` has carried ones, or none
  sdg::Summary found_summary;
  std::vector<Finding> found_findings;       // for the places of those that the record carries
  std::deque<validate::Rule> unknown_rules;  // of a later version

  SettingsOf settings_of;
  validate::Settings usual;
  const validate::Settings* settings = &usual;  // of the record

  State(const Needs& wanted, SettingsOf chosen) : needs(wanted), settings_of(std::move(chosen)) {}

  void clear();
  void collect_counts(const Record& record);
  void collect_mentions(const Record& record);
  void collect_summary(const Record& record);
  void collect_findings(const Record& record);
  std::span<const sdg::Mention> find_mentions(const Record& record);
  void check(const Record& record, std::vector<Finding>& findings);
  Finding to_finding(const CarriedFinding& row);
};

Collector::Collector(const Needs& needs, SettingsOf settings_of)
    : state_(std::make_unique<State>(needs, std::move(settings_of))) {}
Collector::~Collector() = default;
Collector::Collector(const Collector& other) : Collector(other.state_->needs, other.state_->settings_of) {}
Collector::Collector(Collector&&) noexcept = default;
Collector& Collector::operator=(Collector&&) noexcept = default;

const Results& Collector::collect(const Record& record) {
  State& state = *state_;
  if (state.needs == Needs{}) return state.results;
  state.clear();
  const bool checks =
      state.needs.counts == Want::always || state.needs.findings == Want::always || state.needs.places;
  if (checks && state.settings_of) state.settings = &state.settings_of(record.source.file);
  state.carried.load(record);
  state.collect_counts(record);
  state.collect_mentions(record);
  state.collect_summary(record);
  state.collect_findings(record);
  if (state.needs.duplicate != Want::nothing) state.carried.read_duplicate(state.results.duplicate);
  return state.results;
}

/// The vectors keep their room.
void Collector::State::clear() {
  results.counts.origin = results.mentions.origin = results.findings.origin = Origin::none;
  results.counts.answers.clear();
  results.counts.carried.clear();
  results.mentions.mentions.clear();
  results.mentions.carried.clear();
  results.findings.findings.clear();
  results.findings.carried.clear();
  results.summary = {};
  results.duplicate = {};
  found_mentions.clear();
  unknown_rules.clear();
}

void Collector::State::collect_counts(const Record& record) {
  if (needs.counts == Want::nothing) return;
  CountResults& counts = results.counts;
  if (carried.has("wordcount")) {
    counts.origin = carried.read_counts(counts.carried) ? Origin::carried : Origin::unreadable;
  }
  if (needs.counts != Want::always) return;
  if (counts.origin == Origin::none) counts.origin = Origin::found;
  wordcount::count_answers(record, settings->judging, counts.answers);
  std::unordered_map<std::string_view, wordcount::AnswerCount*> by_question;
  for (wordcount::AnswerCount& count : counts.answers) by_question.emplace(count.question, &count);
  for (const CarriedCount& row : counts.carried) {
    const auto found = by_question.find(text_of(row.question));
    if (found == by_question.end()) continue;
    found->second->remaining = integer_of(row.remaining);
    found->second->status = by_name(statuses, text_of(row.status), found->second->status);
  }
}

void Collector::State::collect_mentions(const Record& record) {
  if (needs.mentions == Want::nothing) return;
  MentionResults& mentions = results.mentions;
  if (carried.has("sdg.mentions")) {
    mentions.origin = carried.read_mentions(mentions.carried) ? Origin::carried : Origin::unreadable;
    for (const CarriedMention& row : mentions.carried) mentions.mentions.push_back(to_mention(row));
  } else if (needs.mentions == Want::always) {
    mentions.origin = Origin::found;
    sdg::find_mentions(record, mentions.mentions);
  }
}

void Collector::State::collect_summary(const Record& record) {
  if (needs.summary == Want::nothing) return;
  if (carried.has("sdg.summary")) return carried.read_summary(results.summary);
  if (needs.summary != Want::always) return;
  found_summary = sdg::summarize(find_mentions(record));
  const auto views = [](const std::vector<std::string>& codes) {
    return std::vector<std::string_view>(codes.begin(), codes.end());
  };
  results.summary = {views(found_summary.ticked_only),
                     views(found_summary.cited_only),
                     views(found_summary.both),
                     views(found_summary.implied),
                     views(found_summary.invalid),
                     views(found_summary.goals_ticked_only),
                     views(found_summary.goals_cited_only),
                     views(found_summary.goals_both)};
}

void Collector::State::collect_findings(const Record& record) {
  if (needs.findings == Want::nothing) return;
  FindingResults& results_of = results.findings;
  if (!carried.has("findings")) {
    if (needs.findings != Want::always) return;
    results_of.origin = Origin::found;
    return check(record, results_of.findings);
  }
  results_of.origin = carried.read_findings(results_of.carried) ? Origin::carried : Origin::unreadable;
  if (!needs.places || results_of.carried.empty()) return;
  check(record, found_findings);
  FindingPlacer placer(record, found_findings);
  for (const CarriedFinding& row : results_of.carried) {
    results_of.findings.push_back(to_finding(row));
    placer.place(results_of.findings.back());
  }
}

/// What is found here, whatever the record carries.
std::span<const sdg::Mention> Collector::State::find_mentions(const Record& record) {
  if (results.mentions.origin == Origin::found) return results.mentions.mentions;
  if (found_mentions.empty()) sdg::find_mentions(record, found_mentions);
  return found_mentions;
}

void Collector::State::check(const Record& record, std::vector<Finding>& findings) {
  validate::check(record, {results.counts.answers, find_mentions(record)}, *settings, findings);
}

Finding Collector::State::to_finding(const CarriedFinding& row) {
  Finding finding;
  finding.severity = validate::parse_severity(text_of(row.severity)).value_or(validate::Severity::note);
  finding.rule = validate::find_rule(text_of(row.rule));
  if (finding.rule == nullptr) {
    finding.rule = &unknown_rules.emplace_back(validate::Rule{text_of(row.rule), finding.severity, {}});
  }
  finding.question = text_of(row.question);
  finding.line = size_of(row.line);
  finding.column = size_of(row.column);
  finding.message = text_of(row.message);
  finding.help = text_of(row.help);
  return finding;
}

}  // namespace unpsa::stages
