// SPDX-License-Identifier: MIT
/// Writing JSON straight into a text, member by member.
#pragma once

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace unpsa::json {

/// Appends `text`, well-formed UTF-8, as a JSON string with its quotes. Escapes `"`, `\`,
/// controls below U+0020 and U+007F.
void append_string(std::string& out, std::string_view text);

/// Byte by byte; the reference version for testing `append_string`.
void append_string_plain(std::string& out, std::string_view text);

inline void append_number(std::string& out, std::int64_t value) {
  char digits[24];
  const auto result = std::to_chars(digits, digits + sizeof digits, value);
  out.append(digits, result.ptr);
}

/// Appends the members of one object, with commas where they belong.
class ObjectWriter {
 public:
  explicit ObjectWriter(std::string& out) : out_(out) { out_ += '{'; }

  /// What the value goes into. `name` must need no escape.
  std::string& key(std::string_view name) {
    // Put together first: one append instead of four, six hundred times a record.
    char text[longest_key + 4];
    if (name.size() > longest_key) return long_key(name);
    text[0] = ',';
    text[1] = '"';
    char* end = std::copy(name.begin(), name.end(), text + 2);
    *end++ = '"';
    *end++ = ':';
    const char* begin = first_ ? text + 1 : text;
    first_ = false;
    return out_.append(begin, static_cast<std::size_t>(end - begin));
  }
  void null(std::string_view name) { key(name) += "null"; }
  void string(std::string_view name, std::string_view value) { append_string(key(name), value); }
  /// An empty string is null.
  void string_or_null(std::string_view name, std::string_view value) {
    if (value.empty()) return null(name);
    string(name, value);
  }
  void number(std::string_view name, std::size_t value) {
    append_number(key(name), static_cast<std::int64_t>(value));
  }
  /// 0 is null.
  void number_or_null(std::string_view name, std::size_t value) {
    if (value == 0) return null(name);
    number(name, value);
  }
  void boolean(std::string_view name, bool value) { key(name) += value ? "true" : "false"; }
  void end() { out_ += '}'; }

 private:
  static constexpr std::size_t longest_key = 32;  ///< that is put together first

  std::string& long_key(std::string_view name) {
    out_.append(first_ ? "\"" : ",\"").append(name).append("\":");
    first_ = false;
    return out_;
  }

  std::string& out_;
  bool first_ = true;
};

/// Appends an array, each item by `append`.
template <typename Items, typename Append>
void append_array(std::string& out, const Items& items, Append append) {
  out += '[';
  bool first = true;
  for (const auto& item : items) {
    if (!first) out += ',';
    first = false;
    append(item);
  }
  out += ']';
}

template <typename Strings>
void append_strings(std::string& out, const Strings& strings) {
  append_array(out, strings, [&](std::string_view string) { append_string(out, string); });
}

}  // namespace unpsa::json
