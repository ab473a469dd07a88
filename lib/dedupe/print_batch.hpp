// SPDX-License-Identifier: MIT
/// The fingerprints of several records, made apart from the corpus that they go into.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "dedupe/corpus.hpp"

namespace unpsa::dedupe {

/// Fingerprints of a batch of records. Made by any thread, handed over by the thread that owns the corpus.
class PrintBatch {
 public:
  /// Makes keys as well, for the corpus; without an indexing none, where only fingerprints are wanted.
  explicit PrintBatch(std::optional<Indexing> indexing) : indexing_(indexing) {}

  /// Returns its fingerprint, valid until the next call.
  Fingerprint add(const Record& record);
  /// Adds them to `corpus` in order, and forgets them.
  void give_to(Corpus& corpus);
  /// Calls `function` with each in order, and forgets them.
  void take_all(const std::function<void(const Fingerprint&, std::span<const std::uint32_t> keys)>& function);

 private:
  std::optional<Indexing> indexing_;
  FingerprintMaker maker_;
  PackedList packed_;
  std::vector<std::size_t> print_words_;
  std::vector<std::uint32_t> keys_;
  std::vector<std::size_t> key_counts_;
};

}  // namespace unpsa::dedupe
