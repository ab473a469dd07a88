// SPDX-License-Identifier: MIT
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "dedupe/corpus.hpp"
#include "dedupe/keys.hpp"
#include "unpsa/dedupe.hpp"

namespace unpsa::dedupe {

struct DuplicateFinder::State {
  explicit State(const Options& options)
      : indexing(options.indexing), corpus(options, Keep::first, store, store, [this](const Event& event) {
          found = corpus.verdict_of(event.decision);
        }) {}

  Indexing indexing;
  MemoryPrintStore store;
  FingerprintMaker maker;
  PackedList packed;
  std::vector<std::uint32_t> keys;
  Duplicate found;  // what the record at hand is
  Corpus corpus;
};

DuplicateFinder::DuplicateFinder(const Options& options) : state_(std::make_unique<State>(options)) {}
DuplicateFinder::~DuplicateFinder() = default;
DuplicateFinder::DuplicateFinder(DuplicateFinder&&) noexcept = default;
DuplicateFinder& DuplicateFinder::operator=(DuplicateFinder&&) noexcept = default;

Duplicate DuplicateFinder::add(const Record& record) {
  State& state = *state_;
  state.packed.clear();
  state.keys.clear();
  const Fingerprint print = state.maker.append(state.packed, record);
  append_keys(state.indexing, print, state.keys);
  state.corpus.add(print, state.keys);
  return std::move(state.found);
}

}  // namespace unpsa::dedupe
