// SPDX-License-Identifier: MIT
#include <string>
#include <vector>

#include "catch.hpp"
#include "json/members.hpp"
#include "json/stage_rows.hpp"

using namespace unpsa;
using json::RowValue;
using json::StageRows;

namespace {

constexpr std::array<std::string_view, 3> keys{"rule", "line", "question"};

std::vector<std::vector<RowValue>> rows_of(const StageRows& rows, std::string_view member) {
  std::vector<std::vector<RowValue>> all;
  rows.each(member, keys, [&](std::span<const RowValue> row) { all.emplace_back(row.begin(), row.end()); });
  return all;
}

}  // namespace

TEST_CASE("rows of a stage are read by key, in any order of keys") {
  Record record;
  record.json =
      R"({"findings":[{"line":3,"rule":"a","more":[1]},7,{"rule":"\u4e09","line":2.5,"question":null},)"
      R"({"rule":true,"line":{"x":1},"question":"3.a"}],"sdg":{"mentions":[{"rule":"m"}]}})";
  json::list_members(record.json, record.members);
  StageRows rows;
  rows.load(record);
  CHECK(rows.has("findings"));
  CHECK(rows.has("sdg.mentions"));
  CHECK_FALSE(rows.has("sdg.summary"));
  CHECK_FALSE(rows.has("wordcount"));
  const auto findings = rows_of(rows, "findings");
  REQUIRE(findings.size() == 3);
  CHECK(findings[0] == std::vector<RowValue>{std::string_view("a"), std::int64_t{3}, {}});
  CHECK(findings[1] == std::vector<RowValue>{std::string_view("三"), 2.5, {}});
  CHECK(findings[2] == std::vector<RowValue>{true, {}, std::string_view("3.a")});
  CHECK(rows_of(rows, "sdg.mentions").size() == 1);
  CHECK(rows_of(rows, "sdg").empty());
}

TEST_CASE("what was added to a record is read before it is written") {
  Record record;
  record.add_member("sdg.mentions", R"([{"rule":"x","line":1}])");
  StageRows rows;
  rows.load(record);
  CHECK(rows_of(rows, "sdg.mentions").size() == 1);

  const Record empty;
  rows.load(empty);  // nothing is left of the one before
  CHECK_FALSE(rows.has("sdg.mentions"));
  CHECK(rows_of(rows, "sdg.mentions").empty());
}
