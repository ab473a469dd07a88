// SPDX-License-Identifier: MIT
/// The lines of a dump, each with the label that it exactly is.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "unpsa/form/labels.hpp"

namespace unpsa {

/// A line of a dump, or a piece of one where two dumps were glued together.
struct Line {
  std::size_t begin;         ///< byte offset in the dump
  std::size_t end;           ///< of its last byte, the line end left out; half-open
  std::size_t number;        ///< 1-based in the file
  const form::Label* label;  ///< the label that the line exactly is, or nullptr
};

[[nodiscard]] inline std::string_view text_of(const Line& line, std::string_view dump) noexcept {
  return dump.substr(line.begin, line.end - line.begin);
}

/// The label that `line` exactly is, spaces around it aside, or nullptr.
[[nodiscard]] const form::Label* find_line_label(std::string_view line) noexcept;

/// Whether `line` may be a number heading by its length and its last byte: spares most lines the look-up.
[[nodiscard]] inline bool may_be_number_heading(std::string_view line) noexcept {
  constexpr std::size_t longest = 64;
  if (line.empty() || line.size() > longest) return false;
  const auto last = static_cast<unsigned char>(line.back());
  return (last >= '0' && last <= '9') || last <= ' ' || last >= 0x80;
}

/// The number heading that a line is, by any word before a number; a label with a number as its value is none.
[[nodiscard]] std::optional<form::NumberHeading> find_heading(std::string_view line) noexcept;

/// Cuts `dump` at LF, CR and CR LF into `lines` (cleared first), numbered from `first_line`, and
/// looks each up in the label table.
void find_lines(std::string_view dump, std::size_t first_line, std::vector<Line>& lines);

}  // namespace unpsa
