// SPDX-License-Identifier: MIT
#include "apps/export/text_output.hpp"

#include <utility>

#include "json/record_json.hpp"
#include "stages/results.hpp"
#include "writer/document/form.hpp"
#include "writer/document/markdown_record.hpp"
#include "writer/table/fields.hpp"

namespace unpsa::apps {
namespace {

using writer::TableWriter;

class RowsFile final : public TextFile {
 public:
  explicit RowsFile(TableWriter table) : table_(std::move(table)) {}
  void begin(std::string& out) override { table_.begin(out); }
  void join(std::string& piece) override { table_.join(piece); }
  void end(std::string& out) override { table_.end(out); }
  [[nodiscard]] std::size_t replaced() const override { return table_.replaced(); }

 private:
  TableWriter table_;
};

class RowsOutput final : public TextOutput {
 public:
  RowsOutput(const ExportOptions& options, writer::Format format, const cli::Screen& screen)
      : options_(options), format_(format), screen_(screen), table_(make_table()) {}

  [[nodiscard]] std::unique_ptr<TextFile> open_file() const override {
    return std::make_unique<RowsFile>(make_table());
  }

  [[nodiscard]] cli::RecordFunction make_function() const override {
    return [this, collector = stages::Collector(options_.needs, options_.settings_of),
            rows = writer::ExportRows(table_.has_arrays() ? "\n" : options_.list_separator)](
               Record& record, std::string& piece) mutable {
      rows.append(options_.rows_table(), table_, piece, record, collector.collect(record));
    };
  }

 private:
  [[nodiscard]] TableWriter make_table() const {
    return {format_,
            writer::columns_of(options_.rows_table()),
            {.header = !options_.no_header,
             .header_language = options_.header_language,
             .fields = options_.columns,
             .null_text = options_.null_text,
             .excel = options_.excel,
             .color = screen_.color,
             .width = screen_.width,
             .keeps_columns = !options_.fields.empty(),
             .language = options_.language}};
  }

  const ExportOptions& options_;
  writer::Format format_;
  cli::Screen screen_;
  TableWriter table_;  // makes the rows of all pieces
};

/// Records one after another, as a function appends them.
class WholeOutput final : public TextOutput {
 public:
  using Append = void (*)(std::string& out, const Record& record);
  explicit WholeOutput(Append append) : append_(append) {}

  [[nodiscard]] std::unique_ptr<TextFile> open_file() const override { return std::make_unique<TextFile>(); }
  [[nodiscard]] cli::RecordFunction make_function() const override {
    return [append = append_](Record& record, std::string& piece) { append(piece, record); };
  }

 private:
  Append append_;
};

void append_line(std::string& out, const Record& record) {
  json::append_record(out, record);
  out += '\n';
}

/// One JSON array of whole records.
class ArrayFile final : public TextFile {
 public:
  void join(std::string& piece) override {
    if (!std::exchange(begun_, true)) piece.front() = '[';
  }
  void end(std::string& out) override { out += "\n]\n"; }

 private:
  bool begun_ = false;
};

class ArrayOutput final : public TextOutput {
 public:
  [[nodiscard]] std::unique_ptr<TextFile> open_file() const override { return std::make_unique<ArrayFile>(); }
  [[nodiscard]] cli::RecordFunction make_function() const override {
    return [](Record& record, std::string& piece) {
      piece += ",\n";
      json::append_record(piece, record);
    };
  }
};

class TextWorker final : public cli::BatchWorker {
 public:
  TextWorker(cli::RecordFunction function, TextFile& file, bool& begun)
      : function_(std::move(function)), file_(file), begun_(begun) {}

  void add(Record& record, std::string& piece) override { function_(record, piece); }

  void join(std::string& piece) override {
    file_.join(piece);
    if (std::exchange(begun_, true)) return;
    std::string begin;
    file_.begin(begin);
    piece.insert(0, begin);
  }

 private:
  cli::RecordFunction function_;
  TextFile& file_;
  bool& begun_;
};

}  // namespace

std::unique_ptr<TextOutput> make_text_output(const ExportOptions& options, const cli::Screen& screen) {
  const FormatRow& format = options.format_or(screen.terminal ? writer::Format::table : writer::Format::tsv);
  if (format.kind == FormatKind::form) return std::make_unique<WholeOutput>(writer::append_form);
  if (options.layout == MarkdownLayout::record) {
    return std::make_unique<WholeOutput>(writer::append_markdown_record);
  }
  const bool whole = format.kind == FormatKind::either && !options.names_rows();
  if (whole && format.rows == writer::Format::ndjson) return std::make_unique<WholeOutput>(append_line);
  if (whole) return std::make_unique<ArrayOutput>();
  return std::make_unique<RowsOutput>(options, *format.rows, screen);
}

cli::ExitCode write_text(const TextOutput& output, cli::Session& session) {
  const std::unique_ptr<TextFile> file = output.open_file();
  bool begun = false;
  const cli::ExitCode code = cli::run_batches(
      session, [&] { return std::make_unique<TextWorker>(output.make_function(), *file, begun); });
  if (!begun) return code;
  std::string end;
  file->end(end);
  session.output.write(end);
  if (file->replaced() > 0) session.messages.warn(writer::describe_replaced());
  return code;
}

}  // namespace unpsa::apps
