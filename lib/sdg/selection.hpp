// SPDX-License-Identifier: MIT
/// Some of the references of a record.
#pragma once

#include <vector>

#include "unpsa/sdg.hpp"

namespace unpsa::sdg {

/// Which mentions are asked for. An empty list means all.
struct Selection {
  std::vector<Layer> layers;
  std::vector<int> goals;  ///< also their targets and indicators
  std::vector<MentionKind> kinds;
  std::vector<Certainty> certainties;

  [[nodiscard]] bool is_all() const noexcept {
    return layers.empty() && goals.empty() && kinds.empty() && certainties.empty();
  }
  [[nodiscard]] bool holds(const Mention& mention) const noexcept;
};

/// Removes the mentions that are not asked for.
void select(std::vector<Mention>& mentions, const Selection& selection);

}  // namespace unpsa::sdg
