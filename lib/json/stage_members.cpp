// SPDX-License-Identifier: MIT
// Only the members that stages add are read, each by itself: a record without them costs a look at its list of members.
#include "unpsa/json/stage_members.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "cursor.hpp"
#include "members.hpp"
#include "unpsa/text/arena.hpp"
#include "unpsa/text/buffer.hpp"

namespace unpsa::json {
namespace {

/// Reads what it is asked for and skips what is of another type.
class LenientReader {
 public:
  explicit LenientReader(Cursor& cursor) : cursor_(cursor) {}

  std::optional<std::string_view> string() {
    if (cursor_.peek() == '"') return cursor_.take_string();
    cursor_.skip_value();
    return std::nullopt;
  }

  std::optional<std::uint64_t> number() {
    const char first = cursor_.peek();
    if (first >= '0' && first <= '9') return cursor_.take_whole_number();
    cursor_.skip_value();
    return std::nullopt;
  }

  /// Calls `item()` for each item, which must read it. False if this is no array.
  template <typename Item>
  bool array(Item item) {
    if (cursor_.peek() != '[') return skip();
    cursor_.take('[');
    if (cursor_.take(']')) return true;
    do {
      item();
    } while (cursor_.take_comma(']'));
    return true;
  }

  /// Calls `member(key)` for each member, which must read the value or call `skip`.
  template <typename OnMember>
  bool object(OnMember member) {
    if (cursor_.peek() != '{') return skip();
    cursor_.take('{');
    if (cursor_.take('}')) return true;
    do {
      member(cursor_.take_key());
    } while (cursor_.take_comma('}'));
    return true;
  }

  StageTexts strings() {
    std::vector<std::string_view> texts;
    const bool is_array = array([&] {
      if (const auto text = string()) texts.push_back(*text);
    });
    return is_array ? StageTexts(std::move(texts)) : std::nullopt;
  }

  bool skip() {
    cursor_.skip_value();
    return false;
  }

 private:
  Cursor& cursor_;
};

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

void read_sdg(LenientReader& in, StageMembers& members) {
  in.object([&](std::string_view key) {
    if (key != "summary") return void(in.skip());
    read_summary(in, members);
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

/// What `record` has under that key: what was added to it, or what its text has.
const Member* find_stage(const Record& record, const std::vector<Member>& members, std::string_view key) {
  const Member* added = find_member(record.additions, key);
  return added != nullptr ? added : find_member(members, key);
}

}  // namespace

struct StageMembersReader::State {
  /// A value's text with what a cursor needs, and its unescaped strings.
  struct Text {
    text::Buffer buffer;
    text::Arena arena;
  };

  /// Reads a value by `read`; nothing is read of what is not well-formed.
  template <typename Read>
  void read_value(const Member* member, Text& text, Read read) {
    if (member == nullptr) return;
    text.arena.clear();
    text.buffer.assign(member->json);
    Cursor cursor(text.buffer, text.arena);
    LenientReader in(cursor);
    try {
      read(in, members);
    } catch (const Malformed&) {
    } catch (const TooDeep&) {
    }
  }

  Text wordcount;
  Text sdg;
  Text findings;
  Text duplicate;
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
  state.read_value(find_stage(record, record.members, "wordcount"), state.wordcount, read_wordcount);
  if (const Member* summary = find_member(record.additions, "sdg.summary")) {
    state.read_value(summary, state.sdg, read_summary);
  } else {
    state.read_value(find_member(record.members, "sdg"), state.sdg, read_sdg);
  }
  state.read_value(find_stage(record, record.members, "findings"), state.findings, read_findings);
  state.read_value(find_stage(record, record.members, "duplicate"), state.duplicate, read_duplicate);
  return state.members;
}

}  // namespace unpsa::json
