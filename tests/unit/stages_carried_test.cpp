// SPDX-License-Identifier: MIT
#include <string>
#include <vector>

#include "catch.hpp"
#include "json/members.hpp"
#include "stages/carried.hpp"

using namespace unpsa;
using stages::CarriedFinding;
using stages::CarriedMention;
using stages::CarriedReader;
using stages::Value;

namespace {

std::vector<CarriedFinding> findings_of(CarriedReader& reader) {
  std::vector<CarriedFinding> rows;
  reader.read_findings(rows);
  return rows;
}

std::vector<CarriedMention> mentions_of(CarriedReader& reader) {
  std::vector<CarriedMention> rows;
  reader.read_mentions(rows);
  return rows;
}

void check_row(const CarriedFinding& row, const Value& rule, const Value& line, const Value& question) {
  CHECK(row.rule == rule);
  CHECK(row.line == line);
  CHECK(row.question == question);
}

}  // namespace

TEST_CASE("rows of a stage are read by key, in any order of keys") {
  Record record;
  record.json =
      R"({"findings":[{"line":3,"rule":"a","more":[1]},7,{"rule":"\u4e09","line":2.5,"question":null},)"
      R"({"rule":true,"line":{"x":1},"question":"3.a"}],"sdg":{"mentions":[{"rule":"m"}]}})";
  json::list_members(record.json, record.members);
  CarriedReader reader;
  reader.load(record);
  CHECK(reader.has("findings"));
  CHECK(reader.has("sdg.mentions"));
  CHECK_FALSE(reader.has("sdg.summary"));
  CHECK_FALSE(reader.has("wordcount"));
  const std::vector<CarriedFinding> findings = findings_of(reader);
  REQUIRE(findings.size() == 3);
  check_row(findings[0], std::string_view("a"), std::int64_t{3}, {});
  check_row(findings[1], std::string_view("三"), 2.5, {});
  check_row(findings[2], true, {}, std::string_view("3.a"));
  CHECK(mentions_of(reader).size() == 1);
}

TEST_CASE("what is no array has no rows") {
  Record record;
  record.json = R"({"findings":{"rule":"a"},"sdg":{"mentions":null}})";
  json::list_members(record.json, record.members);
  CarriedReader reader;
  reader.load(record);
  std::vector<CarriedFinding> findings;
  CHECK_FALSE(reader.read_findings(findings));
  CHECK(findings.empty());
  CHECK_FALSE(reader.has("sdg.mentions"));
  CHECK(mentions_of(reader).empty());
}

TEST_CASE("what was added to a record is read before it is written") {
  Record record;
  record.add_member("sdg.mentions", R"([{"rule":"x","line":1}])");
  CarriedReader reader;
  reader.load(record);
  CHECK(mentions_of(reader).size() == 1);

  const Record empty;
  reader.load(empty);  // nothing is left of the one before
  CHECK_FALSE(reader.has("sdg.mentions"));
  CHECK(mentions_of(reader).empty());
}
