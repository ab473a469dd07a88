// SPDX-License-Identifier: MIT
/// The steps that undo a page, each in a file of its own.
#pragma once

#include <span>
#include <string_view>

#include "page/edit.hpp"
#include "page/lines.hpp"

namespace unpsa::page {

enum class Outcome {
  nothing,  ///< there is nothing to undo after all
  undone,
  failed,  ///< the page cannot be undone; Step::failure says why
};

/// One step, from a text to one that is nearer to the page.
struct Step {
  std::string_view note;     ///< the rule of the note that a record gets
  std::string_view message;  ///< and what it says; `{}` stands for the first line that changes
  /// Whether a text that begins with `head` may need the step. Cheap: every input is looked at.
  bool (*shows)(const TextLines& head);
  /// Builds the text without what the step undoes.
  Outcome (*undo)(std::string_view text, Edit& edit);
  std::string_view failure = {};
  std::string_view doubt_note = {};  ///< where a line may not be of the page, see `Edit::doubt`
  std::string_view doubt = {};       ///< what it says; `{}` stands for the line
};

/// All steps in the order in which they run: what was put around the page last is undone first.
[[nodiscard]] std::span<const Step> steps() noexcept;

[[nodiscard]] bool shows_mail(const TextLines& head);
Outcome undo_mail(std::string_view text, Edit& edit);

[[nodiscard]] bool shows_html(const TextLines& head);
Outcome undo_html(std::string_view text, Edit& edit);

[[nodiscard]] bool shows_json(const TextLines& head);
Outcome undo_json(std::string_view text, Edit& edit);

[[nodiscard]] bool shows_csv(const TextLines& head);
Outcome undo_csv(std::string_view text, Edit& edit);

[[nodiscard]] bool shows_pdf_fields(const TextLines& head);
Outcome undo_pdf_fields(std::string_view text, Edit& edit);

[[nodiscard]] bool shows_escapes(const TextLines& head);
Outcome undo_escapes(std::string_view text, Edit& edit);

[[nodiscard]] bool shows_soft_breaks(const TextLines& head);
Outcome undo_soft_breaks(std::string_view text, Edit& edit);

[[nodiscard]] bool shows_entities(const TextLines& head);
Outcome undo_entities(std::string_view text, Edit& edit);

[[nodiscard]] bool shows_mojibake(const TextLines& head);
Outcome undo_mojibake(std::string_view text, Edit& edit);

[[nodiscard]] bool shows_terminal(const TextLines& head);
Outcome undo_terminal(std::string_view text, Edit& edit);

[[nodiscard]] bool shows_file_names(const TextLines& head);
Outcome undo_file_names(std::string_view text, Edit& edit);

[[nodiscard]] bool shows_line_numbers(const TextLines& head);
Outcome undo_line_numbers(std::string_view text, Edit& edit);

[[nodiscard]] bool shows_quoting(const TextLines& head);
Outcome undo_quoting(std::string_view text, Edit& edit);

[[nodiscard]] bool shows_line_ends(const TextLines& head);
Outcome undo_line_ends(std::string_view text, Edit& edit);

[[nodiscard]] bool shows_spacing(const TextLines& head);
Outcome undo_spacing(std::string_view text, Edit& edit);

[[nodiscard]] bool shows_page_breaks(const TextLines& head);
Outcome undo_page_breaks(std::string_view text, Edit& edit);

[[nodiscard]] bool shows_line_breaks(const TextLines& head);
Outcome undo_line_breaks(std::string_view text, Edit& edit);

[[nodiscard]] bool shows_drawn_tables(const TextLines& head);
Outcome undo_drawn_tables(std::string_view text, Edit& edit);

[[nodiscard]] bool shows_markdown(const TextLines& head);
Outcome undo_markdown(std::string_view text, Edit& edit);

[[nodiscard]] bool shows_line_marks(const TextLines& head);
Outcome undo_line_marks(std::string_view text, Edit& edit);

[[nodiscard]] bool shows_soft_hyphens(const TextLines& head);
Outcome undo_soft_hyphens(std::string_view text, Edit& edit);

[[nodiscard]] bool shows_field_marks(const TextLines& head);
Outcome undo_field_marks(std::string_view text, Edit& edit);

[[nodiscard]] bool shows_prompt_marks(const TextLines& head);
Outcome undo_prompt_marks(std::string_view text, Edit& edit);

/// Also of the lines at the edges of answers.
[[nodiscard]] bool shows_repeated_lines(const TextLines& head);
Outcome undo_repeated_lines(std::string_view text, Edit& edit);
Outcome undo_edge_lines(std::string_view text, Edit& edit);

[[nodiscard]] bool shows_value_marks(const TextLines& head);
Outcome undo_value_marks(std::string_view text, Edit& edit);

[[nodiscard]] bool shows_markup(const TextLines& head);
Outcome undo_markup(std::string_view text, Edit& edit);

[[nodiscard]] bool shows_links(const TextLines& head);
Outcome undo_links(std::string_view text, Edit& edit);

[[nodiscard]] bool shows_comments(const TextLines& head);
Outcome undo_comments(std::string_view text, Edit& edit);

[[nodiscard]] bool shows_broken_words(const TextLines& head);
Outcome undo_broken_words(std::string_view text, Edit& edit);

[[nodiscard]] bool shows_signature(const TextLines& head);
Outcome undo_signature(std::string_view text, Edit& edit);

}  // namespace unpsa::page
