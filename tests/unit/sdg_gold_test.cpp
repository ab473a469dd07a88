// SPDX-License-Identifier: MIT
// The texts of testdata/sdg: what is cited, found with which precision and recall.
#include <algorithm>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include "catch.hpp"
#include "corpus.hpp"
#include "unpsa/sdg.hpp"

using namespace unpsa::sdg;

namespace {

struct GoldText {
  BareCodes bare;
  std::vector<std::string> references;  // sorted
  std::string text;
};

std::vector<GoldText> load(const std::string& language) {
  std::ifstream file(corpus::environment("UNPSA_TESTDATA") + "/sdg/" + language + ".tsv");
  REQUIRE(file);
  std::vector<GoldText> texts;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with('#')) continue;
    std::istringstream fields(line);
    std::string question, references;
    GoldText gold;
    std::getline(fields, question, '\t');
    std::getline(fields, references, '\t');
    std::getline(fields, gold.text);
    INFO(line);
    REQUIRE((question == "-" || question == "3.a"));
    REQUIRE_FALSE(gold.text.empty());
    gold.bare = question == "3.a" ? BareCodes::yes : BareCodes::no;
    std::istringstream codes(references);
    for (std::string code; codes >> code;) {
      if (code != "-") gold.references.push_back(code);
    }
    std::sort(gold.references.begin(), gold.references.end());
    texts.push_back(std::move(gold));
  }
  return texts;
}

std::vector<std::string> references_of(const GoldText& gold) {
  std::vector<Mention> mentions;
  find_citations(gold.text, gold.bare, mentions);
  std::vector<std::string> references;
  for (const Mention& mention : mentions)
    CHECK(gold.text.substr(*mention.begin, *mention.end - *mention.begin) == mention.text);
  for (const Mention& mention : mentions) references.push_back((mention.valid ? "" : "!") + mention.code);
  std::sort(references.begin(), references.end());
  return references;
}

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 1 : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

TEST_CASE("citations in texts of six languages, in both kinds of Chinese characters") {
  std::size_t texts = 0;
  std::size_t traps = 0;
  for (const std::string language : {"en", "zh", "zh-Hant", "fr", "es", "ru", "ar"}) {
    std::size_t expected = 0;
    std::size_t found = 0;
    std::size_t right = 0;
    std::string wrong;
    for (const GoldText& gold : load(language)) {
      const std::vector<std::string> references = references_of(gold);
      std::vector<std::string> common;
      std::set_intersection(references.begin(), references.end(), gold.references.begin(),
                            gold.references.end(), std::back_inserter(common));
      ++texts;
      if (gold.references.empty()) ++traps;
      expected += gold.references.size();
      found += references.size();
      right += common.size();
      if (references != gold.references) wrong += gold.text + "\n";
    }
    const double precision = share(right, found);
    const double recall = share(right, expected);
    std::cout << "sdg " << language << ": precision " << precision << ", recall " << recall << ", "
              << expected << " references\n";
    INFO(language << ":\n" << wrong);
    CHECK(precision >= 0.97);
    CHECK(recall >= 0.97);
  }
  CHECK(texts >= 1250);
  CHECK(traps * 2 >= texts);
}
