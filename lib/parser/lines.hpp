// SPDX-License-Identifier: MIT
/// The lines of a dump, each with the label that it matches exactly.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "form/labels.hpp"

namespace unpsa {

/// A line of a dump; a part of a line if two dumps were joined on it; several lines if a label is broken over
/// them.
struct Line {
  std::size_t begin;         ///< byte offset in the dump
  std::size_t end;           ///< of its last byte, the line end left out; half-open
  std::size_t number;        ///< 1-based in the file
  const form::Label* label;  ///< the label that the line exactly is, or nullptr
  std::uint8_t question =
      0;  ///< its number where the line is a number heading (any word before a number), else 0
  bool known_word = false;         ///< the heading's word is in the table
  bool variant = false;            ///< in another width, case or script
  std::uint8_t parts = 1;          ///< lines of the dump that it takes: several where a label is broken
  std::uint32_t label_length = 0;  ///< bytes that a broken label takes; text may follow it
};

[[nodiscard]] inline std::string_view text_of(const Line& line, std::string_view dump) noexcept {
  return dump.substr(line.begin, line.end - line.begin);
}

/// Whether the line is exactly a label of `element`.
[[nodiscard]] inline bool is_element(const Line& line, form::Element element) noexcept {
  return line.label != nullptr && line.label->element == element;
}

/// The label that `line` exactly is, white space and a bullet before it aside, or nullptr.
[[nodiscard]] const form::Label* find_line_label(std::string_view line) noexcept;

/// The line from `begin` to `end` of `dump`, looked up in the label table and as a number heading.
[[nodiscard]] Line make_line(std::string_view dump, std::size_t begin, std::size_t end,
                             std::size_t number) noexcept;

namespace detail {
/// By the first byte of a line: whether it may open with a bullet.
inline constexpr auto may_be_bullet = [] {
  std::array<bool, 256> first{};
  for (const char byte : std::string_view("[(-*+\xC2\xE2\xE3\xEF\xF0"))
    first[static_cast<unsigned char>(byte)] = true;
  return first;
}();
[[nodiscard]] std::string_view cut_bullets(std::string_view line) noexcept;
}  // namespace detail

/// `line` without the bullets and boxes that it opens with, if white space or a tab follows them.
[[nodiscard]] inline std::string_view without_bullet(std::string_view line) noexcept {
  const bool may = !line.empty() && detail::may_be_bullet[static_cast<unsigned char>(line.front())];
  return may ? detail::cut_bullets(line) : line;
}

/// Cuts `dump` at LF, CR and CR LF into `lines` (cleared first), numbered from `first_line`, and
/// looks each up in the label table.
void find_lines(std::string_view dump, std::size_t first_line, std::vector<Line>& lines);

}  // namespace unpsa
