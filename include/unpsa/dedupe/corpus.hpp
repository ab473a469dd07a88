// SPDX-License-Identifier: MIT
/// Deciding which records of a corpus are kept.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "unpsa/dedupe/dedupe.hpp"

namespace unpsa::dedupe {

/// Which record of a cluster represents it, and is kept.
enum class Keep : std::uint8_t {
  first,
  last,
  longest,   ///< whose answers have most units
  complete,  ///< with the most answers and fields that are filled in
  newest,    ///< of the latest edition; of several the last
};

/// A record and what became of it. The views are valid during the call.
struct Event {
  std::size_t place = 0;  ///< among the records added, from 0, or among the references
  bool reference = false;
  const Fingerprint& record;
  const Decision& decision;
};

/// Goes over records in the order of their worth, so that the best record of a cluster becomes its
/// representative: with `first` as they come, with the others when all are there. So whatever is kept, each
/// duplicate was compared with the record that is kept, and a second run over what is kept changes
/// nothing. Of records of equal worth the first counts.
class Corpus {
 public:
  /// Called once for each record, in the order in which they are decided.
  using Listener = std::function<void(const Event& event)>;

  /// `representatives` keeps the fingerprints of these alone; `waiting` those of all records until `finish`,
  /// and is not used with `Keep::first`.
  Corpus(const Settings& settings, Keep keep, PrintStore& representatives, PrintStore& waiting,
         Listener listener);

  /// Records that the others are compared with: before all others, first come first. They become
  /// representatives.
  void add_reference(const Fingerprint& record);
  void add(const Fingerprint& record, std::span<const std::uint32_t> keys);
  /// When all records are there.
  void finish();

  /// The number of a representative's cluster, from 1: references first, then in the order of the records.
  /// With `Keep::first` at any time, otherwise after `finish`.
  [[nodiscard]] std::size_t cluster_of(std::size_t representative) const;
  [[nodiscard]] Verdict verdict_of(const Decision& decision);
  [[nodiscard]] Deduper& deduper() noexcept { return deduper_; }
  /// How many representatives are references.
  [[nodiscard]] std::size_t references() const noexcept { return references_; }

 private:
  struct Waiting {
    PrintPlace print;
    std::uint64_t worth;
  };
  void number_clusters();

  Deduper deduper_;
  Keep keep_;
  PrintStore& waiting_store_;
  Listener listener_;
  std::size_t count_ = 0;
  std::size_t reference_count_ = 0;
  std::size_t references_ = 0;  // representatives that are references
  std::vector<Waiting> waiting_;
  std::vector<std::uint32_t> places_;   // of the representatives that are no references
  std::vector<std::uint32_t> numbers_;  // of these; empty: as they come
};

}  // namespace unpsa::dedupe
