// SPDX-License-Identifier: MIT
// Any thread writes the records and takes their fingerprints; which of them go on is decided in their order.
// With `--keep first` that is known at once. Otherwise the records wait in a temporary file until the best of
// each cluster is known.
#include "apps/dedupe/stage.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "apps/dedupe/corpus_run.hpp"
#include "apps/dedupe/passing.hpp"
#include "cli/output/temporary_file.hpp"
#include "dedupe/decision_list.hpp"

namespace unpsa::apps {
namespace {

constexpr std::size_t write_size = std::size_t{256} * 1024;

/// Decides as the records come.
class PromptStage {
 public:
  PromptStage(const DedupeOptions& options, cli::Session& session)
      : options_(options), run_(options, session), passer_(options, session) {
    run_.listen([this](const dedupe::Event& event) {
      if (!event.reference) verdicts_.push_back(run_.corpus().verdict_of(event.decision));
    });
  }

  cli::ExitCode run() {
    const cli::ExitCode code = run_.run([this] { return std::make_unique<Worker>(*this); });
    passer_.say_dropped();
    return cli::worse(code, run_.answer());
  }

 private:
  class Worker final : public StageWorker {
   public:
    explicit Worker(PromptStage& stage) : StageWorker(stage.options_.settings.indexing), stage_(stage) {}

    void join(std::string& piece) override {
      prints_.give_to(stage_.run_.corpus());
      if (pass_all(piece)) return;
      std::string kept;
      kept.reserve(piece.size());
      std::size_t i = 0;
      each_record(piece, [&](std::string_view record, bool marked) {
        stage_.passer_.append(kept, record, marked, stage_.verdicts_[i++]);
      });
      forget_records();
      stage_.verdicts_.clear();
      piece = std::move(kept);
    }

   private:
    /// Mostly nothing is left out of a piece.
    bool pass_all(std::string_view piece) {
      std::size_t i = 0;
      bool all = true;
      each_record(piece, [&](std::string_view, bool marked) {
        all = all && stage_.passer_.passes_unchanged(marked, stage_.verdicts_[i++]);
      });
      if (!all) return false;
      stage_.passer_.count_unchanged(i);
      forget_records();
      stage_.verdicts_.clear();
      return true;
    }

    PromptStage& stage_;
  };

  const DedupeOptions& options_;
  CorpusRun run_;
  RecordPasser passer_;
  std::vector<dedupe::Duplicate> verdicts_;  // of the batch at hand
};

/// Decides when all records are there.
class LateStage {
 public:
  LateStage(const DedupeOptions& options, cli::Session& session)
      : options_(options), session_(session), run_(options, session), passer_(options, session) {
    run_.listen([this](const dedupe::Event& event) { decisions_.take(event); });
  }

  cli::ExitCode run() {
    const cli::ExitCode code = run_.run([this] { return std::make_unique<Worker>(*this); });
    pass_on();
    passer_.say_dropped();
    return cli::worse(code, run_.answer());
  }

 private:
  struct Waiting {
    std::size_t size = 0;  // of its text
    bool marked = false;
  };

  class Worker final : public StageWorker {
   public:
    explicit Worker(LateStage& stage) : StageWorker(stage.options_.settings.indexing), stage_(stage) {}

    void join(std::string& piece) override {
      prints_.give_to(stage_.run_.corpus());
      each_record(piece, [this](std::string_view record, bool marked) {
        stage_.waiting_.push_back({.size = record.size(), .marked = marked});
        stage_.records_.append(record);
      });
      forget_records();
      piece.clear();
    }

   private:
    LateStage& stage_;
  };

  void pass_on() {
    std::uint64_t offset = 0;
    std::string record;
    std::string out;
    for (std::size_t place = 0; place < waiting_.size(); ++place) {
      const Waiting& waiting = waiting_[place];
      record.resize(waiting.size);
      records_.read(offset, record);
      passer_.append(out, record, waiting.marked, decisions_.verdict_of(place, run_.corpus()));
      if (out.size() >= write_size) session_.output.write(std::exchange(out, {}));
      offset += waiting.size;
    }
    session_.output.write(out);
  }

  const DedupeOptions& options_;
  cli::Session& session_;
  CorpusRun run_;
  RecordPasser passer_;
  cli::TemporaryFile records_;
  std::vector<Waiting> waiting_;
  dedupe::DecisionList decisions_;
};

}  // namespace

cli::ExitCode run_stage(const DedupeOptions& options, cli::Session& session) {
  return options.keep == dedupe::Keep::first ? PromptStage(options, session).run()
                                             : LateStage(options, session).run();
}

}  // namespace unpsa::apps
