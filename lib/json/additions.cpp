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
#include "json/object_writer.hpp"
#include "json/record_json.hpp"

namespace unpsa::json {
namespace {

/// Puts another text in the place of a stretch of the object's.
struct Change {
  std::string_view old;
  std::string text;
};

/// The stretch of no bytes in front of the closing brace.
std::string_view end_of(std::string_view object) { return object.substr(object.rfind('}'), 0); }

/// The changes that an object needs, and what is to follow its members.
class Splicer {
 public:
  Splicer(std::string_view object, const std::vector<Member>& members, std::vector<Change>& changes)
      : object_(object), members_(members), changes_(changes) {}

  void set(std::string_view key, std::string_view json) {
    if (const Member* member = find_member(members_, key)) {
      changes_.push_back({member->json, std::string(json)});
    } else {
      tail_.key(key) += json;
    }
  }

  /// Adds the change that appends the new members.
  void finish() {
    if (text_.size() == 1) return;
    text_[0] = ',';
    changes_.push_back({end_of(object_), members_.empty() ? text_.substr(1) : text_});
  }

 private:
  std::string_view object_;
  const std::vector<Member>& members_;
  std::vector<Change>& changes_;
  std::string text_;  ///< `{` and the new members
  ObjectWriter tail_{text_};
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
  std::string json;
  ObjectWriter sdg(json);
  for (std::size_t i = 0; i < additions.size(); ++i) {
    if (is_sdg(additions[i]) && !is_overridden(additions, i))
      sdg.key(sdg_key(additions[i])) += additions[i].json;
  }
  sdg.end();
  return json;
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
