// SPDX-License-Identifier: MIT
// A text has nothing but what the nominator wrote: no labels, no numbers of questions, an empty line between
// answers. The name of its file is the id of the record, which all tables have.
#include "apps/export/corpus_output.hpp"

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "cli/output/output_folder.hpp"
#include "stages/results.hpp"
#include "writer/table/fields.hpp"
#include "writer/table/packed.hpp"
#include "writer/table/row_sink.hpp"

namespace unpsa::apps {
namespace {

using writer::ExportTable;

/// Joins the cells of a row.
class TextOfRow final : public writer::RowSink {
 public:
  void add_row(ExportTable /*table*/, writer::Row row) override {
    for (const writer::Cell& cell : row) append(cell);
  }
  std::vector<std::string> finish() override { return {}; }

  std::string text;

 private:
  void append(const writer::Cell& cell) {
    const bool is_number = cell.kind() == writer::Cell::Kind::integer;
    if (!is_number && (cell.kind() != writer::Cell::Kind::text || cell.text().empty())) return;
    if (!text.empty()) text += '\n';
    text.append(is_number ? std::to_string(cell.integer()) : std::string(cell.text())).append("\n");
  }
};

/// Files of a folder, each with a name of its own.
class TextFiles {
 public:
  explicit TextFiles(cli::OutputFolder& folder) : folder_(folder) {}

  void add(const std::string& name, std::string_view text) {
    const std::size_t copies = ++seen_[name];
    text_ = text;
    replaced_ += writer::replace_text_ends(text_);
    folder_.append(copies == 1 ? name + ".txt" : name + "-" + std::to_string(copies) + ".txt", text_);
  }
  [[nodiscard]] bool has_replaced() const noexcept { return replaced_ > 0; }

 private:
  cli::OutputFolder& folder_;
  std::map<std::string, std::size_t> seen_;
  std::string text_;
  std::size_t replaced_ = 0;
};

class CorpusTextWorker final : public cli::BatchWorker {
 public:
  CorpusTextWorker(const ExportOptions& options, TextFiles& files)
      : table_(writer::Format::tsv, writer::columns_of(ExportTable::records),
               {.fields = options.columns, .packed_tag = static_cast<std::uint8_t>(ExportTable::records)}),
        collector_(options.needs, options.settings_of),
        rows_(options.list_separator),
        files_(files) {}

  void add(Record& record, std::string& piece) override {
    packed_.clear();
    rows_.append(ExportTable::records, table_, packed_, record, collector_.collect(record));
    TextOfRow row;
    writer::unpack_rows(packed_, row);
    writer::pack_text(piece, record.id);
    writer::pack_text(piece, row.text);
  }

  void join(std::string& piece) override {
    for (std::string_view rest = piece; !rest.empty();) {
      const std::string name(writer::unpack_text(rest));
      files_.add(name, writer::unpack_text(rest));
    }
    piece.clear();
  }

 private:
  writer::TableWriter table_;
  stages::Collector collector_;
  writer::ExportRows rows_;
  TextFiles& files_;
  std::string packed_;
};

}  // namespace

cli::ExitCode write_corpus(const ExportOptions& options, cli::Session& session) {
  TextFiles files(session.outputs.open_folder(options.common.output, cli::Holds::texts));
  const cli::ExitCode code =
      cli::run_batches(session, [&] { return std::make_unique<CorpusTextWorker>(options, files); });
  if (files.has_replaced()) session.messages.warn(writer::describe_replaced());
  return code;
}

}  // namespace unpsa::apps
