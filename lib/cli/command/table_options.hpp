// SPDX-License-Identifier: MIT
/// The options of programs that write rows.
#pragma once

#include <optional>
#include <string_view>

#include "cli/command/command.hpp"
#include "cli/output/terminal.hpp"
#include "writer/table/table.hpp"

namespace unpsa::cli {

/// How rows are written.
struct TableOptions {
  std::optional<writer::Format> format;  ///< none: `table` on a terminal, `tsv` otherwise
  bool no_header = false;

  /// The format of rows that are written to `screen`.
  [[nodiscard]] writer::Format format_on(const Screen& screen) const noexcept {
    return format.value_or(screen.terminal ? writer::Format::table : writer::Format::tsv);
  }
};

/// Declares `--format`, with `help` as its help, and `--no-header`.
void declare_table_options(Command& command, TableOptions& options,
                           std::string_view help =
                               "table, tsv, csv, ndjson or json (default: table on a "
                               "terminal, tsv otherwise)");

/// Declares `--records`, which passes records on instead of writing rows; takes neither of the options above.
void declare_records_option(Command& command, const TableOptions& options, std::string_view help,
                            bool& records);

}  // namespace unpsa::cli
