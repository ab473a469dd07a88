// SPDX-License-Identifier: MIT
#include <string>

#include "catch.hpp"
#include "dedupe/exact.hpp"
#include "dedupe_records.hpp"

using namespace unpsa;
using namespace unpsa::dedupe;
using test::make_record;

namespace {

ExactHashes hashes_of(const Record& record) {
  FingerprintMaker maker;
  PackedList packed;
  return exact_hashes(maker.append(packed, record));
}

}  // namespace

TEST_CASE("exact copies are found without shingles") {
  ExactDeduper deduper;
  const std::string one = test::make_words("one", 50);
  const std::string two = test::make_words("two", 50);
  const std::string loud = test::make_words("ONE", 50);
  CHECK(deduper.add("aa", hashes_of(make_record("aa", "01", {one}))).kind == DuplicateKind::none);
  CHECK(deduper.add("bb", hashes_of(make_record("bb", "02", {two}))).cluster == 2);
  const Duplicate content = deduper.add("cc", hashes_of(make_record("cc", "03", {loud})));
  CHECK(content.kind == DuplicateKind::same_content);
  CHECK(content.of == "aa");
  CHECK(content.cluster == 1);
  // The bytes of a duplicate lead to what its content is the same as.
  const Duplicate again = deduper.add("dd", hashes_of(make_record("dd", "03", {loud})));
  CHECK(again.kind == DuplicateKind::same_content);
  CHECK(deduper.add("ee", hashes_of(make_record("ee", "02", {two}))).kind == DuplicateKind::identical);
}

TEST_CASE("a remark, or another country, is no copy") {
  ExactDeduper deduper;
  const std::string text = test::make_words("a", 50);
  CHECK(deduper.add("aa", hashes_of(make_record("aa", "01", {"See annex."}))).kind == DuplicateKind::none);
  CHECK(deduper.add("bb", hashes_of(make_record("bb", "02", {"See annex."}))).kind == DuplicateKind::none);
  Record oman = make_record("cc", "03", {text});
  Record fiji = make_record("dd", "04", {text});
  oman.member_state.iso3166 = "OM";
  fiji.member_state.iso3166 = "FJ";
  CHECK(deduper.add("cc", hashes_of(oman)).kind == DuplicateKind::none);
  CHECK(deduper.add("dd", hashes_of(fiji)).kind == DuplicateKind::none);
}

TEST_CASE("records without answers are no exact copies of each other") {
  ExactDeduper deduper;
  CHECK(deduper.add("aa", hashes_of(make_record("aa", "01", {}))).kind == DuplicateKind::none);
  CHECK(deduper.add("bb", hashes_of(make_record("bb", "01", {}))).kind == DuplicateKind::none);
}

TEST_CASE("verdicts of exact copies outlive what is added later") {
  ExactDeduper deduper;
  static_cast<void>(deduper.add("aa", hashes_of(make_record("aa", "01", {"one"}))));
  const Duplicate verdict = deduper.add("bb", hashes_of(make_record("bb", "01", {"one"})));
  for (int i = 0; i < 1000; ++i) {
    const std::string text = "text " + std::to_string(i);
    CHECK(deduper.add(text, hashes_of(make_record(text, text, {text}))).kind == DuplicateKind::none);
  }
  CHECK(verdict.of == "aa");
}
