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
  bool colon = false;        ///< `SDGs: 1`
  bool bracket = false;      ///< `SDGs (1, 3)`
  bool ordinal = false;      ///< `目标第3项`
  bool numbered = false;     ///< `SDG No. 3`
  bool opens_range = false;  ///< `SDGs from 1`
  bool lower = false;        ///< not written as its row asks (`goal 3`), so that it needs an SDG word
  bool hyphen = false;       ///< `Goal-8`
  bool particle = false;     ///< `目标的第3项`
  bool bulleted = false;     ///< `SDGs: – 1 – 3`
  std::size_t begin = 0;
};

/// The head of the number that begins at `number`, in the same line. The longest word counts, so that
/// `具体目标3.d` is a target. `lower` tells a word for any goal that is not written as its row asks.
[[nodiscard]] std::optional<Head> match_head(std::string_view text, std::size_t number);

/// Whether a folded text ends with a word for the goals themselves, apart from marks: `SDGs: `.
[[nodiscard]] bool ends_with_sdg_word(std::string_view folded) noexcept;
/// The length of such a word that a folded text opens with; 0 if none.
[[nodiscard]] std::size_t sdg_word_at_front(std::string_view folded) noexcept;

/// Whether `match_head` can find one; much faster, and true more often than needed.
[[nodiscard]] bool may_have_head(std::string_view text, std::size_t number);

}  // namespace unpsa::sdg
