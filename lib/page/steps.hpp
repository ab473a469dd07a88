// SPDX-License-Identifier: MIT
/// The steps that undo a page, each in a file of its own.
#pragma once

#include <span>
#include <string_view>

#include "page/edit.hpp"

namespace unpsa::page {

/// One step, from a text to one that is nearer to the page.
struct Step {
  std::string_view note;     ///< the rule of the note that a record gets
  std::string_view message;  ///< and what it says
  /// Whether a text that begins with `head` may need the step. Cheap: every input is looked at.
  bool (*shows)(std::string_view head);
  /// Builds the text without what the step undoes. False: there is nothing to undo after all.
  bool (*undo)(std::string_view text, Edit& edit);
};

/// All steps in the order in which they run: what was put around the page last is undone first.
[[nodiscard]] std::span<const Step> steps() noexcept;

[[nodiscard]] bool shows_quoting(std::string_view head);
bool undo_quoting(std::string_view text, Edit& edit);

[[nodiscard]] bool shows_line_numbers(std::string_view head);
bool undo_line_numbers(std::string_view text, Edit& edit);

}  // namespace unpsa::page
