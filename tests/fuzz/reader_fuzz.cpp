// SPDX-License-Identifier: MIT
// Any bytes are an acceptable input. Each input is read whole and in small pieces, which must give the same
// records; the spans of a dump must cover its bytes without gaps or overlaps; a record that is written, read
// and written again must stay the same.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "encodings.hpp"
#include "reader/items.hpp"
#include "require.hpp"
#include "text/utf8.hpp"
#include "unpsa/reader.hpp"

namespace {

using unpsa::Item;
using unpsa::Record;

void check_spans(std::span<const unpsa::Span> spans, std::string_view dump) {
  std::size_t end = 0;
  for (const unpsa::Span& span : spans) {
    require(span.begin == end && span.end > span.begin, "spans follow each other without gaps");
    if (span.kind == unpsa::SpanKind::white_space)
      require(unpsa::text::is_blank(dump.substr(span.begin, span.end - span.begin)), "white space is white");
    end = span.end;
  }
  require(end == dump.size(), "spans reach the end of the dump");
}

void check_round_trip(const Record& record, const std::string& written) {
  unpsa::text::Buffer buffer;
  buffer.assign(written);
  unpsa::json::RecordReader reader;
  Record again;
  require(reader.read(std::move(buffer), again).message.empty(), "what is written can be read");
  std::string copied;
  unpsa::json::append_record(copied, again);
  require(copied == written, "a record that passes through stays the same");
  if (!record.json.empty()) return;
  std::string rebuilt;
  unpsa::json::append_record_members(rebuilt, again);
  require(rebuilt == written, "the members read are the members written");
}

std::vector<std::string> read_all(std::string_view bytes, std::size_t piece) {
  unpsa::MemorySource source(bytes, piece);
  unpsa::ItemReader items(source, "-");
  static unpsa::ItemLoader loader;
  Item item;
  Record record;
  const unpsa::DiagnosticSink ignore = [](const unpsa::Diagnostic&) {};
  std::vector<std::string> records;
  while (items.next(item, ignore)) {
    const bool is_dump = item.kind == Item::Kind::dump;
    const bool loaded = loader.load(item, "-", record, ignore);
    if (is_dump && loaded) check_spans(loader.spans(), record.source_text());
    if (!loaded) continue;
    unpsa::json::append_record(records.emplace_back(), record);
    check_round_trip(record, records.back());
  }
  return records;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = bytes_of(data, size);
  const std::vector<std::string> whole = read_all(bytes, size);
  require(read_all(bytes, 1 + size % 23) == whole, "the size of the pieces does not matter");
  return 0;
}
