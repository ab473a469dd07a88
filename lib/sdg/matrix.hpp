// SPDX-License-Identifier: MIT
/// Which goals go together, and which countries refer to them.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <span>
#include <string>

#include "form/goals.hpp"
#include "unpsa/sdg.hpp"

namespace unpsa::sdg {

/// Counts records. A record counts for a goal that it refers to itself or by a target or indicator, once.
class GoalMatrix {
 public:
  using Counts = std::array<std::size_t, form::goal_count>;  ///< goal 1 first

  struct Country {
    std::string name;
    Counts counts{};
  };

  /// Only valid mentions count.
  void add(const Record& record, std::span<const Mention> mentions);

  /// For each goal: the records that refer to it and to each goal (to itself: all that refer to it).
  [[nodiscard]] const std::array<Counts, form::goal_count>& goals() const noexcept { return goals_; }
  /// By ISO 3166-1 code; records with unknown countries are listed under the text of the form.
  [[nodiscard]] const std::map<std::string, Country>& countries() const noexcept { return countries_; }

 private:
  std::array<Counts, form::goal_count> goals_{};
  std::map<std::string, Country> countries_;
};

}  // namespace unpsa::sdg
