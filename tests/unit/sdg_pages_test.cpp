// SPDX-License-Identifier: MIT
// Whole pages that cite goals in lively text: testdata/sdg/pages, with what pages.tsv says of them.
#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "catch.hpp"
#include "dumps.hpp"
#include "sdg/matrix.hpp"
#include "unpsa/sdg.hpp"
#include "unpsa/validate.hpp"
#include "writer/html/facts.hpp"

using namespace unpsa;

namespace {

/// By page, then by question or rule: codes with spaces between.
using Expected = std::map<std::string, std::map<std::string, std::string>>;

Expected load_expected() {
  std::ifstream file(dumps::folder("UNPSA_TESTDATA") / "sdg/pages.tsv");
  REQUIRE(file);
  Expected expected;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with('#')) continue;
    std::istringstream fields(line);
    std::string page, place, codes;
    std::getline(fields, page, '\t');
    std::getline(fields, place, '\t');
    std::getline(fields, codes);
    INFO(line);
    REQUIRE(expected[page].emplace(place, codes).second);
  }
  return expected;
}

void append_word(std::string& words, std::string_view word) {
  words.append(words.empty() ? "" : " ").append(word);
}

/// What is cited, by question. The offsets of each citation lead to its text.
void find_cited(const Record& record, std::map<std::string, std::string>& found) {
  std::vector<sdg::Mention> mentions;
  sdg::find_mentions(record, mentions);
  for (const sdg::Mention& mention : mentions) {
    if (mention.layer == sdg::Layer::ticked) continue;
    append_word(found[std::string(mention.question)], (mention.valid ? "" : "!") + mention.code);
    const Answer* answer = record.find_answer(mention.question);
    REQUIRE(answer != nullptr);
    REQUIRE(mention.begin);
    CHECK(answer->text.substr(*mention.begin, *mention.end - *mention.begin) == mention.text);
  }
}

/// The goals and targets of findings on goals, by rule: `8` of `goal 8 is cited but not ticked`.
void find_findings(const Record& record, std::map<std::string, std::string>& found) {
  std::vector<validate::Finding> findings;
  validate::check(record, findings);
  for (const validate::Finding& finding : findings) {
    if (!finding.rule->id.starts_with("sdg-")) continue;
    std::istringstream words(finding.message);
    std::string kind, code;
    words >> kind >> code;
    append_word(found[std::string(finding.rule->id)], code);
  }
}

}  // namespace

TEST_CASE("on whole pages, citations are those of a careful reader, and findings are true") {
  const Expected expected = load_expected();
  std::size_t pages = 0;
  for (const dumps::Dump& dump : dumps::read_folder(dumps::folder("UNPSA_TESTDATA") / "sdg/pages", ".txt")) {
    ++pages;
    const std::string page = dump.name.substr(0, dump.name.find('.'));
    const Record record = dumps::read_one(dump.bytes);
    std::map<std::string, std::string> found;
    find_cited(record, found);
    find_findings(record, found);
    INFO(page);
    REQUIRE(expected.contains(page));
    CHECK(found == expected.at(page));
  }
  CHECK(pages == expected.size());
  CHECK(pages >= 20);
}

TEST_CASE("a page without its goals does not ask for them") {
  std::size_t pages = 0;
  for (const dumps::Dump& dump : dumps::testdata()) {
    if (dump.name.find("quirk-03-stripped-layout") == std::string::npos &&
        dump.name.find("quirk-15-cut-no-list-labels") == std::string::npos)
      continue;
    ++pages;
    const Record record = dumps::read_one(dump.bytes);
    REQUIRE((record.targets && !record.targets->empty()));
    std::map<std::string, std::string> found;
    find_findings(record, found);
    INFO(dump.name);
    CHECK_FALSE(found.contains("sdg-target-without-goal"));
  }
  CHECK(pages == 2);
}

TEST_CASE("the summary, the matrix, the findings and the HTML report compare the same goals") {
  using Codes = std::vector<std::string>;
  for (const dumps::Dump& dump : dumps::testdata()) {
    MemorySource source(dump.bytes);
    Reader reader(source, dump.name, dumps::ignore);
    for (Record record; reader.next(record);) {
      INFO(dump.name);
      std::vector<sdg::Mention> mentions;
      sdg::find_mentions(record, mentions);
      const sdg::Summary summary = sdg::summarize(mentions);
      const writer::GoalSets sets = writer::goals_of(mentions);
      sdg::GoalMatrix matrix;
      matrix.add(record, mentions);
      Codes ticked_only, cited_only, both;
      for (int goal = 1; goal <= form::goal_count; ++goal) {
        const bool ticked = (sets.ticked & writer::GoalSets::bit(goal)) != 0;
        const bool cited = (sets.cited & writer::GoalSets::bit(goal)) != 0;
        const auto index = static_cast<std::size_t>(goal) - 1;
        CHECK(matrix.goals()[index][index] == (ticked || cited ? 1 : 0));
        if (ticked || cited)
          (!cited ? ticked_only : ticked ? both : cited_only).push_back(std::to_string(goal));
      }
      CHECK(summary.goals_ticked_only == ticked_only);
      CHECK(summary.goals_cited_only == cited_only);
      CHECK(summary.goals_both == both);

      std::map<std::string, std::string> found;
      find_findings(record, found);
      std::istringstream not_cited(found["sdg-ticked-not-cited"]);
      for (std::string code; not_cited >> code;) {
        const std::string goal = code.substr(0, code.find('.'));
        CHECK(std::find(ticked_only.begin(), ticked_only.end(), goal) != ticked_only.end());
      }
      std::istringstream not_ticked(found["sdg-cited-not-ticked"]);
      for (std::string code; not_ticked >> code;) {
        const Codes& codes = code.find('.') == std::string::npos ? cited_only : summary.cited_only;
        CHECK(std::find(codes.begin(), codes.end(), code) != codes.end());
      }
    }
  }
}
