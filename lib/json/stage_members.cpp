// SPDX-License-Identifier: MIT
#include "unpsa/json/stage_members.hpp"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <string>

#include "unpsa/json/record_json.hpp"

namespace unpsa::json {
namespace {

namespace dom = simdjson::dom;

// The members as minified text has them. `summary` is that of `sdg`.
constexpr std::array<std::string_view, 4> stage_keys{
    R"("wordcount":{)",
    R"("summary":{)",
    R"("findings":[)",
    R"("duplicate":{)",
};

/// Whether a minified record may hold what a stage added. Most do not, and are not read once more to find
/// out. A key may be spelled with escapes.
bool may_hold_members(std::string_view json) {
  const auto holds = [json](std::string_view text) { return json.find(text) != std::string_view::npos; };
  return std::any_of(stage_keys.begin(), stage_keys.end(), holds) || holds("\\u00");
}

std::optional<std::string_view> string_of(dom::object object, std::string_view key) {
  std::string_view text;
  if (object[key].get(text) != simdjson::SUCCESS) return std::nullopt;
  return text;
}

StageTexts texts_of(dom::object object, std::string_view key) {
  dom::array items;
  if (object[key].get(items) != simdjson::SUCCESS) return std::nullopt;
  std::vector<std::string_view> texts;
  for (const dom::element item : items) {
    std::string_view text;
    if (item.get(text) == simdjson::SUCCESS) texts.push_back(text);
  }
  return texts;
}

void read_wordcount(dom::object record, StageMembers& members) {
  dom::array answers;
  if (record["wordcount"]["answers"].get(answers) != simdjson::SUCCESS) return;
  members.over_limit.emplace();
  for (const dom::element item : answers) {
    dom::object answer;
    if (item.get(answer) != simdjson::SUCCESS) continue;
    std::uint64_t words = 0;
    if (answer["word"].get(words) == simdjson::SUCCESS) members.words = members.words.value_or(0) + words;
    const auto question = string_of(answer, "question");
    if (question && string_of(answer, "status") == "over") members.over_limit->push_back(*question);
  }
}

void read_summary(dom::object record, StageMembers& members) {
  dom::object summary;
  if (record["sdg"]["summary"].get(summary) != simdjson::SUCCESS) return;
  members.sdg_ticked_only = texts_of(summary, "ticked_only");
  members.sdg_cited_only = texts_of(summary, "cited_only");
  members.sdg_both = texts_of(summary, "both");
  members.sdg_implied = texts_of(summary, "implied");
  members.sdg_invalid = texts_of(summary, "invalid");
}

void read_findings(dom::object record, StageMembers& members) {
  dom::array findings;
  if (record["findings"].get(findings) != simdjson::SUCCESS) return;
  members.finding_errors = members.finding_warnings = members.finding_notes = 0;
  std::vector<std::string_view>& rules = members.finding_rules.emplace();
  for (const dom::element item : findings) {
    dom::object finding;
    if (item.get(finding) != simdjson::SUCCESS) continue;
    const auto severity = string_of(finding, "severity");
    if (severity == "error") ++*members.finding_errors;
    if (severity == "warning") ++*members.finding_warnings;
    if (severity == "note") ++*members.finding_notes;
    const auto rule = string_of(finding, "rule");
    if (rule && std::find(rules.begin(), rules.end(), *rule) == rules.end()) rules.push_back(*rule);
  }
}

void read_duplicate(dom::object record, StageMembers& members) {
  dom::object duplicate;
  if (record["duplicate"].get(duplicate) != simdjson::SUCCESS) return;
  members.duplicate_kind = string_of(duplicate, "kind");
  members.duplicate_of = string_of(duplicate, "of");
}

}  // namespace

struct StageMembersReader::State {
  dom::parser parser;
  std::string json;
  StageMembers members;
};

StageMembersReader::StageMembersReader() : state_(std::make_unique<State>()) {}
StageMembersReader::~StageMembersReader() = default;
StageMembersReader::StageMembersReader(const StageMembersReader&) : StageMembersReader() {}
StageMembersReader::StageMembersReader(StageMembersReader&&) noexcept = default;
StageMembersReader& StageMembersReader::operator=(StageMembersReader&&) noexcept = default;

const StageMembers& StageMembersReader::read(const Record& record) {
  StageMembers& members = state_->members;
  members = {};
  if (record.additions.empty() && !may_hold_members(record.json)) return members;

  std::string& json = state_->json;
  json.clear();
  append_with_additions(json, record.json.empty() ? std::string_view("{}") : record.json, record.additions);
  json.reserve(json.size() + simdjson::SIMDJSON_PADDING);
  dom::object object;
  if (state_->parser.parse(json.data(), json.size(), /*realloc_if_needed=*/false).get(object) !=
      simdjson::SUCCESS) {
    return members;
  }
  read_wordcount(object, members);
  read_summary(object, members);
  read_findings(object, members);
  read_duplicate(object, members);
  return members;
}

}  // namespace unpsa::json
