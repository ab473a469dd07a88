// SPDX-License-Identifier: MIT
/// One field of CSV and TSV.
#pragma once

#include <string>
#include <string_view>

namespace unpsa::writer {

/// Appends `text` as a CSV field (RFC 4180): verbatim; in quotes, with quotes doubled, where it holds
/// a comma, a quote, CR or LF.
void append_csv_field(std::string& out, std::string_view text);

/// Byte by byte; what `append_csv_field` is tested against.
void append_csv_field_plain(std::string& out, std::string_view text);

/// Appends `text` as a TSV field: tab, LF, CR and backslash become `\t`, `\n`, `\r` and `\\`.
void append_tsv_field(std::string& out, std::string_view text);

/// Byte by byte; what `append_tsv_field` is tested against.
void append_tsv_field_plain(std::string& out, std::string_view text);

}  // namespace unpsa::writer
