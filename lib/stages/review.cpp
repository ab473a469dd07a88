// SPDX-License-Identifier: MIT
// A record that came through stages carries their rows, made with options that are not known here, so the
// rows count. A carried finding has a line and a column but no extent; it takes that of the same finding made
// here, or else marks the word at its place.
#include "stages/review.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "form/goals.hpp"
#include "json/stage_rows.hpp"
#include "text/utf8.hpp"

namespace unpsa::stages {
namespace {

using json::RowValue;
using validate::Finding;
using wordcount::CountStatus;

std::string_view text_of(const RowValue& value) noexcept {
  const auto* text = std::get_if<std::string_view>(&value);
  return text == nullptr ? std::string_view() : *text;
}

std::optional<std::int64_t> integer_of(const RowValue& value) noexcept {
  const auto* number = std::get_if<std::int64_t>(&value);
  return number == nullptr ? std::nullopt : std::optional(*number);
}

std::size_t size_of(const RowValue& value) noexcept {
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

bool is_same(const Finding& left, const Finding& right) {
  return left.rule->id == right.rule->id && left.question == right.question && left.line == right.line &&
         left.column == right.column && left.message == right.message;
}

/// The word that begins a text: a Chinese character, or what stands up to the next space.
std::size_t first_word(std::string_view text) noexcept {
  if (text.empty()) return 0;
  const text::CodePoint first = text::decode(text);
  if (first.value >= 0x2E80) return first.length;
  return std::min(text.find_first_of(" \t"), text.size());
}

/// Lets a finding mark what stands at its line and column, if that is in the answer.
void place_in(const Answer& answer, Finding& finding) {
  if (finding.line == 0 || finding.column == 0) return;
  std::string_view rest = answer.text;
  for (const std::size_t line : answer.lines) {
    const std::string_view paragraph = rest.substr(0, rest.find('\n'));
    if (line == finding.line) {
      std::string_view behind = paragraph;
      for (std::size_t column = 1; column < finding.column && !behind.empty(); ++column) {
        behind.remove_prefix(text::decode(behind).length);
      }
      finding.source = paragraph;
      finding.begin = paragraph.size() - behind.size();
      finding.end = finding.begin + first_word(behind);
      return;
    }
    rest.remove_prefix(std::min(paragraph.size() + 1, rest.size()));
  }
}

}  // namespace

struct Reviewer::State {
  json::StageRows rows;
  std::vector<wordcount::AnswerCount> counts;
  std::vector<sdg::Mention> mentions;
  std::vector<Finding> findings;
  std::vector<Finding> made_here;            // for the places of those that the record carries
  std::deque<validate::Rule> unknown_rules;  // of a later version

  void take_counts(const Record& record);
  void take_mentions(const Record& record);
  void take_findings(const Record& record);
  const validate::Rule* rule_of(std::string_view id, validate::Severity severity);
};

Reviewer::Reviewer() : state_(std::make_unique<State>()) {}
Reviewer::~Reviewer() = default;
Reviewer::Reviewer(Reviewer&&) noexcept = default;
Reviewer& Reviewer::operator=(Reviewer&&) noexcept = default;

Review Reviewer::review(const Record& record) {
  state_->rows.load(record);
  state_->take_counts(record);
  state_->take_mentions(record);
  state_->take_findings(record);
  return {state_->counts, state_->mentions, state_->findings};
}

void Reviewer::State::take_counts(const Record& record) {
  wordcount::count_answers(record, {}, counts);
  constexpr std::array<std::string_view, 3> keys{"question", "remaining", "status"};
  rows.each("wordcount.answers", keys, [this](std::span<const RowValue> row) {
    const auto found = std::find_if(
        counts.begin(), counts.end(),
        [&row](const wordcount::AnswerCount& count) { return count.question == text_of(row[0]); });
    if (found == counts.end()) return;
    found->remaining = integer_of(row[1]);
    found->status = by_name(statuses, text_of(row[2]), found->status);
  });
}

void Reviewer::State::take_mentions(const Record& record) {
  if (!rows.has("sdg.mentions")) {
    sdg::find_mentions(record, mentions);
    return;
  }
  mentions.clear();
  constexpr std::array<std::string_view, 11> keys{"layer", "kind",     "code", "goal",  "valid", "text",
                                                  "rule",  "question", "line", "begin", "end"};
  rows.each("sdg.mentions", keys, [this](std::span<const RowValue> row) {
    sdg::Mention& mention = mentions.emplace_back();
    mention.layer = text_of(row[0]) == "cited" ? sdg::Layer::cited : sdg::Layer::ticked;
    mention.kind = by_name(kinds, text_of(row[1]), sdg::MentionKind::goal);
    mention.code = text_of(row[2]);
    mention.goal = static_cast<int>(std::min<std::size_t>(size_of(row[3]), form::goal_count + 1));
    const bool* valid = std::get_if<bool>(&row[4]);
    mention.valid = valid != nullptr && *valid && mention.goal >= 1 && mention.goal <= form::goal_count;
    mention.text = text_of(row[5]);
    mention.rule = text_of(row[6]);
    mention.question = text_of(row[7]);
    mention.line = size_of(row[8]);
    if (integer_of(row[9]) && integer_of(row[10])) {
      mention.begin = size_of(row[9]);
      mention.end = size_of(row[10]);
    }
  });
}

void Reviewer::State::take_findings(const Record& record) {
  if (!rows.has("findings")) {
    validate::check(record, findings);
    return;
  }
  validate::check(record, made_here);
  findings.clear();
  unknown_rules.clear();
  constexpr std::array<std::string_view, 7> keys{"rule",   "severity", "question", "line",
                                                 "column", "message",  "help"};
  rows.each("findings", keys, [this, &record](std::span<const RowValue> row) {
    Finding finding;
    finding.severity = validate::parse_severity(text_of(row[1])).value_or(validate::Severity::note);
    finding.rule = rule_of(text_of(row[0]), finding.severity);
    finding.question = text_of(row[2]);
    finding.line = size_of(row[3]);
    finding.column = size_of(row[4]);
    finding.message = text_of(row[5]);
    finding.help = text_of(row[6]);
    const auto same = std::find_if(made_here.begin(), made_here.end(),
                                   [&finding](const Finding& known) { return is_same(known, finding); });
    const Answer* answer = record.find_answer(finding.question);
    if (same != made_here.end()) {
      finding.source = same->source;
      finding.begin = same->begin;
      finding.end = same->end;
      finding.subject = same->subject;
    } else if (answer != nullptr) {
      place_in(*answer, finding);
    }
    findings.push_back(std::move(finding));
  });
}

const validate::Rule* Reviewer::State::rule_of(std::string_view id, validate::Severity severity) {
  const validate::Rule* known = validate::find_rule(id);
  return known != nullptr ? known : &unknown_rules.emplace_back(validate::Rule{id, severity, {}});
}

}  // namespace unpsa::stages
