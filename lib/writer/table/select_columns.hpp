// SPDX-License-Identifier: MIT
/// The columns that are selected by name.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "writer/table/export_tables.hpp"

namespace unpsa::writer {

struct SelectedColumns {
  std::vector<std::size_t> columns;  ///< empty: all
  std::string error;                 ///< which name is not a column, with a suggestion; empty: none
};

/// The columns of `table` that `fields` names, in that order, each once, or all columns if it is empty;
/// without those that `exclude` names. `answers` means the columns of all questions, `sdg_*` all columns that
/// begin with `sdg_`.
[[nodiscard]] SelectedColumns select_columns(ExportTable table, std::span<const std::string> fields,
                                             std::span<const std::string> exclude);

/// The columns of a table that are shown on a terminal by default: a few that can be read at a glance.
[[nodiscard]] std::vector<std::size_t> brief_columns(ExportTable table);

}  // namespace unpsa::writer
