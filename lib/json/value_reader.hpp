// SPDX-License-Identifier: MIT
/// Reading JSON values into the members of a record, with the path to them for messages.
#pragma once

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_set>
#include <utility>
#include <vector>

#include "json/cursor.hpp"
#include "unpsa/record.hpp"

namespace unpsa::json {

/// A value of the wrong type, or a required value that is missing.
struct Mismatch {
  std::string message;
  const char* place = nullptr;  ///< in the text; nullptr: the object as a whole
};

class ValueReader;

/// A known member of an object, and how its value is stored in `Target`.
template <typename Target>
struct MemberRow {
  std::string_view key;
  void (*read)(ValueReader& in, Target& target);
};

/// Reads the values of one text in order. Every value is read or skipped, so
/// that what is passed on is well-formed. Throws Mismatch, Malformed and TooDeep.
class ValueReader {
 public:
  /// A step of the path to a value: a key, or an index in an array.
  struct Step {
    std::string_view key;
    std::size_t index = 0;
    bool is_index = false;
  };
  /// Working memory, kept between texts.
  struct Scratch {
    std::vector<std::string_view> other_keys;  ///< of the open objects, those that no row has
    std::vector<std::size_t> numbers;
  };

  ValueReader(Record& record, Cursor& cursor, Scratch& scratch)
      : record_(record), cursor_(cursor), other_keys_(scratch.other_keys), numbers_(scratch.numbers) {
    other_keys_.clear();
  }

  std::string_view string() {
    if (cursor_.peek() != '"') fail("a string", place());
    return cursor_.take_string();
  }
  std::string_view string_or_null() { return cursor_.take_null() ? std::string_view{} : string(); }
  /// None for null.
  Text text_or_null() { return cursor_.take_null() ? Text{} : Text(string()); }
  std::size_t number();
  std::size_t number_or_null() { return cursor_.take_null() ? 0 : number(); }
  /// A number that an int holds.
  int small_number();
  int small_number_or_null() { return cursor_.take_null() ? 0 : small_number(); }
  std::optional<bool> boolean_or_null();
  void strings(std::vector<std::string_view>& out) {
    each_item([&] { out.push_back(string()); });
  }
  /// The numbers of an array, in the record's arena.
  std::span<const std::size_t> numbers();

  bool take_null() { return cursor_.take_null(); }

  /// Reads an object: the members in `rows`, which usually occur in that order, by their functions; others
  /// are skipped. The members of a record are listed in it. A duplicate key would be read twice, and the
  /// first value would be lost.
  template <typename Target, std::size_t Count>
  void object(const std::array<MemberRow<Target>, Count>& rows, Target& target) {
    static_assert(Count <= 64);
    constexpr bool is_record = std::is_same_v<Target, Record>;
    if (!cursor_.take('{')) fail("an object", place());
    if (cursor_.take('}')) return;
    std::uint64_t seen = 0;
    std::size_t next = 0;
    const std::size_t others = other_keys_.size();
    Step& step = open_step({});
    do {
      std::string_view raw;
      const std::string_view key = cursor_.take_key(is_record ? &raw : nullptr);
      step.key = key;
      const char* const begin = place();
      const std::size_t row = find_row(rows, key, next);
      if (row == Count) {
        add_other_key(key, others);
        cursor_.skip_value();
      } else {
        if ((seen >> row & 1) != 0) fail_twice(key);
        seen |= std::uint64_t{1} << row;
        next = row + 1;
        rows[row].read(*this, target);
      }
      if constexpr (is_record) list_member(raw, begin);
    } while (cursor_.take_comma('}'));
    --depth_;
    other_keys_.resize(others);
    if (!many_keys_.empty() && others <= many_keys_begin_) many_keys_.clear();
  }

  /// The same for the items of an array, each added to `out`.
  template <typename Target, std::size_t Count>
  void objects(const std::array<MemberRow<Target>, Count>& rows, std::vector<Target>& out) {
    each_item([&] { object(rows, out.emplace_back()); });
  }

  /// Calls `item()` for each item of an array, which must read it.
  template <typename Item>
  void each_item(Item item) {
    if (!cursor_.take('[')) fail("an array", place());
    if (cursor_.take(']')) return;
    Step& step = open_step({.key = {}, .is_index = true});
    do {
      item();
      ++step.index;
    } while (cursor_.take_comma(']'));
    --depth_;
  }

  /// Where the next value begins.
  [[nodiscard]] const char* place() {
    cursor_.peek();
    return cursor_.place();
  }
  /// The value at `place` is not what was expected.
  [[noreturn]] void fail(std::string_view expected, const char* place) const;
  /// The path to the value that is read: `answers[3].text`.
  [[nodiscard]] std::string path() const;

 private:
  static constexpr std::size_t deepest_path = 8;  ///< that a schema has: `answers[3].lines[1]` is 4

  Step& open_step(const Step& step) {
    assert(depth_ < deepest_path);
    return path_[depth_++] = step;
  }

  template <typename Target, std::size_t Count>
  static std::size_t find_row(const std::array<MemberRow<Target>, Count>& rows, std::string_view key,
                              std::size_t next) {
    for (std::size_t row = next; row < Count; ++row) {
      if (rows[row].key == key) return row;
    }
    for (std::size_t row = 0; row < next; ++row) {
      if (rows[row].key == key) return row;
    }
    return Count;
  }

  void add_other_key(std::string_view key, std::size_t begin);
  [[noreturn]] void fail_twice(std::string_view key) const;
  void list_member(std::string_view raw_key, const char* begin) {
    record_.members.push_back({raw_key, {begin, static_cast<std::size_t>(cursor_.place() - begin)}});
  }

  Record& record_;
  Cursor& cursor_;
  std::array<Step, deepest_path> path_;
  std::size_t depth_ = 0;
  std::vector<std::string_view>& other_keys_;
  std::unordered_set<std::string_view> many_keys_;  // those of one object, where they are many
  std::size_t many_keys_begin_ = 0;                 // where that object's begin in `other_keys_`
  std::vector<std::size_t>& numbers_;
};

}  // namespace unpsa::json
