// SPDX-License-Identifier: MIT
/// The duplicate that a record is most like. Decisions look at representatives alone, so that clusters do not
/// grow from one member to the next; people who read a report want to know that this year's form is last
/// year's, edited, also where the first of them all is not like it any more.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "dedupe/corpus.hpp"
#include "dedupe/key_index.hpp"
#include "dedupe/overlap.hpp"

namespace unpsa::dedupe {

/// A duplicate that was kept, and how much of it a record has.
struct NearMember {
  std::size_t member = 0;  ///< as `Corpus::kept_duplicate` counts
  double score = 0;        ///< containment
};

/// Of the duplicates that were decided before a record, those that it is like.
class NearestFinder {
 public:
  explicit NearestFinder(Indexing indexing) : indexing_(indexing) {}

  /// Of the record of an event, which is taken up for the later ones: the members that are similar enough
  /// for review or more, the most similar first. Of those that share most keys with the record, `max_reviews`
  /// are compared. None of references, of exact copies, and without answers. Valid until the next call.
  const std::vector<NearMember>& take(const Event& event, Corpus& corpus);

 private:
  struct Candidate {
    std::uint32_t shared;
    std::uint32_t member;
  };
  void make_keys(const Fingerprint& record);
  void collect_candidates(const Fingerprint& record);
  void take_up_new(Corpus& corpus);

  Indexing indexing_;
  KeyIndex index_;
  std::vector<std::uint32_t> shingles_;  // how many, of each member
  std::vector<std::uint32_t> shared_;    // for each member, 0 between records
  std::vector<std::uint32_t> touched_;
  std::vector<std::uint32_t> keys_;
  std::vector<Candidate> candidates_;
  std::vector<NearMember> nearest_;
  Comparer comparer_;
};

}  // namespace unpsa::dedupe
