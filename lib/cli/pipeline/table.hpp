// SPDX-License-Identifier: MIT
/// What programs do with rows.
#pragma once

#include <functional>
#include <span>
#include <string>

#include "cli/command/table_options.hpp"
#include "cli/input/text_input.hpp"
#include "cli/pipeline/stage.hpp"
#include "writer/table/table.hpp"

namespace unpsa::cli {

/// Appends rows to a piece of a table when all records have been seen.
using LastRows = std::function<void(const writer::TableWriter& table, std::string& piece)>;

/// Writes a table; the functions that `make` makes append rows to pieces of it, and `append_last` those
/// after them. Without a record there is no header either, and no last row.
[[nodiscard]] ExitCode run_table(Session& session, const TableOptions& options,
                                 std::span<const writer::Column> columns,
                                 const std::function<RecordFunction(const writer::TableWriter& table)>& make,
                                 const LastRows& append_last = {});

/// Writes a table all of whose rows are known.
void write_table(Session& session, const TableOptions& options, std::span<const writer::Column> columns,
                 const LastRows& append_rows);

/// Appends to a piece of output what is made of a text.
using TextReader = std::function<void(TextInput& text, std::string& piece)>;

/// Writes the output for plain-text inputs, each piece as `join` leaves it. If nothing is produced for an
/// empty text, nothing is written.
[[nodiscard]] ExitCode run_texts(Session& session, const TextReader& read,
                                 const std::function<void(std::string& piece)>& join = {});

/// Appends the row of a text to a piece of a table.
using TextFunction =
    std::function<void(const writer::TableWriter& table, TextInput& text, std::string& piece)>;

/// Writes a table for plain-text inputs, one row per input.
[[nodiscard]] ExitCode run_text_table(Session& session, const TableOptions& options,
                                      std::span<const writer::Column> columns,
                                      const TextFunction& append_row);

}  // namespace unpsa::cli
