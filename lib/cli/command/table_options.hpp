// SPDX-License-Identifier: MIT
/// The options of programs that write rows.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cli/command/command.hpp"
#include "cli/command/file_endings.hpp"
#include "cli/output/terminal.hpp"
#include "writer/table/table.hpp"

namespace unpsa::cli {

/// How rows are written.
struct TableOptions {
  std::optional<writer::Format> format;  ///< none: by the ending of the output, else by where that is
  bool no_header = false;

  /// The format of rows that are written to `output` and seen on `screen`: without one, that which the ending
  /// of the name asks for, otherwise `table` on a terminal and `tsv` elsewhere.
  [[nodiscard]] writer::Format format_on(const Screen& screen, std::string_view output) const {
    if (format) return *format;
    if (const auto named = format_of_name(output)) return *named;
    return screen.terminal ? writer::Format::table : writer::Format::tsv;
  }
};

/// Declares `--format`, with `help` as its help, and `--no-header`.
void declare_table_options(Command& command, TableOptions& options,
                           std::string_view help =
                               "how rows are written: table, tsv, csv, ndjson or json (default: from the "
                               "ending of the output file name; otherwise table on a terminal, else tsv)");

/// What is wrong with the ending of `output`, to which records are written if `has_records`, otherwise rows;
/// empty if nothing.
[[nodiscard]] std::string refuse_output(std::string_view output, bool has_records,
                                        const TableOptions& options);

/// Declares `--records`, which passes records on instead of writing rows.
void declare_records_option(Command& command, std::string_view help, bool& records);

}  // namespace unpsa::cli
