// SPDX-License-Identifier: MIT
#include "writer/table/row_sink.hpp"

#include "writer/table/packed.hpp"

namespace unpsa::writer {

void unpack_rows(std::string_view pieces, RowSink& sink) {
  std::vector<Cell> cells;
  while (!pieces.empty()) {
    const auto table = static_cast<ExportTable>(unpack_number<std::uint8_t>(pieces));
    cells.resize(unpack_number<std::size_t>(pieces));
    for (Cell& cell : cells) cell = unpack_cell(pieces);
    sink.add_row(table, cells);
  }
}

}  // namespace unpsa::writer
