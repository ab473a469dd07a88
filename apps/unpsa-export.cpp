// SPDX-License-Identifier: MIT
// Writes nominations as CSV, TSV, JSON or a table.
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "cli/table.hpp"
#include "options/export_html.hpp"
#include "unpsa/json/record_json.hpp"
#include "unpsa/writer/record_table.hpp"

namespace {

using namespace unpsa;
using writer::Format;

enum class Table : std::uint8_t { records, answers };

struct Options {
  cli::CommonOptions common;
  cli::TableOptions format{.format = Format::csv};
  std::optional<Table> table;  // none: `records`, or whole records in the JSON formats
};

constexpr std::optional<Format> html;  // the one format that has no rows

constexpr std::array formats = {
    cli::Choice<std::optional<Format>>{"csv", Format::csv},
    cli::Choice<std::optional<Format>>{"tsv", Format::tsv},
    cli::Choice<std::optional<Format>>{"table", Format::table},
    cli::Choice<std::optional<Format>>{"ndjson", Format::ndjson},
    cli::Choice<std::optional<Format>>{"json", Format::json},
    cli::Choice<std::optional<Format>>{"html", html},
};

constexpr std::array tables = {
    cli::Choice<std::optional<Table>>{"records", Table::records},
    cli::Choice<std::optional<Table>>{"answers", Table::answers},
};

void declare(cli::Command& command, Options& options) {
  command.describe(
      "Reads form dumps or record streams and writes them for other programs. In csv, tsv and table a record "
      "is a row with a column for each field, each answer and what stages have added; in ndjson and json it "
      "is the whole record; html is a page for reading.");
  command.heading("Output");
  command.choice("--format", "FORMAT", "csv, tsv, table, ndjson, json or html (default: csv)",
                 std::span<const cli::Choice<std::optional<Format>>>(formats), options.format.format);
  command.flag("--no-header", "no line of column names (table, tsv, csv)", options.format.no_header);
  command.choice("--table", "TABLE",
                 "records: a row for each record; answers: a row for each answer; in the JSON formats too",
                 std::span<const cli::Choice<std::optional<Table>>>(tables), options.table);
  command.check([&options]() -> std::string {
    const auto format = options.format.format;
    if (options.format.no_header && (format == html || format == Format::ndjson || format == Format::json)) {
      return "'--no-header' goes with the formats table, tsv and csv only";
    }
    return options.table && format == html ? "'--format html' is one page and takes no '--table'" : "";
  });
  command.example("unpsa-export -o forms.csv forms/*.txt", "a folder of forms as a spreadsheet");
  command.example("unpsa-export --table answers --format tsv form.txt", "the answers of a form, one a row");
  command.example("unpsa-export --format html -o forms.html forms/*.txt", "a page to read them in a browser");
  command.example("unpsa-export --format ndjson forms/*.txt | jq -r .initiative",
                  "the records as JSON, one a line");
}

/// Makes one JSON array of whole records. What is shared is used in the order of the records only.
class ArrayWorker final : public cli::BatchWorker {
 public:
  explicit ArrayWorker(bool& begun) : begun_(begun) {}

  void add(Record& record, std::string& piece) override {
    piece += ",\n";
    json::append_record(piece, record);
  }

  void join(std::string& piece) override {
    if (!std::exchange(begun_, true)) piece.front() = '[';
  }

 private:
  bool& begun_;
};

cli::ExitCode write_array(cli::Session& session) {
  bool begun = false;
  const cli::ExitCode code = cli::run_batches(session, [&] { return std::make_unique<ArrayWorker>(begun); });
  if (begun) session.output.write("\n]\n");
  return code;
}

cli::ExitCode write_table(const Options& options, cli::Session& session) {
  if (options.table == Table::answers) {
    return cli::run_table(session, options.format, writer::answer_columns(),
                          [](const writer::TableWriter& table) {
                            return [&table](Record& record, std::string& piece) {
                              writer::append_answer_rows(table, piece, record);
                            };
                          });
  }
  return cli::run_table(
      session, options.format, writer::record_columns(), [](const writer::TableWriter& table) {
        return [&table, rows = writer::RecordRows()](Record& record, std::string& piece) mutable {
          rows.append(table, piece, record);
        };
      });
}

cli::ExitCode export_records(const Options& options, cli::Session& session) {
  if (options.format.format == html) return apps::write_html(session);
  if (!options.table && options.format.format == Format::json) return write_array(session);
  if (!options.table && options.format.format == Format::ndjson) {
    return cli::run_stage(session, [] { return [](Record&) {}; });
  }
  return write_table(options, session);
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  cli::Command command("unpsa-export", "write nominations for spreadsheets, databases and other programs");
  declare(command, options);
  return cli::run(command, options.common, argc, argv,
                  [&](cli::Session& session) { return export_records(options, session); });
}
