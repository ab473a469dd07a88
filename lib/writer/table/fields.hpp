// SPDX-License-Identifier: MIT
/// One field of CSV and TSV.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace unpsa::writer {

/// Appends `text` as a CSV field (RFC 4180): verbatim; in quotes, with quotes doubled, where it holds
/// a comma, a quote, CR or LF.
void append_csv_field(std::string& out, std::string_view text);

/// The same, always in quotes.
void append_quoted_csv_field(std::string& out, std::string_view text);

/// The same as `append_csv_field`, with an apostrophe before what a spreadsheet would take for a formula, or
/// for a number or a date that it does not give back as it was (writer/table/spreadsheet_text.hpp).
void append_guarded_csv_field(std::string& out, std::string_view text);

/// Appends `text` as a TSV field: tab, LF, CR and backslash become `\t`, `\n`, `\r` and `\\`.
void append_tsv_field(std::string& out, std::string_view text);

/// Replaces control characters at which readers end a text with the symbols for them: NUL with U+2400, and
/// U+001A, the end of a file on some systems, with U+241A; from the offset `from` on. Returns how many there
/// were.
std::size_t replace_text_ends(std::string& text, std::size_t from = 0);

/// The same of NUL alone.
std::size_t replace_nulls(std::string& text);

/// How many such characters a text has.
[[nodiscard]] std::size_t count_text_ends(std::string_view text) noexcept;

/// What a user is told of characters that were replaced. `places` follows, if it is not empty.
[[nodiscard]] std::string describe_replaced(std::size_t count, std::string_view places = {});

}  // namespace unpsa::writer
