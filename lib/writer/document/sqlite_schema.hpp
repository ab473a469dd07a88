// SPDX-License-Identifier: MIT
/// The tables of a database of records.
#pragma once

#include <string>
#include <string_view>

#include "writer/table/export_tables.hpp"

namespace unpsa::writer {

inline constexpr std::int64_t database_application_id = 0x554E5053;  // "UNPS"
inline constexpr std::int64_t database_version = 1;

/// `sdg_references` for sdg, its name for any other.
[[nodiscard]] std::string_view database_table(ExportTable table) noexcept;

/// What makes all tables, indexes and triggers.
[[nodiscard]] std::string database_schema();

/// `INSERT INTO answers("id","file",…) VALUES(?1,?2,…)`
[[nodiscard]] std::string insert_statement(ExportTable table);

}  // namespace unpsa::writer
