// SPDX-License-Identifier: MIT
/// One field of CSV and TSV.
#pragma once

#include <string>
#include <string_view>

namespace unpsa::writer {

/// Appends `text` as a CSV field (RFC 4180): verbatim; in quotes, with quotes doubled, where it holds
/// a comma, a quote, CR or LF.
void append_csv_field(std::string& out, std::string_view text);

/// The same, always in quotes.
void append_quoted_csv_field(std::string& out, std::string_view text);

/// The same as `append_csv_field`, with an apostrophe before a text that a spreadsheet would take for a
/// formula: one that opens with `=`, `+`, `-` or `@`, also in full width and after white space, or with a
/// tab or CR; and before one that it would take for a number or a date and not give back as it was.
void append_guarded_csv_field(std::string& out, std::string_view text);

/// Whether a spreadsheet would read the text as a formula.
[[nodiscard]] bool looks_like_formula(std::string_view text) noexcept;

/// Whether a spreadsheet would make a number or a date of the text that it shows in another way: target 8.10
/// as 8.1 or a day in October, an id of digits in powers of ten. False for integers of up to 15
/// digits and for days in ISO 8601.
[[nodiscard]] bool looks_like_number(std::string_view text) noexcept;

/// Appends `text` as a TSV field: tab, LF, CR and backslash become `\t`, `\n`, `\r` and `\\`.
void append_tsv_field(std::string& out, std::string_view text);

}  // namespace unpsa::writer
