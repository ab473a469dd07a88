// SPDX-License-Identifier: MIT
/// Paths of a record (`member_state.iso3166`, `answers.3.a`, `notes.rule`) and the columns that they are in.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "writer/table/export_tables.hpp"

namespace unpsa::writer {

struct PathPlace {
  ExportTable table;
  std::string_view column;  ///< empty: the rows of the table are the list that the path names
};

/// Where the values of a path are; none if it is not one, or if no table has them.
[[nodiscard]] std::optional<PathPlace> find_path(std::string_view path) noexcept;

/// A path without the places of items in lists: `notes.rule` of `notes.0.rule`, `notes[0].rule`,
/// `notes.*.rule` and `.notes[].rule`.
[[nodiscard]] std::string without_places(std::string_view path);

/// Whether a path is one of a record whose values are in no table.
[[nodiscard]] bool is_in_no_table(std::string_view path) noexcept;

/// Paths whose columns have other names, to suggest one.
[[nodiscard]] std::vector<std::string_view> renamed_paths();

}  // namespace unpsa::writer
