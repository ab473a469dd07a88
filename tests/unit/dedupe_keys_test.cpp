// SPDX-License-Identifier: MIT
#include <algorithm>
#include <iterator>
#include <random>
#include <set>
#include <vector>

#include "catch.hpp"
#include "dedupe/keys.hpp"
#include "dedupe_records.hpp"

using namespace unpsa::dedupe;

namespace {

using Shingles = std::vector<std::uint32_t>;

Shingles random_shingles(std::size_t count, unsigned seed) {
  std::mt19937 random(seed);
  Shingles shingles(count);
  for (std::uint32_t& shingle : shingles) shingle = std::max(1U, static_cast<std::uint32_t>(random()));
  return shingles;
}

/// Of a record with these shingles in one answer.
Shingles keys_of(Indexing indexing, const Shingles& shingles) {
  Shingles keys;
  const AnswerPrint answer{.shingles = static_cast<std::uint32_t>(shingles.size())};
  append_keys(indexing, {&answer, 1}, shingles, keys);
  return keys;
}

std::size_t count_shared(const Shingles& left, const Shingles& right) {
  const std::multiset<std::uint32_t> there(left.begin(), left.end());
  return static_cast<std::size_t>(
      std::count_if(right.begin(), right.end(), [&](std::uint32_t key) { return there.count(key) != 0; }));
}

/// Two records of `count` shingles, the first `shared` of which are the same.
std::pair<Shingles, Shingles> make_pair(std::size_t count, std::size_t shared, unsigned seed) {
  std::pair<Shingles, Shingles> pair{random_shingles(count, seed), random_shingles(count, seed + 1'000'000)};
  std::copy_n(pair.first.begin(), shared, pair.second.begin());
  return pair;
}

/// In how many of a thousand pairs enough keys are shared.
std::size_t count_found(Indexing indexing, std::size_t count, double containment) {
  std::size_t found = 0;
  for (unsigned seed = 0; seed < 1000; ++seed) {
    const auto [left, right] = make_pair(count, static_cast<std::size_t>(containment * double(count)), seed);
    const std::size_t shared = count_shared(keys_of(indexing, left), keys_of(indexing, right));
    if (shared >= min_shared_keys(indexing, count, count)) ++found;
  }
  return found;
}

}  // namespace

TEST_CASE("a short record has all its runs as keys, a long one about as many as are wanted") {
  CHECK(keys_of(Indexing::shingles, {}).empty());
  // A run of five units is made of two shingles of three.
  CHECK(keys_of(Indexing::shingles, random_shingles(2 * min_keys - 1, 1)).size() == 2 * min_keys - 3);
  CHECK(keys_of(Indexing::shingles, random_shingles(1, 1)).size() == 1);
  CHECK(keys_of(Indexing::shingles, random_shingles(2, 1)).size() == 1);
  CHECK(keys_of(Indexing::shingles, random_shingles(3, 1)).size() == 1);
  for (const std::size_t count : {300u, 3000u, 30000u}) {
    const std::size_t keys = keys_of(Indexing::shingles, random_shingles(count, 2)).size();
    CHECK(keys > min_keys / 2);
    CHECK(keys < 3 * min_keys);
  }
}

TEST_CASE("no run goes over the end of an answer") {
  const Shingles shingles = random_shingles(20, 4);
  const AnswerPrint ten{.shingles = 10};
  const std::vector<AnswerPrint> answers{ten, ten};
  Shingles keys;
  append_keys(Indexing::shingles, answers, shingles, keys);
  Shingles apart = keys_of(Indexing::shingles, {shingles.begin(), shingles.begin() + 10});
  const Shingles second = keys_of(Indexing::shingles, {shingles.begin() + 10, shingles.end()});
  apart.insert(apart.end(), second.begin(), second.end());
  CHECK(keys == apart);
}

TEST_CASE("records that share a fifth of their runs are always found by the index, unrelated ones never") {
  for (const std::size_t count : {100u, 700u, 2600u}) {
    CHECK(count_found(Indexing::shingles, count, 0.2) == 1000);
    CHECK(count_found(Indexing::shingles, count, 0.0) == 0);
    CHECK(count_found(Indexing::shingles, count, 0.02) < 10);
  }
}

TEST_CASE("records of very different lengths share keys where the short one stands in the long one") {
  for (unsigned seed = 0; seed < 100; ++seed) {
    const Shingles whole = random_shingles(2600, seed);
    const Shingles part(whole.begin(), whole.begin() + 700);
    const std::size_t shared =
        count_shared(keys_of(Indexing::shingles, whole), keys_of(Indexing::shingles, part));
    CHECK(shared >= min_shared_keys(Indexing::shingles, 2600, 700));
  }
}

TEST_CASE("a sketch has a key a band, whatever the length") {
  CHECK(keys_of(Indexing::sketches, {}).empty());
  for (const std::size_t count : {1u, 10u, 300u, 3000u}) {
    const Shingles shingles = random_shingles(count, 3);
    const Shingles keys = keys_of(Indexing::sketches, shingles);
    CHECK(keys.size() == bands);
    CHECK(std::set(keys.begin(), keys.end()).size() == bands);
    Shingles reversed(shingles.rbegin(), shingles.rend());
    CHECK(keys_of(Indexing::sketches, reversed) == keys);
  }
}

TEST_CASE("sketches find what is alike, as the odds of their bands say") {
  // Of 2600 and 2600 shingles 1486 shared are a Jaccard index of 0.4, for which at least two bands of 85
  // are the same in 97 % of cases; 1565 are one of 0.43, 99 %; 130 are one of 0.026.
  CHECK(count_found(Indexing::sketches, 2600, 1486.0 / 2600) > 950);
  CHECK(count_found(Indexing::sketches, 2600, 1565.0 / 2600) > 975);
  CHECK(count_found(Indexing::sketches, 2600, 130.0 / 2600) < 5);
  CHECK(count_found(Indexing::sketches, 100, 0.6) > 950);
}

TEST_CASE("keys for other programs: of exact copies and of what is alike, in order, each once") {
  const auto long_keys_of = [](const unpsa::Record& record, Indexing indexing) {
    FingerprintMaker maker;
    PackedList packed;
    std::vector<std::uint64_t> keys;
    append_long_keys(indexing, maker.append(packed, record), keys);
    return keys;
  };
  const auto shared = [](const std::vector<std::uint64_t>& left, const std::vector<std::uint64_t>& right) {
    std::vector<std::uint64_t> both;
    std::set_intersection(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(both));
    return both.size();
  };
  const std::string text = unpsa::test::make_words("a", 300);
  const std::string half = unpsa::test::make_words("a", 150) + unpsa::test::make_words("b", 150);
  const std::string other = unpsa::test::make_words("c", 300);
  const unpsa::Record record = unpsa::test::make_record("aa", "01", {text});
  for (const Indexing indexing : {Indexing::shingles, Indexing::sketches}) {
    const auto keys = long_keys_of(record, indexing);
    CHECK(std::is_sorted(keys.begin(), keys.end()));
    CHECK(std::adjacent_find(keys.begin(), keys.end()) == keys.end());
    // The lower halves of the two hashes by which exact copies are known, among others.
    FingerprintMaker maker;
    PackedList packed;
    const Fingerprint print = maker.append(packed, record);
    CHECK(std::binary_search(keys.begin(), keys.end(), print.bytes()->low));
    CHECK(std::binary_search(keys.begin(), keys.end(), print.content()->low));
    CHECK(keys.size() > 2 + min_keys / 2);
    // The same bytes; the same content in other bytes; half of the text; nothing in common.
    CHECK(long_keys_of(unpsa::test::make_record("bb", "01", {text}), indexing) == keys);
    CHECK(shared(long_keys_of(unpsa::test::make_record("bb", "02", {text}), indexing), keys) ==
          keys.size() - 1);
    CHECK(shared(long_keys_of(unpsa::test::make_record("bb", "03", {half}), indexing), keys) > 0);
    CHECK(shared(long_keys_of(unpsa::test::make_record("bb", "04", {other}), indexing), keys) == 0);
  }
  // Nothing is answered: only its bytes are the same as those of another.
  CHECK(long_keys_of(unpsa::test::make_record("aa", "01", {}), Indexing::shingles).size() == 1);
}
