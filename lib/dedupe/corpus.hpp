// SPDX-License-Identifier: MIT
/// Decides which records of a corpus are kept.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "dedupe/deduper.hpp"

namespace unpsa::dedupe {

/// Which record of a cluster represents it, and is kept.
enum class Keep : std::uint8_t {
  first,
  last,
  longest,   ///< whose answers have most units
  complete,  ///< with the most answers and fields that are filled in
  newest,    ///< of the latest edition; of several the last
};

/// A record and the decision about it. The views are valid during the call.
struct Event {
  std::size_t place = 0;  ///< among the records added, from 0, or among the references
  bool reference = false;
  const Fingerprint& record;
  const Decision& decision;
};

/// Considers records in order of rank, so that the best record of a cluster becomes its representative: with
/// `first` in the order of arrival, otherwise after all records have arrived. So whatever is kept, each
/// duplicate was compared with the record that is kept, and a second run over what is kept changes
/// nothing. Among records of equal rank, the first is considered first. Duplicates that are kept, as
/// resubmissions are, are remembered too, for exact copies of them.
class Corpus {
 public:
  /// Called once for each record, in the order in which they are decided.
  using Listener = std::function<void(const Event& event)>;

  /// `representatives` keeps the fingerprints of these and of duplicates that are kept; `waiting` those of
  /// all records until `finish`, and is not used with `Keep::first`.
  Corpus(const Options& settings, Keep keep, PrintStore& representatives, PrintStore& waiting,
         Listener listener);

  /// Resubmissions that may be dropped are: what is a copy of one is judged by itself, so that the output
  /// does not depend on records that are not in it. To be called before records are added.
  void drop_resubmissions() noexcept { drops_resubmissions_ = true; }

  /// Records that the others are compared with; added before all others, in order. They become
  /// representatives.
  void add_reference(const Fingerprint& record, std::optional<std::span<const std::uint32_t>> keys = {});
  void add(const Fingerprint& record, std::span<const std::uint32_t> keys);
  /// To be called after all records have been added.
  void finish();

  /// The number of a representative's cluster, from 1: references first, then in the order of the records.
  /// With `Keep::first` at any time, otherwise after `finish`.
  [[nodiscard]] std::size_t cluster_of(std::size_t representative) const;
  [[nodiscard]] Duplicate verdict_of(const Decision& decision);
  [[nodiscard]] Deduper& deduper() noexcept { return deduper_; }
  /// The record that one of kind other than none duplicates. Valid until the next call of anything.
  [[nodiscard]] Fingerprint original_of(const Decision& decision);
  [[nodiscard]] std::size_t kept_duplicates() const noexcept { return kept_duplicates_.size(); }
  /// Valid until the next call of anything.
  [[nodiscard]] Fingerprint kept_duplicate(std::size_t index);
  /// How many representatives are references.
  [[nodiscard]] std::size_t references() const noexcept { return references_; }

 private:
  struct Waiting {
    PrintPlace print;
    std::uint64_t worth;
  };
  struct KeptDuplicate {
    PrintPlace print;
    std::uint32_t representative;
    bool is_resubmission;
  };
  struct HashHasher {
    std::size_t operator()(const Hash& hash) const noexcept { return static_cast<std::size_t>(hash.low); }
  };

  using Keys = std::span<const std::uint32_t>;
  const Decision& decide(const Fingerprint& record, std::optional<Keys> keys, bool reference);
  [[nodiscard]] bool find_kept_copy(const Fingerprint& record);
  [[nodiscard]] bool find_resubmitted(const Fingerprint& record);
  void copy_from(const Fingerprint& record, std::uint32_t index);
  void remember(const Fingerprint& record, const Decision& decision);
  void number_clusters();

  Indexing indexing_;
  Deduper deduper_;
  Keep keep_;
  PrintStore& store_;
  PrintStore& waiting_store_;
  Listener listener_;
  using KeptIndex = std::unordered_map<Hash, std::uint32_t, HashHasher>;
  std::vector<KeptDuplicate> kept_duplicates_;
  KeptIndex kept_by_names_;  // by content, and each choice of country, institution and title
  KeptIndex resubmitted_;    // resubmissions by content
  bool drops_resubmissions_ = false;
  Decision copy_;
  std::vector<std::uint32_t> own_keys_;
  PackedList room_;
  std::size_t count_ = 0;
  std::size_t reference_count_ = 0;
  std::size_t references_ = 0;  // representatives that are references
  std::vector<Waiting> waiting_;
  std::vector<std::uint32_t> places_;   // of the representatives that are no references
  std::vector<std::uint32_t> numbers_;  // of these; empty: as they come
};

}  // namespace unpsa::dedupe
