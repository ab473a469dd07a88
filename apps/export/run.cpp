// SPDX-License-Identifier: MIT
#include "apps/export/run.hpp"

#include <array>
#include <memory>
#include <string>

#include "apps/export/corpus_output.hpp"
#include "apps/export/document_output.hpp"
#include "apps/export/html.hpp"
#include "apps/export/text_output.hpp"
#include "cli/pipeline/table.hpp"
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

constexpr std::array list_columns{
    writer::Column{"table"},
    writer::Column{"column"},
    writer::Column{"type"},
    writer::Column{"description"},
};

void list_fields(const ExportOptions& options, cli::Session& session) {
  cli::TableOptions as_rows;
  if (options.format != nullptr) as_rows.format = options.format->rows;
  as_rows.no_header = options.no_header;
  cli::write_table(session, as_rows, list_columns, [&](const writer::TableWriter& table, std::string& piece) {
    for (const writer::ExportTable each : writer::all_export_tables) {
      if (options.table && each != *options.table) continue;
      for (const writer::Column& column : writer::columns_of(each)) {
        const std::array<writer::Cell, list_columns.size()> row{name_of(each), column.name,
                                                                writer::json_type(column.type),
                                                                writer::describe_column(each, column.name)};
        table.append_row(piece, row);
      }
    }
  });
}

/// A table for reading has as many columns as a person reads at once, unless others are asked for.
ExportOptions options_for(const ExportOptions& options, const cli::Screen& screen) {
  ExportOptions shown = options;
  const writer::Format usual = screen.terminal ? writer::Format::table : writer::Format::tsv;
  const bool table = options.format_or(usual).rows == writer::Format::table;
  if (table && options.columns.empty()) {
    shown.columns = writer::brief_columns(options.rows_table());
  }
  return shown;
}

cli::ExitCode write_as_text(const ExportOptions& options, cli::Session& session) {
  cli::Screen screen = options.common.own_output ? cli::Screen{} : session.screen();
  screen.width = session.table_width();
  const ExportOptions shown = options_for(options, screen);
  const std::unique_ptr<TextOutput> output = make_text_output(shown, screen);
  return options.split_by == writer::SplitBy::nothing ? write_text(shown, *output, session)
                                                      : write_split(options, *output, session);
}

cli::ExitCode write(const ExportOptions& options, cli::Session& session) {
  const bool split = options.split_by != writer::SplitBy::nothing;
  if (options.format != nullptr && options.format->kind == FormatKind::page)
    return split ? write_split_html(options, session) : write_html(options, session);
  if (options.format != nullptr && options.format->kind == FormatKind::texts)
    return write_corpus(options, session);
  if (options.document() == nullptr) return write_as_text(options, session);
  return split ? write_split_documents(options, session) : write_document(options, session);
}

}  // namespace

cli::ExitCode run(const ExportOptions& options, cli::Session& session) {
  if (options.list_fields) {
    list_fields(options, session);
    return cli::ExitCode::done;
  }
  if (options.schema != SchemaKind::none) {
    show_schema(options, session);
    return cli::ExitCode::done;
  }
  LimitPolicies policies(options.config, options.limits);
  policies.prepare(options.common.files);
  ExportOptions judged = options;
  // What is written to files of its own is no terminal's.
  const text::MessageLanguage asked = options.common.language.value_or(text::MessageLanguage::en);
  judged.language = options.common.own_output ? asked : session.language();
  judged.settings_of = [&policies](std::string_view file) -> const validate::Settings& {
    return policies.settings_of(file);
  };
  return write(judged, session);
}

}  // namespace unpsa::apps
