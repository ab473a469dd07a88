// SPDX-License-Identifier: MIT
/// Text for a cell of a workbook.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace unpsa::writer {

/// A cell takes no more, counted in UTF-16.
inline constexpr std::size_t longest_xlsx_text = 32767;

/// What a text has lost.
struct XlsxLoss {
  bool cut = false;
  std::size_t replaced = 0;  ///< characters

  bool operator==(const XlsxLoss&) const = default;
};

/// Puts `text` into `out`, cut where it is too long. Control characters and what looks like one that is
/// escaped become `_x001B_`, which spreadsheets read back; U+FFFE and U+FFFF, which no XML may hold, become
/// U+FFFD.
XlsxLoss make_xlsx_text(std::string& out, std::string_view text);

}  // namespace unpsa::writer
