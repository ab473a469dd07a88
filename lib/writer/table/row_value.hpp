// SPDX-License-Identifier: MIT
/// What a stage has added as a cell.
#pragma once

#include <variant>

#include "json/stage_rows.hpp"
#include "writer/table/table.hpp"

namespace unpsa::writer {

[[nodiscard]] inline Cell to_cell(const json::RowValue& value) noexcept {
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

}  // namespace unpsa::writer
