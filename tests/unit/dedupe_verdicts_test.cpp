// SPDX-License-Identifier: MIT
#include <string>
#include <utility>

#include "catch.hpp"
#include "dedupe/verdicts.hpp"

using namespace unpsa::dedupe;

TEST_CASE("a verdict is read as it was written, and the first bytes of its line tell its part") {
  Verdict verdict;
  verdict.part = {12, 20};
  verdict.record = 3;
  verdict.id = "aa";
  verdict.file = "a \"b\".txt";
  verdict.line = 7;
  verdict.duplicate.kind = DuplicateKind::resubmission;
  verdict.duplicate.of = "bb";
  verdict.duplicate.score = 0.75;
  verdict.duplicate.cluster = 4;
  verdict.duplicate.droppable = true;
  verdict.drops_resubmissions = true;
  std::string line;
  append_verdict(line, verdict);
  const auto read = parse_verdict(line);
  REQUIRE(read);
  CHECK(read->part == Shard{12, 20});
  CHECK(read->record == 3);
  CHECK(read->file == verdict.file);
  CHECK(read->line == 7);
  CHECK(read->duplicate.kind == DuplicateKind::resubmission);
  CHECK(read->duplicate.of == "bb");
  CHECK(read->duplicate.score == 0.75);
  CHECK(read->duplicate.droppable);
  CHECK(read->drops_resubmissions);
  CHECK(find_part(line) == 12);
}

TEST_CASE("the part of a line that another program has written is not guessed") {
  CHECK_FALSE(find_part(R"({"record":1,"part":2})"));
  CHECK_FALSE(find_part(R"({ "part":2,"record":1})"));
  CHECK_FALSE(find_part(R"({"part":2.5,"record":1})"));
  CHECK_FALSE(find_part(R"({"part":)"));
  CHECK_FALSE(find_part(R"({"part":99999999999999999999,"record":1})"));
  CHECK_FALSE(find_part(""));
  CHECK(parse_verdict(
            R"({ "cluster":1, "record":1, "parts":3, "part":2, "id":"x", "kind":"none", "droppable":false,
                          "copies_resubmission":false, "drops_resubmissions":false })")
            ->part == Shard{2, 3});
  // Of how many parts must be said: part 2 of three has other records than part 2 of seven.
  CHECK_FALSE(parse_verdict(R"({"part":2,"record":1,"id":"x","kind":"none","cluster":1,"droppable":false,
                                "copies_resubmission":false,"drops_resubmissions":false})"));
}

TEST_CASE("numbers of a verdict that cannot be are refused, and so is a member that is there twice") {
  const auto verdict = [](const std::string& name, const std::string& value) {
    std::string line = "{";
    for (const auto& [key, usual] :
         {std::pair{"part", "2"}, std::pair{"parts", "3"}, std::pair{"record", "1"},
          std::pair{"cluster", "1"}, std::pair{"line", "1"}, std::pair{"score", "1"}}) {
      line.append("\"").append(key).append("\":").append(key == name ? value : usual).append(",");
    }
    return parse_verdict(line + R"("id":"x","kind":"none","droppable":false,"copies_resubmission":false,)"
                                R"("drops_resubmissions":false})");
  };
  CHECK(verdict("", ""));
  for (const std::string key : {"part", "parts", "record", "line", "cluster"}) {
    for (const std::string value :
         {"-1", "1.5", "99999999999999999999", "9007199254740993", "\"1\"", "1e3"}) {
      INFO(key << " " << value);
      CHECK_FALSE(verdict(key, value));
    }
  }
  for (const std::string key : {"part", "parts", "record", "line"}) CHECK_FALSE(verdict(key, "0"));
  CHECK_FALSE(verdict("part", "4"));
  CHECK_FALSE(verdict("score", "1.5"));
  CHECK_FALSE(verdict("score", "-0.5"));
  CHECK_FALSE(verdict("record", R"(1,"record":1)"));
}
