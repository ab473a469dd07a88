// SPDX-License-Identifier: MIT
// Adding members to a JSON object as text: what the object held stays byte for byte, so a stage loses nothing
// that it does not know. The places to change are found first, from the list of the object's members; then
// the text is copied once, with the changes in between.
#include "json/additions.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "json/members.hpp"
#include "json/record_json.hpp"

namespace unpsa::json {
namespace {

bool is_space(char byte) { return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r'; }

/// Puts another text in the place of a stretch of the object's.
struct Change {
  std::string_view old;
  std::string text;
};

/// The stretch of no bytes in front of the closing brace.
std::string_view end_of(std::string_view object) { return object.substr(object.rfind('}'), 0); }

bool is_empty(std::string_view object) {
  std::size_t last = object.rfind('}');
  while (last > 0 && is_space(object[last - 1])) --last;
  return last == 0 || object[last - 1] == '{';
}

void append_member(std::string& out, std::string_view key, std::string_view json) {
  out.append(out.empty() ? "\"" : ",\"").append(key).append("\":").append(json);
}

/// The changes that an object needs, and what is to follow its members.
class Splicer {
 public:
  Splicer(std::string_view object, const std::vector<Member>& members, std::vector<Change>& changes)
      : object_(object), members_(members), changes_(changes) {}

  void set(std::string_view key, std::string_view json) {
    if (const Member* member = find_member(members_, key)) {
      changes_.push_back({member->json, std::string(json)});
    } else {
      append_member(tail_, key, json);
    }
  }

  /// Adds the change that appends the new members.
  void finish() {
    if (tail_.empty()) return;
    changes_.push_back({end_of(object_), is_empty(object_) ? tail_ : ',' + tail_});
  }

 private:
  std::string_view object_;
  const std::vector<Member>& members_;
  std::vector<Change>& changes_;
  std::string tail_;
};

/// Whether another addition of the same key follows, which is the one that counts.
bool is_overridden(std::span<const Member> additions, std::size_t index) {
  return std::any_of(additions.begin() + static_cast<std::ptrdiff_t>(index) + 1, additions.end(),
                     [&](const Member& later) { return later.key == additions[index].key; });
}

void splice_sdg(Splicer& object, const Member* sdg, std::span<const Member> additions,
                std::vector<Change>& changes) {
  // An `sdg` of null is none.
  if (sdg == nullptr || sdg->json.empty() || sdg->json.front() != '{')
    return object.set("sdg", sdg_of(additions));
  std::vector<Member> members;
  list_members(sdg->json, members);
  Splicer splicer(sdg->json, members, changes);
  for (std::size_t i = 0; i < additions.size(); ++i) {
    if (is_sdg(additions[i]) && !is_overridden(additions, i))
      splicer.set(sdg_key(additions[i]), additions[i].json);
  }
  splicer.finish();
}

}  // namespace

std::string sdg_of(std::span<const Member> additions) {
  std::string members;
  for (std::size_t i = 0; i < additions.size(); ++i) {
    if (is_sdg(additions[i]) && !is_overridden(additions, i))
      append_member(members, sdg_key(additions[i]), additions[i].json);
  }
  return '{' + members + '}';
}

void append_with_additions(std::string& out, std::string_view json, const std::vector<Member>& members,
                           std::span<const Member> additions) {
  std::vector<Change> changes;
  Splicer object(json, members, changes);
  bool has_sdg = false;
  for (std::size_t i = 0; i < additions.size(); ++i) {
    if (!is_sdg(additions[i])) {
      if (!is_overridden(additions, i)) object.set(additions[i].key, additions[i].json);
    } else if (!has_sdg) {
      has_sdg = true;
      splice_sdg(object, find_member(members, "sdg"), additions, changes);
    }
  }
  object.finish();
  std::sort(changes.begin(), changes.end(),
            [](const Change& a, const Change& b) { return a.old.data() < b.old.data(); });

  const char* done = json.data();
  for (const Change& change : changes) {
    out.append(done, change.old.data()).append(change.text);
    done = change.old.data() + change.old.size();
  }
  out.append(done, json.data() + json.size());
}

void append_with_additions(std::string& out, std::string_view json, std::span<const Member> additions) {
  std::vector<Member> members;
  list_members(json, members);
  append_with_additions(out, json, members, additions);
}

}  // namespace unpsa::json
