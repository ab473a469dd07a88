// SPDX-License-Identifier: MIT
// Adding members to a JSON object as text: what the object held stays byte for byte, so a stage loses nothing
// that it does not know.
#include <algorithm>
#include <charconv>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "unpsa/json/record_json.hpp"
#include "unpsa/json/value_scanner.hpp"

namespace unpsa::json {
namespace {

constexpr std::string_view sdg_prefix = "sdg.";

bool is_space(char byte) { return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r'; }

/// A member of an object, as offsets in its text: the quoted key, and the value.
struct MemberRange {
  std::string_view key;  ///< without its quotes, not unescaped
  std::size_t key_begin;
  std::size_t value_begin;
  std::size_t value_end;
};

/// Walks over the members of a well-formed object.
class MemberWalker {
 public:
  explicit MemberWalker(std::string_view json) : json_(json), at_(json.find('{') + 1) {}

  bool next(MemberRange& member) {
    skip(',');
    if (at_ >= json_.size() || json_[at_] != '"') return false;
    member.key_begin = at_;
    at_ = string_end(at_);
    member.key = json_.substr(member.key_begin + 1, at_ - member.key_begin - 2);
    skip(':');
    member.value_begin = at_;
    at_ = value_end(at_);
    member.value_end = at_;
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

/// Whether a member's name, as it stands in the text, is `key`, which is plain ASCII. A name may spell it with `\u0061`.
bool is_key(std::string_view name, std::string_view key) {
  if (name == key) return true;
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

/// Whether an object may have a member of this name: most have not, and are not walked over to find out.
bool may_have_key(std::string_view json, std::string_view key) {
  std::string quoted;
  quoted.append("\"").append(key).append("\"");
  return json.find(quoted) != std::string_view::npos || json.find("\\u00") != std::string_view::npos;
}

/// The range of the member `key`; false if the object has none.
bool find_member(std::string_view json, std::string_view key, MemberRange& member) {
  if (!may_have_key(json, key)) return false;
  MemberWalker walker(json);
  while (walker.next(member)) {
    if (is_key(member.key, key)) return true;
  }
  return false;
}

/// Replaces the value of the member `key` or adds the member at the end of `json`, an object.
void set_member(std::string& json, std::string_view key, std::string_view value) {
  MemberRange member{};
  if (find_member(json, key, member)) {
    json.replace(member.value_begin, member.value_end - member.value_begin, value);
    return;
  }
  const std::size_t brace = json.rfind('}');
  std::size_t last = brace;
  while (last > 0 && is_space(json[last - 1])) --last;
  std::string text;
  if (last > 0 && json[last - 1] != '{') text += ',';
  text.append("\"").append(key).append("\":").append(value);
  json.insert(brace, text);
}

}  // namespace

void append_with_additions(std::string& out, std::string_view json, std::span<const Member> additions) {
  std::string sdg;
  std::string object;
  object.reserve(json.size() + 256);
  object = json;
  for (const Member& addition : additions) {
    if (addition.key.substr(0, sdg_prefix.size()) != sdg_prefix) {
      set_member(object, addition.key, addition.json);
      continue;
    }
    MemberRange member{};
    // An `sdg` of null is none.
    sdg = find_member(object, "sdg", member) && object[member.value_begin] == '{'
              ? object.substr(member.value_begin, member.value_end - member.value_begin)
              : std::string("{}");
    set_member(sdg, addition.key.substr(sdg_prefix.size()), addition.json);
    set_member(object, "sdg", sdg);
  }
  out += object;
}

}  // namespace unpsa::json
