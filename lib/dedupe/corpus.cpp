// SPDX-License-Identifier: MIT
#include "dedupe/corpus.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

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

}  // namespace

Corpus::Corpus(const Options& settings, Keep keep, PrintStore& representatives, PrintStore& waiting,
               Listener listener)
    : deduper_(settings, representatives),
      keep_(keep),
      store_(representatives),
      waiting_store_(waiting),
      listener_(std::move(listener)) {}

void Corpus::add_reference(const Fingerprint& record) {
  const Decision& decision = decide(record, std::nullopt);
  references_ = deduper_.size();
  listener_({reference_count_++, true, record, decision});
}

void Corpus::add(const Fingerprint& record, std::span<const std::uint32_t> keys) {
  const std::size_t place = count_++;
  if (keep_ == Keep::first) {
    const Decision& decision = decide(record, keys);
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
    const Decision& decision = decide(record, std::nullopt);
    if (decision.kind == DuplicateKind::none) places_.push_back(place);
    listener_({place, false, record, decision});
  }
  waiting_ = {};
  number_clusters();
}

const Decision& Corpus::decide(const Fingerprint& record, std::optional<Keys> keys) {
  const Decision& decision = keys ? deduper_.add(record, *keys) : deduper_.add(record);
  const bool dropped_copy = decision.kind != DuplicateKind::resubmission && decision.droppable;
  if (decision.kind == DuplicateKind::none || dropped_copy) return decision;
  if (find_copied(record)) {
    if (!copy_.droppable) remember(record, copy_);  // its own copies are copies of it
    return copy_;
  }
  remember(record, decision);
  return decision;
}

/// Whether it is a copy of a duplicate that was kept. No representative has the content of a resubmission: it
/// would have been a copy.
bool Corpus::find_copied(const Fingerprint& record) {
  auto found = kept_by_fields_.find(content_with_names(record));
  if (found == kept_by_fields_.end()) {
    found = resubmitted_.find(*record.content());
    if (found == resubmitted_.end()) return false;
  }
  const std::uint32_t index = found->second;
  const Fingerprint other = kept_duplicate(index);
  const bool same_bytes = record.bytes() && other.bytes() == record.bytes();
  copy_ = {};
  copy_.kind = same_bytes ? DuplicateKind::identical : DuplicateKind::same_content;
  copy_.representative = kept_duplicates_[index].representative;
  copy_.kept_duplicate = index;
  copy_.score = 1;
  copy_.droppable = is_droppable(record, other, copy_.kind, 1);
  return true;
}

void Corpus::remember(const Fingerprint& record, const Decision& decision) {
  const bool is_resubmission = decision.kind == DuplicateKind::resubmission;
  const auto index = static_cast<std::uint32_t>(kept_duplicates_.size());
  kept_by_fields_.emplace(content_with_names(record), index);
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
