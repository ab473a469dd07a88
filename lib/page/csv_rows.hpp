// SPDX-License-Identifier: MIT
/// Pages of which each line is a row of a table.
#pragma once

#include <string_view>

#include "page/edit.hpp"
#include "page/lines.hpp"

namespace unpsa::page {

/// Whether lines of the form stand in quotation marks at the beginnings of lines.
[[nodiscard]] bool shows_csv_rows(const TextLines& head);

/// Builds the text of the cells; false if it is no such page.
[[nodiscard]] bool undo_csv_rows(std::string_view text, Edit& edit);

}  // namespace unpsa::page
