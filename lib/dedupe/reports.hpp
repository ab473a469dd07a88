// SPDX-License-Identifier: MIT
/// What was found, as rows for reports.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "dedupe/corpus.hpp"
#include "dedupe/nearest.hpp"
#include "dedupe/overlap.hpp"
#include "dedupe/print_store.hpp"
#include "dedupe/record_label.hpp"

namespace unpsa::dedupe {

/// The member of a cluster that a record is more like than its representative.
struct Nearest {
  RecordLabel record;
  double score = 0;
};

/// Two records and what they have in common.
struct Pair {
  std::size_t order = 0;  ///< place of the record among all
  RecordLabel record;
  RecordLabel of;
  DuplicateKind kind = DuplicateKind::none;
  double score = 0;
  std::vector<AnswerMatch> answers;
  FieldSet agree;   ///< of the fields that tell initiatives apart
  FieldSet differ;  ///< of all fields
  std::optional<Nearest> nearest;
  std::vector<std::string> evidence;  ///< of a translation: numbers and names that both have
};

/// Collects each duplicate with the record that it duplicates, and each record with those it should be
/// reviewed with: representatives and duplicates, at most `max_reviews`, the most similar first.
class PairCollector {
 public:
  explicit PairCollector(Indexing indexing) : nearest_(indexing) {}
  void take(const Event& event, Corpus& corpus);
  /// Pairs that were found in another way.
  void append(std::vector<Pair> pairs);
  /// In the order of the records.
  [[nodiscard]] const std::deque<Pair>& finish();

 private:
  Pair& add(const Event& event, const Fingerprint& other, DuplicateKind kind, double score);
  void add_reviews(const Event& event, const std::vector<NearMember>& members, Corpus& corpus);

  Comparer comparer_;
  NearestFinder nearest_;
  std::deque<Pair> pairs_;  // there may be eight for each record, of half a kilobyte
};

/// A record in its cluster.
struct ClusterMember {
  RecordLabel record;
  std::size_t cluster = 0;
  std::size_t size = 0;  ///< of the cluster, references counted
  DuplicateKind kind = DuplicateKind::none;
  double score = 0;
  std::optional<RecordLabel> of;  ///< the record that it duplicates; none for the representative itself
  std::optional<Nearest> nearest;
  std::size_t left_out = 0;  ///< answers that are empty or placeholders
};

/// Collects each record.
class MemberCollector {
 public:
  explicit MemberCollector(Indexing indexing) : nearest_(indexing) {}
  void take(const Event& event, Corpus& corpus);
  /// In the order of the records; clusters are known.
  [[nodiscard]] const std::vector<ClusterMember>& finish(const Corpus& corpus);

 private:
  NearestFinder nearest_;
  std::vector<ClusterMember> members_;
  std::vector<std::size_t> representatives_;  // beside the members
  std::vector<std::size_t> order_;
};

/// An answer that also occurs elsewhere.
struct Reuse {
  std::size_t order = 0;
  RecordLabel answer;  ///< the line is that of the prompt
  std::uint32_t question = 0;
  RecordLabel of;
  std::uint32_t of_question = 0;
  double score = 0;
  std::size_t units = 0;  ///< of the answer
};

/// Shorter answers occur in many forms independently.
inline constexpr std::size_t least_reused_units = 12;
/// An answer is the same, or the same with some words changed, from this containment on: every tenth word
/// changed takes a third of the shingles away.
inline constexpr double reuse_containment = 0.5;

/// Collects answers that also occur under another question of the record, or in a record that is not a
/// duplicate of it.
class ReuseCollector {
 public:
  ReuseCollector();
  void take(const Event& event);
  [[nodiscard]] const std::vector<Reuse>& finish();

 private:
  struct Owner {
    std::size_t record;   // a running number
    std::size_t cluster;  // its representative
  };
  void take_answer(const Event& event, const Fingerprint& answer);

  MemoryPrintStore store_;
  Deduper answers_;
  std::vector<Owner> owners_;  // of the representatives among the answers
  std::vector<Reuse> reuses_;
  std::size_t records_ = 0;
  PackedList packed_;
};

}  // namespace unpsa::dedupe
