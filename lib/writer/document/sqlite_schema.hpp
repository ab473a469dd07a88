// SPDX-License-Identifier: MIT
/// The tables of a database of records.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "writer/table/export_tables.hpp"

namespace unpsa::writer {

inline constexpr std::int64_t database_version = 3;

/// A table with an index over its texts, named with `_search` at the end.
struct SearchedTable {
  ExportTable table;
  std::string_view key;  ///< the column with a number that no other row ever has, for the index to point to
};
inline constexpr std::array searched_tables{
    SearchedTable{ExportTable::answers, "answer"},
    SearchedTable{ExportTable::unassigned, "piece"},
};

/// nullptr if the table has no such index.
[[nodiscard]] const SearchedTable* find_searched(ExportTable table) noexcept;

/// The table that has the rows: `sdg_references` for sdg; `forms` for records, which is a view of it with the
/// answers; its name for any other.
[[nodiscard]] std::string_view database_table(ExportTable table) noexcept;

/// What makes all tables, views, indexes and triggers.
[[nodiscard]] std::string database_schema();

/// `SELECT "id","file",… FROM answers ORDER BY rowid`; a column that the table does not have is null.
[[nodiscard]] std::string select_statement(ExportTable table);

/// `INSERT INTO answers("id","file",…) VALUES(?1,?2,…)`: the number of a parameter is that of its column,
/// also where the table does not have all of them.
[[nodiscard]] std::string insert_statement(ExportTable table);

}  // namespace unpsa::writer
