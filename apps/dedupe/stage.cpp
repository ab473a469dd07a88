// SPDX-License-Identifier: MIT
// Any thread writes the records and takes their fingerprints; which of them go on is decided in their order.
// With `--keep first` that is known at once. Otherwise the records wait in a temporary file until the best of
// each cluster is known.
#include "apps/dedupe/stage.hpp"

#include <algorithm>
#include <array>
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

/// Writes a record as it goes on, or counts it as dropped.
class RecordPasser {
 public:
  RecordPasser(const DedupeOptions& options, cli::Session& session)
      : options_(options),
        messages_(session.messages),
        dropped_file_(options.dropped.empty()
                          ? nullptr
                          : &session.outputs.open(options.dropped, cli::Role::result, cli::Holds::records)) {}

  /// Whether a record goes on as it came.
  [[nodiscard]] bool passes_unchanged(bool marked, const dedupe::Duplicate& verdict) const {
    return !options_.mark && !marked && verdict.kind == DuplicateKind::none;
  }

  /// `record` without its line end.
  void append(std::string& out, std::string_view record, bool marked, const dedupe::Duplicate& verdict) {
    ++records_;
    if (is_named_in_drop(verdict)) {
      if (verdict.droppable) return drop(record, verdict);
      ++kept_;
    }
    if (passes_unchanged(marked, verdict)) {
      out += record;
    } else {
      append_marked(out, record, verdict);
    }
    out += '\n';
  }
  void count_unchanged(std::size_t records) { records_ += records; }

  /// Nothing is lost without a word.
  void say_dropped() {
    std::string text;
    std::size_t all = 0;
    for (std::size_t kind = 0; kind < dropped_.size(); ++kind) {
      if (dropped_[kind] == 0) continue;
      all += dropped_[kind];
      text += (text.empty() ? "" : ", ") + std::string(name_of(static_cast<DuplicateKind>(kind))) + ": " +
              std::to_string(dropped_[kind]);
    }
    if (all > 0)
      messages_.warn("dropped " + std::to_string(all) + " of " + std::to_string(records_) + " records (" +
                     text + ")");
    if (kept_ > 0)
      messages_.warn(
          "duplicates kept and marked, because they have little text, or another country, "
          "institution or title: " +
          std::to_string(kept_));
  }

 private:
  [[nodiscard]] bool is_named_in_drop(const dedupe::Duplicate& verdict) const {
    return options_.drops(verdict.kind) ||
           (verdict.copies_resubmission && options_.drops(DuplicateKind::resubmission));
  }

  void drop(std::string_view record, const dedupe::Duplicate& verdict) {
    ++dropped_[static_cast<std::size_t>(verdict.kind)];
    if (dropped_file_ == nullptr) return;
    std::string line;
    append_marked(line, record, verdict);
    line += '\n';
    dropped_file_->write(line);
  }

  void append_marked(std::string& out, std::string_view record, const dedupe::Duplicate& verdict) {
    json_.clear();
    dedupe::append_duplicate_json(json_, verdict);
    const Member duplicate{"duplicate", json_};
    json::append_with_additions(out, record, {&duplicate, 1});
  }

  const DedupeOptions& options_;
  cli::Messages& messages_;
  cli::Output* dropped_file_;
  std::array<std::size_t, static_cast<std::size_t>(DuplicateKind::review) + 1> dropped_{};  // by kind
  std::size_t records_ = 0;
  std::size_t kept_ = 0;
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
    run_.listen([this](const dedupe::Event& event) {
      if (event.reference) return;
      Waiting& record = waiting_[event.place];
      record.kind = event.decision.kind;
      record.score = event.decision.score;
      record.representative = static_cast<std::uint32_t>(event.decision.representative);
      record.droppable = event.decision.droppable;
      if (event.decision.kept_duplicate) {
        record.kept_duplicate = static_cast<std::uint32_t>(*event.decision.kept_duplicate);
      }
    });
  }

  cli::ExitCode run() {
    const cli::ExitCode code = run_.run([this] { return std::make_unique<Worker>(*this); });
    pass_on();
    passer_.say_dropped();
    return cli::worse(code, run_.answer());
  }

 private:
  static constexpr std::uint32_t no_duplicate = 0xFFFFFFFF;
  struct Waiting {
    std::size_t size = 0;  // of its text
    double score = 0;
    std::uint32_t representative = 0;
    std::uint32_t kept_duplicate = no_duplicate;
    DuplicateKind kind = DuplicateKind::none;
    bool marked = false;
    bool droppable = false;
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
      record.resize(waiting.size);
      records_.read(offset, record);
      passer_.append(out, record, waiting.marked, verdict_of(waiting));
      if (out.size() >= write_size) session_.output.write(std::exchange(out, {}));
      offset += waiting.size;
    }
    session_.output.write(out);
  }

  dedupe::Duplicate verdict_of(const Waiting& waiting) {
    dedupe::Decision decision;
    decision.kind = waiting.kind;
    decision.score = waiting.score;
    decision.representative = waiting.representative;
    decision.droppable = waiting.droppable;
    if (waiting.kept_duplicate != no_duplicate) decision.kept_duplicate = waiting.kept_duplicate;
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
