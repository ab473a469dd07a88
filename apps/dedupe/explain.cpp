// SPDX-License-Identifier: MIT
#include "apps/dedupe/explain.hpp"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "apps/dedupe/reference.hpp"
#include "cli/pipeline/stage.hpp"
#include "cli/pipeline/table.hpp"
#include "dedupe/explanation.hpp"
#include "dedupe/record_label.hpp"
#include "json/record_json.hpp"
#include "text/file_name.hpp"
#include "unpsa/dedupe.hpp"
#include "writer/table/dedupe_table.hpp"

namespace unpsa::apps {
namespace {

/// Whether a record is the one that a person calls by its id, its file, or its file and line.
bool is_called(std::string_view id, std::string_view file, std::size_t line, std::string_view name) {
  if (id == name || file == name) return true;
  const std::size_t colon = name.rfind(':');
  return colon != std::string_view::npos && file == name.substr(0, colon) &&
         std::to_string(line) == name.substr(colon + 1);
}

/// A record as text, or of one that is in an index the fingerprint.
struct Found {
  std::string text;
  std::vector<std::uint64_t> print;
  [[nodiscard]] bool empty() const noexcept { return text.empty() && print.empty(); }
};

/// What a person calls a record: as it was typed, and where that is the name of a file, as results show it.
struct Called {
  explicit Called(const std::string& given) : shown(given), typed(text::file_name_as_bytes(given)) {}

  [[nodiscard]] bool is(std::string_view id, std::string_view file, std::size_t line) const {
    return is_called(id, file, line, shown) || is_called(id, file, line, typed);
  }

  std::string shown;
  std::string typed;
};

/// Two records, the first for each name, in the references and then in the inputs; where both names call one
/// record, the second is the next.
struct Named {
  std::array<Called, 2> names;
  std::array<Found, 2> records;

  struct Calls {
    bool first = false;
    bool second = false;
    [[nodiscard]] bool any() const noexcept { return first || second; }
  };
  [[nodiscard]] Calls calls(std::string_view id, std::string_view file, std::size_t line) const {
    return {names[0].is(id, file, line), names[1].is(id, file, line)};
  }
  [[nodiscard]] Calls calls(const Record& record) const {
    return calls(record.id, record.source.file, record.source.line);
  }
  void take(Found record, Calls calls) {
    const auto wants = [&](std::size_t i) {
      // A text tells more than the fingerprint of the same record; of one name, the second is another.
      const bool tells_more = records[i].text.empty() && !record.text.empty() && !is_one_name();
      return records[i].empty() || tells_more;
    };
    if (calls.first && wants(0)) {
      records[0] = std::move(record);
    } else if (calls.second && wants(1)) {
      records[1] = std::move(record);
    }
  }
  [[nodiscard]] bool is_one_name() const noexcept { return names[0].typed == names[1].typed; }
  [[nodiscard]] bool has_both() const noexcept { return !records[0].empty() && !records[1].empty(); }
};

/// Keeps the records that are called by one of the names.
class NameWorker final : public cli::BatchWorker {
 public:
  explicit NameWorker(Named& named) : named_(named) {}

  void add(Record& record, std::string&) override {
    const Named::Calls calls = named_.calls(record);
    if (!calls.any()) return;
    found_.emplace_back(Found(), calls);
    json::append_record(found_.back().first.text, record);
  }

  void join(std::string&) override {
    for (auto& [record, calls] : found_) named_.take(std::move(record), calls);
    found_.clear();
  }

 private:
  Named& named_;
  std::vector<std::pair<Found, Named::Calls>> found_;
};

cli::ExitCode find_in_references(const DedupeOptions& options, cli::Session& session, Named& named) {
  const ReferenceTaker taker{
      .print =
          [&named](const dedupe::Fingerprint& print) {
            const Named::Calls calls = named.calls(print.id(), print.file(), print.line());
            if (calls.any()) named.take({{}, {print.words().begin(), print.words().end()}}, calls);
          },
      .make_worker = [&named] { return std::make_unique<NameWorker>(named); },
  };
  return read_references(options.against, taker, session);
}

/// What is known of a record.
struct Side {
  explicit Side(const Found& found) {
    if (found.text.empty()) {
      label = dedupe::label_of(dedupe::Fingerprint(found.print));
      return;
    }
    json::RecordReader reader;
    text::Buffer text;
    text.assign(found.text);
    static_cast<void>(reader.read(std::move(text), record.emplace()));
    label = dedupe::label_of(*record);
  }
  [[nodiscard]] dedupe::Fingerprint print(const Found& found, dedupe::PackedList& packed) const {
    if (!record) return dedupe::Fingerprint(found.print);
    dedupe::FingerprintMaker maker;
    return maker.append(packed, *record);
  }

  std::optional<Record> record;  // none if it is in an index
  dedupe::RecordLabel label;
};

dedupe::Explanation explain(const Named& named, const Side& first, const Side& second,
                            const dedupe::Options& settings) {
  if (first.record && second.record) return dedupe::explain(*first.record, *second.record, settings);
  dedupe::PackedList first_words;
  dedupe::PackedList second_words;
  return dedupe::explain_prints(first.print(named.records[0], first_words),
                                second.print(named.records[1], second_words), settings);
}

void write_explanation(const DedupeOptions& options, cli::Session& session, const Named& named) {
  const Side first(named.records[0]);
  const Side second(named.records[1]);
  const dedupe::Explanation explanation = explain(named, first, second, options.settings);
  if (options.table.format) {
    cli::write_table(session, options.table, writer::explanation_columns(),
                     [&](const writer::TableWriter& table, std::string& piece) {
                       writer::append_explanation_rows(table, piece, first.label, second.label, explanation);
                     });
    return;
  }
  std::string out;
  writer::append_explanation(out, first.label, second.label, explanation,
                             {.color = session.screen().color,
                              .width = session.screen().width,
                              .context = options.context,
                              .language = session.language()});
  session.output.write(out);
}

}  // namespace

cli::ExitCode run_explanation(const DedupeOptions& options, cli::Session& session) {
  Named named{{Called(options.explain_first), Called(options.explain_second)}, {}};
  cli::ExitCode code = find_in_references(options, session, named);
  const bool has_inputs = !options.common.files.empty() || !options.common.files_from.empty();
  if (has_inputs || !named.has_both())
    code = cli::worse(code, cli::run_batches(session, [&] { return std::make_unique<NameWorker>(named); }));
  for (std::size_t i = 0; i < named.names.size(); ++i) {
    if (!named.records[i].empty()) continue;
    const bool twice = i == 1 && named.is_one_name();
    throw InputOutputError("no " + std::string(twice ? "other " : "") + "record is called '" +
                           named.names[i].shown +
                           "'; use its id, its file, or file:line, and give the file that contains it");
  }
  write_explanation(options, session, named);
  return code;
}

}  // namespace unpsa::apps
