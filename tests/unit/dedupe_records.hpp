// SPDX-License-Identifier: MIT
/// Records to deduplicate.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dedupe/corpus.hpp"
#include "dedupe/deduper.hpp"
#include "dedupe/keys.hpp"

namespace unpsa::test {

/// A record with these answers to the first questions. The texts must outlive it.
inline Record make_record(std::string_view id, std::string_view hash, std::vector<std::string_view> texts) {
  static constexpr std::string_view questions[] = {"1", "2", "3.a", "3.b", "4.a", "4.b", "4.c", "5.a"};
  Record record;
  record.id = id;
  record.source.hash = hash;
  record.source.file = "-";
  for (std::size_t i = 0; i < texts.size(); ++i) {
    Answer answer;
    answer.question = questions[i];
    answer.limit = 100;
    answer.text = texts[i];
    answer.status = texts[i].empty() ? AnswerStatus::empty : AnswerStatus::answered;
    record.answers.push_back(answer);
  }
  return record;
}

/// `count` words that no other `seed` has.
inline std::string make_words(std::string_view seed, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text.append(seed).append(std::to_string(i)).append(" ");
  return text;
}

/// Deduplicates records in memory.
class Deduplicator {
 public:
  explicit Deduplicator(const dedupe::Options& settings = {}) : deduper_(settings, store_) {
    deduper_.collect_reviews();
  }

  dedupe::Decision add(const Record& record) {
    packed_.clear();
    return deduper_.add(maker_.append(packed_, record));
  }
  dedupe::Deduper& deduper() { return deduper_; }

 private:
  dedupe::MemoryPrintStore store_;
  dedupe::Deduper deduper_;
  dedupe::FingerprintMaker maker_;
  dedupe::PackedList packed_;
};

/// Hands records to a corpus, as unpsa-dedupe does without options, and ends it.
inline void add_all(dedupe::Corpus& corpus, const std::vector<Record>& records) {
  dedupe::FingerprintMaker maker;
  dedupe::PackedList packed;
  std::vector<std::uint32_t> keys;
  for (const Record& record : records) {
    packed.clear();
    const dedupe::Fingerprint print = maker.append(packed, record);
    keys.clear();
    dedupe::append_keys(dedupe::Indexing::shingles, print, keys);
    corpus.add(print, keys);
  }
  corpus.finish();
}

}  // namespace unpsa::test
