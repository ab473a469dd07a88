// SPDX-License-Identifier: MIT
/// Rows on their way to a document.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "cli/output/temporary_file.hpp"
#include "writer/document/documents.hpp"
#include "writer/table/row_sink.hpp"

namespace unpsa::apps {

/// Keeps the rows of a document until all are there, and counts them: a workbook takes long to make, and only
/// then finds that a sheet is full.
class RowSpool {
 public:
  /// `remedy`: what to do where a table has more rows than the format can hold.
  RowSpool(const writer::DocumentFormat& format, std::string_view remedy)
      : most_rows_(format.most_rows), remedy_(remedy) {}

  /// Takes the rows of some records, as `RowPacker` makes them. Throws WriteError if a table has too many.
  void append(std::string_view packed);
  /// Throws WriteError, as the sink does.
  void copy_to(writer::RowSink& sink);

 private:
  void count(std::string_view packed);

  std::size_t most_rows_;  // 0: any number
  std::string_view remedy_;
  std::array<std::size_t, writer::all_export_tables.size()> rows_{};
  cli::TemporaryFile file_;  // pieces, each after its size
  std::string piece_;
};

}  // namespace unpsa::apps
