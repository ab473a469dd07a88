// SPDX-License-Identifier: MIT
#include <string>

#include "catch.hpp"
#include "sdg/heads.hpp"
#include "sdg/numerals.hpp"
#include "sdg_citations.hpp"

using namespace unpsa::sdg;

namespace {

int value(std::string_view text) {
  const auto numeral = lex_numeral(text, 0);
  return numeral ? numeral->value : 0;
}

}  // namespace

TEST_CASE("digits of three scripts") {
  CHECK(value("17") == 17);
  CHECK(value("１７") == 17);
  CHECK(value("١٧") == 17);
  CHECK(value("۱۷") == 17);
  CHECK(lex_digits("007x", 0)->digits == 3);
  CHECK(lex_digits("007x", 0)->leading_zero);
  CHECK(lex_digits("123456789012", 0)->end == 12);
  CHECK_FALSE(lex_digits("x", 0));
  CHECK_FALSE(lex_digits("", 0));
}

TEST_CASE("a long number is none of a goal, however it is written") {
  for (const std::string_view digit : {"3", "\u0663", "\u06f3", "\uff13"}) {
    std::string number;
    for (int i = 0; i < 3000; ++i) number += digit;
    const std::string one(digit);
    CHECK(unpsa::test::codes_of("SDG " + one + ", " + number + ", SDG " + one + " SDG " + number) == "3 3");
    // A digit of another script goes on with the number.
    CHECK(unpsa::test::codes_of("SDG 1" + number + " SDG " + number + "1, SDG 4") == "4");
  }
}

TEST_CASE("the filter of heads lets all pass that have one, however many marks stand between") {
  const std::string_view marks[] = {" ", "(", ":", "- ", "\u2022", "\u2460", "\u3000", "\uff08", "#"};
  for (const std::string_view word : {"SDG", "Goals", "\u76ee\u6807", "Target", "none"}) {
    for (const std::string_view mark : marks) {
      for (const std::size_t count :
           {0U, 1U, 2U, 5U, 30U, 39U, 40U, 41U, 100U, 118U, 120U, 122U, 130U, 1000U}) {
        std::string text(word);
        for (std::size_t i = 0; i < count; ++i) text += mark;
        INFO(text);
        if (match_head(text + "3", text.size())) CHECK(may_have_head(text + "3", text.size()));
      }
    }
  }
  CHECK(may_have_head("SDG 3", 4));
  CHECK_FALSE(may_have_head(std::string(1000, ' ') + "3", 1000));
}

TEST_CASE("Chinese numerals") {
  const std::string_view numerals[] = {"一", "二",   "三",   "四",   "五",   "六",   "七",   "八",  "九",
                                       "十", "十一", "十二", "十三", "十四", "十五", "十六", "十七"};
  for (int i = 0; i < 17; ++i) CHECK(value(numerals[i]) == i + 1);
  CHECK(value("二十一") == 21);
  CHECK(value("百") == 0);
}

TEST_CASE("Roman numerals") {
  const std::string_view numerals[] = {"I", "II", "III", "IV",   "V",   "VI", "VII", "VIII", "IX",
                                       "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII"};
  for (int i = 0; i < 17; ++i) {
    CHECK(value(numerals[i]) == i + 1);
    CHECK(lex_numeral(numerals[i], 0)->end == numerals[i].size());
  }
  CHECK(value("Ⅻ") == 12);
  CHECK(value("i") == 0);
}
