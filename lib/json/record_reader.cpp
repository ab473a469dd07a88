// SPDX-License-Identifier: MIT
// The text is gone over once; strings without an escape are views into the record's own text, others are
// unescaped into its arena. What is wrong with a text that is refused is found out by a second, slow look.

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "json/cursor.hpp"
#include "json/fault_finder.hpp"
#include "json/members.hpp"
#include "json/record_json.hpp"
#include "json/record_members.hpp"
#include "json/value_reader.hpp"
#include "record/storage.hpp"
#include "text/format.hpp"
#include "text/utf8.hpp"

namespace unpsa::json {
namespace {

/// `json`, well-formed, without the white space between its tokens.
std::string_view minify(text::Buffer& json, text::Arena& arena) {
  const auto compact = arena.make<char>(json.size());
  char* out = compact.data();
  for (Cursor cursor(json, arena); !cursor.is_at_end();) {
    const std::string_view token = cursor.take_token();
    out = std::copy(token.begin(), token.end(), out);
  }
  return {compact.data(), static_cast<std::size_t>(out - compact.data())};
}

/// An error at a place in the text, at its beginning if the place is not in it.
RecordError error_at(std::string_view json, const char* place, std::string message) {
  RecordError error{std::move(message), 0, 1};
  if (place == nullptr || place < json.data() || place > json.data() + json.size()) return error;
  const std::string_view before = json.substr(0, static_cast<std::size_t>(place - json.data()));
  error.line = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
  error.column = 1 + text::count_code_points(before.substr(before.rfind('\n') + 1));
  return error;
}

RecordError fault_error(std::string_view json, const Fault& fault) {
  return error_at(json, json.data() + fault.offset, text::format("invalid JSON: {}", fault.what));
}

/// A value that is not even JSON is no value of the wrong type.
RecordError mismatch_error(std::string_view json, const Mismatch& mismatch) {
  const auto fault = mismatch.place == nullptr ? std::nullopt : find_fault(json);
  if (fault && json.data() + fault->offset <= mismatch.place) return fault_error(json, *fault);
  return error_at(json, mismatch.place, mismatch.message);
}

RecordError malformed_error(std::string_view json, const char* place) {
  const auto fault = find_fault(json);
  return fault ? fault_error(json, *fault) : error_at(json, place, "invalid JSON");
}

/// That halves of surrogate pairs were replaced, which is no reason to refuse a record; no error if there
/// were none.
RecordError surrogate_error(std::string_view json, const Cursor& cursor) {
  const std::size_t count = cursor.lone_surrogates();
  if (count == 0) return {};
  const std::string what =
      count == 1
          ? "an escape is an unpaired surrogate; replaced by U+FFFD"
          : text::format("{} escapes are unpaired surrogates, the first one here; each replaced by U+FFFD",
                         count);
  return error_at(json, cursor.first_lone_surrogate(), what);
}

void put_on_one_line(Record& record) {
  record.json = minify(record.storage().buffer, record.storage().arena);
  list_members(record.json, record.members);
}

void read_record(ValueReader& in, Record& record) {
  if (*in.place() != '{') throw Mismatch{"expected a record (a JSON object)", in.place()};
  read_record_members(in, record);
  if (find_member(record.members, "schema") == nullptr)
    throw Mismatch{
        text::format("{}; give the form, or records with the schema '{}'", no_schema_begin, record_schema),
        nullptr};
  if (record.id.empty()) throw Mismatch{"the record has no 'id'", nullptr};
}

}  // namespace

struct RecordReader::State {
  ValueReader::Scratch scratch;
};

RecordReader::RecordReader() : state_(std::make_unique<State>()) {}
RecordReader::~RecordReader() = default;
RecordReader::RecordReader(RecordReader&&) noexcept = default;
RecordReader& RecordReader::operator=(RecordReader&&) noexcept = default;

RecordError RecordReader::read(text::Buffer&& json, Record& record) {
  record.clear();
  record.storage().buffer = std::move(json);
  Cursor cursor(record.storage().buffer, record.storage().arena);
  const std::string_view text = record.storage().buffer.view();
  ValueReader in(record, cursor, state_->scratch);
  RecordError error{};
  try {
    read_record(in, record);
    if (cursor.is_at_end()) {
      record.json = text;
      if (cursor.has_line_breaks()) put_on_one_line(record);
      return surrogate_error(text, cursor);
    }
    error = error_at(text, cursor.place(), "unexpected text after the JSON object");
  } catch (const Mismatch& mismatch) {
    error = mismatch_error(text, mismatch);
  } catch (const Malformed&) {
    error = malformed_error(text, cursor.place());
  } catch (const TooDeep& too_deep) {
    error = error_at(text, too_deep.place,
                     text::format("'{}' is nested deeper than {} levels", in.path(), deepest_nesting));
  }
  record.clear();
  return error;
}

}  // namespace unpsa::json
