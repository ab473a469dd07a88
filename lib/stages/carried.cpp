// SPDX-License-Identifier: MIT
// Only the members that are asked for are read, each by itself: a record without them costs a look at its
// list of members. Of a member that is not well-formed, what stands before the fault is read.
#include "stages/carried.hpp"

#include <algorithm>
#include <charconv>

#include "json/lenient_reader.hpp"
#include "json/members.hpp"

namespace unpsa::stages {
namespace {

using json::LenientReader;

/// A whole number as such if 64 bits hold it.
Value value_of_number(std::string_view token) {
  const char* const end = token.data() + token.size();
  std::int64_t integer = 0;
  if (const auto read = std::from_chars(token.data(), end, integer);
      read.ptr == end && read.ec == std::errc{})
    return integer;
  double real = 0;
  std::from_chars(token.data(), end, real);
  return real;
}

Value read_value(LenientReader& in) {
  json::Cursor& cursor = in.cursor();
  switch (cursor.peek()) {
    case '"':
      return cursor.take_string();
    case 't':
    case 'f':
      return cursor.take_boolean();
    case '{':
    case '[':
    case 'n':
      in.skip();
      return {};
    default:
      return value_of_number(cursor.take_number());
  }
}

/// False if the item is no object.
template <typename Row, std::size_t Count>
bool read_row(LenientReader& in, const std::array<Key<Row>, Count>& keys, Row& row) {
  return in.object([&](std::string_view name) {
    const auto found =
        std::find_if(keys.begin(), keys.end(), [name](const Key<Row>& key) { return key.name == name; });
    if (found == keys.end()) return void(in.skip());
    row.*found->value = read_value(in);
  });
}

}  // namespace

std::string_view text_of(const Value& value) noexcept {
  const auto* text = std::get_if<std::string_view>(&value);
  return text == nullptr ? std::string_view() : *text;
}

std::optional<std::int64_t> integer_of(const Value& value) noexcept {
  const auto* number = std::get_if<std::int64_t>(&value);
  return number == nullptr ? std::nullopt : std::optional(*number);
}

void CarriedReader::load(const Record& record) {
  record_ = &record;
  arena_.clear();
}

bool CarriedReader::has(std::string_view member) const {
  const std::string_view json = json::find_stage_member(*record_, member);
  return !json.empty() && json != "null";
}

template <typename Read>
void CarriedReader::read_member(std::string_view member, Read read) {
  const std::string_view json = json::find_stage_member(*record_, member);
  if (json.empty()) return;
  json::Cursor cursor(json, arena_);
  LenientReader in(cursor);
  try {
    read(in);
  } catch (const json::Malformed&) {
  } catch (const json::TooDeep&) {
  }
}

template <typename Row, std::size_t Count>
bool CarriedReader::read_rows(std::string_view member, const std::array<Key<Row>, Count>& keys,
                              std::vector<Row>& rows) {
  bool is_array = false;
  read_member(member, [&](LenientReader& in) {
    is_array = in.cursor().peek() == '[';
    in.array([&] {
      Row row;
      if (read_row(in, keys, row)) rows.push_back(row);
    });
  });
  return is_array;
}

bool CarriedReader::read_counts(std::vector<CarriedCount>& rows) {
  return read_rows("wordcount.answers", count_keys, rows);
}

bool CarriedReader::read_mentions(std::vector<CarriedMention>& rows) {
  return read_rows("sdg.mentions", mention_keys, rows);
}

bool CarriedReader::read_findings(std::vector<CarriedFinding>& rows) {
  return read_rows("findings", finding_keys, rows);
}

void CarriedReader::read_summary(CodeLists& summary) {
  read_member("sdg.summary", [&summary](LenientReader& in) {
    in.object([&](std::string_view key) {
      if (key == "ticked_only") return void(summary.ticked_only = in.strings());
      if (key == "cited_only") return void(summary.cited_only = in.strings());
      if (key == "both") return void(summary.both = in.strings());
      if (key == "implied") return void(summary.implied = in.strings());
      if (key == "invalid") return void(summary.invalid = in.strings());
      if (key == "goals_ticked_only") return void(summary.goals_ticked_only = in.strings());
      if (key == "goals_cited_only") return void(summary.goals_cited_only = in.strings());
      if (key == "goals_both") return void(summary.goals_both = in.strings());
      in.skip();
    });
  });
}

void CarriedReader::read_duplicate(CarriedDuplicate& duplicate) {
  read_member("duplicate", [&duplicate](LenientReader& in) {
    in.object([&](std::string_view key) {
      if (key == "kind") return void(duplicate.kind = in.string());
      if (key == "of") return void(duplicate.of = in.string());
      in.skip();
    });
  });
}

}  // namespace unpsa::stages
