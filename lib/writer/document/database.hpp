// SPDX-License-Identifier: MIT
/// Records as a SQLite database.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "writer/table/row_sink.hpp"

namespace unpsa::writer {

/// Which records of earlier runs make way for a new one, beside the one with the same id.
enum class ReplaceBy : std::uint8_t {
  id,          ///< no others
  file,        ///< those from the same file; `-` is none
  initiative,  ///< those with the same country, institution and initiative, where all three are known
};

enum class DatabaseState : std::uint8_t {
  fresh,     ///< an empty file that nobody reads yet: no journal is kept
  existing,  ///< the database of earlier runs, or an empty one: all changes are one transaction
};

/// Opens a database that has, or gets, the tables `records`, `answers`, `sdg_references`, `findings` and
/// `notes`, with the columns of the exported tables, and `answers_search`, an FTS5 index over the answers in
/// which each Asian character is a word. docs/tables.md describes it. Throws WriteError, also where the file
/// is a database of something else.
[[nodiscard]] std::unique_ptr<RowSink> open_database(const std::string& path, DatabaseState state,
                                                     ReplaceBy replace_by);

}  // namespace unpsa::writer
