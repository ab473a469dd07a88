// SPDX-License-Identifier: MIT
#include "sdg/matrix.hpp"

namespace unpsa::sdg {

void GoalMatrix::add(const Record& record, std::span<const Mention> mentions) {
  std::array<bool, form::goal_count> refers{};
  bool any = false;
  for (const Mention& mention : mentions) {
    if (!mention.valid || mention.goal == 0) continue;
    refers[static_cast<std::size_t>(mention.goal) - 1] = true;
    any = true;
  }
  if (!any) return;
  const CountryValue& state = record.member_state;
  const std::string code(state.iso3166.empty() ? state.text.value_or("") : state.iso3166);
  Country& country = countries_[code];
  if (country.name.empty()) country.name = state.name;
  for (std::size_t goal = 0; goal < refers.size(); ++goal) {
    if (!refers[goal]) continue;
    ++country.counts[goal];
    for (std::size_t other = 0; other < refers.size(); ++other)
      goals_[goal][other] += refers[other] ? 1U : 0U;
  }
}

}  // namespace unpsa::sdg
