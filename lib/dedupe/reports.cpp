// SPDX-License-Identifier: MIT
#include "dedupe/reports.hpp"

#include <algorithm>
#include <iterator>

namespace unpsa::dedupe {
namespace {

/// The first of them, if the record has more in common with it than with the one that it duplicates.
std::optional<Nearest> better_than(double score, const std::vector<NearMember>& members, Corpus& corpus) {
  if (members.empty() || members.front().score <= round_score(score)) return std::nullopt;
  return Nearest{label_of(corpus.kept_duplicate(members.front().member)), members.front().score};
}

}  // namespace

void PairCollector::take(const Event& event, Corpus& corpus) {
  const Decision& decision = event.decision;
  const std::vector<NearMember>& members = nearest_.take(event, corpus);
  if (event.reference) return;
  comparer_.set(event.record);
  if (decision.kind == DuplicateKind::none) return add_reviews(event, members, corpus);
  Pair& pair = add(event, corpus.original_of(decision), decision.kind, decision.score);
  pair.nearest = better_than(decision.score, members, corpus);
}

void PairCollector::add_reviews(const Event& event, const std::vector<NearMember>& members, Corpus& corpus) {
  const std::vector<Similar>& representatives = event.decision.reviews;
  auto representative = representatives.begin();
  auto member = members.begin();
  for (std::size_t count = 0; count < max_reviews; ++count) {
    const bool has_representative = representative != representatives.end();
    const bool has_member = member != members.end();
    if (!has_representative && !has_member) return;
    if (has_representative && (!has_member || representative->score >= member->score)) {
      add(event, corpus.deduper().representative(representative->representative), DuplicateKind::review,
          representative->score);
      ++representative;
    } else {
      add(event, corpus.kept_duplicate(member->member), DuplicateKind::review, member->score);
      ++member;
    }
  }
}

Pair& PairCollector::add(const Event& event, const Fingerprint& other, DuplicateKind kind, double score) {
  return pairs_.emplace_back(Pair{
      .order = event.place,
      .record = label_of(event.record),
      .of = label_of(other),
      .kind = kind,
      .score = score,
      .answers = comparer_.match_answers(other),
      .agree = find_agreeing(event.record.fields(), other.fields()),
      .differ = find_differing(event.record.fields(), other.fields()),
      .nearest = std::nullopt,
      .evidence = {},
  });
}

void PairCollector::append(std::vector<Pair> pairs) {
  pairs_.insert(pairs_.end(), std::make_move_iterator(pairs.begin()), std::make_move_iterator(pairs.end()));
}

const std::deque<Pair>& PairCollector::finish() {
  const auto by_order = [](const Pair& left, const Pair& right) { return left.order < right.order; };
  if (!std::is_sorted(pairs_.begin(), pairs_.end(), by_order))
    std::stable_sort(pairs_.begin(), pairs_.end(), by_order);
  return pairs_;
}

void MemberCollector::take(const Event& event, Corpus& corpus) {
  const std::vector<NearMember>& near = nearest_.take(event, corpus);
  if (event.reference) return;
  const Decision& decision = event.decision;
  ClusterMember& member = members_.emplace_back();
  member.record = label_of(event.record);
  member.kind = decision.kind;
  member.score = decision.score;
  member.left_out = event.record.left_out();
  if (decision.kind != DuplicateKind::none) {
    member.of = label_of(corpus.original_of(decision));
    member.nearest = better_than(decision.score, near, corpus);
  }
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
      .answer = label_of(answer),
      .question = answer.answers()[0].question,
      .of = label_of(of),
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
