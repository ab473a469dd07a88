// SPDX-License-Identifier: MIT
#include "dedupe/print_store.hpp"

#include <algorithm>

namespace unpsa::dedupe {
namespace {

constexpr int offset_bits = 32;

}  // namespace

PrintPlace MemoryPrintStore::append(const Fingerprint& print) {
  const PackedPrint words = print.words();
  if (used_ + words.size() > block_words) {
    // new[] leaves the words as they are; make_unique would clear them.
    blocks_.emplace_back(new std::uint64_t[std::max(block_words, words.size())]);
    used_ = 0;
  }
  std::copy(words.begin(), words.end(), blocks_.back().get() + used_);
  const PrintPlace place{(blocks_.size() - 1) << offset_bits | used_,
                         static_cast<std::uint32_t>(words.size())};
  used_ += words.size();
  return place;
}

Fingerprint MemoryPrintStore::read(PrintPlace place, PackedList& room) {
  static_cast<void>(room);
  const std::uint64_t* const block = blocks_[place.position >> offset_bits].get();
  return Fingerprint({block + (place.position & ((std::uint64_t{1} << offset_bits) - 1)), place.words});
}

}  // namespace unpsa::dedupe
