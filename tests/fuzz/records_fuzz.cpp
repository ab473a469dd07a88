// SPDX-License-Identifier: MIT
// Any bytes, taken as a record of a stream and as members of one. What is taken is JSON by the judgement of a
// reader that goes byte by byte; what is refused has a message; members are the same however they are found;
// additions leave JSON.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "encodings.hpp"
#include "json/cursor.hpp"
#include "json/fault_finder.hpp"
#include "json/members.hpp"
#include "json/record_json.hpp"
#include "require.hpp"
#include "stages/results.hpp"
#include "text/utf8.hpp"
#include "unpsa/reader.hpp"

namespace {

using unpsa::Member;
using unpsa::Record;

constexpr std::string_view head = R"({"schema":"unpsa.record/1","id":"u0123456789abcdef",)";

bool is_same(const std::vector<Member>& a, const std::vector<Member>& b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i].key != b[i].key || a[i].json != b[i].json) return false;
  }
  return true;
}

void check_value(std::string_view json) {
  unpsa::text::Buffer buffer;
  unpsa::text::Arena arena;
  buffer.assign(json);
  unpsa::json::Cursor cursor(buffer, arena);
  try {
    cursor.skip_value();
    const bool has_fault = unpsa::json::find_fault(buffer.view()).has_value();
    require(cursor.is_at_end() != has_fault, "what is taken has no fault");
  } catch (const unpsa::json::Malformed&) {
    // Halves of surrogate pairs before the fault have been replaced in the buffer.
    require(unpsa::json::find_fault(buffer.view()).has_value(), "what is refused has a fault");
  } catch (const unpsa::json::TooDeep&) {
  }
}

void check_record(std::string_view json) {
  unpsa::text::Buffer buffer;
  buffer.assign(json);
  unpsa::json::RecordReader reader;
  Record record;
  const unpsa::json::RecordError error = reader.read(std::move(buffer), record);
  require(!error.message.empty() || !record.id.empty(), "a text is read, or refused with a message");
  if (record.id.empty()) return;
  require(!unpsa::json::find_fault(record.json), "what is passed on is JSON");
  std::vector<Member> members;
  unpsa::json::list_members(record.json, members);
  require(is_same(members, record.members), "members are the same however they are found");

  using unpsa::stages::Want;
  unpsa::stages::Collector collector(
      {Want::carried, Want::carried, Want::carried, Want::carried, Want::carried});
  static_cast<void>(collector.collect(record));
  record.add_member("wordcount", R"({"answers":[{"question":"1","word":2}]})");
  record.add_member("sdg.summary", R"({"both":["3"]})");
  std::string once;
  unpsa::json::append_record(once, record);
  require(!unpsa::json::find_fault(once), "additions leave JSON");
  const unpsa::stages::Results& added = collector.collect(record);
  require(added.counts.words() == 2 && added.summary.both && added.summary.both->size() == 1,
          "additions are what is read");

  Record again;
  unpsa::text::Buffer written;
  written.assign(once);
  require(reader.read(std::move(written), again).message.empty(), "what is written can be read");
  again.add_member("wordcount", R"({"answers":[{"question":"1","word":2}]})");
  again.add_member("sdg.summary", R"({"both":["3"]})");
  std::string twice;
  unpsa::json::append_record(twice, again);
  require(once == twice, "a stage that runs twice is a stage that ran once");
}

/// A stream of lines, the text one or several of them: whatever it is, the records around it are read.
void check_stream(std::string_view text, std::size_t piece) {
  const std::string good = std::string(head) + "\"language\":\"en\"}";
  std::string stream = good + "\n";
  stream.append(text).append("\n").append(good).append("\n");
  unpsa::MemorySource source(stream, piece);
  unpsa::Reader reader(source, "-", [](const unpsa::Diagnostic&) {});
  Record record;
  std::size_t count = 0;
  std::string last;
  for (; reader.next(record); ++count) last = record.json;
  require(count >= 2 && last == good, "the records around a broken one are read");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = bytes_of(data, size);
  if (!unpsa::text::is_utf8(bytes)) return 0;  // the whole stream would be taken for another encoding
  if (bytes.find('\0') == std::string_view::npos) check_stream(bytes, 1 + size % 23);
  check_value(bytes);
  check_record(bytes);
  check_record(std::string(head) + std::string(bytes) + "}");
  return 0;
}
