// SPDX-License-Identifier: MIT
#include "apps/export/run.hpp"

#include <memory>
#include <string>

#include "apps/export/document_output.hpp"
#include "apps/export/html.hpp"
#include "apps/export/text_output.hpp"
#include "writer/table/schemas.hpp"
#include "writer/table/select_columns.hpp"

namespace unpsa::apps {
namespace {

void show_schema(const ExportOptions& options, cli::Session& session) {
  std::string schema;
  if (options.schema == SchemaKind::table) {
    schema = writer::table_schema_text(options.rows_table(), options.columns, options.null_text);
  } else if (options.names_rows()) {
    schema = writer::row_schema_text(options.rows_table(), options.columns);
  } else {
    schema = writer::record_schema_text();
  }
  session.output.write(schema);
}

/// A terminal shows as many columns as a person reads at once, unless others are asked for.
ExportOptions options_for(const ExportOptions& options, const cli::Screen& screen) {
  ExportOptions shown = options;
  const bool table = options.format_or(writer::Format::table).rows == writer::Format::table;
  if (screen.terminal && table && options.columns.empty()) {
    shown.columns = writer::brief_columns(options.rows_table());
  }
  return shown;
}

cli::ExitCode write_as_text(const ExportOptions& options, cli::Session& session) {
  const cli::Screen screen = options.common.own_output ? cli::Screen{} : session.screen();
  const ExportOptions shown = options_for(options, screen);
  const std::unique_ptr<TextOutput> output = make_text_output(shown, screen);
  return options.split_by == writer::SplitBy::nothing ? write_text(*output, session)
                                                      : write_split(options, *output, session);
}

cli::ExitCode write(const ExportOptions& options, cli::Session& session) {
  if (options.format != nullptr && options.format->kind == FormatKind::page)
    return write_html(options, session);
  return options.document() != nullptr ? write_document(options, session) : write_as_text(options, session);
}

}  // namespace

cli::ExitCode run(const ExportOptions& options, cli::Session& session) {
  if (options.schema != SchemaKind::none) {
    show_schema(options, session);
    return cli::ExitCode::done;
  }
  LimitPolicies policies(options.config, options.limits);
  policies.prepare(options.common.files);
  ExportOptions judged = options;
  judged.settings_of = [&policies](std::string_view file) -> const validate::Settings& {
    return policies.settings_of(file);
  };
  return write(judged, session);
}

}  // namespace unpsa::apps
