// SPDX-License-Identifier: MIT
/// The columns that are asked for by name.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "writer/table/export_tables.hpp"

namespace unpsa::writer {

struct SelectedColumns {
  std::vector<std::size_t> columns;  ///< empty: all
  std::string error;                 ///< which name means no column, and which was meant; empty: none
};

/// The columns of `table` that `fields` names, in that order, each once, or all where it is empty; without
/// those that `exclude` names. `answers` names the columns of all questions, `sdg_*` those that begin so.
[[nodiscard]] SelectedColumns select_columns(ExportTable table, std::span<const std::string> fields,
                                             std::span<const std::string> exclude);

/// The columns of a table that a terminal shows where nobody has asked for others: as many as a person reads
/// at once.
[[nodiscard]] std::vector<std::size_t> brief_columns(ExportTable table);

}  // namespace unpsa::writer
