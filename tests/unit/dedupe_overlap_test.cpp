// SPDX-License-Identifier: MIT
#include <algorithm>
#include <deque>
#include <random>
#include <string>

#include "catch.hpp"
#include "dedupe/overlap.hpp"
#include "dedupe_records.hpp"

using namespace unpsa;
using namespace unpsa::dedupe;
using test::make_record;
using test::make_words;

namespace {

/// Records that live as long as this.
class Prints {
 public:
  Fingerprint make(const std::vector<std::string>& texts) {
    PackedList& packed = packed_.emplace_back();
    return maker_.append(packed, make_record("aa", "01", {texts.begin(), texts.end()}));
  }

 private:
  std::deque<PackedList> packed_;
  FingerprintMaker maker_;
};

/// Shingle by shingle, by looking for it everywhere.
double plain_containment(const Fingerprint& one, const Fingerprint& other) {
  const bool smaller = one.shingles().size() <= other.shingles().size();
  const auto part = smaller ? one.shingles() : other.shingles();
  const auto whole = smaller ? other.shingles() : one.shingles();
  if (part.empty()) return 0;
  std::vector<std::uint32_t> left(whole.begin(), whole.end());
  const auto shared = std::count_if(part.begin(), part.end(), [&](std::uint32_t shingle) {
    const auto found = std::find(left.begin(), left.end(), shingle);
    if (found == left.end()) return false;
    left.erase(found);
    return true;
  });
  return static_cast<double>(shared) / static_cast<double>(part.size());
}

std::string random_text(std::mt19937& random) {
  std::string text;
  const std::size_t count = random() % 80;
  for (std::size_t i = 0; i < count; ++i) text.append("w").append(std::to_string(random() % 6)).append(" ");
  return text;
}

}  // namespace

TEST_CASE("containment is what of the smaller stands in the larger, from either side") {
  Prints prints;
  const Fingerprint whole = prints.make({make_words("a", 102), make_words("b", 102)});
  const Fingerprint part = prints.make({make_words("c", 102), make_words("a", 102)});
  const Fingerprint small = prints.make({make_words("a", 52)});
  Comparer comparer;
  comparer.set(whole);
  CHECK(comparer.compare(part).containment == 0.5);
  CHECK(comparer.compare(small).containment == 1);
  CHECK(comparer.compare(small).size_ratio == 0.25);
  CHECK(comparer.compare(whole).containment == 1);
  comparer.set(small);
  CHECK(comparer.compare(whole).containment == 1);
  CHECK(comparer.compare(whole).size_ratio == 0.25);
  CHECK(comparer.compare(prints.make({})).containment == 0);
  CHECK(comparer.may_reach(whole, 1));
  CHECK_FALSE(comparer.may_reach(prints.make({make_words("c", 102)}), 0.5));
}

TEST_CASE("random records are compared as by looking for each shingle everywhere") {
  std::mt19937 random(13);
  for (int i = 0; i < 300; ++i) {
    Prints prints;
    const Fingerprint one = prints.make({random_text(random), random_text(random)});
    Comparer comparer;
    comparer.set(one);
    for (int j = 0; j < 5; ++j) {
      const Fingerprint other = prints.make({random_text(random), random_text(random), random_text(random)});
      REQUIRE(comparer.compare(other).containment == plain_containment(one, other));
      REQUIRE(comparer.may_reach(other, comparer.compare(other).containment));
    }
  }
}

TEST_CASE("answers are matched with those that share most with them") {
  const std::string a = make_words("a", 62);
  const std::string b = make_words("b", 62);
  const std::string c = make_words("c", 62);
  Prints prints;
  Comparer comparer;
  const Fingerprint one = prints.make({a, b, c});
  comparer.set(one);
  const auto matches = comparer.match_answers(prints.make({a, c, make_words("b", 32) + make_words("d", 30)}));
  REQUIRE(matches.size() == 3);
  CHECK(matches[0].score == 1);
  CHECK(matches[0].of_question == matches[0].question);
  CHECK(matches[1].score == 0.5);
  CHECK(question_name(matches[1].of_question) == "3.a");
  CHECK(matches[2].score == 1);
  CHECK(question_name(matches[2].question) == "3.a");
  CHECK(question_name(matches[2].of_question) == "2");
}

TEST_CASE("an answer that stands in both twice is matched with the same question, wholly") {
  const std::string a = make_words("a", 62);
  Prints prints;
  Comparer comparer;
  const Fingerprint one = prints.make({a, make_words("b", 62), a});
  comparer.set(one);
  for (const AnswerMatch& match : comparer.match_answers(prints.make({a, make_words("b", 62), a}))) {
    CHECK(match.score == 1);
    CHECK(match.of_question == match.question);
  }
  const auto nothing = comparer.match_answers(prints.make({make_words("x", 64)}));
  CHECK(nothing[1].score == 0);
  CHECK(nothing[1].of_question == nothing[1].question);
}
