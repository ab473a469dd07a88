// SPDX-License-Identifier: MIT
#include "validate/rules.hpp"

#include <algorithm>
#include <array>

namespace unpsa::validate {
namespace {

constexpr std::array<std::string_view, 3> severity_names{"error", "warning", "note"};

}  // namespace

std::string_view name_of(Severity severity) noexcept {
  return severity_names[static_cast<std::size_t>(severity)];
}

std::optional<Severity> parse_severity(std::string_view name) noexcept {
  const auto found = std::find(severity_names.begin(), severity_names.end(), name);
  if (found == severity_names.end()) return std::nullopt;
  return static_cast<Severity>(found - severity_names.begin());
}

std::span<const Rule> rules() noexcept { return rule_table; }

const Rule* find_rule(std::string_view id) noexcept {
  for (const Rule& rule : rule_table) {
    if (rule.id == id) return &rule;
  }
  return nullptr;
}

}  // namespace unpsa::validate
