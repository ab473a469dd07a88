// SPDX-License-Identifier: MIT
/// Reading single JSON values with simdjson's on-demand parser, with the path to them for messages.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <iterator>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <simdjson.h>

#include "unpsa/record/record.hpp"

namespace unpsa::json {

namespace ondemand = simdjson::ondemand;

/// A value of another type than the schema asks, or none where it asks one.
struct Mismatch {
  std::string message;
  const char* place = nullptr;  ///< in the text; nullptr: the object as a whole
};

/// The keys that an object has had: one that stands twice would be read twice, the first value lost. The sets of
/// nested objects share `stack`, each above that of the object around it.
class KeySet {
 public:
  explicit KeySet(std::vector<std::string_view>& stack) : stack_(stack), begin_(stack.size()) {}
  ~KeySet() { stack_.resize(begin_); }
  KeySet(const KeySet&) = delete;
  KeySet& operator=(const KeySet&) = delete;

  void add(std::string_view key, std::string_view object) {
    // Most keys differ in this bit, so that few are compared.
    const auto last = key.empty() ? 0U : static_cast<unsigned char>(key.back());
    const std::uint64_t bit = std::uint64_t{1} << ((key.size() * 7 + last) % 64);
    const auto begin = stack_.begin() + static_cast<std::ptrdiff_t>(begin_);
    if ((bits_ & bit) != 0 && std::find(begin, stack_.end(), key) != stack_.end())
      throw Mismatch{fmt::format("the key '{}' stands twice in {}", key, object), nullptr};
    bits_ |= bit;
    stack_.push_back(key);
  }

 private:
  std::vector<std::string_view>& stack_;
  std::size_t begin_;
  std::uint64_t bits_ = 0;
};

/// Reads the values of one text, in the order in which they stand there. Every value is read or checked, so that what is
/// passed on is well-formed. Throws Mismatch and simdjson::simdjson_error.
class ValueReader {
 public:
  /// Strings with an escape are unescaped into the record's arena; others are views into its buffer.
  ValueReader(ondemand::parser& parser, Record& record);

  /// The key of a member, unescaped.
  template <typename Field>
  static std::string_view read_key(Field& field) {
    const std::string_view key = field.unescaped_key();
    return key;
  }

  /// Walks over a value that we do not know. At most 256 levels of brackets: nobody writes as
  /// many, and walking them takes stack.
  void check_value(ondemand::value& value, int depth = 0);

  [[noreturn]] void fail(ondemand::value& value, std::string_view expected);

  /// Whether the value is null; it is read then.
  bool is_null(ondemand::value& value);
  std::string_view string(ondemand::value& value);
  std::string_view string_or_null(ondemand::value& value);
  /// None for null.
  Text text_or_null(ondemand::value& value);
  std::size_t number(ondemand::value& value);
  std::size_t number_or_null(ondemand::value& value);
  /// A number that an int holds.
  int small_number(ondemand::value& value);
  std::optional<bool> boolean_or_null(ondemand::value& value);
  void strings(ondemand::value& value, std::vector<std::string_view>& out);
  /// The numbers of an array, in the record's arena.
  std::span<const std::size_t> numbers(ondemand::value& value);

  /// Calls `member(key, value)` for each member of an object.
  template <typename Member>
  void each_member(ondemand::value& value, Member member) {
    if (value.type() != ondemand::json_type::object) fail(value, "an object");
    const std::size_t length = path_.size();
    KeySet keys(keys_);
    for (auto field : value.get_object()) {
      const std::string_view key = read_key(field);
      keys.add(key, path_);
      path_.append(".").append(key);
      ondemand::value item = field.value();
      consumed_ = false;
      member(key, item);
      if (!consumed_) check_value(item);
      path_.resize(length);
    }
    consumed_ = true;
  }

  /// Calls `item(value)` for each item of an array.
  template <typename Item>
  void each_item(ondemand::value& value, Item item) {
    if (value.type() != ondemand::json_type::array) fail(value, "an array");
    const std::size_t length = path_.size();
    std::size_t index = 0;
    for (auto element : value.get_array()) {
      fmt::format_to(std::back_inserter(path_), "[{}]", index++);
      ondemand::value each = element.value();
      item(each);
      path_.resize(length);
    }
    consumed_ = true;
  }

  /// The path to the value that is read, for messages: `answers[3].text`.
  [[nodiscard]] std::string& path() noexcept { return path_; }
  [[nodiscard]] std::vector<std::string_view>& keys() noexcept { return keys_; }

 private:
  ondemand::parser& parser_;
  Record& record_;
  char* unescaped_;  ///< where the next unescaped string goes
  std::string path_;
  std::vector<std::string_view> keys_;
  std::vector<std::size_t> numbers_;
  bool consumed_ = false;  ///< the last member's value was read
};

}  // namespace unpsa::json
