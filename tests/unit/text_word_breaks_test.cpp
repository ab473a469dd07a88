// SPDX-License-Identifier: MIT
#include <unicode/uvernum.h>

#include <utility>

#include "catch.hpp"
#include "text/word_breaks.hpp"

using namespace unpsa::text;

TEST_CASE("words as ICU breaks them") {
  WordBreaks breaks;
  CHECK(breaks.count("") == 0);
  CHECK(breaks.count({}) == 0);
  CHECK(breaks.count("Hello, world! (Really?)") == 3);
  CHECK(breaks.count("foo - bar") == 2);
  CHECK(breaks.count("...") == 0);
  CHECK(breaks.count("使用 SDG 3 目标") == 4);
}

TEST_CASE("a break iterator may move") {
  WordBreaks first;
  WordBreaks second = std::move(first);
  CHECK(second.count("one two") == 2);
}

TEST_CASE("the version is that of the library") { CHECK(WordBreaks::version() == U_ICU_VERSION); }
