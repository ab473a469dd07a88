// SPDX-License-Identifier: MIT
// Records written by one thread: what the programs spread over several, in one call.
#include <algorithm>
#include <utility>

#include "json/record_json.hpp"
#include "stages/results.hpp"
#include "unpsa/writer.hpp"
#include "writer/document/documents.hpp"
#include "writer/html/report.hpp"
#include "writer/table/export_tables.hpp"
#include "writer/table/fields.hpp"
#include "writer/table/row_sink.hpp"

namespace unpsa::writer {
namespace {

class StreamWriter final : public RecordWriter {
 public:
  explicit StreamWriter(ByteSink sink) : sink_(std::move(sink)) {}

  void write(const Record& record) override {
    line_.clear();
    json::append_record(line_, record);
    line_ += '\n';
    sink_(line_);
  }
  std::vector<std::string> finish() override { return {}; }

 private:
  ByteSink sink_;
  std::string line_;
};

std::vector<std::size_t> find_columns(ExportTable table, std::span<const std::string> names) {
  std::vector<std::size_t> columns;
  for (const std::string& name : names) {
    const auto column = find_column(table, name);
    if (!column) throw Error("table '" + std::string(name_of(table)) + "' has no column '" + name + "'");
    columns.push_back(*column);
  }
  return columns;
}

class OneTableWriter final : public RecordWriter {
 public:
  OneTableWriter(Format format, ExportTable table, ByteSink sink, const TableLayout& layout)
      : table_(table),
        columns_(find_columns(table, layout.columns)),
        writer_(format, columns_of(table),
                {.header = layout.header,
                 .header_language = layout.header_language,
                 .fields = columns_,
                 .null_text = layout.null_text,
                 .excel = layout.excel}),
        collector_(needs_of(table, columns_, stages::Want::always)),
        rows_(writer_.has_arrays() ? "\n" : layout.list_separator),
        sink_(std::move(sink)) {
    writer_.begin(piece_);
    pass_on();
  }

  void write(const Record& record) override {
    rows_.append(table_, writer_, piece_, record, collector_.collect(record));
    writer_.join(piece_);
    pass_on();
  }

  std::vector<std::string> finish() override {
    writer_.end(piece_);
    pass_on();
    if (writer_.replaced() == 0) return {};
    return {describe_replaced(writer_.replaced())};
  }

 private:
  void pass_on() {
    if (!piece_.empty()) sink_(piece_);
    piece_.clear();
  }

  ExportTable table_;
  std::vector<std::size_t> columns_;
  TableWriter writer_;
  stages::Collector collector_;
  ExportRows rows_;
  ByteSink sink_;
  std::string piece_;
};

class HtmlWriter final : public RecordWriter {
 public:
  explicit HtmlWriter(ByteSink sink) : sink_(std::move(sink)) {}

  void write(const Record& record) override {
    made_.append(record, collector_.collect(record), piece_);
    report_.join(made_, piece_);
    records_ += piece_;
    piece_.clear();
    // Only records of a stream say what they are a duplicate of.
    std::string& text = texts_.emplace_back();
    if (!record.json.empty()) json::append_record(text, record);
  }

  std::vector<std::string> finish() override {
    report_.begin(piece_);
    sink_(piece_);
    sink_(records_);
    piece_.clear();
    const auto read = [this](std::size_t number, Record& record) {
      text::Buffer text;
      text.assign(texts_[number - 1]);
      json::RecordReader reader;
      static_cast<void>(reader.read(std::move(text), record));
    };
    report_.end(read, sink_);
    return {};
  }

 private:
  ByteSink sink_;
  HtmlReport report_{std::string(library_version())};
  HtmlPiece made_;
  stages::Collector collector_{html_needs};
  std::string piece_;
  std::string records_;
  std::vector<std::string> texts_;  // of the records of a stream
};

/// The rows of several tables in one document.
class DocumentWriter final : public RecordWriter {
 public:
  DocumentWriter(std::unique_ptr<RowSink> sink, std::span<const ExportTable> tables)
      : sink_(std::move(sink)) {
    for (const ExportTable table : tables) parts_.emplace_back(table);
  }

  void write(const Record& record) override {
    for (Part& part : parts_) {
      rows_.append(part.table, part.writer, piece_, record, part.collector.collect(record));
    }
    unpack_rows(piece_, *sink_);
    piece_.clear();
  }

  std::vector<std::string> finish() override { return sink_->finish(); }

 private:
  struct Part {
    explicit Part(ExportTable which)
        : table(which),
          writer(Format::tsv, columns_of(which), {.packed_tag = static_cast<std::uint8_t>(which)}),
          collector(needs_of(which, {}, stages::Want::always)) {}

    ExportTable table;
    TableWriter writer;
    stages::Collector collector;
  };

  std::unique_ptr<RowSink> sink_;
  std::vector<Part> parts_;
  ExportRows rows_{default_list_separator};
  std::string piece_;
};

/// `format` is the name of one of `document_formats`.
std::unique_ptr<RecordWriter> make_document_writer(std::string_view format, const DocumentTarget& target,
                                                   const DocumentOptions& options) {
  const auto formats = document_formats();
  const auto found = std::find_if(formats.begin(), formats.end(),
                                  [format](const DocumentFormat& row) { return row.name == format; });
  return std::make_unique<DocumentWriter>(found->open(target, options), options.tables);
}

}  // namespace

std::unique_ptr<RecordWriter> make_stream_writer(ByteSink sink) {
  return std::make_unique<StreamWriter>(std::move(sink));
}

std::unique_ptr<RecordWriter> make_table_writer(Format format, ExportTable table, ByteSink sink,
                                                const TableLayout& layout) {
  return std::make_unique<OneTableWriter>(format, table, std::move(sink), layout);
}

std::unique_ptr<RecordWriter> make_html_writer(ByteSink sink) {
  return std::make_unique<HtmlWriter>(std::move(sink));
}

std::unique_ptr<RecordWriter> make_workbook_writer(const std::string& path,
                                                   std::span<const ExportTable> tables) {
  return make_document_writer("xlsx", {.path = path}, {.tables = {tables.begin(), tables.end()}});
}

std::unique_ptr<RecordWriter> make_database_writer(const std::string& path, ReplaceBy replace_by) {
  return make_document_writer(
      "sqlite", {.path = path, .exists = true},
      {.tables = {all_export_tables.begin(), all_export_tables.end()}, .replace_by = replace_by});
}

}  // namespace unpsa::writer
