// SPDX-License-Identifier: MIT
#include "apps/export/text_output.hpp"

#include <span>
#include <utility>
#include <vector>

#include "apps/export/batches.hpp"
#include "json/record_json.hpp"
#include "stages/results.hpp"
#include "writer/document/form.hpp"
#include "writer/document/markdown_record.hpp"
#include "writer/table/fields.hpp"
#include "writer/table/row_sink.hpp"

namespace unpsa::apps {
namespace {

using writer::TableWriter;

class RowsFile final : public TextFile {
 public:
  explicit RowsFile(TableWriter table) : table_(std::move(table)) {}
  void begin(std::string& out) override { table_.begin(out); }
  void join(std::string& piece) override { table_.join(piece); }
  void end(std::string& out) override { table_.end(out); }

 private:
  TableWriter table_;
};

/// Finds the cells in which something was replaced. It is seldom needed, so it makes the rows once more.
class ReplacedFinder final : public writer::RowSink {
 public:
  ReplacedFinder(const ExportOptions& options, writer::ReplacedCharacters& replaced)
      : columns_(writer::columns_of(options.rows_table())),
        selected_(options.columns),
        table_(writer::Format::tsv, columns_,
               {.packed_tag = static_cast<std::uint8_t>(options.rows_table())}),
        replaced_(replaced) {}

  /// The table that makes rows for `find`.
  [[nodiscard]] const TableWriter& table() const noexcept { return table_; }
  void find(std::string_view packed_rows) { writer::unpack_rows(packed_rows, *this); }

  void add_row(writer::ExportTable /*table*/, writer::Row row) override {
    replaced_.add(columns_, row, selected_);
  }
  std::vector<std::string> finish() override { return {}; }

 private:
  std::span<const writer::Column> columns_;
  std::span<const std::size_t> selected_;
  TableWriter table_;
  writer::ReplacedCharacters& replaced_;
};

class RowsOutput final : public TextOutput {
 public:
  RowsOutput(const ExportOptions& options, writer::Format format, const cli::Screen& screen)
      : options_(options), format_(format), screen_(screen), table_(make_table()) {}

  [[nodiscard]] std::unique_ptr<TextFile> open_file() const override {
    return std::make_unique<RowsFile>(make_table());
  }

  [[nodiscard]] cli::RecordFunction make_function(writer::ReplacedCharacters& replaced) const override {
    return [this, &replaced, collector = stages::Collector(options_.needs, options_.settings_of),
            rows = writer::ExportRows(table_.has_arrays() ? "\n" : options_.list_separator)](
               Record& record, std::string& piece) mutable {
      const std::size_t before = piece.size();
      const stages::Results& results = collector.collect(record);
      rows.append(options_.rows_table(), table_, piece, record, results);
      if (!writer::replaces_text_ends(format_) || writer::replace_text_ends(piece, before) == 0) return;
      ReplacedFinder finder(options_, replaced);
      std::string packed;
      rows.append(options_.rows_table(), finder.table(), packed, record, results);
      finder.find(packed);
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
             .language = options_.language,
             .keeps_text_ends = true}};
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
  [[nodiscard]] cli::RecordFunction make_function(writer::ReplacedCharacters& /*replaced*/) const override {
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
  [[nodiscard]] cli::RecordFunction make_function(writer::ReplacedCharacters& /*replaced*/) const override {
    return [](Record& record, std::string& piece) {
      piece += ",\n";
      json::append_record(piece, record);
    };
  }
};

class TextWorker final : public cli::BatchWorker {
 public:
  TextWorker(const TextOutput& output, TextFile& file, writer::ReplacedCharacters& replaced, bool& begun)
      : function_(output.make_function(found_)), file_(file), replaced_(replaced), begun_(begun) {}

  void add(Record& record, std::string& piece) override { function_(record, piece); }

  void join(std::string& piece) override {
    replaced_.take(found_);
    file_.join(piece);
    if (std::exchange(begun_, true)) return;
    std::string begin;
    file_.begin(begin);
    piece.insert(0, begin);
  }

 private:
  writer::ReplacedCharacters found_;  // in this piece
  cli::RecordFunction function_;
  TextFile& file_;
  writer::ReplacedCharacters& replaced_;
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

cli::ExitCode write_text(const ExportOptions& options, const TextOutput& output, cli::Session& session) {
  const std::unique_ptr<TextFile> file = output.open_file();
  writer::ReplacedCharacters replaced;
  bool begun = false;
  const cli::ExitCode code = run_batches(
      options, session, [&] { return std::make_unique<TextWorker>(output, *file, replaced, begun); });
  if (!begun) return code;
  std::string end;
  file->end(end);
  session.output.write(end);
  if (replaced.count() > 0) session.messages.warn(replaced.describe());
  return code;
}

}  // namespace unpsa::apps
