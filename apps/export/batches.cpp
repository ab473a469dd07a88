// SPDX-License-Identifier: MIT
#include "apps/export/batches.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "stages/carried.hpp"
#include "writer/table/repeated_ids.hpp"

namespace unpsa::apps {
namespace {

/// Whether `id` is a column of the table whose key it is, alone or with the question.
bool shows_key(const ExportOptions& options) {
  const writer::ExportTable table = options.rows_table();
  if (table != writer::ExportTable::records && table != writer::ExportTable::answers) return false;
  const auto id = writer::find_column(table, "id");
  return options.columns.empty() ||
         std::find(options.columns.begin(), options.columns.end(), id) != options.columns.end();
}

bool has_id_as_key(const ExportOptions& options) {
  const FormatRow& format = options.format_or(writer::Format::tsv);
  switch (format.kind) {
    case FormatKind::rows:
      return writer::replaces_text_ends(*format.rows) && shows_key(options);
    case FormatKind::tables:  // a database says which of them it has
      return format.document->place != writer::DocumentPlace::growing_file && shows_key(options);
    case FormatKind::page:
    case FormatKind::texts:
      return true;
    case FormatKind::either:
      if (options.names_rows()) return shows_key(options);
      // A pipe leads to a program that takes records apart, one after another, and may look for these itself.
      return !options.common.output.empty() && options.common.output != "-";
    case FormatKind::form:
      break;
  }
  return false;
}

/// Notes the ids of the records that another worker takes.
class IdWorker final : public cli::BatchWorker {
 public:
  IdWorker(std::unique_ptr<cli::BatchWorker> inner, writer::RepeatedIds& ids)
      : inner_(std::move(inner)), ids_(ids) {}

  void add(Record& record, std::string& piece) override {
    if (!is_marked(record)) batch_.add(record.id);
    inner_->add(record, piece);
  }

  void join(std::string& piece) override {
    ids_.take(batch_);
    inner_->join(piece);
  }

 private:
  /// Whether the record says itself what it is a copy of.
  bool is_marked(const Record& record) {
    if (record.json.empty()) return false;
    carried_.load(record);
    stages::CarriedDuplicate duplicate;
    carried_.read_duplicate(duplicate);
    return duplicate.of.has_value();
  }

  stages::CarriedReader carried_;
  std::unique_ptr<cli::BatchWorker> inner_;
  writer::RepeatedIds& ids_;
  writer::RepeatedIds batch_;
};

}  // namespace

cli::ExitCode run_batches(const ExportOptions& options, cli::Session& session,
                          const std::function<std::unique_ptr<cli::BatchWorker>()>& make) {
  if (!has_id_as_key(options)) return cli::run_batches(session, make);
  writer::RepeatedIds ids;
  const cli::ExitCode code =
      cli::run_batches(session, [&] { return std::make_unique<IdWorker>(make(), ids); });
  if (const std::string repeated = ids.describe(); !repeated.empty()) session.messages.warn(repeated);
  return code;
}

}  // namespace unpsa::apps
