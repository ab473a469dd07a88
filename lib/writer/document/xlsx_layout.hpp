// SPDX-License-Identifier: MIT
/// How wide the columns of a workbook are, and how high its rows.
#pragma once

#include <cstdint>
#include <span>
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

/// How many pages a sheet with columns of these widths takes from left to right, so that its letters can be
/// read when it is printed. The first column is on each of them.
[[nodiscard]] std::uint16_t pages_across(std::span<const double> columns) noexcept;

}  // namespace unpsa::writer
