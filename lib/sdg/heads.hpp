// SPDX-License-Identifier: MIT
/// The word before a number that says what it refers to.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "sdg/words.hpp"

namespace unpsa::sdg {

/// A word and what is between it and its number.
struct Head {
  const Word* word = nullptr;
  bool colon = false;     ///< `SDGs: 1`
  bool bracket = false;   ///< `SDGs (1, 3)`
  bool ordinal = false;   ///< `目标第3项`
  bool numbered = false;  ///< `SDG No. 3`
  std::size_t begin = 0;
};

/// The head of the number that begins at `number`, in the same line. The longest word counts, so that
/// `具体目标3.d` is a target. None where the word is not written as its row asks (`goal 3`).
[[nodiscard]] std::optional<Head> match_head(std::string_view text, std::size_t number);

/// Whether `match_head` can find one; much faster, and true more often than needed.
[[nodiscard]] bool may_have_head(std::string_view text, std::size_t number);

}  // namespace unpsa::sdg
