// SPDX-License-Identifier: MIT
/// Records as a workbook of Excel.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "writer/table/row_sink.hpp"

namespace unpsa::writer {

struct WorkbookOptions {
  std::vector<ExportTable> tables;       ///< a sheet each
  std::vector<std::size_t> fields = {};  ///< the columns, where there is one table only; empty: all
  HeaderLanguage header_language = HeaderLanguage::names;
};

/// Makes a workbook in the file `path` when it is finished; until then rows are kept in temporary files.
/// Headers are frozen, columns have widths, and what is over its limit or wrong stands out. Throws
/// WriteError.
[[nodiscard]] std::unique_ptr<RowSink> make_workbook(const std::string& path, const WorkbookOptions& options);

}  // namespace unpsa::writer
