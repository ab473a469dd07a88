// SPDX-License-Identifier: MIT
// Any text may look like a page that has to be undone. The text that comes out must be UTF-8, its runs must
// rise and stay within the source, and the spans of its records must cover the source without gaps or
// overlaps.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "encodings.hpp"
#include "page/page.hpp"
#include "page/steps.hpp"
#include "reader/items.hpp"
#include "require.hpp"
#include "text/utf8.hpp"
#include "unpsa/reader.hpp"

namespace {

void check_text(const unpsa::page::Text& text) {
  require(unpsa::text::is_utf8(text.view()), "the text is UTF-8");
  std::size_t begin = 0;
  std::size_t source = 0;
  for (const unpsa::page::Run& run : text.runs()) {
    require(run.begin >= begin && run.begin <= text.view().size(), "runs rise in the text");
    require(run.source_begin >= source && run.source_end >= run.source_begin, "runs rise in the source");
    require(run.source_end <= text.source().size(), "runs stay within the source");
    begin = run.begin;
    source = run.source_end;
  }
}

/// Each step by itself: some are reached only after others.
void check_steps(std::string_view source) {
  for (const unpsa::page::Step& step : unpsa::page::steps()) {
    if (!step.shows(unpsa::page::TextLines(source))) continue;
    unpsa::page::Edit edit(source);
    if (step.undo(source, edit) != unpsa::page::Outcome::undone) continue;
    unpsa::page::Text text(source);
    text.apply(edit);
    check_text(text);
  }
}

void check_records(std::string_view bytes) {
  unpsa::MemorySource source(bytes);
  unpsa::ItemReader items(source, "-");
  static unpsa::ItemLoader loader;
  unpsa::Item item;
  unpsa::Record record;
  const unpsa::DiagnosticSink ignore = [](const unpsa::Diagnostic&) {};
  while (items.next(item, ignore)) {
    if (item.kind != unpsa::Item::Kind::dump || !loader.load(item, "-", record, ignore)) continue;
    std::size_t end = 0;
    for (const unpsa::Span& span : loader.spans()) {
      require(span.begin == end && span.end > span.begin, "spans follow each other without gaps");
      end = span.end;
    }
    require(end == record.source_text().size(), "spans reach the end of the source");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = bytes_of(data, size);
  if (unpsa::text::is_utf8(bytes)) {
    check_text(unpsa::page::undo(std::string(bytes))->text);
    check_steps(bytes);
  }
  check_records(bytes);
  return 0;
}
