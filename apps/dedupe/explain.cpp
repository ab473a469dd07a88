// SPDX-License-Identifier: MIT
#include "apps/dedupe/explain.hpp"

#include <array>
#include <memory>
#include <optional>
#include <string>

#include "cli/pipeline/stage.hpp"
#include "cli/pipeline/table.hpp"
#include "json/record_json.hpp"
#include "unpsa/dedupe.hpp"
#include "writer/table/dedupe_table.hpp"

namespace unpsa::apps {
namespace {

/// Whether a record is the one that a person calls by its id, its file, or its file and line.
bool is_called(const Record& record, std::string_view name) {
  if (record.id == name || record.source.file == name) return true;
  const std::size_t colon = name.rfind(':');
  return colon != std::string_view::npos && record.source.file == name.substr(0, colon) &&
         std::to_string(record.source.line) == name.substr(colon + 1);
}

/// Two records as text, the first in the inputs for each name; where both names call one record, the second
/// is the next.
struct Named {
  std::array<std::string, 2> names;
  std::array<std::string, 2> records;

  void take(std::string_view record, bool first, bool second) {
    if (first && records[0].empty()) {
      records[0] = record;
    } else if (second && records[1].empty()) {
      records[1] = record;
    }
  }
};

/// Keeps the records that are called by one of the names.
class NameWorker final : public cli::BatchWorker {
 public:
  explicit NameWorker(Named& named) : named_(named) {}

  void add(Record& record, std::string&) override {
    const bool first = is_called(record, named_.names[0]);
    const bool second = is_called(record, named_.names[1]);
    if (!first && !second) return;
    found_.push_back({{}, first, second});
    json::append_record(found_.back().record, record);
  }

  void join(std::string&) override {
    for (const Found& found : found_) named_.take(found.record, found.first, found.second);
    found_.clear();
  }

 private:
  struct Found {
    std::string record;
    bool first;
    bool second;
  };

  Named& named_;
  std::vector<Found> found_;
};

void write_explanation(const DedupeOptions& options, cli::Session& session, const Named& named) {
  std::array<Record, 2> records;
  json::RecordReader reader;
  for (std::size_t i = 0; i < records.size(); ++i) {
    text::Buffer text;
    text.assign(named.records[i]);
    static_cast<void>(reader.read(std::move(text), records[i]));
  }
  const dedupe::Explanation explanation = dedupe::explain(records[0], records[1], options.settings);
  if (options.table.format) {
    cli::write_table(session, options.table, writer::explanation_columns(),
                     [&](const writer::TableWriter& table, std::string& piece) {
                       writer::append_explanation_rows(table, piece, explanation);
                     });
    return;
  }
  std::string out;
  writer::append_explanation(out, records[0], records[1], explanation, session.screen().color,
                             session.screen().width);
  session.output.write(out);
}

}  // namespace

cli::ExitCode run_explanation(const DedupeOptions& options, cli::Session& session) {
  Named named{{options.explain_first, options.explain_second}, {}};
  const cli::ExitCode code = cli::run_batches(session, [&] { return std::make_unique<NameWorker>(named); });
  for (std::size_t i = 0; i < named.names.size(); ++i) {
    if (!named.records[i].empty()) continue;
    const bool twice = i == 1 && named.names[0] == named.names[1];
    throw InputOutputError("no " + std::string(twice ? "other " : "") + "record is called '" +
                           named.names[i] +
                           "'; use its id, its file, or file:line, and give the file that contains it");
  }
  write_explanation(options, session, named);
  return code;
}

}  // namespace unpsa::apps
