// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>
#include <vector>

#include "catch.hpp"
#include "sdg/target_texts.hpp"

using namespace unpsa;
using sdg::OddText;

namespace {

struct Line {
  std::string file;
  std::size_t line;
  std::string language;
  std::string target;
  std::string text;
};

std::vector<std::string> odd_ones(const std::vector<Line>& lines) {
  sdg::TargetTexts texts;
  for (const Line& line : lines) {
    Record record;
    record.source.file = line.file;
    record.language = line.language;
    record.targets = {{line.target, line.text, line.line}};
    texts.add(record);
  }
  std::vector<std::string> all;
  for (const OddText& odd : texts.odd_ones()) {
    all.push_back(odd.target + " " + odd.place.file + ":" + std::to_string(odd.place.line) + " x" +
                  std::to_string(odd.count) + " usual " + odd.usual_place.file + ":" +
                  std::to_string(odd.usual_place.line) + " x" + std::to_string(odd.usual_count));
  }
  return all;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a target with a different text than in the other forms is odd, in any order of the forms") {
  std::vector<Line> lines{
      {"a", 7, "en", "3.d", "Strengthen early warning"},
      {"b", 8, "en", "3.d", "strengthen  Early warning."},
      {"c", 9, "en", "3.d", "Vaccines for all"},
      {"a", 8, "en", "6.1", "Water"},
      {"d", 2, "zh", "3.d", "加强早期预警"},
      {"e", 3, "zh", "3.d", "加強早期預警"},
      {"f", 3, "und", "3.d", "x"},
      {"g", 1, "en", "3.e", "no such target"},
      {"h", 1, "en", "3.d", ""},
  };
  std::sort(lines.begin(), lines.end(),
            [](const Line& left, const Line& right) { return left.text < right.text; });
  for (int round = 0; round < 20; ++round) {
    std::next_permutation(lines.begin(), lines.end(),
                          [](const Line& left, const Line& right) { return left.text < right.text; });
    CHECK(odd_ones(lines) == Lines{"3.d c:9 x1 usual a:7 x2"});
  }
}

TEST_CASE("of two texts that are as frequent the first in the corpus is the usual one") {
  CHECK(odd_ones(
            {{"b", 1, "en", "6.1", "one"}, {"a", 9, "en", "6.1", "two"}, {"a", 8, "en", "6.1", "three"}}) ==
        Lines{"6.1 a:9 x1 usual a:8 x1", "6.1 b:1 x1 usual a:8 x1"});
}
