// SPDX-License-Identifier: MIT
#include "dedupe/nearest.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "dedupe/judging.hpp"
#include "dedupe/keys.hpp"

namespace unpsa::dedupe {
namespace {

constexpr std::uint32_t kept_keys = 4;  // one of so many

}  // namespace

const std::vector<NearMember>& NearestFinder::take(const Event& event, Corpus& corpus) {
  nearest_.clear();
  const DuplicateKind kind = event.decision.kind;
  const bool exact = kind == DuplicateKind::identical || kind == DuplicateKind::same_content;
  if (!event.reference && !exact && !shingles_.empty() && event.record.content()) {
    collect_candidates(event.record);
    if (!candidates_.empty()) comparer_.set(event.record);
    for (const Candidate& candidate : candidates_) {
      const Fingerprint other = corpus.kept_duplicate(candidate.member);
      const Overlap overlap = comparer_.compare(other);
      const Lines lines =
          lines_of(event.record.fields(), other.fields(), resubmission_containment, overlap.size_ratio);
      const double score = round_score(overlap.containment);
      if (score > 0 && score >= lines.review) nearest_.push_back({candidate.member, score});
    }
    std::stable_sort(nearest_.begin(), nearest_.end(), [](const NearMember& left, const NearMember& right) {
      return left.score != right.score ? left.score > right.score : left.member < right.member;
    });
  }
  take_up_new(corpus);
  return nearest_;
}

/// A quarter of the keys of long records, the same ones in all: in a family of a thousand duplicates it is
/// the lists of members that take the time.
void NearestFinder::make_keys(const Fingerprint& record) {
  keys_.clear();
  append_keys(indexing_, record, keys_);
  if (keys_.size() < min_keys) return;
  constexpr std::uint32_t range = std::numeric_limits<std::uint32_t>::max() / kept_keys;
  keys_.erase(std::remove_if(keys_.begin(), keys_.end(), [](std::uint32_t key) { return key > range; }),
              keys_.end());
}

void NearestFinder::collect_candidates(const Fingerprint& record) {
  make_keys(record);
  touched_.clear();
  candidates_.clear();
  index_.visit(keys_, [this](std::uint32_t member) {
    if (shared_[member]++ == 0) touched_.push_back(member);
  });
  for (const std::uint32_t member : touched_) {
    const std::uint32_t shared = std::exchange(shared_[member], 0);
    const std::size_t wanted = min_shared_keys(indexing_, record.shingles().size(), shingles_[member]);
    if (shared * kept_keys >= wanted) candidates_.push_back({shared, member});
  }
  const std::size_t count = std::min(candidates_.size(), max_reviews);
  std::partial_sort(candidates_.begin(), candidates_.begin() + static_cast<std::ptrdiff_t>(count),
                    candidates_.end(), [](const Candidate& left, const Candidate& right) {
                      return left.shared != right.shared ? left.shared > right.shared
                                                         : left.member < right.member;
                    });
  candidates_.resize(count);
}

/// The record at hand among them, if it is one.
void NearestFinder::take_up_new(Corpus& corpus) {
  while (shingles_.size() < corpus.kept_duplicates()) {
    const auto member = static_cast<std::uint32_t>(shingles_.size());
    const Fingerprint record = corpus.kept_duplicate(member);
    make_keys(record);
    index_.insert(keys_, member);
    shingles_.push_back(static_cast<std::uint32_t>(record.shingles().size()));
    shared_.push_back(0);
  }
}

}  // namespace unpsa::dedupe
