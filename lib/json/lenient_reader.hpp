// SPDX-License-Identifier: MIT
/// Reads selected parts of JSON.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "json/cursor.hpp"

namespace unpsa::json {

/// Reads requested values and skips values of another type.
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

  /// Calls `item()` for each item, which must read it. False if this is not an array.
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

  /// The strings of an array.
  std::optional<std::vector<std::string_view>> strings() {
    std::optional<std::vector<std::string_view>> texts(std::in_place);
    const bool is_array = array([&] {
      if (const auto text = string()) texts->push_back(*text);
    });
    if (!is_array) texts.reset();
    return texts;
  }

  /// Skips a value; always false.
  bool skip() {
    cursor_.skip_value();
    return false;
  }

  [[nodiscard]] Cursor& cursor() noexcept { return cursor_; }

 private:
  Cursor& cursor_;
};

}  // namespace unpsa::json
