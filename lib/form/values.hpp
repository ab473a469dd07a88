// SPDX-License-Identifier: MIT
/// Closed-list values, yes and no, placeholders, dates: their normal forms.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "form/element.hpp"
#include "unpsa/editions.hpp"

namespace unpsa::form {

/// One row of the table of known closed-list values.
struct KnownValue {
  Element element;        ///< institution_type, sector, administrative_level or category
  std::string_view code;  ///< ours, kebab-case, stable: `state-owned`
  Language language;
  std::string_view text;     ///< as the form prints it, without a category's number
  EditionSet editions = {};  ///< those that use a category; empty: it tells nothing
};

[[nodiscard]] std::span<const KnownValue> known_values() noexcept;

/// The row that `text` is, compared folded (stray spaces, width and script do not matter), or
/// nullptr. A category may carry its number (`2: …`, `Category 2: …`).
[[nodiscard]] const KnownValue* find_value(Element element, std::string_view text);

/// The number that a category carries (`2: …`, `Category 2: …`), if any.
[[nodiscard]] std::optional<int> category_number(std::string_view text) noexcept;

/// true for `Yes`, `是`, `Si`, `Oui`, `Да` …; false for `No`, `否` …; none otherwise.
[[nodiscard]] std::optional<bool> parse_yes_no(std::string_view text);

/// Whether an answer or a value is a placeholder: `NA`, `N/A`, `.`, `....`, `-`, `无`, `见a`, `see a`, `x`,
/// `asdf`, `<br>`, `Test 1`, `to be added later` and similar texts. White space alone is not, nor is `No`,
/// which is an answer.
[[nodiscard]] bool is_placeholder(std::string_view text);

/// An ISO 8601 calendar date.
struct Date {
  char text[11];  ///< `2020-05-30` and a NUL
  [[nodiscard]] std::string_view view() const noexcept { return {text, 10}; }
};
/// A date as the form prints it, day first: `30 5月 2020`, `30 mai 2020`, `30 May 2020`; also
/// `2020-05-30`, `2020/5/30`, `2020年5月30日`, `May 30, 2020`, `30.05.2020` and `30/05/2020`. None if it is
/// not a valid calendar date, or may be two (`03/04/2020`).
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);

/// Why a text is no date.
enum class DateProblem : std::uint8_t {
  none,
  ambiguous,       ///< `03/04/2020`: the day or the month may be first
  impossible,      ///< written as a date, but no calendar has it
  not_understood,  ///< anything else
};
[[nodiscard]] DateProblem date_problem(std::string_view text);

/// A date at the end of a line whose label is not in a table.
struct TrailingDate {
  Date date;
  std::size_t begin;  ///< byte offset in the line
};
[[nodiscard]] std::optional<TrailingDate> find_trailing_date(std::string_view line);

struct CountryName {
  std::string_view iso3166;  ///< alpha-2, static storage
  std::string_view name;     ///< English, static storage
  std::string_view chinese;  ///< in simplified characters, static storage
};
/// A member state by its name in any language of the form (ICU's names and the UN's own).
[[nodiscard]] std::optional<CountryName> find_country(std::string_view text);

/// The Chinese name of a country by its ISO 3166-1 code; empty if there is none.
[[nodiscard]] std::string_view chinese_country_name(std::string_view iso3166) noexcept;

}  // namespace unpsa::form
