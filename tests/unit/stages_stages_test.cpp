// SPDX-License-Identifier: MIT
#include "stages/stages.hpp"

#include <nlohmann/json.hpp>
#include <string>

#include "catch.hpp"
#include "json/record_json.hpp"

using namespace unpsa;
using stages::Completer;
using stages::Needs;

namespace {

Record make_record() {
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

nlohmann::json complete(Record& record, Needs needs) {
  Completer completer(needs);
  completer.complete(record);
  std::string text;
  json::append_record(text, record);
  return nlohmann::json::parse(text);
}

}  // namespace

TEST_CASE("a record gets what is needed and nothing else") {
  Record record = make_record();
  const nlohmann::json none = complete(record, {});
  CHECK_FALSE(none.contains("wordcount"));
  CHECK_FALSE(none.contains("findings"));

  const nlohmann::json counted = complete(record, {.wordcount = true});
  CHECK(counted["wordcount"]["answers"][0]["word"] == 4);
  CHECK_FALSE(counted.contains("findings"));

  const nlohmann::json all = complete(record, {.wordcount = true, .sdg = true, .findings = true});
  CHECK(all["sdg"]["mentions"].size() == 2);
  CHECK(all["sdg"]["summary"]["cited_only"][0] == "5");
  CHECK(all["findings"].is_array());
}

TEST_CASE("what a record carries stays as it is") {
  Record record = make_record();
  record.add_member("wordcount", R"({"mine":1})");
  record.add_member("sdg.mentions", "[]");
  record.add_member("findings", "[]");
  const nlohmann::json json = complete(record, {.wordcount = true, .sdg = true, .findings = true});
  CHECK(json["wordcount"] == nlohmann::json{{"mine", 1}});
  CHECK(json["sdg"]["mentions"].empty());
  CHECK(json["sdg"]["summary"]["cited_only"][0] == "5");
  CHECK(json["findings"].empty());
}
