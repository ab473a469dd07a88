// SPDX-License-Identifier: MIT
/// The two steps of reading: cutting a stream into items, and loading them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "json/record_json.hpp"
#include "parser/parser.hpp"
#include "reader/relocation.hpp"
#include "text/buffer.hpp"
#include "unpsa/reader.hpp"
#include "unpsa/record.hpp"

namespace unpsa {

/// One dump or one JSON object of a stream, not read yet. The cheap half of reading: items are split off one
/// after another, and any number of threads can load them.
struct Item {
  enum class Kind : std::uint8_t { dump, record };
  Kind kind = Kind::dump;
  text::Buffer text;        ///< UTF-8
  std::vector<Line> lines;  ///< of a dump
  std::vector<Note> notes;  ///< of decoding
  Excerpt excerpt;          ///< of a dump that was made from another text
  std::string_view encoding;
  std::size_t line = 1;  ///< where the item begins in its file
  std::size_t column = 1;
};

/// Whether a diagnostic of a reader or loader says that something is neither a form nor a record, rather than
/// that one is damaged.
[[nodiscard]] bool is_about_other_content(const Diagnostic& diagnostic) noexcept;

/// Cuts a stream into items. Memory is bounded by the largest item.
class ItemReader {
 public:
  /// `file` is the name that diagnostics carry; `encoding` that of the dumps where somebody gave it.
  ItemReader(ByteSource& source, std::string_view file, const std::string& encoding = {});
  ~ItemReader();
  ItemReader(ItemReader&&) noexcept;

  /// The next item, or false at the end; what is found before it that is no item goes to `sink`. The item's
  /// memory is reused. Throws InputOutputError.
  [[nodiscard]] bool next(Item& item, const DiagnosticSink& sink);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Turns items into records; holds working memory; use one per thread.
class ItemLoader {
 public:
  /// Loads `item`, whose text moves into `record`. Returns false and a diagnostic if it is not a record.
  [[nodiscard]] bool load(Item& item, std::string_view file, Record& record, const DiagnosticSink& sink);

  /// The spans of the last dump.
  [[nodiscard]] std::span<const Span> spans() const noexcept {
    return is_relocated_ ? std::span<const Span>(spans_) : parser_.spans();
  }

 private:
  [[nodiscard]] bool load_dump(Item& item, std::string_view file, Record& record, const DiagnosticSink& sink);
  [[nodiscard]] bool load_record(Item& item, std::string_view file, Record& record,
                                 const DiagnosticSink& sink);

  Parser parser_;
  json::RecordReader record_reader_;
  std::vector<Span> spans_;  ///< of the source of a dump that was made from another text
  bool is_relocated_ = false;
};

}  // namespace unpsa
