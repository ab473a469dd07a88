// SPDX-License-Identifier: MIT
#include "catch.hpp"
#include "dedupe/verdicts.hpp"

using namespace unpsa::dedupe;

TEST_CASE("a verdict is read as it was written, and the first bytes of its line tell its part") {
  Verdict verdict;
  verdict.part = 12;
  verdict.record = 3;
  verdict.id = "aa";
  verdict.file = "a \"b\".txt";
  verdict.line = 7;
  verdict.duplicate.kind = DuplicateKind::resubmission;
  verdict.duplicate.of = "bb";
  verdict.duplicate.score = 0.75;
  verdict.duplicate.cluster = 4;
  verdict.duplicate.droppable = true;
  std::string line;
  append_verdict(line, verdict);
  const auto read = parse_verdict(line);
  REQUIRE(read);
  CHECK(read->part == 12);
  CHECK(read->record == 3);
  CHECK(read->file == verdict.file);
  CHECK(read->line == 7);
  CHECK(read->duplicate.kind == DuplicateKind::resubmission);
  CHECK(read->duplicate.of == "bb");
  CHECK(read->duplicate.score == 0.75);
  CHECK(read->duplicate.droppable);
  CHECK(find_part(line) == 12);
}

TEST_CASE("the part of a line that another program has written is not guessed") {
  CHECK_FALSE(find_part(R"({"record":1,"part":2})"));
  CHECK_FALSE(find_part(R"({ "part":2,"record":1})"));
  CHECK_FALSE(find_part(R"({"part":2.5,"record":1})"));
  CHECK_FALSE(find_part(R"({"part":)"));
  CHECK_FALSE(find_part(R"({"part":99999999999999999999,"record":1})"));
  CHECK_FALSE(find_part(""));
  CHECK(parse_verdict(R"({ "cluster":1, "record":1, "part":2, "id":"x", "kind":"none", "droppable":false,
                          "copies_resubmission":false })")
            ->part == 2);
}
