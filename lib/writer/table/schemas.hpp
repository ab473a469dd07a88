// SPDX-License-Identifier: MIT
/// Descriptions of the columns of the exported tables, for people and for programs.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "writer/table/export_tables.hpp"

namespace unpsa::writer {

/// `string`, `integer`, `number`, `boolean`, or `array`.
[[nodiscard]] std::string_view json_type(ColumnType type) noexcept;

/// The contents of a column, in one line of English.
[[nodiscard]] std::string_view describe_column(ExportTable table, std::string_view column) noexcept;

/// What a row of a table describes, in one line of English.
[[nodiscard]] std::string_view describe_table(ExportTable table) noexcept;

/// The JSON Schema (2020-12) of one row as NDJSON and JSON have it, with the columns `fields`, all if empty.
[[nodiscard]] std::string row_schema_text(ExportTable table, std::span<const std::size_t> fields);

/// The Frictionless Table Schema of a table as CSV has it, with the columns `fields`, all if empty.
[[nodiscard]] std::string table_schema_text(ExportTable table, std::span<const std::size_t> fields,
                                            std::string_view null_text);

/// The JSON Schema of whole records, docs/record.schema.json.
[[nodiscard]] std::string_view record_schema_text() noexcept;

}  // namespace unpsa::writer
