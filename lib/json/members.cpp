// SPDX-License-Identifier: MIT
#include "json/members.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

#include "json/cursor.hpp"
#include "text/arena.hpp"

namespace unpsa::json {
namespace {

std::string_view between(const char* begin, const char* end) {
  return {begin, static_cast<std::size_t>(end - begin)};
}

/// Calls `member(raw_key, value)` for each member of the object, views into the cursor's text.
template <typename OnMember>
void each_member(Cursor& cursor, OnMember member) {
  if (!cursor.take('{') || cursor.take('}')) return;
  do {
    std::string_view key;
    cursor.take_key(&key);
    cursor.peek();
    const char* const begin = cursor.place();
    cursor.skip_value();
    member(key, between(begin, cursor.place()));
  } while (cursor.take_comma('}'));
}

}  // namespace

void list_members(std::string_view json, std::vector<Member>& members) {
  members.clear();
  text::Arena arena;
  Cursor cursor(json, arena);
  const char* const copy = cursor.place();
  const auto original = [&](std::string_view text) {
    return json.substr(static_cast<std::size_t>(text.data() - copy), text.size());
  };
  try {
    each_member(cursor, [&](std::string_view key, std::string_view value) {
      members.push_back({original(key), original(value)});
    });
  } catch (const Malformed&) {  // the members before it are all there are
  } catch (const TooDeep&) {
  }
}

bool is_key(std::string_view name, std::string_view key) {
  if (name.size() <= key.size()) return name == key;  // an escape is longer than what it stands for
  if (name.find('\\') == std::string_view::npos) return false;
  text::Arena arena;
  Cursor cursor("\"" + std::string(name) + "\"", arena);
  return cursor.take_string() == key;
}

const Member* find_member(const std::vector<Member>& members, std::string_view key) {
  const auto found = std::find_if(members.begin(), members.end(),
                                  [key](const Member& member) { return is_key(member.key, key); });
  return found == members.end() ? nullptr : &*found;
}

std::string_view find_stage_member(const Record& record, std::string_view path) {
  if (const Member* added = find_member(record.additions, path)) return added->json;
  const std::size_t dot = path.find('.');
  const std::string_view key = path.substr(0, dot);
  const Member* member = find_member(record.additions, key);
  if (member == nullptr) member = find_member(record.members, key);
  if (member == nullptr) return {};
  if (dot == std::string_view::npos) return member->json;
  if (member->json.empty() || member->json.front() != '{') return {};
  std::vector<Member> inner;
  list_members(member->json, inner);
  const Member* found = find_member(inner, path.substr(dot + 1));
  return found == nullptr ? std::string_view{} : found->json;
}

}  // namespace unpsa::json
