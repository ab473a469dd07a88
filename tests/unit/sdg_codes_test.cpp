// SPDX-License-Identifier: MIT
#include <string>

#include "catch.hpp"
#include "form/goals.hpp"
#include "sdg/codes.hpp"

using namespace unpsa;
using namespace unpsa::sdg;

namespace {

/// The code at the beginning of the text and the length of what it is written with: `3.d/4`; empty for none.
std::string parse(std::string_view text) {
  const auto code = parse_code(text, 0);
  return code ? spell(*code) + "/" + std::to_string(code->end) : "";
}

}  // namespace

TEST_CASE("codes as they are written") {
  CHECK(parse("3") == "3/1");
  CHECK(parse("03") == "3/2");
  CHECK(parse("3.") == "3/1");
  CHECK(parse("3.d") == "3.d/3");
  CHECK(parse("3D.)") == "3.d/2");
  CHECK(parse("3．d") == "3.d/5");
  CHECK(parse("16.10: x") == "16.10/5");
  CHECK(parse("17.20") == "17.20/5");
  CHECK(parse("3.2.1") == "3.2.1/5");
  CHECK(parse("3.b.1") == "3.b.1/5");
  CHECK(parse("3．８") == "3.8/7");
  CHECK(parse("3.d的") == "3.d/3");
  CHECK(parse("3. Health") == "3/1");
  CHECK(parse("3.Health") == "3/1");
  CHECK(parse("3.A new clinic") == "3/1");
}

TEST_CASE("numbers that are no codes") {
  CHECK(parse("3,000").empty());
  CHECK(parse("8.213").empty());
  CHECK(parse("2030").empty());
  CHECK(parse("3rd").empty());
  CHECK(parse("5G").empty());
  CHECK(parse("12.5.2019").empty());
  CHECK(parse("10.1.2.3").empty());
  CHECK(parse("3.2m").empty());
  CHECK(parse("x").empty());
}

TEST_CASE("indicators exist as far as their targets have any") {
  CHECK(indicator_count("3.3") == 5);
  CHECK(indicator_count("16.b") == 1);
  CHECK(indicator_count("17.20") == 0);
  int total = 0;
  for (int goal = 1; goal <= form::goal_count; ++goal) {
    for (const std::string_view target : form::targets_of(goal)) total += indicator_count(target);
  }
  // Each indicator is of one target; the framework as adopted lists 244, and revisions added to it.
  CHECK(total >= 244);
  CHECK(total <= 270);
}
