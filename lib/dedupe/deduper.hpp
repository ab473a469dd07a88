// SPDX-License-Identifier: MIT
/// Comparing fingerprints with those that came before.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dedupe/fingerprint.hpp"
#include "dedupe/print_store.hpp"
#include "json/object_writer.hpp"
#include "unpsa/dedupe.hpp"

namespace unpsa::dedupe {

/// A record is listed for review with so many others at most, those that it is most like. In a family of a
/// thousand, nobody looks at half a million pairs.
inline constexpr std::size_t max_reviews = 8;

/// A representative that a record is like.
struct Similar {
  std::size_t representative = 0;
  double score = 0;
};

/// How a record relates to the earlier ones.
struct Decision {
  DuplicateKind kind = DuplicateKind::none;  ///< never `review` or `translation`
  std::size_t representative =
      0;                   ///< that of its cluster, from 0 in order of their addition; its own for kind none
  double score = 0;        ///< containment; 1 for the exact kinds, 0 for none
  bool droppable = false;  ///< as in Duplicate
  /// Of an exact copy of a record that is a duplicate itself, but was kept: which of those, as the corpus
  /// counts them.
  std::optional<std::size_t> kept_duplicate;
  /// With `collect_reviews`, for kind none: the representatives that are similar enough for review, at most
  /// `max_reviews`, the most similar first, then the earlier ones.
  std::vector<Similar> reviews;
};

/// Whether `record` may be dropped as a duplicate of `other`, with which it has this share in common.
[[nodiscard]] bool is_droppable(const Fingerprint& record, const Fingerprint& other, DuplicateKind kind,
                                double score);

/// Compares each record with the representatives of the clusters so far, the first record of each, and
/// nothing else: two records in a cluster may be less alike than each is to its representative, but chains
/// from one to the next do not grow. The decisions depend on the order of the records alone.
class Deduper {
 public:
  /// `store` keeps the fingerprints of representatives.
  Deduper(const Options& settings, PrintStore& store);
  ~Deduper();
  Deduper(const Deduper&) = delete;
  Deduper& operator=(const Deduper&) = delete;

  /// Fills `reviews` from now on, which takes more time.
  void collect_reviews() noexcept { wants_reviews_ = true; }

  /// `keys` are those that `append_keys` makes of the shingles. Valid until the next call.
  const Decision& add(const Fingerprint& record, std::span<const std::uint32_t> keys);
  /// The same; makes the keys.
  const Decision& add(const Fingerprint& record);
  /// The first step of `add`: of which representative it is an exact copy; kind none if of none.
  const Decision& find_copy(const Fingerprint& record);
  /// The other steps, for a record that is an exact copy of none.
  const Decision& add_uncopied(const Fingerprint& record, std::span<const std::uint32_t> keys);

  /// How many records are no duplicates of those that they were compared with, but may be of others: so many
  /// share their keys that not all are kept.
  [[nodiscard]] std::size_t cut_off() const noexcept { return cut_off_; }

  [[nodiscard]] std::size_t size() const noexcept { return entries_.size(); }
  /// Valid until the next call.
  [[nodiscard]] Fingerprint representative(std::size_t index);

 private:
  struct Entry {
    std::uint64_t position;
    std::uint32_t words;
    std::uint32_t shingles;
  };
  struct State;

  void find_exact(const Fingerprint& record);
  void find_alike(const Fingerprint& record, std::span<const std::uint32_t> keys);
  void collect_candidates(const Fingerprint& record, std::span<const std::uint32_t> keys);
  struct Candidate {
    std::uint32_t shared;  // keys
    std::uint32_t entry;
    std::optional<std::uint32_t> half;  // of the bits in common, where they were counted
    float likeness;
  };
  [[nodiscard]] bool orders_by_likeness() const noexcept;
  void order_by_likeness(const Fingerprint& record);
  void judge(const Fingerprint& record, const Candidate& candidate);
  [[nodiscard]] bool may_reach(const Fingerprint& record, const Fingerprint& other,
                               const Candidate& candidate, double least);
  [[nodiscard]] bool may_share_bits(const Candidate& candidate, std::size_t wanted) const;
  void take_review(Similar similar);
  [[nodiscard]] bool is_cut_off(const Fingerprint& record, std::span<const std::uint32_t> keys) const;
  void become_representative(const Fingerprint& record, std::span<const std::uint32_t> keys);

  Options settings_;
  bool wants_reviews_ = false;
  std::size_t cut_off_ = 0;
  PrintStore& store_;
  std::vector<Entry> entries_;
  std::unique_ptr<State> state_;
  Decision decision_;
};

/// Appends the value of the record's `duplicate` member:
/// `{"kind":"identical","of":"0123456789abcdef","score":1,"cluster":1}`; `of` and `score` null for kind none.
void append_duplicate_json(std::string& out, const Duplicate& verdict);

/// Appends these members to a row that has others too.
void append_duplicate_members(json::ObjectWriter& object, const Duplicate& verdict);

/// To four decimals, as reports show it.
[[nodiscard]] double round_score(double score) noexcept;

}  // namespace unpsa::dedupe
