// SPDX-License-Identifier: MIT
/// Words of the form's values and limits in the languages it is filled in.
#pragma once

#include <span>
#include <string_view>

namespace unpsa::form {

using Words = std::span<const std::string_view>;

/// Units of a printed limit: `words`, `mots`.
[[nodiscard]] Words limit_units() noexcept;
/// Units of a limit that counts characters.
[[nodiscard]] Words size_units() noexcept;
/// Words that may stand beside the number of a limit: `maximum`, `up`, `to`.
[[nodiscard]] Words limit_words() noexcept;

[[nodiscard]] Words yes_words() noexcept;
[[nodiscard]] Words no_words() noexcept;

/// Placeholder answers.
[[nodiscard]] Words placeholder_words() noexcept;
/// What may follow a placeholder: `to be added later`.
[[nodiscard]] Words later_words() noexcept;
/// The letters of a keyboard, from left to right.
[[nodiscard]] Words keyboard_rows() noexcept;
/// `see`, before the part that an answer refers to.
[[nodiscard]] Words reference_verbs() noexcept;
/// `question`, between the two.
[[nodiscard]] Words reference_nouns() noexcept;
/// What an answer refers to, parts aside: `above`.
[[nodiscard]] Words reference_places() noexcept;

/// Beside the number of a question: `No.`, `Q`.
[[nodiscard]] Words number_words() noexcept;
/// The numbers from one to twelve in words, twelve in a language.
[[nodiscard]] Words number_names() noexcept;
/// Between it and the number of questions: `of`.
[[nodiscard]] Words total_words() noexcept;
/// Before the last item of a list: `and`.
[[nodiscard]] Words joining_words() noexcept;

/// `Category`, before its number.
[[nodiscard]] Words category_words() noexcept;
/// `Goal`, before its number.
[[nodiscard]] Words goal_words() noexcept;
/// What follows the number of a day: `th`.
[[nodiscard]] Words ordinal_endings() noexcept;
/// `Target`, before its code.
[[nodiscard]] Words target_words() noexcept;
/// `Page`, `of`, beside the number of a page.
[[nodiscard]] Words page_words() noexcept;
/// What the footer of a site says: `Terms of use`.
[[nodiscard]] Words footer_words() noexcept;
/// Headings of what a site says about itself, up to its end: `Disclaimer`.
[[nodiscard]] Words notice_headings() noexcept;
/// How a sentence in the footer of a site begins: `We use cookies`.
[[nodiscard]] Words footer_sentences() noexcept;
/// How a short line in it begins that has a number: `Last updated`.
[[nodiscard]] Words footer_numbers() noexcept;
/// How a short line in it begins that is no sentence: `Follow us`.
[[nodiscard]] Words footer_phrases() noexcept;
/// Buttons below a form: `Submit`.
[[nodiscard]] Words button_words() noexcept;
/// What a page prints beside each answer: `Edit`, `Your answer`.
[[nodiscard]] Words answer_edge_words() noexcept;
/// What a letter closes with: `Kind regards`.
[[nodiscard]] Words parting_words() noexcept;

/// A name of a month, full or short.
struct MonthName {
  int month;  ///< 1 to 12
  std::string_view text;
};
[[nodiscard]] std::span<const MonthName> month_names() noexcept;
/// What may stand before or after a date.
[[nodiscard]] Words weekday_words() noexcept;
/// What may stand between the parts of a date: `de`.
[[nodiscard]] Words date_words() noexcept;

}  // namespace unpsa::form
