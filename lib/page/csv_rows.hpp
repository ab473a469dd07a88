// SPDX-License-Identifier: MIT
/// Pages of which each line is a row of a table.
#pragma once

#include <cstddef>
#include <string_view>

#include "page/edit.hpp"
#include "page/lines.hpp"

namespace unpsa::page {

/// Appends the cell between two quotation marks, in which each mark is doubled.
void keep_quoted_cell(std::size_t begin, std::size_t end, Edit& edit);

/// Whether lines of the form stand in quotation marks at the beginnings of lines.
[[nodiscard]] bool shows_csv_rows(const TextLines& head);

/// Builds the text of the cells; false if it is no such page.
[[nodiscard]] bool undo_csv_rows(std::string_view text, Edit& edit);

}  // namespace unpsa::page
