// SPDX-License-Identifier: MIT
#include "apps/dedupe/report.hpp"

#include <algorithm>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

#include "apps/dedupe/corpus_run.hpp"
#include "cli/pipeline/table.hpp"
#include "dedupe/reports.hpp"
#include "dedupe/translations.hpp"
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

using MakeWorker = std::function<std::unique_ptr<cli::BatchWorker>()>;

MakeWorker make_printing(const DedupeOptions& options, CorpusRun& run) {
  return [&options, &run] { return std::make_unique<PrintWorker>(options, run); };
}

/// Runs the inputs through the workers that `make` creates, then writes the rows that `append_rows` appends.
cli::ExitCode write_rows(const DedupeOptions& options, cli::Session& session, CorpusRun& run,
                         const MakeWorker& make, std::span<const writer::Column> columns,
                         const cli::LastRows& append_rows) {
  const cli::ExitCode code = run.run(make);
  if (run.has_records()) cli::write_table(session, options.table, columns, append_rows);
  return cli::worse(code, run.answer());
}

/// Pairs of translations, which are found when all records are there. Copies of other records take no part.
struct Translations {
  dedupe::TranslationFinder finder;
  std::vector<bool> left_out;  // by place

  void take(const dedupe::Event& event) {
    if (event.reference) return;
    left_out.resize(std::max(left_out.size(), event.place + 1));
    left_out[event.place] = event.decision.kind == dedupe::DuplicateKind::identical ||
                            event.decision.kind == dedupe::DuplicateKind::same_content;
  }
};

/// Takes anchors beside the fingerprints.
class TranslationWorker final : public cli::BatchWorker {
 public:
  TranslationWorker(const DedupeOptions& options, CorpusRun& run, Translations& translations)
      : prints_(options.settings.indexing), run_(run), translations_(translations) {}

  void add(Record& record, std::string&) override {
    anchors_.push_back(dedupe::make_anchor_print(record, prints_.add(record)));
  }
  void join(std::string&) override {
    prints_.give_to(run_.corpus());
    for (dedupe::AnchorPrint& anchors : anchors_) translations_.finder.add(std::move(anchors));
    anchors_.clear();
  }

 private:
  dedupe::PrintBatch prints_;
  std::vector<dedupe::AnchorPrint> anchors_;
  CorpusRun& run_;
  Translations& translations_;
};

cli::ExitCode write_pairs(const DedupeOptions& options, cli::Session& session) {
  CorpusRun run(options, session);
  dedupe::PairCollector pairs(options.settings.indexing);
  Translations translations;
  run.collect_reviews();
  run.listen([&](const dedupe::Event& event) {
    pairs.take(event, run.corpus());
    if (options.translations) translations.take(event);
  });
  MakeWorker make = make_printing(options, run);
  if (options.translations)
    make = [&] { return std::make_unique<TranslationWorker>(options, run, translations); };
  return write_rows(options, session, run, make, writer::pair_columns(),
                    [&](const auto& table, std::string& piece) {
                      pairs.append(translations.finder.finish(translations.left_out));
                      for (const dedupe::Pair& pair : pairs.finish())
                        writer::append_pair_row(table, piece, pair);
                    });
}

cli::ExitCode write_clusters(const DedupeOptions& options, cli::Session& session) {
  CorpusRun run(options, session);
  dedupe::MemberCollector members(options.settings.indexing);
  run.listen([&](const dedupe::Event& event) { members.take(event, run.corpus()); });
  return write_rows(options, session, run, make_printing(options, run), writer::member_columns(),
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
  return write_rows(options, session, run, make_printing(options, run), writer::reuse_columns(),
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
