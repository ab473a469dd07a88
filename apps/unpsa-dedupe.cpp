// SPDX-License-Identifier: MIT
// Passes on each nomination once.
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "cli/stage.hpp"
#include "unpsa/dedupe/dedupe.hpp"
#include "unpsa/json/record_json.hpp"

namespace {

using namespace unpsa;

struct Options {
  cli::CommonOptions common;
  bool mark = false;
  bool check = false;
};

void declare(cli::Command& command, Options& options) {
  command.describe(
      "Reads form dumps or record streams and passes on, as a record stream, each record that is the first "
      "of its kind. Dropped are records of the same bytes as an earlier one, and records with the same "
      "answers, whatever the language of the page around them. The order of the records is kept.");
  command.heading("Output");
  command.flag("--mark", "drop nothing: pass all records on, each with 'duplicate' added", options.mark);
  command.flag("--check", "exit with 1 if there was a duplicate", options.check);
  command.negative_answer("with --check: there was a duplicate");
  command.example("unpsa-dedupe forms/*.txt > records.ndjson", "each nomination of a folder once");
  command.example("unpsa-dedupe --mark forms/*.txt | jq -c '[.source.file, .duplicate]'",
                  "which form is a duplicate of which");
  command.example("unpsa-dedupe --check -o /dev/null forms/*.txt", "fail if a form was handed in twice");
}

/// What the workers share. Used in the order of the records only.
struct Seen {
  dedupe::Deduper deduper;
  bool any_duplicate = false;
};

/// Any thread writes the records and takes their fingerprints; which of them go on is decided in their order.
class DedupeWorker final : public cli::BatchWorker {
 public:
  DedupeWorker(Seen& seen, bool mark) : seen_(seen), mark_(mark) {}

  void add(Record& record, std::string& piece) override {
    json::append_record(piece, record);
    entries_.push_back({std::string(record.id), dedupe::compute_fingerprint(record, scratch_), piece.size()});
  }

  void join(std::string& piece) override {
    std::string kept;
    std::size_t begin = 0;
    for (const Entry& entry : entries_) {
      const dedupe::Verdict verdict = seen_.deduper.add(entry.id, entry.fingerprint);
      const bool first = verdict.kind == dedupe::DuplicateKind::none;
      seen_.any_duplicate = seen_.any_duplicate || !first;
      const std::string_view record = std::string_view(piece).substr(begin, entry.end - begin);
      if (mark_) {
        append_marked(kept, record, verdict);
      } else if (first) {
        kept.append(record).append("\n");
      }
      begin = entry.end;
    }
    entries_.clear();
    piece = std::move(kept);
  }

 private:
  struct Entry {
    std::string id;
    dedupe::Fingerprint fingerprint;
    std::size_t end;  // of its record in the piece
  };

  static void append_marked(std::string& out, std::string_view record, const dedupe::Verdict& verdict) {
    std::string json;
    dedupe::append_duplicate_json(json, verdict);
    const Member duplicate{"duplicate", json};
    json::append_with_additions(out, record, {&duplicate, 1});
    out += '\n';
  }

  Seen& seen_;
  bool mark_;
  std::string scratch_;
  std::vector<Entry> entries_;
};

cli::ExitCode dedupe_records(const Options& options, cli::Session& session) {
  Seen seen;
  const cli::ExitCode code =
      cli::run_batches(session, [&] { return std::make_unique<DedupeWorker>(seen, options.mark); });
  return options.check && seen.any_duplicate ? cli::worse(code, cli::ExitCode::negative) : code;
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  cli::Command command("unpsa-dedupe", "pass on each nomination once");
  declare(command, options);
  return cli::run(command, options.common, argc, argv,
                  [&](cli::Session& session) { return dedupe_records(options, session); });
}
