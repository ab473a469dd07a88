// SPDX-License-Identifier: MIT
// Families: many forms made of one text, and forms that repeat a few blocks of text many times. The index
// must find what a comparison with every representative finds.
#include <algorithm>
#include <numeric>
#include <random>

#include "catch.hpp"
#include "dedupe/judging.hpp"
#include "dedupe/overlap.hpp"
#include "dedupe_records.hpp"

using namespace unpsa;
using namespace unpsa::dedupe;

namespace {

constexpr std::size_t sentences = 60;
constexpr std::size_t words_a_sentence = 14;

std::string random_words(std::mt19937& random, std::size_t count) {
  std::string text;
  std::uniform_int_distribution<int> word(0, 5000);
  for (std::size_t i = 0; i < count; ++i) text += "w" + std::to_string(word(random)) + " ";
  return text;
}

std::vector<Record> shuffled_records(const std::vector<std::string>& texts, unsigned order) {
  std::vector<Record> all;
  for (const std::string_view text : texts)
    all.push_back(test::make_record("", "", {text.substr(0, text.size() / 2), text.substr(text.size() / 2)}));
  std::mt19937 random(order);
  if (order > 0) std::shuffle(all.begin(), all.end(), random);
  return all;
}

/// Forms of one text, each with another `edited` share of its sentences written anew.
class Family {
 public:
  Family(std::size_t size, double edited, unsigned seed) : random_(seed), texts_(size) {
    std::vector<std::string> core;
    for (std::size_t i = 0; i < sentences; ++i) core.push_back(sentence());
    std::bernoulli_distribution edit(edited);
    for (std::string& text : texts_) {
      for (const std::string& original : core) text += edit(random_) ? sentence() : original;
    }
  }

  [[nodiscard]] std::vector<Record> records(unsigned order) const { return shuffled_records(texts_, order); }

 private:
  std::string sentence() { return random_words(random_, words_a_sentence) + ". "; }

  std::mt19937 random_;
  std::vector<std::string> texts_;
};

/// Texts that have some blocks in common, each many times, and as much of their own as they like. Their
/// lengths are so near to each other that the keys of a short one are no fewer than chance needs.
std::vector<std::string> make_repetitive(std::size_t count, unsigned seed) {
  std::mt19937 random(seed);
  const auto pick = [&random](std::size_t least, std::size_t most) {
    return std::uniform_int_distribution<std::size_t>(least, most)(random);
  };
  constexpr std::size_t largest = 1800;
  constexpr std::size_t smallest = 600;
  std::vector<std::pair<std::size_t, std::string>> blocks;
  for (std::size_t length = 5; length < 60; length += 5)
    blocks.emplace_back(length, random_words(random, length));
  std::vector<std::string> texts(count);
  for (std::string& text : texts) {
    const std::size_t size = pick(smallest, largest);
    std::size_t words = 0;
    for (std::size_t kinds = pick(1, 2); kinds > 0; --kinds) {
      const auto& [length, block] = blocks[pick(0, blocks.size() - 1)];
      for (std::size_t left = pick(size / 4, size / 2); left >= length; left -= length, words += length)
        text += block;
    }
    if (words < size) text += random_words(random, size - words);
  }
  return texts;
}

struct Found {
  DuplicateKind kind = DuplicateKind::none;
  std::size_t representative = 0;
  double score = 0;
  std::vector<std::pair<std::size_t, double>> reviews;
  bool operator==(const Found&) const = default;
};

std::vector<Found> find_by_index(const std::vector<Record>& records) {
  test::Deduplicator deduplicator;
  std::vector<Found> all;
  for (const Record& record : records) {
    const Decision decision = deduplicator.add(record);
    all.push_back({decision.kind, decision.representative, decision.score, {}});
    for (const Similar& similar : decision.reviews) {
      all.back().reviews.emplace_back(similar.representative, similar.score);
    }
  }
  return all;
}

/// The reference implementation: every record against every representative.
std::vector<Found> find_plainly(const std::vector<Record>& records) {
  std::vector<PackedList> packed(records.size());
  std::vector<Fingerprint> representatives;
  FingerprintMaker maker;
  Comparer comparer;
  std::vector<Found> all;
  for (std::size_t i = 0; i < records.size(); ++i) {
    const Fingerprint record = maker.append(packed[i], records[i]);
    comparer.set(record);
    Found found;
    for (std::size_t j = 0; j < representatives.size(); ++j) {
      const Overlap overlap = comparer.compare(representatives[j]);
      const Lines lines = lines_of(record.fields(), representatives[j].fields(), resubmission_containment,
                                   overlap.size_ratio);
      if (overlap.containment >= lines.resubmission && overlap.containment > found.score) {
        found = {DuplicateKind::resubmission, j, overlap.containment, {}};
      } else if (found.kind == DuplicateKind::none && overlap.containment >= lines.review) {
        found.reviews.emplace_back(j, round_score(overlap.containment));
      }
    }
    std::stable_sort(found.reviews.begin(), found.reviews.end(),
                     [](const auto& left, const auto& right) { return left.second > right.second; });
    if (found.reviews.size() > max_reviews) found.reviews.resize(max_reviews);
    if (found.kind == DuplicateKind::none) {
      found.representative = representatives.size();
      representatives.push_back(record);
    }
    all.push_back(std::move(found));
  }
  return all;
}

}  // namespace

TEST_CASE(
    "texts that repeat a few blocks many times: the index finds what a comparison of all with all finds") {
  for (unsigned seed = 1; seed <= 10; ++seed) {
    const std::vector<std::string> texts = make_repetitive(150, seed);
    const std::vector<Record> records = shuffled_records(texts, 0);
    const std::vector<Found> plain = find_plainly(records);
    const std::vector<Found> found = find_by_index(records);
    INFO("seed " << seed);
    std::size_t duplicates = 0;
    std::size_t same = 0;
    for (std::size_t i = 0; i < records.size(); ++i) {
      duplicates += plain[i].kind == DuplicateKind::resubmission ? 1U : 0U;
      same += found[i] == plain[i] ? 1U : 0U;
    }
    CHECK(duplicates > 5);
    CHECK(same == records.size());
  }
}

TEST_CASE("families: the index finds what a comparison of all with all finds, in any order") {
  for (const std::size_t size : {10u, 100u, 1000u}) {
    for (const double edited : {0.15, 0.25, 0.35}) {
      const Family family(size, edited, static_cast<unsigned>(size));
      // A thousand forms compared with one another take a second: they have fewer orders.
      const unsigned orders = size < 1000 ? 5 : 1;
      for (unsigned order = 0; order < orders; ++order) {
        const std::vector<Record> records = family.records(order);
        const std::vector<Found> plain = find_plainly(records);
        const std::vector<Found> found = find_by_index(records);
        std::size_t same = 0;
        for (std::size_t i = 0; i < records.size(); ++i) same += found[i] == plain[i] ? 1U : 0U;
        INFO(size << " forms, " << edited << " edited, order " << order);
        CHECK(same == size);
        if (size > 10 && edited < 0.3) {
          CHECK(std::any_of(plain.begin(), plain.end(),
                            [](const Found& one) { return one.kind == DuplicateKind::resubmission; }));
        }
        if (edited > 0.3) CHECK_FALSE(plain.back().reviews.empty());
      }
    }
  }
}
