// SPDX-License-Identifier: MIT
/// Schemas of tables as documents, for the writers that put them into others.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "json/document.hpp"
#include "writer/table/schemas.hpp"

namespace unpsa::writer {

/// Whether a Table Schema declares that the ids refer to `records` in the same package.
enum class ForeignKeys : std::uint8_t { no, to_records };

/// The Frictionless Table Schema of a table as CSV has it, with the columns `fields`, all if empty.
[[nodiscard]] json::Document table_schema(ExportTable table, std::span<const std::size_t> fields,
                                          std::string_view null_text, ForeignKeys keys);

}  // namespace unpsa::writer
