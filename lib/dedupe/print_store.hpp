// SPDX-License-Identifier: MIT
/// Storage for fingerprints.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "dedupe/fingerprint.hpp"

namespace unpsa::dedupe {

/// The position of a fingerprint in its store.
struct PrintPlace {
  std::uint64_t position = 0;  ///< what the store makes of it
  std::uint32_t words = 0;
};

/// Stores fingerprints and returns them in any order.
class PrintStore {
 public:
  virtual ~PrintStore() = default;
  [[nodiscard]] virtual PrintPlace append(const Fingerprint& print) = 0;
  /// What it returns is valid as long as the store and, until its next use, `room`.
  [[nodiscard]] virtual Fingerprint read(PrintPlace place, PackedList& room) = 0;
};

/// Keeps them in memory, in large blocks.
class MemoryPrintStore final : public PrintStore {
 public:
  [[nodiscard]] PrintPlace append(const Fingerprint& print) override;
  [[nodiscard]] Fingerprint read(PrintPlace place, PackedList& room) override;

 private:
  static constexpr std::size_t block_words = std::size_t{1} << 17;

  std::vector<std::unique_ptr<std::uint64_t[]>> blocks_;
  std::size_t used_ = block_words;  // of the last block
};

}  // namespace unpsa::dedupe
