// SPDX-License-Identifier: MIT
#include "unpsa/dedupe/dedupe.hpp"

#include <string>

#include "catch.hpp"

using namespace unpsa;
using namespace unpsa::dedupe;

namespace {

constexpr std::string_view first_id = "00000000000000aa";
constexpr std::string_view second_id = "00000000000000bb";

Record make_record(std::string_view id, std::string_view hash, std::vector<std::string_view> texts) {
  static constexpr std::string_view questions[] = {"1", "2", "3.a", "3.b"};
  Record record;
  record.id = id;
  record.source.hash = hash;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    Answer answer;
    answer.question = questions[i];
    answer.limit = 100;
    answer.text = texts[i];
    answer.status = texts[i].empty() ? AnswerStatus::empty : AnswerStatus::answered;
    record.answers.push_back(answer);
  }
  return record;
}

/// What the second of two records is to the first.
DuplicateKind compare(const Record& first, const Record& second) {
  Deduper deduper;
  REQUIRE(deduper.add(first).kind == DuplicateKind::none);
  return deduper.add(second).kind;
}

DuplicateKind compare_texts(std::vector<std::string_view> first, std::vector<std::string_view> second) {
  return compare(make_record(first_id, "01", std::move(first)),
                 make_record(second_id, "02", std::move(second)));
}

}  // namespace

TEST_CASE("the same bytes are identical") {
  Deduper deduper;
  const Verdict first = deduper.add(make_record(first_id, "01", {"an answer"}));
  CHECK(first.kind == DuplicateKind::none);
  CHECK(first.of.empty());
  CHECK(first.cluster == 1);
  const Verdict second = deduper.add(make_record(first_id, "01", {"an answer"}));
  CHECK(second.kind == DuplicateKind::identical);
  CHECK(second.of == first_id);
  CHECK(second.score == 1);
  CHECK(second.cluster == 1);
}

TEST_CASE("the same bytes are identical without any answer, too") {
  CHECK(compare(make_record(first_id, "01", {}), make_record(first_id, "01", {})) ==
        DuplicateKind::identical);
}

TEST_CASE("records with the hash of one dump but other answers are not identical") {
  CHECK(compare(make_record(first_id, "01", {"an answer"}), make_record(first_id, "01", {"another"})) ==
        DuplicateKind::none);
}

TEST_CASE("records that do not say their hash are compared by content") {
  CHECK(compare(make_record(first_id, "", {}), make_record(first_id, "", {})) == DuplicateKind::none);
  CHECK(compare(make_record(first_id, "", {"a b"}), make_record(first_id, "", {"a b"})) ==
        DuplicateKind::same_content);
}

TEST_CASE("the same answers under other labels are the same content") {
  Record zh = make_record(first_id, "01", {"We open a clinic.", "", "目标3"});
  Record en = make_record(second_id, "02", {"We open a clinic.", "", "目标3"});
  zh.language = "zh";
  zh.institution = "卫生部";
  en.language = "en";
  en.institution = "Ministry of Health";
  Deduper deduper;
  deduper.add(zh);
  const Verdict verdict = deduper.add(en);
  CHECK(verdict.kind == DuplicateKind::same_content);
  CHECK(verdict.of == first_id);
  CHECK(verdict.score == 1);
  CHECK(verdict.cluster == 1);
}

TEST_CASE("width, case, white space and format characters make no difference") {
  CHECK(compare_texts({"Target 3.d, ok\nthen"}, {"target\xc2\xa0"
                                                 "3．D,  OK then"}) == DuplicateKind::same_content);
  CHECK(compare_texts({"co\xc2\xad-operate"}, {"\xe2\x80\x8b"
                                               "co-operate"}) == DuplicateKind::same_content);
}

TEST_CASE("another word, or another order of answers, is another content") {
  CHECK(compare_texts({"one", "two"}, {"one", "three"}) == DuplicateKind::none);
  CHECK(compare_texts({"one", "two"}, {"two", "one"}) == DuplicateKind::none);
  CHECK(compare_texts({"one", "two"}, {"onetwo"}) == DuplicateKind::none);
}

TEST_CASE("placeholders and answers to yes/no questions are no content") {
  Record left = make_record(first_id, "01", {"one", "NA"});
  left.answers[1].status = AnswerStatus::placeholder;
  CHECK(compare(left, make_record(second_id, "02", {"one"})) == DuplicateKind::same_content);

  Record with_yes = make_record(first_id, "01", {"one", "Yes"});
  with_yes.answers[1].question = "9.a";
  with_yes.answers[1].limit.reset();
  CHECK(compare(with_yes, make_record(second_id, "02", {"one"})) == DuplicateKind::same_content);
}

TEST_CASE("records without any answer are not of the same content") {
  CHECK(compare_texts({"", ""}, {"", ""}) == DuplicateKind::none);
  CHECK(compare_texts({" \n"}, {"\xe2\x80\x8b"}) == DuplicateKind::none);
}

TEST_CASE("clusters are formed against their first records") {
  Deduper deduper;
  CHECK(deduper.add(make_record("aa", "01", {"one"})).cluster == 1);
  CHECK(deduper.add(make_record("bb", "02", {"two"})).cluster == 2);
  CHECK(deduper.add(make_record("cc", "03", {"ONE"})).cluster == 1);
  const Verdict verdict = deduper.add(make_record("dd", "03", {"One"}));  // the bytes of a duplicate
  CHECK(verdict.kind == DuplicateKind::same_content);
  CHECK(verdict.of == "aa");
  CHECK(deduper.add(make_record("ee", "04", {"three"})).cluster == 3);
}

TEST_CASE("verdicts outlive the records and what is added later") {
  Deduper deduper;
  deduper.add(make_record(std::string("aa"), "01", {"one"}));
  const Verdict verdict = deduper.add(make_record("bb", "01", {"one"}));
  for (int i = 0; i < 10000; ++i) {
    const std::string text = "text " + std::to_string(i);
    CHECK(deduper.add(make_record(text, text, {text})).kind == DuplicateKind::none);
  }
  CHECK(verdict.of == "aa");
}

TEST_CASE("a fingerprint may be computed beforehand") {
  std::string scratch = "left over";
  const Fingerprint one = compute_fingerprint(make_record("aa", "01", {"one"}), scratch);
  const Fingerprint again = compute_fingerprint(make_record("bb", "01", {"ONE"}), scratch);
  REQUIRE(one.bytes);
  REQUIRE(one.content);
  CHECK(one.content == again.content);
  CHECK(one.bytes == again.bytes);
  CHECK(*one.bytes != *one.content);
  Deduper deduper;
  CHECK(deduper.add("aa", one).kind == DuplicateKind::none);
  CHECK(deduper.add("bb", again).kind == DuplicateKind::identical);
}

TEST_CASE("a verdict as a member of a record") {
  std::string json;
  append_duplicate_json(json, {DuplicateKind::none, {}, 0, 3});
  CHECK(json == R"({"kind":"none","of":null,"score":null,"cluster":3})");
  json.clear();
  append_duplicate_json(json, {DuplicateKind::same_content, "aa", 1, 1});
  CHECK(json == R"({"kind":"same-content","of":"aa","score":1,"cluster":1})");
  json.clear();
  append_duplicate_json(json, {DuplicateKind::identical, "aa", 0.625, 12});
  CHECK(json == R"({"kind":"identical","of":"aa","score":0.625,"cluster":12})");
}
