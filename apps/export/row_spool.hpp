// SPDX-License-Identifier: MIT
/// Rows on their way to a document.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

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
      : counter_(format.most_rows, remedy) {}

  /// Takes the rows of some records, as `RowPacker` makes them. Throws WriteError if a table has too many.
  void append(std::string_view packed);
  /// Throws WriteError, as the sink does.
  void copy_to(writer::RowSink& sink);

 private:
  struct Counter final : writer::RowSink {
    Counter(std::size_t most, std::string_view what_to_do) : most_rows(most), remedy(what_to_do) {}
    void add_row(writer::ExportTable table, writer::Row row) override;
    std::vector<std::string> finish() override { return {}; }

    std::size_t most_rows;  // of a table; 0: any number
    std::string_view remedy;
    std::array<std::size_t, writer::all_export_tables.size()> rows{};
  };

  Counter counter_;
  cli::TemporaryFile file_;  // pieces, each after its size
  std::string piece_;
};

}  // namespace unpsa::apps
