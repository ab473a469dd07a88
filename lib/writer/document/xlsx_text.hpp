// SPDX-License-Identifier: MIT
/// Text for a cell of a workbook.
#pragma once

#include <string>
#include <string_view>

namespace unpsa::writer {

/// A cell takes no more, counted in UTF-16.
inline constexpr std::size_t longest_xlsx_text = 32767;

/// Puts `text` into `out`, cut where it is too long. Control characters and what looks like one that is
/// escaped become `_x001B_`, which spreadsheets read back; what no XML may hold becomes U+FFFD. Returns
/// whether it was cut.
bool make_xlsx_text(std::string& out, std::string_view text);

}  // namespace unpsa::writer
