// SPDX-License-Identifier: MIT
/// The record stream `unpsa.record/1`: one record per line, as JSON.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "text/buffer.hpp"
#include "unpsa/record.hpp"

namespace unpsa::json {

/// How the message begins that says that an object is something else than a record.
constexpr std::string_view no_schema_begin = "the object is not a record: it has no 'schema'";

/// Appends `record` as one JSON object, without a line end, keys in the order of the
/// schema. A record that came from a stream keeps its own keys, values and order; additions replace or
/// follow them.
void append_record(std::string& out, const Record& record);

/// The same from the typed members only, `Record::json` ignored. Unknown keys are lost. Used by tests and for
/// records whose members were changed.
void append_record_members(std::string& out, const Record& record);

/// What is wrong with the text of a record.
struct RecordError {
  std::string message;     ///< empty: nothing
  std::size_t line = 0;    ///< line ends of the text before the place
  std::size_t column = 1;  ///< in that line, in code points, 1-based
};

/// Reads records; holds working memory; use one per thread.
class RecordReader {
 public:
  RecordReader();
  ~RecordReader();
  RecordReader(RecordReader&&) noexcept;
  RecordReader& operator=(RecordReader&&) noexcept;

  /// Reads one JSON object, well-formed UTF-8, in any layout, into `record`, which takes the text.
  /// On an error the record is empty, except where all that is wrong are escapes of halves of surrogate pairs
  /// (`\ud800`): the record is read with U+FFFD for each.
  [[nodiscard]] RecordError read(text::Buffer&& json, Record& record);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Copies the top-level members of the minified object `json` to `out`, with `additions` replacing
/// members of the same name or following at the end. `sdg.x` goes into `sdg`, which is made if absent.
void append_with_additions(std::string& out, std::string_view json, std::span<const Member> additions);

}  // namespace unpsa::json
