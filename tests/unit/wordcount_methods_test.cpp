// SPDX-License-Identifier: MIT
#include "catch.hpp"
#include "unpsa/wordcount.hpp"

using namespace unpsa::wordcount;

TEST_CASE("methods have names and aliases") {
  CHECK(parse_method("word") == Method::word);
  CHECK(parse_method("msword") == Method::word);
  CHECK(parse_method("字数") == Method::word);
  CHECK(parse_method("ws") == Method::ws);
  CHECK(parse_method("form") == Method::ws);
  CHECK(parse_method("wc") == Method::ws);
  CHECK_FALSE(parse_method("words"));
  CHECK_FALSE(parse_method(""));
  for (const MethodName& row : method_names()) {
    CHECK(parse_method(row.name) == row.method);
    CHECK(parse_method(name_of(row.method)) == row.method);
  }
}

TEST_CASE("a ratio is exact") {
  CHECK(parse_ratio("1.7") == Ratio{1700});
  CHECK(parse_ratio("2") == Ratio{2000});
  CHECK(parse_ratio("1.855") == Ratio{1855});
  for (const char* wrong : {"", "0.9", "0", "1.", ".5", "1,7", "1.7777", "10", "-1", "1.x", "1.7 "}) {
    INFO(wrong);
    CHECK_FALSE(parse_ratio(wrong));
  }
  CHECK(to_string(Ratio{1700}) == "1.7");
  CHECK(to_string(Ratio{2000}) == "2.0");
  CHECK(to_string(Ratio{1055}) == "1.055");
}

TEST_CASE("the English length of a text is rounded up") {
  CHECK(Ratio{1800}.words(180) == 100);
  CHECK(Ratio{1800}.words(181) == 101);
  CHECK(Ratio{1800}.words(0) == 0);
  CHECK(Ratio{1700}.words(17) == 10);
  CHECK(Counts{.unspaced = 18, .spaced = 5}.equiv(Ratio{1800}) == 15);
  CHECK(Counts{.unspaced = 19}.of(Method::equiv) == 11);
  CHECK(Counts{.unspaced = 17}.of(Method::equiv, Ratio{1700}) == 10);
}
