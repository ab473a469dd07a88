// SPDX-License-Identifier: MIT
#include "dedupe/corpus.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "dedupe/keys.hpp"

namespace unpsa::dedupe {
namespace {

/// The greater goes first.
std::uint64_t worth_of(Keep keep, const Fingerprint& record, std::size_t place) noexcept {
  constexpr int place_bits = 40;
  switch (keep) {
    case Keep::first:
      return 0;
    case Keep::last:
      return place;
    case Keep::longest:
      return record.units();
    case Keep::complete:
      return record.filled();
    case Keep::newest:
      return static_cast<std::uint64_t>(record.edition()) << place_bits | place;
  }
  return 0;
}

std::vector<std::uint32_t> count_up(std::size_t size) {
  std::vector<std::uint32_t> numbers(size);
  std::iota(numbers.begin(), numbers.end(), 0U);
  return numbers;
}

/// What records have in common of which one can be dropped as a copy of the other: their content, or their
/// bytes if they have little text; none if they say nothing of these.
std::optional<Hash> hash_of_copies(const Fingerprint& record) {
  return record.has_different_units(least_dropped_units) ? record.content() : record.bytes();
}

}  // namespace

Corpus::Corpus(const Options& settings, Keep keep, PrintStore& representatives, PrintStore& waiting,
               Listener listener)
    : indexing_(settings.indexing),
      deduper_(settings, representatives),
      keep_(keep),
      store_(representatives),
      waiting_store_(waiting),
      listener_(std::move(listener)) {}

void Corpus::add_reference(const Fingerprint& record, std::optional<Keys> keys) {
  const Decision& decision = decide(record, keys, true);
  references_ = deduper_.size();
  listener_({reference_count_++, true, record, decision});
}

void Corpus::add(const Fingerprint& record, std::span<const std::uint32_t> keys) {
  const std::size_t place = count_++;
  if (keep_ == Keep::first) {
    const Decision& decision = decide(record, keys, false);
    listener_({place, false, record, decision});
    return;
  }
  waiting_.push_back({waiting_store_.append(record), worth_of(keep_, record, place)});
}

void Corpus::finish() {
  if (keep_ == Keep::first) return;
  std::vector<std::uint32_t> order = count_up(waiting_.size());
  std::stable_sort(order.begin(), order.end(), [this](std::uint32_t left, std::uint32_t right) {
    return waiting_[left].worth > waiting_[right].worth;
  });
  PackedList room;
  for (const std::uint32_t place : order) {
    const Fingerprint record = waiting_store_.read(waiting_[place].print, room);
    const Decision& decision = decide(record, std::nullopt, false);
    if (decision.kind == DuplicateKind::none) places_.push_back(place);
    listener_({place, false, record, decision});
  }
  waiting_ = {};
  number_clusters();
}

/// What is kept must not depend on what is dropped, or a second run over it would decide in another way. So
/// only representatives and duplicates that are kept are remembered, and of two records that a copy may be
/// of, the one wins because of which it can be dropped.
const Decision& Corpus::decide(const Fingerprint& record, std::optional<Keys> keys, bool reference) {
  const Decision& decision = deduper_.find_copy(record);
  if (decision.droppable) return decision;
  if (record.content() && find_kept_copy(record)) return copy_;
  if (decision.kind == DuplicateKind::none) {
    if (!keys) {
      own_keys_.clear();
      append_keys(indexing_, record, own_keys_);
      keys = own_keys_;
    }
    deduper_.add_uncopied(record, *keys);
    if (decision.kind == DuplicateKind::none) return decision;
  }
  if (decision.kind == DuplicateKind::resubmission) {
    if (decision.droppable && drops_resubmissions_ && !reference) return decision;
    if (find_resubmitted(record)) {
      remember(record, copy_);  // its own copies are copies of it
      return copy_;
    }
  }
  remember(record, decision);
  return decision;
}

/// Whether it is a copy of a duplicate that was kept, and can be dropped as such.
bool Corpus::find_kept_copy(const Fingerprint& record) {
  if (kept_by_names_.empty()) return false;
  const std::optional<Hash> hash = hash_of_copies(record);
  if (!hash) return false;
  const auto found = kept_by_names_.find(with_names(*hash, record));
  if (found == kept_by_names_.end()) return false;
  copy_from(record, found->second);
  return copy_.droppable;
}

/// Whether it is a copy of a resubmission that was kept, which is what it is called, though it is kept too.
bool Corpus::find_resubmitted(const Fingerprint& record) {
  const auto found = resubmitted_.find(*record.content());
  if (found == resubmitted_.end()) return false;
  copy_from(record, found->second);
  return true;
}

void Corpus::copy_from(const Fingerprint& record, std::uint32_t index) {
  const Fingerprint other = kept_duplicate(index);
  const bool same_bytes = record.bytes() && other.bytes() == record.bytes();
  copy_ = {};
  copy_.kind = same_bytes ? DuplicateKind::identical : DuplicateKind::same_content;
  copy_.representative = kept_duplicates_[index].representative;
  copy_.kept_duplicate = index;
  copy_.score = 1;
  copy_.droppable = is_droppable(record, other, copy_.kind, 1);
}

void Corpus::remember(const Fingerprint& record, const Decision& decision) {
  const bool is_resubmission = decision.kind == DuplicateKind::resubmission;
  const auto index = static_cast<std::uint32_t>(kept_duplicates_.size());
  // A copy may have lost any of the names.
  if (const std::optional<Hash> hash = hash_of_copies(record)) {
    for (unsigned names = 0; names <= all_names; ++names)
      kept_by_names_.emplace(with_names(*hash, record, names), index);
  }
  if (is_resubmission) resubmitted_.emplace(*record.content(), index);
  kept_duplicates_.push_back(
      {store_.append(record), static_cast<std::uint32_t>(decision.representative), is_resubmission});
}

Fingerprint Corpus::kept_duplicate(std::size_t index) {
  return store_.read(kept_duplicates_[index].print, room_);
}

Fingerprint Corpus::original_of(const Decision& decision) {
  return decision.kept_duplicate ? kept_duplicate(*decision.kept_duplicate)
                                 : deduper_.representative(decision.representative);
}

void Corpus::number_clusters() {
  std::vector<std::uint32_t> order = count_up(places_.size());
  std::sort(order.begin(), order.end(),
            [this](std::uint32_t left, std::uint32_t right) { return places_[left] < places_[right]; });
  numbers_.resize(order.size());
  for (std::uint32_t number = 0; number < order.size(); ++number) numbers_[order[number]] = number;
}

std::size_t Corpus::cluster_of(std::size_t representative) const {
  if (representative < references_ || numbers_.empty()) return representative + 1;
  return references_ + numbers_[representative - references_] + 1;
}

Duplicate Corpus::verdict_of(const Decision& decision) {
  Duplicate verdict{
      .kind = decision.kind,
      .of = {},
      .score = round_score(decision.score),
      .cluster = cluster_of(decision.representative),
      .copies_resubmission =
          decision.kept_duplicate && kept_duplicates_[*decision.kept_duplicate].is_resubmission,
      .droppable = decision.droppable,
  };
  if (decision.kind != DuplicateKind::none) verdict.of = original_of(decision).id();
  return verdict;
}

}  // namespace unpsa::dedupe
