// SPDX-License-Identifier: MIT
/// The labels of the form in all languages, and finding them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "form/element.hpp"
#include "unpsa/editions.hpp"

namespace unpsa::form {

/// One row of the label table.
struct Label {
  Element element;
  Kind kind;
  Language language;
  std::string_view text;        ///< as the page prints it, a printed limit included
  int limit = 0;                ///< words that the text prints; 0 for none
  EditionSet editions = {};     ///< those whose pages alone have this wording; empty: it tells nothing
  bool every_language = false;  ///< printed so on pages of every language: no clue to theirs
};

/// Whether a value may stand after the label.
[[nodiscard]] constexpr bool takes_value(const Label& label) noexcept {
  return label.kind == Kind::field || label.kind == Kind::question || label.kind == Kind::list;
}

/// Every row. `narrative.number` rows hold the word before the number.
[[nodiscard]] std::span<const Label> labels() noexcept;

/// No label is longer than this many bytes. Longer lines need no look-up.
[[nodiscard]] std::size_t longest_label() noexcept;

/// The row whose text is exactly `line`, or nullptr. If two languages print the same text, the row of the
/// first; `narrative.number` rows are not found.
[[nodiscard]] const Label* find_label(std::string_view line) noexcept;

/// The row of kind field, question or list with the longest text that `line`
/// opens with, followed by white space, a colon or the end (by anything where
/// the label ends in a full stop or a question mark); or nullptr.
[[nodiscard]] const Label* find_label_prefix(std::string_view line) noexcept;

/// Where the value begins on a line that opens with a label of `length` bytes:
/// after white space and a colon.
[[nodiscard]] std::size_t find_value_begin(std::string_view line, std::size_t length) noexcept;

/// A number heading alone on its line: `题 3`, `Question 3`.
struct NumberHeading {
  int number;                        ///< of a question of the form
  std::string_view word;             ///< as printed
  std::optional<Language> language;  ///< the first that has the word; none where it is in no table
  bool variant = false;              ///< the word is the table's in another width, case or script
};
/// The heading that `line` is, by the table's words (`题3` too) or, with
/// `any_word`, by any one word before white space and the number of a question.
[[nodiscard]] std::optional<NumberHeading> find_number_heading(std::string_view line, bool any_word) noexcept;

/// The number of the question that a short line names in any spelling: `Q2`, `2.`, `第2题`, `Question 02`,
/// `Question No. 2 of 12`, `**Question II**`. 0 if it holds anything else. Many a line of an answer looks so;
/// it counts right above a prompt of that question.
[[nodiscard]] int find_spelled_number(std::string_view line);

/// The number of a heading that goes on after it, `Question 2 – Category`, `Question 3 (2 min)`; 0 if the
/// line opens with no known word and number of a question.
[[nodiscard]] int find_titled_number(std::string_view line);

/// Whether a few words in brackets or after a dash follow the first number of a line, as in
/// `Question 3 (continued)`: so a heading repeats on a further page.
[[nodiscard]] bool goes_on_after_number(std::string_view line) noexcept;

/// A match that need not be exact.
struct TolerantMatch {
  const Label* label;
  std::size_t label_length;  ///< bytes of the line that the label takes; the rest is its value
  bool damaged;              ///< differs by more than width, punctuation, spacing and script
};

/// The label among those with an element from `first` to `last` that `line`
/// plainly is, or opens with where the kind takes a value; a prompt too may have
/// text after it. Part letters and printed limits do not matter, save that two
/// different letters never match. None if two elements are equally close. Slow: used after the exact
/// look-ups.
[[nodiscard]] std::optional<TolerantMatch> find_label_tolerant(std::string_view line, Element first,
                                                               Element last);

}  // namespace unpsa::form
