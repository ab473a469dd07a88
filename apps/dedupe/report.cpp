// SPDX-License-Identifier: MIT
#include "apps/dedupe/report.hpp"

#include <memory>

#include "apps/dedupe/corpus_run.hpp"
#include "cli/pipeline/table.hpp"
#include "dedupe/reports.hpp"
#include "writer/table/dedupe_table.hpp"

namespace unpsa::apps {
namespace {

/// Takes fingerprints only.
class PrintWorker final : public cli::BatchWorker {
 public:
  PrintWorker(const DedupeOptions& options, CorpusRun& run) : prints_(options.settings.indexing), run_(run) {}

  void add(Record& record, std::string&) override { prints_.add(record); }
  void join(std::string&) override { prints_.give_to(run_.corpus()); }

 private:
  dedupe::PrintBatch prints_;
  CorpusRun& run_;
};

/// Runs the inputs, then writes the rows that `append_rows` appends.
cli::ExitCode write_rows(const DedupeOptions& options, cli::Session& session, CorpusRun& run,
                         std::span<const writer::Column> columns, const cli::LastRows& append_rows) {
  const cli::ExitCode code = run.run([&] { return std::make_unique<PrintWorker>(options, run); });
  if (run.has_records()) cli::write_table(session, options.table, columns, append_rows);
  return cli::worse(code, run.answer());
}

cli::ExitCode write_pairs(const DedupeOptions& options, cli::Session& session) {
  CorpusRun run(options, session);
  dedupe::PairCollector pairs;
  run.collect_reviews();
  run.listen([&](const dedupe::Event& event) { pairs.take(event, run.corpus()); });
  return write_rows(options, session, run, writer::pair_columns(),
                    [&](const auto& table, std::string& piece) {
                      for (const dedupe::Pair& pair : pairs.finish())
                        writer::append_pair_row(table, piece, pair);
                    });
}

cli::ExitCode write_clusters(const DedupeOptions& options, cli::Session& session) {
  CorpusRun run(options, session);
  dedupe::MemberCollector members;
  run.listen([&](const dedupe::Event& event) { members.take(event, run.corpus()); });
  return write_rows(options, session, run, writer::member_columns(),
                    [&](const auto& table, std::string& piece) {
                      for (const dedupe::ClusterMember& member : members.finish(run.corpus())) {
                        writer::append_member_row(table, piece, member);
                      }
                    });
}

cli::ExitCode write_answers(const DedupeOptions& options, cli::Session& session) {
  CorpusRun run(options, session);
  dedupe::ReuseCollector reuses;
  run.listen([&](const dedupe::Event& event) { reuses.take(event); });
  return write_rows(options, session, run, writer::reuse_columns(),
                    [&](const auto& table, std::string& piece) {
                      for (const dedupe::Reuse& reuse : reuses.finish())
                        writer::append_reuse_row(table, piece, reuse);
                    });
}

cli::ExitCode write_blocks(const DedupeOptions& options, cli::Session& session) {
  return cli::run_table(
      session, options.table, writer::block_columns(), [](const writer::TableWriter& table) {
        return
            [&table](Record& record, std::string& piece) { writer::append_block_rows(table, piece, record); };
      });
}

}  // namespace

cli::ExitCode run_report(const DedupeOptions& options, cli::Session& session) {
  switch (options.report) {
    case DedupeReport::none:
    case DedupeReport::keys:
    case DedupeReport::pairs:
      return write_pairs(options, session);
    case DedupeReport::clusters:
      return write_clusters(options, session);
    case DedupeReport::answers:
      return write_answers(options, session);
    case DedupeReport::blocks:
      return write_blocks(options, session);
  }
  return cli::ExitCode::done;
}

}  // namespace unpsa::apps
