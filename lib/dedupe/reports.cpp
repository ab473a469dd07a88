// SPDX-License-Identifier: MIT
#include "dedupe/reports.hpp"

#include <algorithm>
#include <numeric>

namespace unpsa::dedupe {
namespace {

RecordLabel place_of(const Fingerprint& record) {
  return {
      .id = std::string(record.id()),
      .file = std::string(record.file()),
      .line = record.line(),
      .title = std::string(record.title()),
      .institution = std::string(record.institution()),
      .country = std::string(record.country()),
      .edition = record.year(),
  };
}

}  // namespace

void PairCollector::take(const Event& event, Corpus& corpus) {
  const Decision& decision = event.decision;
  if (event.reference) return;
  if (decision.kind != DuplicateKind::none) {
    add(event, corpus.original_of(decision), decision.kind, decision.score);
  }
  for (const Similar& similar : decision.reviews) {
    add(event, corpus.deduper().representative(similar.representative), DuplicateKind::review, similar.score);
  }
}

void PairCollector::add(const Event& event, const Fingerprint& other, DuplicateKind kind, double score) {
  comparer_.set(event.record);
  pairs_.push_back({
      .order = event.place,
      .record = place_of(event.record),
      .of = place_of(other),
      .kind = kind,
      .score = score,
      .answers = comparer_.match_answers(other),
      .agree = find_agreeing(event.record.fields(), other.fields()),
      .differ = find_differing(event.record.fields(), other.fields()),
  });
}

const std::vector<Pair>& PairCollector::finish() {
  std::stable_sort(pairs_.begin(), pairs_.end(),
                   [](const Pair& left, const Pair& right) { return left.order < right.order; });
  return pairs_;
}

void MemberCollector::take(const Event& event, Corpus& corpus) {
  if (event.reference) return;
  const Decision& decision = event.decision;
  members_.push_back({
      .record = place_of(event.record),
      .kind = decision.kind,
      .score = decision.score,
      .of = corpus.verdict_of(decision).of,
      .left_out = event.record.left_out(),
  });
  representatives_.push_back(decision.representative);
  order_.push_back(event.place);
}

const std::vector<ClusterMember>& MemberCollector::finish(const Corpus& corpus) {
  std::vector<std::size_t> sizes(corpus.references() + members_.size() + 1);
  std::fill_n(sizes.begin(), corpus.references(), 1);
  for (const std::size_t representative : representatives_) ++sizes[representative];
  std::vector<ClusterMember> sorted(members_.size());
  for (std::size_t i = 0; i < members_.size(); ++i) {
    members_[i].cluster = corpus.cluster_of(representatives_[i]);
    members_[i].size = sizes[representatives_[i]];
    sorted[order_[i]] = std::move(members_[i]);
  }
  members_ = std::move(sorted);
  return members_;
}

ReuseCollector::ReuseCollector() : answers_({.threshold = reuse_containment}, store_) {}

void ReuseCollector::take(const Event& event) {
  ++records_;
  for (std::size_t i = 0; i < event.record.answers().size(); ++i) {
    if (event.record.answers()[i].units < least_reused_units) continue;
    packed_.clear();
    take_answer(event, append_answer_print(packed_, event.record, i));
  }
}

void ReuseCollector::take_answer(const Event& event, const Fingerprint& answer) {
  const Decision& decision = answers_.add(answer);
  if (decision.kind == DuplicateKind::none) {
    owners_.push_back({records_, event.decision.representative});
    return;
  }
  const Owner& owner = owners_[decision.representative];
  const bool same_nomination = owner.cluster == event.decision.representative && owner.record != records_;
  if (event.reference || same_nomination) return;
  const Fingerprint of = answers_.representative(decision.representative);
  reuses_.push_back({
      .order = event.place,
      .answer = place_of(answer),
      .question = answer.answers()[0].question,
      .of = place_of(of),
      .of_question = of.answers()[0].question,
      .score = decision.score,
      .units = answer.units(),
  });
}

const std::vector<Reuse>& ReuseCollector::finish() {
  std::stable_sort(reuses_.begin(), reuses_.end(),
                   [](const Reuse& left, const Reuse& right) { return left.order < right.order; });
  return reuses_;
}

}  // namespace unpsa::dedupe
