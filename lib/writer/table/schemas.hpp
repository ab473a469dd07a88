// SPDX-License-Identifier: MIT
/// What the columns of the exported tables are, for people and for programs.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "writer/table/export_tables.hpp"

namespace unpsa::writer {

/// What a column holds, one line of English.
[[nodiscard]] std::string_view describe_column(ExportTable table, std::string_view column) noexcept;

/// What a row of a table is, one line of English.
[[nodiscard]] std::string_view describe_table(ExportTable table) noexcept;

/// Appends the JSON Schema (2020-12) of one row as NDJSON and JSON have it, with the columns `fields`, all if
/// empty.
void append_json_schema(std::string& out, ExportTable table, std::span<const std::size_t> fields);

/// Whether a Table Schema says that the ids are those of `records`, beside which its table stands.
enum class ForeignKeys : std::uint8_t { no, to_records };

/// Appends the Frictionless Table Schema of a table as CSV has it, with the columns `fields`, all if empty,
/// the first line not indented, each further one by `indent` spaces more. No line end behind it.
void append_table_schema(std::string& out, ExportTable table, std::span<const std::size_t> fields,
                         std::size_t indent, std::string_view null_text, ForeignKeys keys = ForeignKeys::no);

/// The JSON Schema of whole records, docs/record.schema.json.
[[nodiscard]] std::string_view record_schema_text() noexcept;

}  // namespace unpsa::writer
