// SPDX-License-Identifier: MIT
#include "dedupe/decision_list.hpp"

#include <algorithm>

namespace unpsa::dedupe {

void DecisionList::take(const Event& event) {
  if (event.reference) return;
  entries_.resize(std::max(entries_.size(), event.place + 1));
  Entry& entry = entries_[event.place];
  entry.kind = event.decision.kind;
  entry.score = event.decision.score;
  entry.representative = static_cast<std::uint32_t>(event.decision.representative);
  entry.droppable = event.decision.droppable;
  if (event.decision.kept_duplicate)
    entry.kept_duplicate = static_cast<std::uint32_t>(*event.decision.kept_duplicate);
}

Duplicate DecisionList::verdict_of(std::size_t place, Corpus& corpus) const {
  const Entry& entry = entries_[place];
  Decision decision;
  decision.kind = entry.kind;
  decision.score = entry.score;
  decision.representative = entry.representative;
  decision.droppable = entry.droppable;
  if (entry.kept_duplicate != no_duplicate) decision.kept_duplicate = entry.kept_duplicate;
  return corpus.verdict_of(decision);
}

}  // namespace unpsa::dedupe
