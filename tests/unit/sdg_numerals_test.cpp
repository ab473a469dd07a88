// SPDX-License-Identifier: MIT
#include "catch.hpp"
#include "sdg/numerals.hpp"

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
