// SPDX-License-Identifier: MIT
/// What a date has around its day, month and year, and other ways to write their numbers.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace unpsa::form {

inline constexpr std::size_t longest_date = 64;  ///< bytes; `30 de septiembre de 2020` has 24

/// Whether a character may stand between the parts of a date.
[[nodiscard]] bool is_date_separator(char32_t code_point) noexcept;

/// A date without the day of the week before or after it: `Saturday, 30 May 2020`, `2020年5月30日（星期六）`.
[[nodiscard]] std::string_view without_weekday(std::string_view text);

/// A date with digits for Chinese numerals: `2020年5月30日` for `二〇二〇年五月三十日`; empty if it has none.
[[nodiscard]] std::string with_digits(std::string_view text);

}  // namespace unpsa::form
