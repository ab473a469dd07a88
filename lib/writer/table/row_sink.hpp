// SPDX-License-Identifier: MIT
/// Receives the rows of several tables: for documents that are not a stream of text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "unpsa/error.hpp"
#include "writer/table/export_tables.hpp"

namespace unpsa::writer {

/// Takes rows in order: that of a record in `records`, then its rows in the other tables.
class RowSink {
 public:
  virtual ~RowSink() = default;

  /// A row with the table's columns that were asked for. Throws WriteError.
  virtual void add_row(ExportTable table, Row row) = 0;

  /// Ends the document. Throws WriteError. Without this call the document must not be used. Returns warnings
  /// for the user: what did not fit and was left out.
  [[nodiscard]] virtual std::vector<std::string> finish() = 0;
};

/// Gives the rows of pieces, as a TableWriter with the table as its `packed_tag` makes them, to
/// a sink.
void unpack_rows(std::string_view pieces, RowSink& sink);

}  // namespace unpsa::writer
