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
  if (find_copied(record)) return copy_;
  const Decision& decision = keys ? deduper_.add(record, *keys) : deduper_.add(record);
  if (decision.kind == DuplicateKind::resubmission) remember(record, decision.representative);
  return decision;
}

/// No representative has the content of a resubmission: it would have been a copy.
bool Corpus::find_copied(const Fingerprint& record) {
  if (!record.content() || resubmissions_.empty()) return false;
  const auto found = resubmitted_.find(*record.content());
  if (found == resubmitted_.end()) return false;
  const bool same_bytes = record.bytes() && resubmission(found->second).bytes() == record.bytes();
  copy_ = {};
  copy_.kind = same_bytes ? DuplicateKind::identical : DuplicateKind::same_content;
  copy_.representative = resubmissions_[found->second].representative;
  copy_.resubmission = found->second;
  copy_.score = 1;
  return true;
}

void Corpus::remember(const Fingerprint& record, std::size_t representative) {
  resubmitted_.emplace(*record.content(), static_cast<std::uint32_t>(resubmissions_.size()));
  resubmissions_.push_back({store_.append(record), static_cast<std::uint32_t>(representative)});
}

Fingerprint Corpus::resubmission(std::size_t index) {
  return store_.read(resubmissions_[index].print, room_);
}

Fingerprint Corpus::original_of(const Decision& decision) {
  return decision.resubmission ? resubmission(*decision.resubmission)
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
  Duplicate verdict{decision.kind,
                    {},
                    round_score(decision.score),
                    cluster_of(decision.representative),
                    decision.resubmission.has_value()};
  if (decision.kind != DuplicateKind::none) verdict.of = original_of(decision).id();
  return verdict;
}

}  // namespace unpsa::dedupe
