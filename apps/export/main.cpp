// SPDX-License-Identifier: MIT
// Writes nominations for spreadsheets, databases and other programs.
#include <memory>
#include <string>

#include "apps/export/columns.hpp"
#include "apps/export/document_output.hpp"
#include "apps/export/html.hpp"
#include "apps/export/options.hpp"
#include "apps/export/text_output.hpp"
#include "cli/pipeline/run.hpp"
#include "cli/pipeline/table.hpp"
#include "writer/table/schemas.hpp"

namespace {

using namespace unpsa;

void show_schema(const apps::ExportOptions& options, cli::Session& session) {
  std::string schema;
  if (options.schema == apps::SchemaKind::table) {
    schema = writer::table_schema_text(options.rows_table(), options.columns, options.null_text);
  } else if (options.names_rows()) {
    schema = writer::row_schema_text(options.rows_table(), options.columns);
  } else {
    schema = writer::record_schema_text();
  }
  session.output.write(schema);
}

cli::ExitCode export_records(const apps::ExportOptions& options, cli::Session& session) {
  if (options.schema != apps::SchemaKind::none) {
    show_schema(options, session);
    return cli::ExitCode::done;
  }
  if (options.format == apps::ExportFormat::html) return apps::write_html(session);
  if (options.format && apps::row_of(*options.format).kind == apps::FormatKind::tables) {
    return apps::write_document(session, options);
  }
  const bool terminal = !options.common.own_output && session.output.is_terminal();
  const apps::Screen screen{
      .terminal = terminal,
      .width = terminal ? cli::terminal_width(session.output.descriptor()) : 0,
      .color = cli::use_color(options.common.color, session.output.descriptor()) == cli::Color::on,
  };
  apps::ExportOptions shown = options;
  const bool table = options.format.value_or(apps::ExportFormat::table) == apps::ExportFormat::table;
  if (terminal && table && options.columns.empty()) shown.columns = apps::brief_columns(options.rows_table());
  const std::unique_ptr<apps::TextOutput> output = apps::make_text_output(shown, screen);
  return options.split_by == apps::SplitBy::nothing ? apps::write_text(session, *output)
                                                    : apps::write_split(session, options, *output);
}

}  // namespace

int main(int argc, char** argv) {
  apps::ExportOptions options;
  cli::Command command("unpsa-export", "write nominations for spreadsheets, databases and other programs");
  apps::declare_export_options(command, options);
  return cli::run(command, options.common, argc, argv,
                  [&](cli::Session& session) { return export_records(options, session); });
}
