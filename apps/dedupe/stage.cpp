// SPDX-License-Identifier: MIT
// Any thread writes the records and takes their fingerprints; which of them go on is decided in their order.
// With `--keep first` that is known at once. Otherwise the records wait in a temporary file until the best of
// each cluster is known.
#include "apps/dedupe/stage.hpp"

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "apps/dedupe/corpus_run.hpp"
#include "cli/output/temporary_file.hpp"
#include "json/record_json.hpp"

namespace unpsa::apps {
namespace {

using dedupe::DuplicateKind;

constexpr std::size_t write_size = std::size_t{256} * 1024;

/// Whether a record says already what it is a duplicate of.
bool is_marked(const Record& record) {
  return std::any_of(record.members.begin(), record.members.end(),
                     [](const Member& member) { return member.key == "duplicate"; });
}

/// Writes a record as it goes on, or nothing.
class RecordPasser {
 public:
  explicit RecordPasser(const DedupeOptions& options) : options_(options) {}

  /// Whether a record goes on as it came.
  [[nodiscard]] bool passes_unchanged(bool marked, const dedupe::Duplicate& verdict) const {
    return !options_.mark && !marked && verdict.kind == DuplicateKind::none;
  }

  /// `record` without its line end.
  void append(std::string& out, std::string_view record, bool marked, const dedupe::Duplicate& verdict) {
    if (options_.is_dropped(verdict.kind)) return;
    if (verdict.copies_resubmission && options_.is_dropped(DuplicateKind::resubmission)) return;
    if (!passes_unchanged(marked, verdict)) {
      json_.clear();
      dedupe::append_duplicate_json(json_, verdict);
      const Member duplicate{"duplicate", json_};
      json::append_with_additions(out, record, {&duplicate, 1});
    } else {
      out += record;
    }
    out += '\n';
  }

 private:
  const DedupeOptions& options_;
  std::string json_;
};

/// The records of a batch, as text, and their fingerprints.
class StageWorker : public cli::BatchWorker {
 public:
  explicit StageWorker(const DedupeOptions& options) : prints_(options.settings.indexing) {}

  void add(Record& record, std::string& piece) override {
    json::append_record(piece, record);
    entries_.push_back({piece.size(), is_marked(record)});
    piece += '\n';
    prints_.add(record);
  }

 protected:
  struct Entry {
    std::size_t end;  // of the record in the piece
    bool marked;
  };

  /// Calls `function` with each record of the piece.
  template <typename Function>
  void each_record(std::string_view piece, const Function& function) const {
    std::size_t begin = 0;
    for (const Entry& entry : entries_) {
      function(piece.substr(begin, entry.end - begin), entry.marked);
      begin = entry.end + 1;
    }
  }
  void forget_records() { entries_.clear(); }

  dedupe::PrintBatch prints_;

 private:
  std::vector<Entry> entries_;
};

/// Decides as the records come.
class PromptStage {
 public:
  PromptStage(const DedupeOptions& options, cli::Session& session)
      : options_(options), run_(options, session), passer_(options) {
    run_.listen([this](const dedupe::Event& event) {
      if (!event.reference) verdicts_.push_back(run_.corpus().verdict_of(event.decision));
    });
  }

  cli::ExitCode run() {
    const cli::ExitCode code = run_.run([this] { return std::make_unique<Worker>(*this); });
    return cli::worse(code, run_.answer());
  }

 private:
  class Worker final : public StageWorker {
   public:
    explicit Worker(PromptStage& stage) : StageWorker(stage.options_), stage_(stage) {}

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
      : options_(options), session_(session), run_(options, session), passer_(options) {
    run_.listen([this](const dedupe::Event& event) {
      if (event.reference) return;
      Waiting& record = waiting_[event.place];
      record.kind = event.decision.kind;
      record.score = event.decision.score;
      record.representative = static_cast<std::uint32_t>(event.decision.representative);
      if (event.decision.resubmission) {
        record.resubmission = static_cast<std::uint32_t>(*event.decision.resubmission);
      }
    });
  }

  cli::ExitCode run() {
    const cli::ExitCode code = run_.run([this] { return std::make_unique<Worker>(*this); });
    pass_on();
    return cli::worse(code, run_.answer());
  }

 private:
  static constexpr std::uint32_t no_resubmission = 0xFFFFFFFF;
  struct Waiting {
    std::size_t size = 0;  // of its text
    double score = 0;
    std::uint32_t representative = 0;
    std::uint32_t resubmission = no_resubmission;
    DuplicateKind kind = DuplicateKind::none;
    bool marked = false;
  };

  class Worker final : public StageWorker {
   public:
    explicit Worker(LateStage& stage) : StageWorker(stage.options_), stage_(stage) {}

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
    for (const Waiting& waiting : waiting_) {
      if (!options_.is_dropped(waiting.kind)) {
        record.resize(waiting.size);
        records_.read(offset, record);
        passer_.append(out, record, waiting.marked, verdict_of(waiting));
        if (out.size() >= write_size) session_.output.write(std::exchange(out, {}));
      }
      offset += waiting.size;
    }
    session_.output.write(out);
  }

  dedupe::Duplicate verdict_of(const Waiting& waiting) {
    dedupe::Decision decision;
    decision.kind = waiting.kind;
    decision.score = waiting.score;
    decision.representative = waiting.representative;
    if (waiting.resubmission != no_resubmission) decision.resubmission = waiting.resubmission;
    return run_.corpus().verdict_of(decision);
  }

  const DedupeOptions& options_;
  cli::Session& session_;
  CorpusRun run_;
  RecordPasser passer_;
  cli::TemporaryFile records_;
  std::vector<Waiting> waiting_;
};

}  // namespace

cli::ExitCode run_stage(const DedupeOptions& options, cli::Session& session) {
  return options.keep == dedupe::Keep::first ? PromptStage(options, session).run()
                                             : LateStage(options, session).run();
}

}  // namespace unpsa::apps
