// SPDX-License-Identifier: MIT
/// What the ending of an output file's name asks for.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "writer/table/table.hpp"

namespace unpsa::cli {

/// The ending of a file's name in small letters, without its dot; empty if there is none. What says that the
/// file is compressed is no ending: that of `a.csv.gz` is `csv`.
[[nodiscard]] std::string ending_of(std::string_view path);

/// Whether `ending` is in a list that spaces separate.
[[nodiscard]] bool is_ending_in(std::string_view ending, std::string_view list) noexcept;

/// The endings of a format of rows, separated by spaces, the usual one first; empty if it has none.
[[nodiscard]] std::string_view endings_of(writer::Format format) noexcept;

/// The format of rows that the name asks for; none if its ending is that of no such format.
[[nodiscard]] std::optional<writer::Format> format_of_name(std::string_view path);

/// What is wrong with a name whose ending no format has, and what would make such a file; empty for `.txt`,
/// for a name without an ending, and for a device. `others`: endings that the program has besides those of
/// rows, separated by spaces.
[[nodiscard]] std::string refuse_ending(std::string_view path, std::string_view others = {});

/// The same for a file that records are written to: they are NDJSON.
[[nodiscard]] std::string refuse_ending_for_records(std::string_view path);

}  // namespace unpsa::cli
