// SPDX-License-Identifier: MIT
#include <numeric>
#include <string>
#include <vector>

#include "catch.hpp"
#include "dedupe/fingerprint.hpp"
#include "dedupe_records.hpp"

using namespace unpsa;
using namespace unpsa::dedupe;
using test::make_record;
using test::make_words;

TEST_CASE("a fingerprint holds what is needed of a record") {
  const std::string words = make_words("word", 50);
  Record record = make_record("00000000000000aa", "01", {"three short words", words, "", "N/A"});
  record.answers[3].status = AnswerStatus::placeholder;
  record.answers[1].line = 17;
  record.source.file = "forms/冰情.txt";
  record.source.line = 12;
  record.edition.candidates = {2019, 2021};
  record.institution = "Harbour Office";

  FingerprintMaker maker;
  PackedList packed;
  const Fingerprint print = maker.append(packed, record);
  CHECK(print.id() == "00000000000000aa");
  CHECK(print.file() == "forms/冰情.txt");
  CHECK(print.line() == 12);
  CHECK(print.edition() == 2021);
  CHECK(print.left_out() == 2);
  CHECK(print.units() == 53);
  CHECK(print.filled() == 3);
  CHECK(print.bytes());
  CHECK(print.content());
  REQUIRE(print.answers().size() == 2);
  CHECK(print.answers()[0].units == 3);
  CHECK(print.answers()[0].shingles == 1);
  CHECK(print.answers()[1].shingles == 48);
  CHECK(print.answers()[1].line == 17);
  CHECK(question_name(print.answers()[1].question) == "2");
  CHECK(print.shingles().size() == 49);
}

TEST_CASE("the content is the answers, the bytes are the dump and the answers") {
  FingerprintMaker maker;
  PackedList packed;
  const auto print_of = [&](const Record& record) {
    packed.clear();
    const Fingerprint print = maker.append(packed, record);
    return std::pair(print.bytes(), print.content());
  };
  const auto one = print_of(make_record("aa", "01", {"one"}));
  CHECK(one == print_of(make_record("bb", "01", {"ONE"})));
  CHECK(one.second == print_of(make_record("aa", "02", {"one"})).second);
  CHECK(one.first != print_of(make_record("aa", "02", {"one"})).first);
  CHECK(one.second != print_of(make_record("aa", "01", {"one", "two"})).second);
  CHECK_FALSE(print_of(make_record("aa", "", {"one"})).first);
  CHECK_FALSE(print_of(make_record("aa", "01", {})).second);
}

TEST_CASE("fingerprints stand one after another, and are found again") {
  FingerprintMaker maker;
  PackedList packed;
  const std::string words = make_words("word", 50);
  std::vector<std::size_t> sizes;
  for (const std::string_view id : {"a", "bb", "ccc"}) {
    sizes.push_back(maker.append(packed, make_record(id, id, {words})).words().size());
  }
  PackedPrint rest = packed.view();
  for (const std::string_view id : {"a", "bb", "ccc"}) {
    const auto found = Fingerprint::find(rest);
    REQUIRE(found);
    CHECK(found->id() == id);
    rest = rest.subspan(found->words().size());
  }
  CHECK(rest.empty());
  CHECK(std::accumulate(sizes.begin(), sizes.end(), std::size_t{0}) == packed.size());
}

TEST_CASE("a fingerprint that is cut or changed in its sizes is not found") {
  FingerprintMaker maker;
  PackedList packed;
  maker.append(packed, make_record("aa", "01", {make_words("word", 50)}));
  const PackedPrint whole = packed.view();
  REQUIRE(Fingerprint::find(whole));
  for (std::size_t size = 0; size < whole.size(); ++size) CHECK_FALSE(Fingerprint::find(whole.first(size)));
  std::vector<std::uint64_t> changed(whole.begin(), whole.end());
  changed[0] += 1;
  CHECK_FALSE(Fingerprint::find(changed));
}

TEST_CASE("a question that the form does not have is still compared") {
  Record record = make_record("aa", "01", {"one"});
  record.answers[0].question = "13";
  FingerprintMaker maker;
  PackedList packed;
  const Fingerprint print = maker.append(packed, record);
  REQUIRE(print.answers().size() == 1);
  CHECK(question_name(print.answers()[0].question) == "?");
}

TEST_CASE("the fingerprint of one answer") {
  const std::string one = make_words("one", 50);
  const std::string two = make_words("two", 60);
  FingerprintMaker maker;
  PackedList packed;
  const Fingerprint whole = maker.append(packed, make_record("aa", "01", {one, two}));
  PackedList parts;
  const Fingerprint answer = append_answer_print(parts, whole, 1);
  CHECK(answer.id() == "aa");
  CHECK(answer.units() == 60);
  REQUIRE(answer.answers().size() == 1);
  CHECK(question_name(answer.answers()[0].question) == "2");
  CHECK(answer.shingles().size() == 58);
  CHECK(answer.shingles()[0] == whole.shingles()[48]);
  CHECK_FALSE(answer.bytes());
  CHECK(answer.content() != append_answer_print(parts, whole, 0).content());
}
