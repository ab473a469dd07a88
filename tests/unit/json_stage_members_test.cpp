// SPDX-License-Identifier: MIT
#include <string>

#include "catch.hpp"
#include "json/members.hpp"
#include "json/stage_members.hpp"

using namespace unpsa;
using json::StageMembers;
using json::StageMembersReader;

namespace {

using Texts = std::vector<std::string_view>;

Record make_record(std::string_view json) {
  Record record;
  record.json = json;
  json::list_members(json, record.members);
  return record;
}

}  // namespace

TEST_CASE("a record that no stage has seen has no members") {
  StageMembersReader reader;
  for (const std::string_view json : {"", R"({"id":"1"})", R"({"id":"\u0031","sdg":{"x":1}})"}) {
    const StageMembers& members = reader.read(make_record(json));
    CHECK_FALSE(members.words);
    CHECK_FALSE(members.over_limit);
    CHECK_FALSE(members.sdg_both);
    CHECK_FALSE(members.finding_notes);
    CHECK_FALSE(members.finding_rules);
    CHECK_FALSE(members.duplicate_kind);
  }
}

TEST_CASE("members are read from the text of a record") {
  StageMembersReader reader;
  const Record record = make_record(
      R"({"wordcount":{"answers":[{"question":"2","word":5,"status":"over"},{"question":"1","word":2}]},)"
      R"("sdg":{"mentions":[],"summary":{"ticked_only":["3"],"invalid":["\u4e09"]}},"findings":[],)"
      R"("duplicate":{"kind":"none","of":null}})");
  const StageMembers& members = reader.read(record);
  CHECK(members.words == 7);
  CHECK(members.over_limit == Texts{"2"});
  CHECK(members.sdg_ticked_only == Texts{"3"});
  CHECK(members.sdg_invalid == Texts{"三"});
  CHECK_FALSE(members.sdg_both);
  CHECK(members.finding_errors == 0);
  CHECK(members.finding_rules == Texts{});
  CHECK(members.duplicate_kind == "none");
  CHECK_FALSE(members.duplicate_of);

  CHECK_FALSE(reader.read(make_record("{}")).words);  // nothing is left of the one before
}

TEST_CASE("additions replace what the text has") {
  StageMembersReader reader;
  Record record =
      make_record(R"({"findings":[{"rule":"x","severity":"error"}],"duplicate":{"kind":"none"}})");
  record.add_member("findings", R"([{"rule":"y","severity":"note"}])");
  record.add_member("sdg.summary", R"({"both":["1"]})");
  const StageMembers& members = reader.read(record);
  CHECK(members.finding_errors == 0);
  CHECK(members.finding_notes == 1);
  CHECK(members.finding_rules == Texts{"y"});
  CHECK(members.sdg_both == Texts{"1"});
  CHECK(members.duplicate_kind == "none");
}

TEST_CASE("keys may be spelled with escapes") {
  StageMembersReader reader;
  CHECK(reader.read(make_record(R"({"\u0064uplicate":{"kind":"none"}})")).duplicate_kind == "none");
}

TEST_CASE("words without the method word are not known, and values of other types are absent") {
  StageMembersReader reader;
  const StageMembers& counts =
      reader.read(make_record(R"({"wordcount":{"answers":[{"question":"2","ws":5}]}})"));
  CHECK_FALSE(counts.words);
  CHECK(counts.over_limit == Texts{});
  const StageMembers& odd = reader.read(make_record(
      R"({"wordcount":{"answers":{}},"sdg":{"summary":{"both":"3"}},"findings":[1,{"rule":2}],"duplicate":{"kind":1}})"));
  CHECK_FALSE(odd.over_limit);
  CHECK_FALSE(odd.sdg_both);
  CHECK(odd.finding_errors == 0);
  CHECK(odd.finding_rules == Texts{});
  CHECK_FALSE(odd.duplicate_kind);
}
