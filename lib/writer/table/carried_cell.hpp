// SPDX-License-Identifier: MIT
/// What a record carries, as cells and rows: it may be of a later version, and is shown unchanged.
#pragma once

#include <type_traits>
#include <variant>
#include <vector>

#include "stages/carried.hpp"
#include "unpsa/record.hpp"
#include "writer/table/table.hpp"

namespace unpsa::writer {

[[nodiscard]] inline Cell to_cell(const stages::Value& value) noexcept {
  return std::visit(
      [](const auto& held) -> Cell {
        if constexpr (std::is_same_v<std::decay_t<decltype(held)>, std::monostate>) {
          return {};
        } else {
          return held;
        }
      },
      value);
}

/// Rows of a table whose columns are called `id`, `file` and as `keys`.
template <typename Carried, std::size_t Count>
void append_carried_rows(const TableWriter& table, std::string& piece, const Record& record,
                         const std::vector<Carried>& rows,
                         const std::array<stages::Key<Carried>, Count>& keys) {
  for (const Carried& row : rows) {
    std::array<Cell, Count + 2> cells{Cell(record.id), Cell(record.source.file)};
    for (std::size_t i = 0; i < Count; ++i) cells[i + 2] = to_cell(row.*keys[i].value);
    table.append_row(piece, cells);
  }
}

}  // namespace unpsa::writer
