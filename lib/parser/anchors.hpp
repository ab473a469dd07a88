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
enum class MatchCertainty : std::uint8_t {
  exact,
  joined,   ///< exact or a variant, but broken over several lines
  variant,  ///< other width, punctuation, spacing or script
  damaged,
  grammar,  ///< in no table; known by its letter or limit
};

/// A line that may be a number heading or a prompt.
struct Anchor {
  std::size_t line;
  const form::Question* question;  ///< nullptr: a number heading
  int number;
  MatchCertainty certainty;
  const form::Label* label;   ///< of a prompt that the table knows
  std::size_t length;         ///< bytes of its (last) line that it takes; text may follow a prompt
  int weight;                 ///< how strongly its neighbours support it
  std::size_t last_line = 0;  ///< of a prompt that was broken over several lines, the last; otherwise `line`
  bool is_half = false;       ///< the beginning of a prompt, whose rest was not found
};

/// The weight of a heading that its prompt confirms, and of a known prompt below its heading.
inline constexpr int weight_confirmed = 8;

/// Its position in the form; increases within a narrative.
[[nodiscard]] int place_of(const Anchor& anchor) noexcept;

/// Every line from `begin` on that may be an anchor, in the order of the dump.
[[nodiscard]] std::vector<Anchor> find_anchors(const Dump& dump, std::size_t begin);

/// The same for a page without number headings: prompts by their letters and limits, in the order of the
/// form.
[[nodiscard]] std::vector<Anchor> find_in_order(const Dump& dump, std::size_t begin);

/// The anchors whose places rise, so chosen that their weights sum up to the most. Returns the others, which
/// are text that only looks like an anchor.
std::vector<Anchor> keep_rising(std::vector<Anchor>& anchors);

/// Brings those of the dropped anchors back that are a question out of its order: a heading with prompts of
/// it below, of a number that none of the kept has. Returns whether there were any.
bool restore_displaced(std::vector<Anchor>& kept, std::vector<Anchor>& dropped);

/// A heading and what is below it, printed a second time.
struct RepeatedQuestion {
  int number;
  std::size_t begin;  ///< lines, half-open
  std::size_t end;
};
/// The questions among the dropped anchors that repeat a kept one, up to line `end`, line by line.
[[nodiscard]] std::vector<RepeatedQuestion> find_repeated(const Dump& dump, const std::vector<Anchor>& kept,
                                                          const std::vector<Anchor>& dropped,
                                                          std::size_t end);

}  // namespace unpsa::parser
