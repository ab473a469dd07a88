// SPDX-License-Identifier: MIT
#include "cli/command/table_options.hpp"

#include <array>
#include <span>

namespace unpsa::cli {
namespace {

using writer::Format;

constexpr std::array format_choices = {
    Choice<Format>{"table", Format::table}, Choice<Format>{"tsv", Format::tsv},
    Choice<Format>{"csv", Format::csv},     Choice<Format>{"ndjson", Format::ndjson},
    Choice<Format>{"json", Format::json},
};

}  // namespace

void declare_table_options(Command& command, TableOptions& options, std::string_view help) {
  command.choice("--format", "FORMAT", help, format_choices, options.format);
  command.flag("--no-header", "omit the line of column names (table, tsv, csv)", options.no_header);
  command.check([&options] {
    const bool json = options.format == Format::ndjson || options.format == Format::json;
    return options.no_header && json
               ? std::string("'--no-header' can only be used with the formats table, tsv and csv")
               : std::string();
  });
}

void declare_records_option(Command& command, const TableOptions& options, std::string_view help,
                            bool& records) {
  command.flag("--records", help, records);
  command.check([&options, &records] {
    return records && (options.format || options.no_header)
               ? std::string(
                     "'--records' cannot be combined with '--format' or '--no-header': it writes no rows")
               : std::string();
  });
}

}  // namespace unpsa::cli
