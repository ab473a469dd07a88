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

constexpr std::array rows_rules = {
    OptionRule{"--no-header", OptionRule::Kind::excludes, "--format=ndjson --format=json",
               "JSON has no header"},
};

constexpr std::array stage_rules = {
    OptionRule{"--records", OptionRule::Kind::excludes, "--format --no-header --table", "it writes no rows"},
};

}  // namespace

void declare_table_options(Command& command, TableOptions& options, std::string_view help) {
  command.choice("--format", "FORMAT", help, format_choices, options.format);
  command.flag("--no-header", "omit the line of column names (table, tsv, csv)", options.no_header);
  command.rules(rows_rules);
}

std::string refuse_output(std::string_view output, bool has_records, const TableOptions& options) {
  if (has_records) return refuse_ending_for_records(output);
  return options.format || format_of_name(output) ? std::string() : refuse_ending(output);
}

void declare_records_option(Command& command, std::string_view help, bool& records) {
  command.flag("--records", help, records);
  command.rules(stage_rules);
}

}  // namespace unpsa::cli
