// SPDX-License-Identifier: MIT
/// Reads unknown labels before the narrative by their shape and position.
#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "form/element.hpp"

namespace unpsa::parser {

/// `WORD N: …`
struct SectionHeading {
  std::string_view word;
  int number;       ///< 1 to 10
  bool known_word;  ///< a word that the table has for a number heading
};
[[nodiscard]] std::optional<SectionHeading> find_section_heading(std::string_view line);

/// The heading of a section in another spelling: `Question 4. Date`, `== Question 4 ==`, `Step 4 of 10:
/// Date`, `4) Date`. Many a line of another sort is spelled so.
struct SpelledSection {
  int number;       ///< 1 to 10
  bool known_word;  ///< a word that heads questions stands before it
};
[[nodiscard]] std::optional<SpelledSection> find_spelled_section(std::string_view line);

/// A line without the number or letter that a list of labels has before it: `10. `, `1.4 `, `a) `, `Q7. `.
[[nodiscard]] std::string_view without_label_number(std::string_view line);

[[nodiscard]] bool has_question_mark(std::string_view line) noexcept;

/// Whether a line is a question with yes or no after it, or alone below it.
[[nodiscard]] bool is_answered(std::string_view line, std::string_view below);

[[nodiscard]] bool is_yes_no_question(form::Element element) noexcept;

/// Whether the element's values come from a list that the form prints.
[[nodiscard]] bool is_closed_list(form::Element element) noexcept;

/// Whether the value is text of its own, which may hold lines like those of the form.
[[nodiscard]] bool is_free_text(form::Element element) noexcept;

/// Whether the line has a mark that labels of the form close with: a question mark or a colon, or on a short
/// line a full stop.
[[nodiscard]] bool has_label_mark(std::string_view line) noexcept;

/// Whether a line opens with a number, as a goal line may.
[[nodiscard]] bool opens_with_number(std::string_view line) noexcept;

/// A label that is recognised by its position.
struct PlacedLabel {
  form::Element element;
  form::Kind kind;
  std::size_t length;  ///< bytes of the line; the rest is its value
};

/// The label that `line` is in a section of the form: a line with a question mark asks the
/// section's next question, one that ends in a date gives the implementation date, one
/// above goals or targets opens their list, and a sentence below a question that was read by its place too
/// asks for details. `seen` tells what the section has had, `by_place` which of that was read by its place.
[[nodiscard]] std::optional<PlacedLabel> find_label_by_place(
    std::string_view line, std::string_view next_line, int section,
    const std::function<bool(form::Element)>& seen, const std::function<bool(form::Element)>& by_place);

}  // namespace unpsa::parser
