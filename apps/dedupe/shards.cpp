// SPDX-License-Identifier: MIT
#include "apps/dedupe/shards.hpp"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "apps/dedupe/corpus_run.hpp"
#include "apps/dedupe/parts.hpp"
#include "apps/dedupe/passing.hpp"
#include "cli/pipeline/table.hpp"
#include "dedupe/decision_list.hpp"
#include "dedupe/index_file.hpp"
#include "dedupe/keys.hpp"
#include "dedupe/verdicts.hpp"
#include "writer/table/dedupe_table.hpp"

namespace unpsa::apps {
namespace {

constexpr std::size_t verdict_piece_size = std::size_t{256} * 1024;

/// Passes records on as they are; their fingerprints go into the index.
class ShardWorker final : public StageWorker {
 public:
  explicit ShardWorker(dedupe::IndexWriter& index) : StageWorker(std::nullopt), index_(index) {}

  void join(std::string&) override {
    prints_.take_all([this](const dedupe::Fingerprint& print, auto) { index_.add(print); });
    forget_records();
  }

 private:
  dedupe::IndexWriter& index_;
};

/// Writes the verdicts when all are known; ids, files and lines are read from the parts once more.
void write_verdicts(Parts& parts, const dedupe::DecisionList& decisions, dedupe::Corpus& corpus,
                    bool drops_resubmissions, cli::Output& output) {
  std::string piece;
  std::size_t place = 0;
  dedupe::Verdict verdict;
  verdict.drops_resubmissions = drops_resubmissions;
  parts.read([&](dedupe::Shard part, const dedupe::Fingerprint& record) {
    verdict.record = part == verdict.part ? verdict.record + 1 : 1;
    verdict.part = part;
    verdict.id = record.id();
    verdict.file = record.file();
    verdict.line = record.line();
    verdict.duplicate = decisions.verdict_of(place++, corpus);
    append_verdict(piece, verdict);
    if (piece.size() >= verdict_piece_size) output.write(std::exchange(piece, {}));
  });
  output.write(piece);
}

class KeyMaker {
 public:
  /// Valid until the next call.
  std::span<const std::uint64_t> make(dedupe::Indexing indexing, const Record& record) {
    packed_.clear();
    keys_.clear();
    dedupe::append_long_keys(indexing, maker_.append(packed_, record), keys_);
    return keys_;
  }

 private:
  dedupe::FingerprintMaker maker_;
  dedupe::PackedList packed_;
  std::vector<std::uint64_t> keys_;
};

}  // namespace

cli::ExitCode run_shard(const DedupeOptions& options, cli::Session& session) {
  cli::Output& file = session.outputs.open(options.save_index, cli::Role::state, cli::Holds::index);
  dedupe::IndexWriter index([&file](std::string_view piece) { file.write(piece); }, options.shard);
  const cli::ExitCode code = cli::run_batches(session, [&] { return std::make_unique<ShardWorker>(index); });
  index.end();
  return code;
}

cli::ExitCode run_merge(const DedupeOptions& options, cli::Session& session) {
  CorpusRun run(options, session);
  dedupe::DecisionList decisions;
  run.listen([&](const dedupe::Event& event) { decisions.take(event); });
  const cli::ExitCode code = run.run({});
  write_verdicts(run.parts(), decisions, run.corpus(), options.drops(dedupe::DuplicateKind::resubmission),
                 session.output);
  return cli::worse(code, run.answer());
}

cli::ExitCode run_keys(const DedupeOptions& options, cli::Session& session) {
  return cli::run_table(
      session, options.table, writer::candidate_key_columns(), [&options](const writer::TableWriter& table) {
        const auto maker = std::make_shared<KeyMaker>();
        return [&table, &options, maker](Record& record, std::string& piece) {
          writer::append_key_rows(table, piece, record, maker->make(options.settings.indexing, record));
        };
      });
}

}  // namespace unpsa::apps
