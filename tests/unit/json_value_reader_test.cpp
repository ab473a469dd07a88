// SPDX-License-Identifier: MIT
// How many keys and answers a record may have.
#include <string>
#include <utility>

#include "catch.hpp"
#include "json/record_json.hpp"
#include "json/value_reader.hpp"

using namespace unpsa;

namespace {

/// What is wrong with a record that has these members; empty if nothing.
std::string fault_of(const std::string& members) {
  text::Buffer buffer;
  buffer.assign(R"({"schema":"unpsa.record/1","id":"u0123456789abcdef",)" + members + "}");
  json::RecordReader reader;
  Record record;
  return reader.read(std::move(buffer), record).message;
}

}  // namespace

TEST_CASE("of many unknown keys each is compared with all") {
  std::string members;
  for (int i = 0; i < 40; ++i) members += "\"key" + std::to_string(i) + "\":" + std::to_string(i) + ",";
  CHECK(fault_of(members + R"("institution":"a")").empty());
  CHECK(fault_of(members + R"("key39":1)") == "duplicate key 'key39' in the record");
  CHECK(fault_of(members + R"("key0":1)") == "duplicate key 'key0' in the record");
  // Keys of an object within are keys of their own.
  const std::string answers =
      R"("answers":[{"question":"1",)" + members + R"("text":"a"},{)" + members + R"("question":"2"}],)";
  CHECK(fault_of(members + answers + R"("last":1)").empty());
  CHECK(fault_of(members + answers + R"("key7":1)") == "duplicate key 'key7' in the record");
}

TEST_CASE("a record has at most 1,000 answers") {
  const auto with = [](int count) {
    std::string answers;
    for (int i = 0; i < count; ++i) answers += (i == 0 ? "" : ",") + std::string(R"({"question":"1"})");
    return std::string("\"answers\":[" + answers + "]");
  };
  CHECK(fault_of(with(1000)).empty());
  CHECK(fault_of(with(1001)) == "a record has at most 1000 answers");
}
