// SPDX-License-Identifier: MIT
// A text has nothing but what the nominator wrote: no labels, no numbers of questions, an empty line between
// answers. The name of its file is the id of the record, which all tables have.
#include "apps/export/corpus_output.hpp"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "apps/export/batches.hpp"
#include "cli/output/output_folder.hpp"
#include "stages/results.hpp"
#include "writer/document/file_names.hpp"
#include "writer/table/cell_places.hpp"
#include "writer/table/fields.hpp"
#include "writer/table/packed.hpp"
#include "writer/table/row_sink.hpp"

namespace unpsa::apps {
namespace {

using writer::ExportTable;

/// What a user is told of texts.
struct TextRemarks {
  writer::ReplacedCharacters replaced;
  std::size_t unassigned = 0;  // pieces of text that are in no file
  writer::PlaceList places;    // of these

  void add(const Record& record) {
    unassigned += record.unassigned.size();
    for (const UnassignedText& piece : record.unassigned)
      places.add("line " + std::to_string(piece.line) + " of '" + std::string(record.source.file) + "'");
  }
  /// Adds those that come after these, and are gone then.
  void take(TextRemarks& others) {
    replaced.take(others.replaced);
    unassigned += std::exchange(others.unassigned, 0);
    places.add(std::exchange(others.places, {}));
  }
  void tell(cli::Messages& messages) const {
    if (replaced.count() > 0) messages.warn(replaced.describe());
    if (unassigned == 0) return;
    messages.warn(std::to_string(unassigned) +
                  (unassigned == 1 ? " piece of text that no label claims is"
                                   : " pieces of text that no label claims are") +
                  " in no file" + places.in_parentheses() +
                  "; 'unpsa-export --table unassigned' writes such text");
  }
};

/// Joins the cells of a row.
class TextOfRow final : public writer::RowSink {
 public:
  TextOfRow(const ExportOptions& options, const Record& record, writer::ReplacedCharacters& replaced)
      : selected_(options.columns), record_(record), replaced_(replaced) {}

  void add_row(ExportTable table, writer::Row row) override {
    for (std::size_t i = 0; i < row.size(); ++i) {
      append(row[i], writer::columns_of(table)[selected_[i]].name);
    }
  }
  std::vector<std::string> finish() override { return {}; }

  std::string text;

 private:
  void append(const writer::Cell& cell, std::string_view column) {
    const bool is_number = cell.kind() == writer::Cell::Kind::integer;
    if (!is_number && (cell.kind() != writer::Cell::Kind::text || cell.text().empty())) return;
    if (!text.empty()) text += '\n';
    const std::size_t before = text.size();
    text.append(is_number ? std::to_string(cell.integer()) : std::string(cell.text())).append("\n");
    if (const std::size_t count = writer::replace_text_ends(text, before); count > 0)
      replaced_.add(count, writer::describe_place(column, record_.id, record_.source.file));
  }

  std::span<const std::size_t> selected_;
  const Record& record_;
  writer::ReplacedCharacters& replaced_;
};

/// Files of a folder, each with a name of its own.
class TextFiles {
 public:
  explicit TextFiles(cli::OutputFolder& folder) : folder_(folder) {}

  /// Whoever made the record has chosen its id, which may be a path.
  void add(std::string_view id, std::string_view text) { folder_.append(names_.add(id) + ".txt", text); }

 private:
  cli::OutputFolder& folder_;
  writer::FileNames names_;
};

class CorpusTextWorker final : public cli::BatchWorker {
 public:
  CorpusTextWorker(const ExportOptions& options, TextFiles& files, TextRemarks& all)
      : options_(options),
        table_(writer::Format::tsv, writer::columns_of(ExportTable::records),
               {.fields = options.columns, .packed_tag = static_cast<std::uint8_t>(ExportTable::records)}),
        collector_(options.needs, options.settings_of),
        rows_(options.list_separator),
        files_(files),
        all_(all) {}

  void add(Record& record, std::string& piece) override {
    packed_.clear();
    rows_.append(ExportTable::records, table_, packed_, record, collector_.collect(record));
    TextOfRow row(options_, record, found_.replaced);
    writer::unpack_rows(packed_, row);
    found_.add(record);
    writer::pack_text(piece, record.id);
    writer::pack_text(piece, row.text);
  }

  void join(std::string& piece) override {
    for (std::string_view rest = piece; !rest.empty();) {
      const std::string_view id = writer::unpack_text(rest);
      files_.add(id, writer::unpack_text(rest));
    }
    piece.clear();
    all_.take(found_);
  }

 private:
  const ExportOptions& options_;
  writer::TableWriter table_;
  stages::Collector collector_;
  writer::ExportRows rows_;
  TextFiles& files_;
  TextRemarks& all_;
  TextRemarks found_;  // in this piece
  std::string packed_;
};

}  // namespace

cli::ExitCode write_corpus(const ExportOptions& options, cli::Session& session) {
  TextFiles files(session.outputs.open_folder(options.common.output, cli::Holds::texts));
  TextRemarks remarks;
  const cli::ExitCode code = run_batches(
      options, session, [&] { return std::make_unique<CorpusTextWorker>(options, files, remarks); });
  remarks.tell(session.messages);
  return code;
}

}  // namespace unpsa::apps
