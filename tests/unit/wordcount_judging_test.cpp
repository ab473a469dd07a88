// SPDX-License-Identifier: MIT
#include "catch.hpp"
#include "unpsa/wordcount.hpp"

using namespace unpsa::wordcount;

namespace {

LimitVerdict latin(std::size_t word, std::size_t ws, std::size_t lexical, LimitOptions judging = {}) {
  return judge({.non_asian = word, .ws = ws, .lexical = lexical}, 200, judging).verdict;
}

LimitVerdict asian(std::size_t characters, CjkLimit cjk_limit, LimitOptions judging = {}) {
  judging.cjk_limit = cjk_limit;
  return judge({.asian = characters, .ws = 1, .lexical = characters}, 100, judging).verdict;
}

}  // namespace

TEST_CASE("Latin text is over where word and lexical say so") {
  CHECK(latin(201, 201, 201) == LimitVerdict::over);
  CHECK(latin(201, 150, 201) == LimitVerdict::over);
  CHECK(latin(228, 228, 228) == LimitVerdict::over);
  CHECK(latin(200, 200, 200) == LimitVerdict::near);
  CHECK(latin(190, 190, 190) == LimitVerdict::near);
  CHECK(latin(189, 189, 189) == LimitVerdict::within);
}

TEST_CASE("Latin text is disputed where one way of counting says over and another within") {
  CHECK(latin(201, 200, 199) == LimitVerdict::disputed);
  CHECK(latin(201, 201, 200) == LimitVerdict::disputed);
  CHECK(latin(200, 201, 199) == LimitVerdict::disputed);
}

TEST_CASE("half of the words make a text Asian") {
  CHECK(is_asian_text({.asian = 5, .non_asian = 5}));
  CHECK_FALSE(is_asian_text({.asian = 4, .non_asian = 5}));
  CHECK_FALSE(is_asian_text({}));
}

TEST_CASE("Asian text is judged by characters and by their English length") {
  CHECK(asian(181, CjkLimit::both) == LimitVerdict::over);      // 101 words at 1.8
  CHECK(asian(180, CjkLimit::both) == LimitVerdict::disputed);  // exactly 100
  CHECK(asian(101, CjkLimit::both) == LimitVerdict::disputed);
  CHECK(asian(100, CjkLimit::both) == LimitVerdict::near);
  CHECK(asian(94, CjkLimit::both) == LimitVerdict::within);

  CHECK(asian(101, CjkLimit::strict) == LimitVerdict::over);
  CHECK(asian(181, CjkLimit::equivalent) == LimitVerdict::over);
  CHECK(asian(180, CjkLimit::equivalent) == LimitVerdict::near);
  CHECK(asian(120, CjkLimit::equivalent) == LimitVerdict::within);
  CHECK(asian(999, CjkLimit::off) == LimitVerdict::unjudged);
}

TEST_CASE("another ratio judges otherwise") {
  CHECK(asian(180, CjkLimit::both, {.ratio = {1700}}) == LimitVerdict::over);
  CHECK(asian(200, CjkLimit::both, {.ratio = {2000}}) == LimitVerdict::disputed);
}

TEST_CASE("white space does not count in Asian text") {
  CHECK(judge({.asian = 60, .ws = 500, .lexical = 60}, 100, {}).verdict == LimitVerdict::within);
}

TEST_CASE("a tolerance lets a count lie above the limit") {
  CHECK(latin(220, 220, 220, {.tolerance = 10}) == LimitVerdict::near);
  CHECK(latin(221, 221, 221, {.tolerance = 10}) == LimitVerdict::over);
  CHECK(allowed_words(100, {.tolerance = 5}) == 105);
}

TEST_CASE("one method may judge alone") {
  CHECK(latin(201, 200, 199, {.method = Method::word}) == LimitVerdict::over);
  CHECK(latin(201, 200, 199, {.method = Method::ws}) == LimitVerdict::near);
  CHECK(judge({.asian = 200, .ws = 1}, 100, {.method = Method::word}).verdict == LimitVerdict::over);
  CHECK(judge({.asian = 200, .ws = 1}, 100, {.method = Method::ws}).count == 1);
}

TEST_CASE("the judged figure is named") {
  CHECK(judge({.asian = 170}, 100, {}).count == 170);
  CHECK(judge({.asian = 170}, 100, {.cjk_limit = CjkLimit::equivalent}).method == Method::equiv);
  CHECK(judge({.asian = 180}, 100, {.cjk_limit = CjkLimit::equivalent}).count == 100);
}

TEST_CASE("the ways to judge Asian text have names") {
  for (const CjkLimit way : {CjkLimit::both, CjkLimit::strict, CjkLimit::equivalent, CjkLimit::off}) {
    CHECK(parse_cjk_limit(name_of(way)) == way);
  }
  CHECK_FALSE(parse_cjk_limit("loose"));
}
