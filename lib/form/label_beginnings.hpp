// SPDX-License-Identifier: MIT
/// Labels by how they begin: for labels that are broken over several lines, cut, or glued to what follows.
#pragma once

#include <cstddef>
#include <string_view>

#include "form/labels.hpp"

namespace unpsa::form {

/// Whether a line may begin a label, by its first bytes: spares nearly all lines the look-up. Other widths,
/// letters and scripts than the table's may be missed.
[[nodiscard]] bool may_begin_label(std::string_view line) noexcept;

/// Whether a line is the beginning of a label as the table prints it, with its part letter or without. Faster
/// than `find_label_beginning`.
[[nodiscard]] bool is_printed_beginning(std::string_view line) noexcept;

enum class LabelScope : unsigned char {
  header,   ///< labels without prompts
  prompts,  ///< part letters aside
};

/// How far a text goes along with the labels of the table. Compared folded; line ends count for nothing.
struct LabelBeginning {
  const Label* label = nullptr;  ///< the longest label that the text is or opens with
  std::size_t length = 0;        ///< bytes of the text that it takes, with the marks that close it
  bool at_word_end = false;      ///< the label ends where a word of the text does
  const Label* begun = nullptr;  ///< a longer label that the whole text is the beginning of
  std::size_t points = 0;        ///< folded code points of the text that agree with some label
};
[[nodiscard]] LabelBeginning find_label_beginning(std::string_view text, LabelScope scope);

}  // namespace unpsa::form
