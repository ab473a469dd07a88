// SPDX-License-Identifier: MIT
/// The decisions about all records of a corpus, in little memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "dedupe/corpus.hpp"

namespace unpsa::dedupe {

/// Keeps 24 bytes of each record: what is needed to tell its verdict when all are decided.
class DecisionList {
 public:
  /// Keeps a decision by the record's place; none about references.
  void take(const Event& event);
  [[nodiscard]] std::size_t size() const noexcept { return entries_.size(); }
  /// The verdict of the record at `place`, of those that `corpus` was given.
  [[nodiscard]] Duplicate verdict_of(std::size_t place, Corpus& corpus) const;

 private:
  static constexpr std::uint32_t no_duplicate = 0xFFFFFFFF;
  struct Entry {
    double score = 0;
    std::uint32_t representative = 0;
    std::uint32_t kept_duplicate = no_duplicate;
    DuplicateKind kind = DuplicateKind::none;
    bool droppable = false;
  };

  std::vector<Entry> entries_;
};

}  // namespace unpsa::dedupe
