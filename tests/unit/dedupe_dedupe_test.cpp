// SPDX-License-Identifier: MIT
#include <string>

#include "catch.hpp"
#include "dedupe/deduper.hpp"
#include "dedupe_records.hpp"

using namespace unpsa;
using namespace unpsa::dedupe;
using test::Deduplicator;
using test::make_record;
using test::make_words;

namespace {

constexpr std::string_view first_id = "00000000000000aa";
constexpr std::string_view second_id = "00000000000000bb";

/// What the second of two records is to the first.
Decision compare(const Record& first, const Record& second, const Options& settings = {}) {
  Deduplicator deduplicator(settings);
  REQUIRE(deduplicator.add(first).kind == DuplicateKind::none);
  return deduplicator.add(second);
}

DuplicateKind compare_texts(std::vector<std::string_view> first, std::vector<std::string_view> second) {
  return compare(make_record(first_id, "01", std::move(first)),
                 make_record(second_id, "02", std::move(second)))
      .kind;
}

/// The second of two records of 100 words each, the first `shared` of which are the same.
Record record_sharing(std::string& text, std::size_t shared) {
  text = make_words("same", shared) + make_words("new", 100 - shared);
  return make_record(second_id, "02", {text});
}

Record original(std::string& text) {
  text = make_words("same", 100);
  return make_record(first_id, "01", {text});
}

}  // namespace

TEST_CASE("the same bytes are identical") {
  Deduplicator deduplicator;
  const Decision first = deduplicator.add(make_record(first_id, "01", {"an answer"}));
  CHECK(first.kind == DuplicateKind::none);
  CHECK(first.representative == 0);
  const Decision second = deduplicator.add(make_record(first_id, "01", {"an answer"}));
  CHECK(second.kind == DuplicateKind::identical);
  CHECK(second.representative == 0);
  CHECK(second.score == 1);
}

TEST_CASE("records without any answer are never duplicates of each other") {
  CHECK(compare_texts({"", ""}, {"", ""}) == DuplicateKind::none);
  CHECK(compare_texts({" \n"}, {"\xe2\x80\x8b"}) == DuplicateKind::none);
  CHECK(compare(make_record(first_id, "01", {}), make_record(first_id, "01", {})).kind ==
        DuplicateKind::none);
}

TEST_CASE("records with the hash of one dump but other answers are not identical") {
  CHECK(compare(make_record(first_id, "01", {"an answer"}), make_record(first_id, "01", {"another"})).kind ==
        DuplicateKind::none);
}

TEST_CASE("records that do not say their hash are compared by content") {
  CHECK(compare(make_record(first_id, "", {"a b"}), make_record(first_id, "", {"a b"})).kind ==
        DuplicateKind::same_content);
}

TEST_CASE("the same answers under other labels are the same content") {
  Record zh = make_record(first_id, "01", {"We open a clinic.", "", "目标3"});
  Record en = make_record(second_id, "02", {"We open a clinic.", "", "目标3"});
  zh.language = "zh";
  zh.institution = "卫生部";
  en.language = "en";
  en.institution = "Ministry of Health";
  const Decision decision = compare(zh, en);
  CHECK(decision.kind == DuplicateKind::same_content);
  CHECK(decision.representative == 0);
  CHECK(decision.score == 1);
}

TEST_CASE("width, case, white space and format characters make no difference") {
  CHECK(compare_texts({"Target 3.d, ok\nthen"}, {"target\xc2\xa0"
                                                 "3．D,  OK then"}) == DuplicateKind::same_content);
  CHECK(compare_texts({"co\xc2\xad-operate"}, {"\xe2\x80\x8b"
                                               "co-operate"}) == DuplicateKind::same_content);
}

TEST_CASE("another word, or another order of answers, is another content") {
  CHECK(compare_texts({"one", "two"}, {"one", "three"}) != DuplicateKind::same_content);
  CHECK(compare_texts({"one", "two"}, {"two", "one"}) != DuplicateKind::same_content);
  CHECK(compare_texts({"one", "two"}, {"onetwo"}) == DuplicateKind::none);
}

TEST_CASE("placeholders and answers to yes/no questions are no content") {
  Record left = make_record(first_id, "01", {"one", "NA"});
  left.answers[1].status = AnswerStatus::placeholder;
  CHECK(compare(left, make_record(second_id, "02", {"one"})).kind == DuplicateKind::same_content);

  Record with_yes = make_record(first_id, "01", {"one", "Yes"});
  with_yes.answers[1].question = "9.a";
  with_yes.answers[1].limit.reset();
  CHECK(compare(with_yes, make_record(second_id, "02", {"one"})).kind == DuplicateKind::same_content);
}

TEST_CASE("placeholders never match") {
  Record left = make_record(first_id, "01", {"N/A", "N/A"});
  Record right = make_record(second_id, "01", {"N/A", "N/A"});
  for (Record* record : {&left, &right}) {
    for (Answer& answer : record->answers) answer.status = AnswerStatus::placeholder;
  }
  CHECK(compare(left, right).kind == DuplicateKind::none);
}

TEST_CASE("a resubmission shares at least 60 % of its shingles") {
  std::string one;
  std::string two;
  const Record first = original(one);
  // Of 98 shingles of three words those within the shared words are the same: 70 - 2 of 98.
  const Decision decision = compare(first, record_sharing(two, 70));
  CHECK(decision.kind == DuplicateKind::resubmission);
  CHECK(decision.score == Approx(68.0 / 98));
  CHECK(compare(first, record_sharing(two, 61)).kind == DuplicateKind::resubmission);
  CHECK(compare(first, record_sharing(two, 60)).kind == DuplicateKind::none);
}

TEST_CASE("from 30 % on people should look") {
  std::string one;
  std::string two;
  const Record first = original(one);
  const Decision decision = compare(first, record_sharing(two, 50));
  CHECK(decision.kind == DuplicateKind::none);
  REQUIRE(decision.reviews.size() == 1);
  CHECK(decision.reviews[0].representative == 0);
  CHECK(decision.reviews[0].score == Approx(48.0 / 98).margin(0.00005));
  CHECK(compare(first, record_sharing(two, 32)).reviews.size() == 1);
  CHECK(compare(first, record_sharing(two, 31)).reviews.empty());
}

TEST_CASE("fields that name the same initiative make up for a part of the text") {
  std::string one;
  std::string two;
  Record first = original(one);
  Record second = record_sharing(two, 50);
  first.initiative = "Ice Watch";
  second.initiative = "ICE watch";
  CHECK(compare(first, second).kind == DuplicateKind::resubmission);

  second.initiative = "Thin Ice";
  first.institution = second.institution = "Harbour Office";
  first.member_state.iso3166 = second.member_state.iso3166 = "EE";
  first.website = "https://www.harbour.example";
  second.website = "http://harbour.example/";
  CHECK(compare(first, second).kind == DuplicateKind::none);
  first.implementation_date.date = second.implementation_date.date = "2019-05-30";
  CHECK(compare(first, second).kind == DuplicateKind::resubmission);
}

TEST_CASE("the threshold is the user's") {
  std::string one;
  std::string two;
  const Record first = original(one);
  const Record second = record_sharing(two, 70);
  CHECK(compare(first, second, {.threshold = 0.7}).kind == DuplicateKind::none);
  CHECK(compare(first, second, {.threshold = 0.7}).reviews.size() == 1);
  CHECK(compare(first, record_sharing(two, 50), {.threshold = 0.4}).kind == DuplicateKind::resubmission);
}

TEST_CASE("one answer of many that is the same does not make a resubmission") {
  const std::string many_words = make_words("long", 400);
  const std::string reused = make_words("reused", 60);
  Record whole = make_record(first_id, "01", {many_words, reused});
  Record single = make_record(second_id, "02", {reused});
  CHECK(compare(whole, single).kind == DuplicateKind::none);
  CHECK(compare(single, whole).kind == DuplicateKind::none);
  whole.initiative = single.initiative = "Ice Watch";
  CHECK(compare(whole, single).kind == DuplicateKind::resubmission);
}

TEST_CASE("answers under other numbers are compared too") {
  const std::string one = make_words("one", 60);
  const std::string two = make_words("two", 60);
  const Record first = make_record(first_id, "01", {one, two});
  const Record second = make_record(second_id, "02", {two, one});
  CHECK(compare(first, second).kind == DuplicateKind::resubmission);
  CHECK(compare(first, second).score == 1);
}

TEST_CASE("clusters are formed against their first records") {
  // a and b, b and c share two thirds, a and c one third.
  const std::string a = make_words("a", 60) + make_words("b", 60) + make_words("c", 60);
  const std::string b = make_words("b", 60) + make_words("c", 60) + make_words("d", 60);
  const std::string c = make_words("c", 60) + make_words("d", 60) + make_words("e", 60);
  Deduplicator deduplicator;
  CHECK(deduplicator.add(make_record("aa", "01", {a})).kind == DuplicateKind::none);
  CHECK(deduplicator.add(make_record("bb", "02", {b})).kind == DuplicateKind::resubmission);
  const Decision last = deduplicator.add(make_record("cc", "03", {c}));
  CHECK(last.kind == DuplicateKind::none);
  CHECK(last.representative == 1);
  CHECK(deduplicator.deduper().size() == 2);
}

TEST_CASE("an exact kind goes before a resubmission, and the most alike of several wins") {
  const std::string base = make_words("base", 100);
  const std::string near = make_words("base", 64) + make_words("other", 36);
  const std::string between = make_words("base", 64) + make_words("other", 30);
  for (const Indexing indexing : {Indexing::shingles, Indexing::sketches}) {
    Deduplicator deduplicator({.threshold = 0.95, .indexing = indexing});
    deduplicator.add(make_record("aa", "01", {base}));
    deduplicator.add(make_record("bb", "02", {near}));
    REQUIRE(deduplicator.deduper().size() == 2);
    const Decision best = deduplicator.add(make_record("cc", "03", {between}));
    CHECK(best.kind == DuplicateKind::resubmission);
    CHECK(best.representative == 1);
    const Decision exact = deduplicator.add(make_record("dd", "04", {base}));
    CHECK(exact.kind == DuplicateKind::same_content);
    CHECK(exact.representative == 0);
  }
}

TEST_CASE("short texts do not collapse") {
  CHECK(compare_texts({"Ministry of Health"}, {"Ministry of Water"}) == DuplicateKind::none);
  CHECK(compare_texts({"卫生部"}, {"水利部"}) == DuplicateKind::none);
  CHECK(compare_texts({"The office opened twelve new counters"}, {"The office opened eleven new counters"}) ==
        DuplicateKind::none);
}

TEST_CASE("a verdict as a member of a record") {
  std::string json;
  append_duplicate_json(json, {DuplicateKind::none, {}, 0, 3});
  CHECK(json == R"({"kind":"none","of":null,"score":null,"cluster":3})");
  json.clear();
  append_duplicate_json(json, {DuplicateKind::same_content, "aa", 1, 1});
  CHECK(json == R"({"kind":"same-content","of":"aa","score":1,"cluster":1})");
  json.clear();
  append_duplicate_json(json, {DuplicateKind::resubmission, "aa", 0.61234567, 12});
  CHECK(json == R"({"kind":"resubmission","of":"aa","score":0.6123,"cluster":12})");
}
