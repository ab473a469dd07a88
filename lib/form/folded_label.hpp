// SPDX-License-Identifier: MIT
/// Labels and lines folded to code points, for comparison point by point.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "form/labels.hpp"

namespace unpsa::form {

/// The folded code points of a text, and where in the text each of them ends.
struct FoldedPoints {
  std::u32string points;
  std::vector<std::uint32_t> ends;  ///< byte offset after the character that gave the point
  bool cut = false;                 ///< the text has more points than were asked for

  /// The number of points that end at or before a byte offset.
  [[nodiscard]] std::size_t count_to(std::size_t offset) const noexcept;
};

/// The first `most` folded code points of `text`.
[[nodiscard]] FoldedPoints fold_points(std::string_view text, std::size_t most);

/// A bit for each code point that occurs (several share a bit). Points that a label
/// has and a line lacks show that they differ, at no cost.
[[nodiscard]] std::uint64_t signature_of(std::u32string_view points) noexcept;

/// The part letter that a prompt opens with.
struct Part {
  char letter = 0;         ///< `a` …; 0 if there is none
  std::size_t length = 0;  ///< bytes, including the marks around it
  int number = 0;          ///< of the question, where it is printed before the letter
};
/// `a.`, `b)`, `(c)`, `3a.`, `3.a`, `а.` (Cyrillic), `ｃ．`, `أ.`.
[[nodiscard]] Part find_part(std::string_view text) noexcept;

/// A label as it is compared: without part letter, printed limit and what folding drops.
struct FoldedLabel {
  const Label* label;
  std::u32string points;
  std::uint64_t signature;
  char part;
  int end_marks;  ///< full stops and closing brackets after its last point
};

/// Full stops and closing brackets, of any width.
[[nodiscard]] bool is_end_mark(char32_t code_point) noexcept;

/// The offset after the marks and the white space that belong to a label whose points end at `offset` of a
/// line: question marks, colons and signs for them, and as many full stops and brackets as the label has.
[[nodiscard]] std::size_t end_of_label(std::string_view line, std::size_t offset,
                                       const FoldedLabel& label) noexcept;

/// The offset after a limit printed at `offset`, and the white space after it; `offset` if there is none.
[[nodiscard]] std::size_t end_of_prompt(std::string_view line, std::size_t offset) noexcept;

/// The labels of an element, folded when they are first asked for. Safe to call from any thread.
[[nodiscard]] std::span<const FoldedLabel> folded_labels(Element element);

}  // namespace unpsa::form
