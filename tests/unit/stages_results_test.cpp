// SPDX-License-Identifier: MIT
#include <string>

#include "catch.hpp"
#include "json/members.hpp"
#include "stages/results.hpp"

using namespace unpsa;
using stages::Collector;
using stages::Origin;
using stages::Results;
using stages::Want;
using validate::Severity;

namespace {

using Texts = std::vector<std::string_view>;

constexpr stages::Needs carried{.counts = Want::carried,
                                .mentions = Want::carried,
                                .summary = Want::carried,
                                .findings = Want::carried,
                                .duplicate = Want::carried};
constexpr stages::Needs always{
    .counts = Want::always, .mentions = Want::always, .summary = Want::always, .findings = Want::always};

Record make_record(std::string_view json) {
  Record record;
  record.json = json;
  json::list_members(json, record.members);
  return record;
}

Record make_answered() {
  Record record;
  record.id = "0123456789abcdef";
  record.goals = {{3, "Good Health"}};
  Answer answer;
  answer.question = "3.a";
  answer.text = "It serves SDG 5";
  answer.status = AnswerStatus::answered;
  answer.limit = 200;
  record.answers.push_back(answer);
  return record;
}

}  // namespace

TEST_CASE("a record that no stage has seen carries no results") {
  Collector collector(carried);
  for (const std::string_view json : {"", R"({"id":"1"})", R"({"id":"\u0031","sdg":{"x":1}})"}) {
    const Record record = make_record(json);
    const Results& results = collector.collect(record);
    CHECK_FALSE(results.counts.words());
    CHECK_FALSE(results.counts.over_limit());
    CHECK_FALSE(results.summary.both);
    CHECK_FALSE(results.findings.count(Severity::note));
    CHECK_FALSE(results.findings.rules());
    CHECK_FALSE(results.duplicate.kind);
    CHECK(results.findings.origin == Origin::none);
  }
}

TEST_CASE("results are read from the text of a record") {
  Collector collector(carried);
  const Record record = make_record(
      R"({"wordcount":{"answers":[{"question":"2","word":5,"status":"over"},{"question":"1","word":2}]},)"
      R"("sdg":{"mentions":[],"summary":{"ticked_only":["3"],"invalid":["\u4e09"]}},"findings":[],)"
      R"("duplicate":{"kind":"none","of":null}})");
  const Results& results = collector.collect(record);
  CHECK(results.counts.words() == 7);
  CHECK(results.counts.over_limit() == Texts{"2"});
  CHECK(results.summary.ticked_only == Texts{"3"});
  CHECK(results.summary.invalid == Texts{"三"});
  CHECK_FALSE(results.summary.both);
  CHECK(results.findings.count(Severity::error) == 0);
  CHECK(results.findings.rules() == Texts{});
  CHECK(results.duplicate.kind == "none");
  CHECK_FALSE(results.duplicate.of);

  const Record empty = make_record("{}");
  CHECK_FALSE(collector.collect(empty).counts.words());  // nothing is left of the one before
}

TEST_CASE("words are those of answers that are no placeholders, carried or found") {
  Collector collector(carried);
  const Record record = make_record(
      R"({"wordcount":{"answers":[{"question":"1","word":5,"status":"ok"},)"
      R"({"question":"2","word":1,"status":"placeholder"},{"question":"3.a","word":0,"status":"missing"},)"
      R"({"question":"3.b","word":2,"status":"of a later version"}]}})");
  CHECK(collector.collect(record).counts.words() == 7);
  Record blank = make_answered();
  blank.answers[0].status = AnswerStatus::placeholder;
  Collector counter({.counts = Want::always});
  CHECK(counter.collect(blank).counts.words() == 0);
}

TEST_CASE("additions replace what the text has") {
  Collector collector(carried);
  Record record =
      make_record(R"({"findings":[{"rule":"x","severity":"error"}],"duplicate":{"kind":"none"}})");
  record.add_member("findings", R"([{"rule":"y","severity":"note"}])");
  record.add_member("sdg.summary", R"({"both":["1"]})");
  const Results& results = collector.collect(record);
  CHECK(results.findings.count(Severity::error) == 0);
  CHECK(results.findings.count(Severity::note) == 1);
  CHECK(results.findings.rules() == Texts{"y"});
  CHECK(results.summary.both == Texts{"1"});
  CHECK(results.duplicate.kind == "none");
}

TEST_CASE("keys may be spelled with escapes") {
  Collector collector(carried);
  const Record record = make_record(R"({"\u0064uplicate":{"kind":"none"}})");
  CHECK(collector.collect(record).duplicate.kind == "none");
}

TEST_CASE("words without the method word are not known, and values of other types are absent") {
  Collector collector(carried);
  const Record counted = make_record(R"({"wordcount":{"answers":[{"question":"2","ws":5}]}})");
  const Results& counts = collector.collect(counted);
  CHECK_FALSE(counts.counts.words());
  CHECK(counts.counts.over_limit() == Texts{});
  const Record odd_record = make_record(
      R"({"wordcount":{"answers":{}},"sdg":{"summary":{"both":"3"}},"findings":[1,{"rule":2}],"duplicate":{"kind":1}})");
  const Results& odd = collector.collect(odd_record);
  CHECK(odd.counts.origin == Origin::unreadable);
  CHECK_FALSE(odd.counts.over_limit());
  CHECK_FALSE(odd.summary.both);
  CHECK(odd.findings.count(Severity::error) == 0);
  CHECK(odd.findings.rules() == Texts{});
  CHECK_FALSE(odd.duplicate.kind);
}

TEST_CASE("a record gets what is needed and nothing else") {
  const Record record = make_answered();
  Collector none{stages::Needs{}};
  CHECK(none.collect(record).counts.origin == Origin::none);
  CHECK(none.collect(record).findings.origin == Origin::none);

  Collector counter({.counts = Want::always});
  const Results& counted = counter.collect(record);
  REQUIRE(counted.counts.answers.size() == 1);
  CHECK(counted.counts.answers[0].counts.word() == 4);
  CHECK(counted.counts.words() == 4);
  CHECK(counted.findings.origin == Origin::none);

  Collector finder(always);
  const Results& all = finder.collect(record);
  CHECK(all.mentions.mentions.size() == 2);
  CHECK(all.summary.cited_only == Texts{"5"});
  CHECK(all.findings.origin == Origin::found);
  CHECK(all.findings.count(Severity::warning) == all.findings.findings.size() -
                                                     *all.findings.count(Severity::error) -
                                                     *all.findings.count(Severity::note));
}

TEST_CASE("what a record carries stays as it is") {
  Record record = make_answered();
  record.add_member("wordcount", R"({"mine":1})");
  record.add_member("sdg.mentions", "[]");
  record.add_member("findings", "[]");
  Collector collector(always);
  const Results& results = collector.collect(record);
  CHECK(results.counts.origin == Origin::unreadable);
  CHECK_FALSE(results.counts.words());
  CHECK(results.mentions.mentions.empty());
  CHECK(results.summary.cited_only == Texts{"5"});
  CHECK(results.findings.rules() == Texts{});
}

TEST_CASE("of two carried counts of a question the later one is that of its answer") {
  Record record = make_answered();
  record.add_member("wordcount",
                    R"({"answers":[{"question":"3.a","remaining":5,"status":"ok"},)"
                    R"({"question":"3.a","remaining":-2,"status":"over"},{"question":"12","remaining":1}]})");
  Collector collector({.counts = Want::always});
  const Results& results = collector.collect(record);
  REQUIRE(results.counts.answers.size() == 1);
  CHECK(results.counts.answers[0].remaining == -2);
  CHECK(results.counts.answers[0].status == wordcount::CountStatus::over);
}

TEST_CASE("findings are the same with results at hand and without") {
  const Record record = make_answered();
  Collector all(always);
  Collector alone({.findings = Want::always});
  const Results& some = alone.collect(record);
  const Results& same = all.collect(record);
  std::vector<validate::Finding> plain;
  validate::check(record, plain);
  REQUIRE(some.findings.findings.size() == plain.size());
  REQUIRE(same.findings.findings.size() == plain.size());
  REQUIRE_FALSE(plain.empty());
  for (std::size_t i = 0; i < plain.size(); ++i) {
    CHECK(some.findings.findings[i].message == plain[i].message);
    CHECK(same.findings.findings[i].message == plain[i].message);
  }
}
