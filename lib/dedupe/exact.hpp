// SPDX-License-Identifier: MIT
/// Recognises exact copies only, using little memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "dedupe/fingerprint.hpp"
#include "unpsa/dedupe.hpp"

namespace unpsa::dedupe {

/// What exact copies have in common.
struct ExactHashes {
  std::optional<Hash> bytes;
  /// Of the answers, with country, institution and title; of the bytes where the answers have fewer than
  /// `least_dropped_units`; none: nothing is answered, so it is not a copy of anything.
  std::optional<Hash> content;
};
[[nodiscard]] ExactHashes exact_hashes(const Fingerprint& record);

/// Finds records that are identical to, or have the same content as, the first record of a cluster. Keeps
/// about 200 bytes per cluster.
class ExactDeduper {
 public:
  [[nodiscard]] Duplicate add(std::string_view id, const ExactHashes& hashes);

 private:
  struct Hasher {
    std::size_t operator()(const Hash& hash) const noexcept { return static_cast<std::size_t>(hash.low); }
  };
  using Index = std::unordered_map<Hash, std::size_t, Hasher>;

  Index bytes_;
  Index content_;
  std::deque<std::string> ids_;  // of the first records; index + 1 is the cluster
};

}  // namespace unpsa::dedupe
