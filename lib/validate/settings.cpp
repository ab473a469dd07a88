// SPDX-License-Identifier: MIT
#include <algorithm>

#include "validate/rules.hpp"

namespace unpsa::validate {
namespace {

std::size_t index_of(const Rule& rule) noexcept {
  return static_cast<std::size_t>(&rule - rule_table.data());
}

}  // namespace

bool selects(std::string_view selector, std::string_view id) noexcept {
  if (!id.starts_with(selector) || selector.empty()) return false;
  return id.size() == selector.size() || id[selector.size()] == '-';
}

Settings::Settings() {
  states_.reserve(rule_table.size());
  for (const Rule& row : rule_table) states_.push_back({true, row.severity});
}

const Settings::State& Settings::state_of(const Rule& rule) const noexcept { return states_[index_of(rule)]; }

bool Settings::select_only(std::span<const std::string> selectors) {
  bool all_known = true;
  for (State& state : states_) state.on = false;
  for (const std::string& selector : selectors) {
    bool known = false;
    for (const Rule& row : rule_table) {
      if (!selects(selector, row.id)) continue;
      states_[index_of(row)].on = true;
      known = true;
    }
    all_known = all_known && known;
  }
  return all_known;
}

bool Settings::ignore(std::string_view selector) {
  bool known = false;
  for (const Rule& row : rule_table) {
    if (!selects(selector, row.id)) continue;
    states_[index_of(row)].on = false;
    known = true;
  }
  return known;
}

bool Settings::set_severity(std::string_view selector, Severity severity) {
  bool known = false;
  for (const Rule& row : rule_table) {
    if (!selects(selector, row.id)) continue;
    states_[index_of(row)].severity = severity;
    known = true;
  }
  return known;
}

}  // namespace unpsa::validate
