// SPDX-License-Identifier: MIT
/// How wide the columns of a workbook are, and how high its rows.
#pragma once

#include <string_view>

#include "writer/table/export_tables.hpp"

namespace unpsa::writer {

/// In points.
inline constexpr double line_height = 15;

/// The width of a column, in digits of the usual font.
[[nodiscard]] double sheet_width(const Column& column);

/// Whether the texts of a column of this width are wrapped.
[[nodiscard]] bool is_wrapped(double width) noexcept;

/// The height that no row of a sheet exceeds. One of `records` shows the beginnings of all answers, whose
/// sheet has them whole.
[[nodiscard]] double max_row_height(ExportTable table) noexcept;

/// How high a text is that is wrapped: programs that print a workbook do not find that out by themselves.
[[nodiscard]] double wrapped_height(std::string_view text, double width, double max_height);

/// Whether a sheet can be read when it is printed as wide as a page. The 80 columns of `records` cannot, and
/// of the sheet of references LibreOffice prints none that is fitted to the page.
[[nodiscard]] bool is_narrow(ExportTable table) noexcept;

}  // namespace unpsa::writer
