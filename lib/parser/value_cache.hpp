// SPDX-License-Identifier: MIT
/// Normal forms of values that forms repeat: a corpus has few countries and types, and finding one folds its
/// text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "form/goals.hpp"
#include "form/values.hpp"

namespace unpsa::parser {

/// Remembers what `form::find_value`, `find_country`, `parse_goals` and `parse_targets` have found. One per
/// parser, so no locks are needed.
class ValueCache {
 public:
  [[nodiscard]] const form::KnownValue* find_value(form::Element element, std::string_view text);
  [[nodiscard]] std::optional<form::CountryName> find_country(std::string_view text);
  /// The goals and targets of a line of a list; their texts are views of `line`.
  [[nodiscard]] std::vector<form::GoalLine> parse_goals(std::string_view line);
  [[nodiscard]] std::vector<form::TargetLine> parse_targets(std::string_view line);

 private:
  struct Entry {
    form::Element element = form::Element::none;
    std::string text;
    const form::KnownValue* value = nullptr;
    std::optional<form::CountryName> country;
  };
  const Entry& look_up(form::Element element, std::string_view text);

  /// What a line of a list holds, with views of this copy of it.
  template <typename Item>
  struct Items {
    std::string line;
    std::vector<Item> items;
  };
  template <typename Item>
  using ItemMap = std::unordered_map<std::uint64_t, Items<Item>>;

  std::unordered_map<std::uint64_t, Entry> entries_;
  ItemMap<form::GoalLine> goals_;
  ItemMap<form::TargetLine> targets_;
};

}  // namespace unpsa::parser
