// SPDX-License-Identifier: MIT
#include "stages/stages.hpp"

#include <array>
#include <string>
#include <vector>

#include "json/stage_rows.hpp"
#include "sdg/mentions.hpp"
#include "validate/validate.hpp"
#include "wordcount/answers.hpp"

namespace unpsa::stages {
namespace {

constexpr std::array methods{wordcount::Method::word, wordcount::Method::ws};

}  // namespace

struct Completer::State {
  Needs needs;
  json::StageRows rows;
  std::string json;
  std::vector<wordcount::AnswerCount> counts;
  std::vector<sdg::Mention> mentions;
  std::vector<validate::Finding> findings;

  void add_wordcount(Record& record) {
    json.clear();
    wordcount::count_answers(record, {}, counts);
    wordcount::append_wordcount_json(json, counts, {.methods = methods});
    record.add_member("wordcount", json);
  }

  void add_sdg(Record& record, bool has_mentions, bool has_summary) {
    sdg::find_mentions(record, mentions);
    if (!has_mentions) {
      json.clear();
      sdg::append_mentions_json(json, mentions);
      record.add_member("sdg.mentions", json);
    }
    if (!has_summary) {
      json.clear();
      sdg::append_summary_json(json, sdg::summarize(mentions));
      record.add_member("sdg.summary", json);
    }
  }

  void add_findings(Record& record) {
    json.clear();
    validate::check(record, findings);
    validate::append_findings_json(json, findings);
    record.add_member("findings", json);
  }
};

Completer::Completer(Needs needs) : state_(std::make_unique<State>()) { state_->needs = needs; }
Completer::~Completer() = default;
Completer::Completer(const Completer& other) : Completer(other.state_->needs) {}
Completer::Completer(Completer&&) noexcept = default;
Completer& Completer::operator=(Completer&&) noexcept = default;

void Completer::complete(Record& record) {
  const Needs needs = state_->needs;
  if (!needs.any()) return;
  state_->rows.load(record);
  const bool lacks_wordcount = needs.wordcount && !state_->rows.has("wordcount");
  const bool has_mentions = !needs.sdg || state_->rows.has("sdg.mentions");
  const bool has_summary = !needs.sdg || state_->rows.has("sdg.summary");
  const bool lacks_findings = needs.findings && !state_->rows.has("findings");
  if (lacks_wordcount) state_->add_wordcount(record);
  if (!has_mentions || !has_summary) state_->add_sdg(record, has_mentions, has_summary);
  if (lacks_findings) state_->add_findings(record);
}

}  // namespace unpsa::stages
