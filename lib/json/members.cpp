// SPDX-License-Identifier: MIT
#include "json/members.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>

#include "json/value_scanner.hpp"

namespace unpsa::json {
namespace {

bool is_space(char byte) { return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r'; }

/// Walks over the members of a well-formed object.
class MemberWalker {
 public:
  explicit MemberWalker(std::string_view json) : json_(json), at_(json.find('{') + 1) {}

  bool next(Member& member) {
    skip(',');
    if (at_ >= json_.size() || json_[at_] != '"') return false;
    const std::size_t key = at_ + 1;
    at_ = string_end(at_);
    member.key = json_.substr(key, at_ - key - 1);
    skip(':');
    const std::size_t value = at_;
    at_ = value_end(at_);
    member.json = json_.substr(value, at_ - value);
    return true;
  }

 private:
  void skip(char mark) {
    while (at_ < json_.size() && (is_space(json_[at_]) || json_[at_] == mark)) ++at_;
  }

  [[nodiscard]] std::size_t string_end(std::size_t at) const {
    for (++at; at < json_.size() && json_[at] != '"'; ++at) {
      if (json_[at] == '\\') ++at;
    }
    return std::min(at + 1, json_.size());
  }

  [[nodiscard]] std::size_t value_end(std::size_t at) const {
    if (json_[at] == '"') return string_end(at);
    if (json_[at] == '{' || json_[at] == '[') {
      ValueScanner scanner;
      return at + scanner.scan(json_.substr(at));
    }
    while (at < json_.size() && json_[at] != ',' && json_[at] != '}' && !is_space(json_[at])) ++at;
    return at;
  }

  std::string_view json_;
  std::size_t at_;
};

/// The value of four hexadecimal digits, or -1.
int hexadecimal(std::string_view digits) {
  int value = 0;
  const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  return result.ptr == digits.data() + digits.size() && digits.size() == 4 ? value : -1;
}

}  // namespace

void list_members(std::string_view json, std::vector<Member>& members) {
  members.clear();
  MemberWalker walker(json);
  for (Member member; walker.next(member);) members.push_back(member);
}

bool is_key(std::string_view name, std::string_view key) {
  if (name.size() <= key.size()) return name == key;
  constexpr std::size_t escape_size = 6;
  for (const char expected : key) {
    if (name.substr(0, 2) == "\\u" && hexadecimal(name.substr(2, 4)) == expected) {
      name.remove_prefix(escape_size);
    } else if (!name.empty() && name.front() == expected) {
      name.remove_prefix(1);
    } else {
      return false;
    }
  }
  return name.empty();
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
