// SPDX-License-Identifier: MIT
#include "json/stage_rows.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <vector>

#include "json/lenient_reader.hpp"
#include "json/members.hpp"

namespace unpsa::json {
namespace {

/// A whole number as such if 64 bits hold it.
RowValue value_of_number(std::string_view token) {
  const char* const end = token.data() + token.size();
  std::int64_t integer = 0;
  if (const auto read = std::from_chars(token.data(), end, integer);
      read.ptr == end && read.ec == std::errc{})
    return integer;
  double real = 0;
  std::from_chars(token.data(), end, real);
  return real;
}

RowValue read_value(LenientReader& in) {
  Cursor& cursor = in.cursor();
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

/// Reads the values of an object in the order of the keys. False if it is no object.
bool read_row(LenientReader& in, std::span<const std::string_view> keys, std::vector<RowValue>& row) {
  row.assign(keys.size(), RowValue());
  return in.object([&](std::string_view key) {
    const auto found = std::find(keys.begin(), keys.end(), key);
    if (found == keys.end()) return void(in.skip());
    row[static_cast<std::size_t>(found - keys.begin())] = read_value(in);
  });
}

}  // namespace

struct StageRows::State {
  const Record* record = nullptr;  ///< null: none has been loaded
  text::Arena arena;               ///< of the texts of the members that were read
  std::vector<RowValue> row;

  [[nodiscard]] std::string_view find(std::string_view member) const {
    return record == nullptr ? std::string_view{} : find_stage_member(*record, member);
  }
};

StageRows::StageRows() : state_(std::make_unique<State>()) {}
StageRows::~StageRows() = default;
StageRows::StageRows(const StageRows&) : StageRows() {}
StageRows::StageRows(StageRows&&) noexcept = default;
StageRows& StageRows::operator=(StageRows&&) noexcept = default;

void StageRows::load(const Record& record) {
  state_->record = &record;
  state_->arena.clear();
}

bool StageRows::has(std::string_view member) const {
  const std::string_view json = state_->find(member);
  return !json.empty() && json != "null";
}

void StageRows::each(std::string_view member, std::span<const std::string_view> keys,
                     const Visit& visit) const {
  State& state = *state_;
  const std::string_view json = state.find(member);
  if (json.empty()) return;
  Cursor cursor(json, state.arena);
  LenientReader in(cursor);
  try {
    in.array([&] {
      if (read_row(in, keys, state.row)) visit(state.row);
    });
  } catch (const Malformed&) {  // the rows before it are all there are
  } catch (const TooDeep&) {
  }
}

}  // namespace unpsa::json
