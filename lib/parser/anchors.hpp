// SPDX-License-Identifier: MIT
/// The lines of a narrative that start a question or an answer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "form/questions.hpp"
#include "parser/dump.hpp"

namespace unpsa::parser {

/// The certainty of a match.
enum class Certainty : std::uint8_t {
  exact,
  variant,  ///< other width, punctuation, spacing or script
  damaged,
  grammar,  ///< in no table; known by its letter or limit
};

/// A line that may be a number heading or a prompt.
struct Anchor {
  std::size_t line;
  const form::Question* question;  ///< nullptr: a number heading
  int number;
  Certainty certainty;
  const form::Label* label;   ///< of a prompt that the table knows
  std::size_t length;         ///< bytes of its (last) line that it takes; text may follow a prompt
  int weight;                 ///< how strongly its neighbours support it
  std::size_t last_line = 0;  ///< of a prompt that was broken over two lines, the second; otherwise `line`
};

/// Its position in the form; increases within a narrative.
[[nodiscard]] int place_of(const Anchor& anchor) noexcept;

/// Every line from `begin` on that may be an anchor, in the order of the dump.
[[nodiscard]] std::vector<Anchor> find_anchors(const Dump& dump, std::size_t begin);

/// The anchors whose places rise, so chosen that their weights sum up to the most. Returns the others, which
/// are text that only looks like an anchor.
std::vector<Anchor> keep_rising(std::vector<Anchor>& anchors);

/// The number of a heading with something else around it (`Question 3:`, `**Question 3**`), or 0. Many a line
/// of an answer looks so too; it counts right above a prompt of that question.
[[nodiscard]] int find_damaged_number(std::string_view line);

/// Whether a bare number heading on line `index` is above a prompt of its question.
[[nodiscard]] bool has_prompt_below(const Dump& dump, std::size_t index, int number);

}  // namespace unpsa::parser
