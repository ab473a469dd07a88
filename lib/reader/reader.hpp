// SPDX-License-Identifier: MIT
/// From a stream of bytes to records.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "json/record_json.hpp"
#include "parser/parser.hpp"
#include "reader/source.hpp"
#include "record/record.hpp"

namespace unpsa {

/// Trouble with a piece of input, ready to be shown: `file:line:column: message`.
struct InputDiagnostic {
  std::string file;
  std::size_t line = 0;    ///< 1-based; 0: the whole file
  std::size_t column = 0;  ///< in code points, 1-based; 0: the whole line
  std::string message;
};

/// One dump or one JSON object of a stream, not read yet. The cheap half of reading: items are cut
/// off one after another, and loaded by as many threads as one likes.
struct Item {
  enum class Kind : std::uint8_t { dump, record };
  Kind kind = Kind::dump;
  text::Buffer text;        ///< UTF-8
  std::vector<Line> lines;  ///< of a dump
  std::vector<Note> notes;  ///< of decoding
  std::string_view encoding;
  std::size_t line = 1;  ///< where the item begins in its file
  std::size_t column = 1;
};

/// Cuts a stream into items. Memory is bounded by the largest item.
class ItemReader {
 public:
  explicit ItemReader(ByteSource& source);
  ~ItemReader();
  ItemReader(ItemReader&&) noexcept;

  /// The next item, or false at the end. The item's memory is reused. Throws InputOutputError.
  bool next(Item& item);

  /// What was found that is no item, since the last call; the files are not named.
  [[nodiscard]] std::vector<InputDiagnostic> take_diagnostics();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Turns items into records; holds working memory, one a thread.
class ItemLoader {
 public:
  /// Loads `item`, whose text moves into `record`. False, and a diagnostic, if it is no record.
  bool load(Item& item, std::string_view file, Record& record, std::vector<InputDiagnostic>& diagnostics);

  /// The spans of the last dump.
  [[nodiscard]] std::span<const Span> spans() const noexcept { return parser_.spans(); }

 private:
  bool load_dump(Item& item, std::string_view file, Record& record,
                 std::vector<InputDiagnostic>& diagnostics);
  bool load_record(Item& item, std::string_view file, Record& record,
                   std::vector<InputDiagnostic>& diagnostics);

  Parser parser_;
  json::RecordReader record_reader_;
};

/// Reads one stream, raw dumps or records, from beginning to end.
class Reader {
 public:
  /// `file` is the name that records and diagnostics carry; `-` for standard input.
  Reader(ByteSource& source, std::string_view file);

  /// The next record, or false at the end. Throws InputOutputError.
  bool next(Record& record);

  [[nodiscard]] std::vector<InputDiagnostic> take_diagnostics();

 private:
  std::string file_;
  ItemReader items_;
  ItemLoader loader_;
  Item item_;
  std::vector<InputDiagnostic> diagnostics_;
};

}  // namespace unpsa
