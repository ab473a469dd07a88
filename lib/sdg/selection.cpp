// SPDX-License-Identifier: MIT
#include "sdg/selection.hpp"

#include <algorithm>

namespace unpsa::sdg {

bool Selection::holds(const Mention& mention) const noexcept {
  const auto has = [](const auto& list, const auto& value) {
    return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
  };
  return has(layers, mention.layer) && has(goals, mention.goal) && has(kinds, mention.kind) &&
         has(certainties, mention.certainty);
}

void select(std::vector<Mention>& mentions, const Selection& selection) {
  if (selection.is_all()) return;
  std::erase_if(mentions, [&](const Mention& mention) { return !selection.holds(mention); });
}

}  // namespace unpsa::sdg
