// SPDX-License-Identifier: MIT
/// Records as a Frictionless Data Package.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "writer/table/row_sink.hpp"

namespace unpsa::writer {

struct DatapackageOptions {
  std::vector<ExportTable> tables;       ///< a CSV file each
  std::vector<std::size_t> fields = {};  ///< the columns, where there is one table only; empty: all
  std::string null_text = {};
};

/// Appends bytes to a file of the package. Throws what it likes.
using AppendToFile = std::function<void(const std::string& name, std::string_view bytes)>;

/// Makes `records.csv`, `answers.csv` … and, when it is finished, `datapackage.json`.
[[nodiscard]] std::unique_ptr<RowSink> make_datapackage(const DatapackageOptions& options,
                                                        AppendToFile append);

}  // namespace unpsa::writer
