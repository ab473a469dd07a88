// SPDX-License-Identifier: MIT
#include "apps/export/options.hpp"

#include <array>
#include <span>

#include "apps/config/limit_options.hpp"
#include "apps/export/output_name.hpp"
#include "cli/command/file_endings.hpp"
#include "cli/compression/compression.hpp"
#include "writer/table/select_columns.hpp"

namespace unpsa::apps {
namespace {

using writer::ExportTable;
using writer::HeaderLanguage;
using writer::SplitBy;

const std::vector<cli::Choice<const FormatRow*>>& format_choices() {
  static const auto choices = [] {
    std::vector<cli::Choice<const FormatRow*>> all;
    for (const FormatRow& row : format_rows()) all.push_back({row.name, &row});
    return all;
  }();
  return choices;
}

const std::vector<cli::Choice<ExportTable>>& table_choices() {
  static const auto choices = cli::choices_by_name(writer::all_export_tables);
  return choices;
}

constexpr std::array header_choices{
    cli::Choice<HeaderLanguage>{"en", HeaderLanguage::names},
    cli::Choice<HeaderLanguage>{"zh", HeaderLanguage::zh},
};
constexpr std::array layout_choices{
    cli::Choice<MarkdownLayout>{"table", MarkdownLayout::table},
    cli::Choice<MarkdownLayout>{"record", MarkdownLayout::record},
};
constexpr std::array split_choices{
    cli::Choice<SplitBy>{"country", SplitBy::country},
    cli::Choice<SplitBy>{"year", SplitBy::year},
    cli::Choice<SplitBy>{"language", SplitBy::language},
};
constexpr std::array replace_choices{
    cli::Choice<writer::ReplaceBy>{"file", writer::ReplaceBy::file},
    cli::Choice<writer::ReplaceBy>{"initiative", writer::ReplaceBy::initiative},
};
constexpr std::array schema_choices{
    cli::Choice<SchemaKind>{"json", SchemaKind::json},
    cli::Choice<SchemaKind>{"table", SchemaKind::table},
};

using Rule = cli::OptionRule;
using enum Rule::Kind;
// What depends on the format alone stands in its row; `find_conflict` reads it.
constexpr std::array option_rule_table = {
    Rule{"--excel", excludes, "--null"},
    Rule{"--replace-by", excludes, "--split-by", "it writes new databases"},
    Rule{"--list-fields", excludes, "--fields --exclude --schema --split-by --excel --null --list-separator",
         "no form is read"},
    Rule{"--schema", excludes, "--split-by --replace-by", "no form is read"},
};

/// Adds the name of a column. Returns what was expected instead.
std::string add_name(std::vector<std::string>& names, std::string_view name) {
  if (name.empty()) return "names of columns, separated by commas";
  names.emplace_back(name);
  return {};
}

void declare_selection(cli::Command& command, ExportOptions& options) {
  command.heading("Selection");
  command.choice("--table", "TABLE",
                 "what each row describes: records, answers, sdg, findings, notes, unassigned or repeats",
                 table_choices(), options.table);
  command.list(
      "--fields", "LIST",
      "only these columns, in this order: names, paths of a record (answers.3.a), 'sdg_*'; 'answers' "
      "for all answers, 'form' for all that the form has, 'results' for what programs found",
      [&options](std::string_view name) { return add_name(options.fields, name); });
  command.list("--exclude", "LIST", "all columns except these",
               [&options](std::string_view name) { return add_name(options.exclude, name); });
  std::vector<std::string> columns;
  for (const writer::Column& column : writer::columns_of(ExportTable::records)) {
    columns.emplace_back(column.name);
  }
  command.suggest("--fields", columns);
  command.suggest("--exclude", columns);
  command.flag("--list-fields",
               "list the columns of the table, or of all tables, with their descriptions, "
               "then exit",
               options.list_fields);
}

void declare_look(cli::Command& command, ExportOptions& options) {
  command.flag("--no-header", "omit the line of column names", options.no_header);
  command.choice("--header-language", "LANG",
                 "language of the header: en, column names (default), or zh, Chinese titles", header_choices,
                 options.header_language);
  command.text("--list-separator", "TEXT", "text between the items of a list (default: ;)",
               options.list_separator);
  command.text("--null", "TEXT", "text for an absent value (default: empty)", options.null_text);
  command.flag("--excel",
               "CSV for Excel: byte order mark, CRLF, and an apostrophe before text that Excel would read as "
               "a formula or change as a number",
               options.excel);
  command.choice("--split-by", "WHAT",
                 "write one file for each country, year or language, in the folder named by '--output'",
                 split_choices, options.split_by);
  command.choice("--replace-by", "WHAT",
                 "sqlite: replace records of earlier runs from the same file, or of the same initiative, "
                 "with new ones (default: those with the same id)",
                 replace_choices, options.replace_by);
  command.text("--title", "TEXT", "html: title of the page", options.title);
  command.choice("--layout", "LAYOUT", "markdown: table (default), or record, for reading", layout_choices,
                 options.layout);
}

/// `xlsx, sqlite`
std::string list_documents() {
  std::string list;
  for (const writer::DocumentFormat& format : writer::document_formats()) {
    list.append(list.empty() ? "" : ", ").append(format.name);
  }
  return list;
}

/// `table, tsv or csv`
std::string list_formats() {
  const std::span<const FormatRow> formats = format_rows();
  std::string list;
  for (const FormatRow& row : formats) {
    list.append(&row == &formats.front() ? "" : &row == &formats.back() ? " or " : ", ").append(row.name);
  }
  return list;
}

bool names_no_file(const std::string& output) {
  return output.empty() || output == "-" || output == "/dev/stdout";
}

/// What is wrong with options of formats that are no stream; empty if nothing.
std::string find_document_conflict(const ExportOptions& options) {
  const std::string& output = options.common.output;
  if (options.split_by != SplitBy::nothing && names_no_file(output)) {
    return "'--split-by' needs a folder; use '--output FOLDER'";
  }
  const writer::DocumentFormat* document = options.document();
  const bool texts = options.format != nullptr && options.format->kind == FormatKind::texts;
  if (texts && names_no_file(output)) return "'--format text' needs a folder; use '--output FOLDER'";
  const bool is_folder = document != nullptr && document->place == writer::DocumentPlace::folder;
  if ((options.split_by != SplitBy::nothing || texts || is_folder) && !names_no_file(output)) {
    if (std::string wrong = refuse_folder_name(options); !wrong.empty()) return wrong;
  }
  if (texts && options.table) return "'--table' cannot be combined with '--format text'; use '--fields'";
  const bool grows = document != nullptr && document->place == writer::DocumentPlace::growing_file;
  if (options.replace_by != writer::ReplaceBy::id && !grows) {
    return "'--replace-by' can only be used with '--format sqlite'";
  }
  if (document == nullptr) return {};
  const std::string format = "'--format " + std::string(document->name) + "'";
  if (cli::compression_of_name(output) != cli::Compression::none) {
    return format + " cannot be compressed; use '--output " +
           std::string(cli::name_before_compression(output)) + "'";
  }
  if (document->place != writer::DocumentPlace::file && names_no_file(output)) {
    return format + (grows ? " needs a new or existing database; use '--output FILE'"
                           : " needs a folder; use '--output FOLDER'");
  }
  if (!document->selects && options.names_rows()) {
    return "'--table', '--fields' and '--exclude' cannot be combined with " + format + ": it has all tables";
  }
  if (!options.table && options.names_rows()) {
    return "'--fields' and '--exclude' need a single table; use '--table'";
  }
  return {};
}

/// What may stand in an earlier output of the same kind.
cli::Holds output_of(const ExportOptions& options) {
  const std::string_view format = options.format == nullptr ? std::string_view() : options.format->name;
  if (format == "form" || options.layout == MarkdownLayout::record) return cli::Holds::forms;
  const bool whole = (format == "ndjson" || format == "json") && !options.names_rows();
  return whole && options.schema == SchemaKind::none ? cli::Holds::records : cli::Holds::results;
}

/// What is wrong with a combination of options; empty if nothing.
std::string find_conflict(const ExportOptions& options) {
  // Without a format it is one of rows with a header, a table or tsv.
  const FormatRow& row = options.format_or(writer::Format::tsv);
  const std::string with_format = " with '--format " + std::string(row.name) + "'";
  const bool record_layout = options.layout == MarkdownLayout::record;
  const bool whole = row.is_whole() || record_layout;
  if (options.excel && row.rows != writer::Format::csv) {
    return "'--excel' is a kind of csv and cannot be combined" + with_format;
  }
  if (options.split_by != SplitBy::nothing && !row.split)
    return "'--split-by' cannot be combined" + with_format;
  if (!options.title.empty() && row.kind != FormatKind::page) {
    return "'--title' can only be used with '--format html'";
  }
  if (record_layout && row.rows != writer::Format::markdown) {
    return "'--layout' can only be used with '--format markdown'";
  }
  if (whole && options.names_rows()) {
    return "'--table', '--fields' and '--exclude' cannot be combined" +
           (record_layout ? " with '--layout record'" : with_format) + ": it writes whole records";
  }
  if (options.no_header && !row.header) return "'--no-header' cannot be combined" + with_format;
  if (options.header_language != HeaderLanguage::names && (!row.titles || whole)) {
    return "'--header-language' cannot be combined" + with_format + ", whose names are fixed";
  }
  if (!options.null_text.empty() && (!row.nulls || whole)) return "'--null' cannot be combined" + with_format;
  if (options.null_text.find_first_of("\t\r\n") != std::string::npos) {
    return "the text of '--null' must not contain a tab or a line end";
  }
  if (options.has_list_separator() && whole) return "'--list-separator' needs a table; use '--table'";
  if (options.has_list_separator() && row.kind == FormatKind::either) {
    return "'--list-separator' cannot be combined" + with_format + ", which has lists as arrays";
  }
  return options.schema == SchemaKind::none ? find_document_conflict(options) : std::string();
}

}  // namespace

void declare_options(cli::Command& command, ExportOptions& options) {
  command.describe(
      "Reads form dumps or record streams and writes them for other programs: as a table with a row for each "
      "record, answer, reference to a goal, finding, note or piece of text without a label, as documents of "
      "several tables (" +
      list_documents() +
      "), as whole records (ndjson, json, form), as a page to read (html), or as plain texts (text). What "
      "other programs "
      "have added to records is exported; what a table needs and records do not carry is found here. In the "
      "table 'records' columns of programs that have not run stay empty, unless '--fields' names them.");
  command.heading("Output");
  command.choice(
      "--format", "FORMAT",
      list_formats() +
          " (default: from the ending of the output file name; otherwise table on a terminal, else tsv)",
      format_choices(), options.format);
  declare_look(command, options);
  declare_selection(command, options);
  command.choice("--schema", "SCHEMA",
                 "print the schema of the output, then exit: json, a JSON Schema of its rows or records; "
                 "table, a Table Schema",
                 schema_choices, options.schema);
  command.heading("Limits");
  declare_judging_options(command, options.limits);
  declare_config_options(command, options.config, options.common);
  command.rules(option_rule_table);
  command.check([&options] { return resolve(options); });
  command.example("unpsa-export -o forms.csv forms/*.txt", "one row for each form in a folder");
  command.example("unpsa-export --fields '*' -o forms.csv forms/*.txt",
                  "the same with words, findings and citations");
  command.example("unpsa-export --table answers --fields question,word,limit_status form.txt",
                  "the answers of a form and their limits");
  command.example("unpsa-export -o forms.html forms/*.txt",
                  "a page to read and search the forms in a browser");
  command.example("unpsa-export -o forms.xlsx forms/*.txt", "a workbook with a sheet for each table");
  command.example("unpsa-export -o forms.db --replace-by file forms/*.txt",
                  "a database in which edited forms replace their old versions");
  command.example("unpsa-export --format ndjson forms/*.txt | jq -r .initiative",
                  "the records as JSON, one per line");
}

std::string resolve(ExportOptions& options) {
  if (options.format == nullptr && options.excel) options.format = &row_of(writer::Format::csv);
  if (options.format == nullptr) options.format = format_of_file(options.common.output);
  if (options.format == nullptr && options.schema == SchemaKind::none &&
      options.split_by == SplitBy::nothing) {
    if (std::string wrong = cli::refuse_ending(options.common.output, list_endings()); !wrong.empty())
      return wrong;
  }
  const writer::DocumentFormat* document = options.document();
  const bool texts = options.format != nullptr && options.format->kind == FormatKind::texts;
  const bool own_place = texts || (document != nullptr && document->place != writer::DocumentPlace::file);
  options.common.own_output =
      options.schema == SchemaKind::none && (options.split_by != SplitBy::nothing || own_place);
  if (std::string conflict = find_conflict(options); !conflict.empty()) return conflict;
  options.common.output_holds = output_of(options);
  if (texts && options.fields.empty()) options.fields = {"answers"};
  const writer::SelectedColumns selected =
      writer::select_columns(options.rows_table(), options.fields, options.exclude);
  if (!selected.error.empty()) return selected.error;
  options.columns = selected.columns;
  options.needs = find_needs(options);
  if (!options.has_list_separator()) options.list_separator = writer::default_list_separator;
  return {};
}

stages::Needs find_needs(const ExportOptions& options) {
  using stages::Want;
  const bool several = options.document() != nullptr;
  if (several && !options.table) {
    return {Want::always, Want::always, Want::always, Want::always, Want::carried};
  }
  const bool named = several || !options.fields.empty();
  return writer::needs_of(options.rows_table(), options.columns, named ? Want::always : Want::carried);
}

}  // namespace unpsa::apps
