// SPDX-License-Identifier: MIT
// Only the members that stages add are read, each by itself: a record without them costs a look at its list
// of members.
#include "json/stage_members.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "json/lenient_reader.hpp"
#include "json/members.hpp"

namespace unpsa::json {
namespace {

void read_counted_answer(LenientReader& in, StageMembers& members) {
  std::optional<std::string_view> question;
  bool over = false;
  in.object([&](std::string_view key) {
    if (key == "word") {
      if (const auto words = in.number()) members.words = members.words.value_or(0) + *words;
    } else if (key == "question") {
      question = in.string();
    } else if (key == "status") {
      over = in.string() == "over";
    } else {
      in.skip();
    }
  });
  if (question && over) members.over_limit->push_back(*question);
}

void read_wordcount(LenientReader& in, StageMembers& members) {
  in.object([&](std::string_view key) {
    if (key != "answers") return void(in.skip());
    members.over_limit.emplace();
    if (!in.array([&] { read_counted_answer(in, members); })) members.over_limit.reset();
  });
}

void read_summary(LenientReader& in, StageMembers& members) {
  in.object([&](std::string_view key) {
    if (key == "ticked_only") return void(members.sdg_ticked_only = in.strings());
    if (key == "cited_only") return void(members.sdg_cited_only = in.strings());
    if (key == "both") return void(members.sdg_both = in.strings());
    if (key == "implied") return void(members.sdg_implied = in.strings());
    if (key == "invalid") return void(members.sdg_invalid = in.strings());
    in.skip();
  });
}

void read_finding(LenientReader& in, StageMembers& members) {
  in.object([&](std::string_view key) {
    if (key != "severity" && key != "rule") return void(in.skip());
    const auto text = in.string();
    if (key == "severity") {
      if (text == "error") ++*members.finding_errors;
      if (text == "warning") ++*members.finding_warnings;
      if (text == "note") ++*members.finding_notes;
      return;
    }
    std::vector<std::string_view>& rules = *members.finding_rules;
    if (text && std::find(rules.begin(), rules.end(), *text) == rules.end()) rules.push_back(*text);
  });
}

void read_findings(LenientReader& in, StageMembers& members) {
  members.finding_errors = members.finding_warnings = members.finding_notes = 0;
  members.finding_rules.emplace();
  if (in.array([&] { read_finding(in, members); })) return;
  members.finding_errors = members.finding_warnings = members.finding_notes = std::nullopt;
  members.finding_rules.reset();
}

void read_duplicate(LenientReader& in, StageMembers& members) {
  in.object([&](std::string_view key) {
    if (key == "kind") return void(members.duplicate_kind = in.string());
    if (key == "of") return void(members.duplicate_of = in.string());
    in.skip();
  });
}

}  // namespace

struct StageMembersReader::State {
  /// Reads a member by `read`; nothing is read of what is not well-formed.
  template <typename Read>
  void read_member(const Record& record, std::string_view path, Read read) {
    const std::string_view json = find_stage_member(record, path);
    if (json.empty()) return;
    Cursor cursor(json, arena);
    LenientReader in(cursor);
    try {
      read(in, members);
    } catch (const Malformed&) {
    } catch (const TooDeep&) {
    }
  }

  text::Arena arena;  ///< of the texts of the members that were read
  StageMembers members;
};

StageMembersReader::StageMembersReader() : state_(std::make_unique<State>()) {}
StageMembersReader::~StageMembersReader() = default;
StageMembersReader::StageMembersReader(const StageMembersReader&) : StageMembersReader() {}
StageMembersReader::StageMembersReader(StageMembersReader&&) noexcept = default;
StageMembersReader& StageMembersReader::operator=(StageMembersReader&&) noexcept = default;

const StageMembers& StageMembersReader::read(const Record& record) {
  State& state = *state_;
  state.members = {};
  state.arena.clear();
  state.read_member(record, "wordcount", read_wordcount);
  state.read_member(record, "sdg.summary", read_summary);
  state.read_member(record, "findings", read_findings);
  state.read_member(record, "duplicate", read_duplicate);
  return state.members;
}

}  // namespace unpsa::json
