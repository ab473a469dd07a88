// SPDX-License-Identifier: MIT
/// Numbers in words, 1 to 17, and ordinals in figures.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "form/goals.hpp"

namespace unpsa::sdg {

enum class NumberWords : std::uint8_t { cardinals, ordinals };

/// A number in words, and where in the folded text it begins or ends.
struct NumberInWords {
  int value = 0;
  std::size_t place = 0;
};

/// The number that a folded text opens with: `three`, `الثالث`.
[[nodiscard]] std::optional<NumberInWords> number_word_at_front(std::string_view folded, NumberWords words);
/// The number that a folded text ends with: `three`; an ordinal also in figures: `third`, `5th`, `5-я`.
[[nodiscard]] std::optional<NumberInWords> number_word_at_back(std::string_view folded, NumberWords words);

/// A bit for each goal, the first one for none.
using GoalSet = std::bitset<form::goal_count + 1>;

/// The goals whose numbers a folded text has in words beside a word for goals: `Goal Three`, `the third
/// goal`.
[[nodiscard]] GoalSet goals_in_words(std::string_view folded);

}  // namespace unpsa::sdg
