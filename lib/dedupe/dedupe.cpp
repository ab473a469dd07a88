// SPDX-License-Identifier: MIT
// Exact kinds are found by their hashes. For the others the keys of a record lead to candidates; those that
// share enough of them are compared, and the best one wins. In a family there are hundreds: they are taken in
// the order of the keys that they share, so that most cannot be better than what was found before.
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <memory>
#include <optional>
#include <stdexcept>
#include <utility>

#include "dedupe/deduper.hpp"
#include "dedupe/judging.hpp"
#include "dedupe/key_index.hpp"
#include "dedupe/keys.hpp"
#include "dedupe/overlap.hpp"
#include "dedupe/shingle_bits.hpp"
#include "json/object_writer.hpp"

namespace unpsa::dedupe {
namespace {

constexpr std::array<std::string_view, 6> kind_names{"none",         "identical", "same-content",
                                                     "resubmission", "review",    "translation"};

/// The shortest decimals that read back as the same number.
std::string format_score(double score) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), score).ptr;
  return {digits.data(), end};
}

/// Of what two records share: their fields, which makes them candidates whatever their keys.
constexpr std::uint32_t by_fields = 0x40000000;

/// Whether two records that share so many keys may have that much text in common. A changed word takes five
/// runs of five units away, and three shingles; the keys are a sample of the runs.
bool may_share(Indexing indexing, std::uint32_t shared, const Fingerprint& record, const Fingerprint& other,
               double containment) {
  if (indexing == Indexing::sketches || shared >= by_fields) return true;
  constexpr double runs_for_a_shingle = 5.0 / 3;
  constexpr double deviations = 4;
  const auto expected = static_cast<double>(expected_keys(record.shingles().size(), other.shingles().size()));
  const double least = std::max(0.0, 1 - (1 - containment) * runs_for_a_shingle) * expected;
  return shared >= least - deviations * std::sqrt(least);
}

/// What rounding may add to a score.
constexpr double review_margin = 0.0001;

std::uint32_t key_of(const Hash& hash) noexcept { return static_cast<std::uint32_t>(hash.low); }

}  // namespace

struct Deduper::State {
  KeyIndex bytes;
  KeyIndex content;
  KeyIndex keys;
  KeyIndex fields;
  std::vector<std::uint32_t> shared;   // for each entry, 0 between records
  std::vector<std::uint32_t> touched;  // entries that share a key
  std::vector<Candidate> candidates;
  std::vector<std::uint32_t> own_keys;
  Comparer comparer;
  std::optional<ShingleBits> own_bits;             // of the record at hand, once asked for
  std::vector<std::unique_ptr<ShingleBits>> bits;  // of each entry, once it was a candidate
  PackedList room;
};

std::string_view name_of(DuplicateKind kind) noexcept { return kind_names[static_cast<std::size_t>(kind)]; }

double round_score(double score) noexcept { return std::round(score * 10000) / 10000; }

bool is_droppable(const Fingerprint& record, const Fingerprint& other, DuplicateKind kind, double score) {
  if (!has_names_of(other.fields(), record.fields())) return false;
  if (kind == DuplicateKind::identical) return true;
  const auto units = static_cast<double>(std::min(record.units(), other.units()));
  const auto least = static_cast<double>(least_dropped_units);
  if (units * score < least) return false;
  const auto enough = static_cast<std::size_t>(std::ceil(least / score));
  return record.has_different_units(enough) && other.has_different_units(enough);
}

Deduper::Deduper(const Options& settings, PrintStore& store)
    : settings_(settings), store_(store), state_(std::make_unique<State>()) {}
Deduper::~Deduper() = default;

Fingerprint Deduper::representative(std::size_t index) {
  const Entry& entry = entries_[index];
  return store_.read({entry.position, entry.words}, state_->room);
}

const Decision& Deduper::add(const Fingerprint& record) {
  state_->own_keys.clear();
  append_keys(settings_.indexing, record, state_->own_keys);
  return add(record, state_->own_keys);
}

const Decision& Deduper::add(const Fingerprint& record, std::span<const std::uint32_t> keys) {
  if (find_copy(record).kind != DuplicateKind::none) return decision_;
  return add_uncopied(record, keys);
}

const Decision& Deduper::find_copy(const Fingerprint& record) {
  decision_ = {};
  // Nothing is answered: nothing is the same.
  if (record.content()) find_exact(record);
  return decision_;
}

const Decision& Deduper::add_uncopied(const Fingerprint& record, std::span<const std::uint32_t> keys) {
  decision_ = {};
  if (record.content()) find_alike(record, keys);
  if (decision_.kind != DuplicateKind::none) return decision_;
  if (record.content() && is_cut_off(record, keys)) ++cut_off_;
  become_representative(record, keys);
  return decision_;
}

void Deduper::find_exact(const Fingerprint& record) {
  const auto find = [&](const KeyIndex& index, const Hash& hash, DuplicateKind kind, auto hash_of) {
    const std::uint32_t key = key_of(hash);
    index.visit({&key, 1}, [&](std::uint32_t entry) {
      if (decision_.kind != DuplicateKind::none) return;
      const Fingerprint other = representative(entry);
      if (hash_of(other) != hash) return;
      decision_.kind = kind;
      decision_.representative = entry;
      decision_.score = 1;
      decision_.droppable = is_droppable(record, other, kind, 1);
    });
    return decision_.kind != DuplicateKind::none;
  };
  if (record.bytes() && find(state_->bytes, *record.bytes(), DuplicateKind::identical,
                             [](const Fingerprint& other) { return other.bytes(); })) {
    return;
  }
  find(state_->content, *record.content(), DuplicateKind::same_content,
       [](const Fingerprint& other) { return other.content(); });
}

void Deduper::find_alike(const Fingerprint& record, std::span<const std::uint32_t> keys) {
  state_->own_bits.reset();
  collect_candidates(record, keys);
  if (state_->candidates.empty()) return;
  state_->comparer.set(record);
  for (const Candidate& candidate : state_->candidates) judge(record, candidate);
  if (decision_.kind != DuplicateKind::none) decision_.reviews.clear();
}

void Deduper::collect_candidates(const Fingerprint& record, std::span<const std::uint32_t> keys) {
  State& state = *state_;
  state.touched.clear();
  state.candidates.clear();
  // In a family this is done for each key of each member.
  std::uint32_t* const counts = state.shared.data();
  const auto touch = [&touched = state.touched, counts](std::uint32_t entry) {
    if (counts[entry]++ == 0) touched.push_back(entry);
  };
  state.keys.visit(keys, touch);
  const FieldKeys fields = keys_of_fields(record.fields());
  state.fields.visit(fields.view(), [&](std::uint32_t entry) {
    touch(entry);
    state.shared[entry] |= by_fields;
  });
  const std::size_t shingles = record.shingles().size();
  for (const std::uint32_t entry : state.touched) {
    const std::uint32_t shared = std::exchange(state.shared[entry], 0);
    if (shared < min_shared_keys(settings_.indexing, shingles, entries_[entry].shingles)) continue;
    state.candidates.push_back({shared, entry, std::nullopt, 0});
  }
  if (orders_by_likeness()) return order_by_likeness(record);
  std::sort(state.candidates.begin(), state.candidates.end(),
            [](const Candidate& left, const Candidate& right) {
              return left.shared != right.shared ? left.shared > right.shared : left.entry < right.entry;
            });
}

bool Deduper::orders_by_likeness() const noexcept {
  return wants_reviews_ && settings_.indexing == Indexing::shingles &&
         state_->candidates.size() > max_reviews;
}

/// In a family, all candidates share about as many keys. Those for review are found sooner, and the others
/// left out by what the found ones have in common, in the order of all their shingles.
void Deduper::order_by_likeness(const Fingerprint& record) {
  State& state = *state_;
  state.own_bits.emplace(record.shingles());
  for (Candidate& candidate : state.candidates) {
    const auto& bits = state.bits[candidate.entry];
    candidate.likeness = 1;
    if (!bits) continue;
    candidate.half = static_cast<std::uint32_t>(state.own_bits->count_half(*bits));
    const std::size_t smaller =
        std::min(record.shingles().size(), std::size_t{entries_[candidate.entry].shingles});
    candidate.likeness = static_cast<float>(*candidate.half) / static_cast<float>(smaller);
  }
  // What stands after the first ones is in any order.
  constexpr std::size_t first_ones = 4 * max_reviews;
  const auto end =
      state.candidates.begin() + static_cast<std::ptrdiff_t>(std::min(first_ones, state.candidates.size()));
  const auto is_likelier = [](const Candidate& left, const Candidate& right) {
    return left.likeness != right.likeness ? left.likeness > right.likeness : left.entry < right.entry;
  };
  std::nth_element(state.candidates.begin(), end, state.candidates.end(), is_likelier);
  std::sort(state.candidates.begin(), end, is_likelier);
}

void Deduper::judge(const Fingerprint& record, const Candidate& candidate) {
  const bool found = decision_.kind != DuplicateKind::none;
  const auto least_of = [&](const Lines& lines) {
    const double least = std::max(lines.resubmission, decision_.score);
    if (!wants_reviews_ || found) return least;
    const auto& reviews = decision_.reviews;
    const double last = reviews.size() < max_reviews ? 0 : reviews.back().score - review_margin;
    return std::min(least, std::max(lines.review, last));
  };
  // Fields that bring the lines down have brought the candidate here; most have none, and little in common.
  const bool has_bits = settings_.indexing == Indexing::shingles && state_->bits[candidate.entry];
  if (candidate.shared < by_fields && has_bits && state_->own_bits) {
    const double least = least_of({settings_.threshold, review_containment});
    const std::size_t smaller =
        std::min(record.shingles().size(), std::size_t{entries_[candidate.entry].shingles});
    if (!may_share_bits(candidate, wanted_shingles(smaller, least))) return;
  }
  const Fingerprint other = representative(candidate.entry);
  const double size_ratio = size_ratio_of(record.shingles().size(), other.shingles().size());
  const Lines lines = lines_of(record.fields(), other.fields(), settings_.threshold, size_ratio);
  const double least = least_of(lines);
  if (!may_share(settings_.indexing, candidate.shared, record, other, least)) return;
  if (!may_reach(record, other, candidate, least)) return;

  const double containment = state_->comparer.compare(other).containment;
  if (containment < lines.resubmission) {
    if (wants_reviews_ && !found && containment >= lines.review) {
      take_review({candidate.entry, round_score(containment)});
    }
    return;
  }
  const bool better = !found || containment > decision_.score ||
                      (containment == decision_.score && candidate.entry < decision_.representative);
  if (!better) return;
  decision_.kind = DuplicateKind::resubmission;
  decision_.representative = candidate.entry;
  decision_.score = containment;
  decision_.droppable = is_droppable(record, other, decision_.kind, containment);
}

/// Whether the two may have that much in common; costs less than to compare them.
bool Deduper::may_reach(const Fingerprint& record, const Fingerprint& other, const Candidate& candidate,
                        double least) {
  State& state = *state_;
  // Sketches are for little memory.
  if (settings_.indexing == Indexing::sketches) return state.comparer.may_reach(other, least);
  if (!state.own_bits) state.own_bits.emplace(record.shingles());
  std::unique_ptr<ShingleBits>& bits = state.bits[candidate.entry];
  if (!bits) bits = std::make_unique<ShingleBits>(other.shingles());
  const std::size_t smaller = std::min(record.shingles().size(), other.shingles().size());
  return may_share_bits(candidate, wanted_shingles(smaller, least));
}

/// Both have bits.
bool Deduper::may_share_bits(const Candidate& candidate, std::size_t wanted) const {
  const ShingleBits& own = *state_->own_bits;
  const ShingleBits& bits = *state_->bits[candidate.entry];
  return candidate.half ? own.may_share(bits, wanted, *candidate.half) : own.may_share(bits, wanted);
}

void Deduper::take_review(Similar similar) {
  const auto before = [](const Similar& left, const Similar& right) {
    return left.score != right.score ? left.score > right.score : left.representative < right.representative;
  };
  auto& reviews = decision_.reviews;
  reviews.insert(std::upper_bound(reviews.begin(), reviews.end(), similar, before), similar);
  if (reviews.size() > max_reviews) reviews.pop_back();
}

bool Deduper::is_cut_off(const Fingerprint& record, std::span<const std::uint32_t> keys) const {
  const std::size_t shingles = record.shingles().size();
  const std::size_t full = state_->keys.count_full(keys);
  return (full > 0 && full >= min_shared_keys(settings_.indexing, shingles, shingles)) ||
         state_->fields.count_full(keys_of_fields(record.fields()).view()) > 0;
}

void Deduper::become_representative(const Fingerprint& record, std::span<const std::uint32_t> keys) {
  if (entries_.size() >= KeyIndex::entry_limit) throw std::length_error("too many records to deduplicate");
  const auto entry = static_cast<std::uint32_t>(entries_.size());
  const PrintPlace place = store_.append(record);
  entries_.push_back({place.position, place.words, static_cast<std::uint32_t>(record.shingles().size())});
  state_->shared.push_back(0);
  if (settings_.indexing == Indexing::shingles) state_->bits.emplace_back();
  decision_.representative = entry;
  if (!record.content()) return;
  const std::uint32_t content_key = key_of(*record.content());
  state_->content.insert({&content_key, 1}, entry);
  if (record.bytes()) {
    const std::uint32_t bytes_key = key_of(*record.bytes());
    state_->bytes.insert({&bytes_key, 1}, entry);
  }
  state_->keys.insert(keys, entry);
  state_->fields.insert(keys_of_fields(record.fields()).view(), entry);
}

void append_duplicate_members(json::ObjectWriter& object, const Duplicate& verdict) {
  object.string("kind", name_of(verdict.kind));
  if (verdict.kind == DuplicateKind::none) {
    object.null("of");
    object.null("score");
  } else {
    object.string("of", verdict.of);
    object.key("score") += format_score(round_score(verdict.score));
  }
  object.number("cluster", verdict.cluster);
}

void append_duplicate_json(std::string& out, const Duplicate& verdict) {
  json::ObjectWriter object(out);
  append_duplicate_members(object, verdict);
  object.end();
}

}  // namespace unpsa::dedupe
