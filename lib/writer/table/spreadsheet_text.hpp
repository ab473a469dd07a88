// SPDX-License-Identifier: MIT
/// Text that a spreadsheet does not keep as it is.
#pragma once

#include <string_view>

namespace unpsa::writer {

/// Whether a spreadsheet would read the text as a formula: it opens with `=`, `+`, `-` or `@`, also in full
/// width and after white space, or with a tab or CR.
[[nodiscard]] bool looks_like_formula(std::string_view text) noexcept;

/// Whether the text has the form of a day in ISO 8601, which is the same day to every spreadsheet; most show
/// it in another way.
[[nodiscard]] bool is_iso_date(std::string_view text) noexcept;

/// Whether Excel or LibreOffice, in English or Chinese, may make a number, an amount, a date, a time or a
/// truth value of the text that it shows in another way: target 8.10 as 8.1 or a day in October, `May 2020`,
/// `(5)`, digits in full width, a Chinese date, TRUE. What has a word that none of these has is plainly text.
/// False for integers of up to 15 digits.
[[nodiscard]] bool looks_like_number(std::string_view text) noexcept;

}  // namespace unpsa::writer
