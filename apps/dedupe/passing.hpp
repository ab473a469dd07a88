// SPDX-License-Identifier: MIT
/// Passing records on as their verdicts say.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "apps/dedupe/options.hpp"
#include "cli/pipeline/pipeline.hpp"
#include "cli/program/run.hpp"
#include "dedupe/print_batch.hpp"

namespace unpsa::apps {

/// Writes a record as it goes on, or counts it as dropped.
class RecordPasser {
 public:
  RecordPasser(const DedupeOptions& options, cli::Session& session);

  /// Whether a record goes on as it came.
  [[nodiscard]] bool passes_unchanged(bool marked, const dedupe::Duplicate& verdict) const {
    return !options_.mark && !marked && verdict.kind == dedupe::DuplicateKind::none;
  }
  /// `record` without its line end; `marked`: it says already what it is a duplicate of.
  void append(std::string& out, std::string_view record, bool marked, const dedupe::Duplicate& verdict);
  void count_unchanged(std::size_t records) { records_ += records; }
  /// Nothing is lost without a word.
  void say_dropped();

 private:
  [[nodiscard]] bool is_named_in_drop(const dedupe::Duplicate& verdict) const;
  void drop(std::string_view record, const dedupe::Duplicate& verdict);
  void append_marked(std::string& out, std::string_view record, const dedupe::Duplicate& verdict);

  const DedupeOptions& options_;
  cli::Messages& messages_;
  cli::Output* dropped_file_;
  std::array<std::size_t, static_cast<std::size_t>(dedupe::DuplicateKind::translation) + 1>
      dropped_{};  // by kind
  std::size_t records_ = 0;
  std::size_t kept_ = 0;
  std::string json_;
};

/// The records of a batch, as text.
class RecordTextWorker : public cli::BatchWorker {
 public:
  void add(Record& record, std::string& piece) override;

 protected:
  struct Entry {
    std::size_t end;  // of the record in the piece
    bool marked;
  };

  /// Calls `function` with each record of the piece, and whether it is marked.
  template <typename Function>
  void each_record(std::string_view piece, const Function& function) const {
    std::size_t begin = 0;
    for (const Entry& entry : entries_) {
      function(piece.substr(begin, entry.end - begin), entry.marked);
      begin = entry.end + 1;
    }
  }
  void forget_records() { entries_.clear(); }

 private:
  std::vector<Entry> entries_;
};

/// The records of a batch, as text, and their fingerprints.
class StageWorker : public RecordTextWorker {
 public:
  /// As PrintBatch takes it.
  explicit StageWorker(std::optional<dedupe::Indexing> indexing) : prints_(indexing) {}

  void add(Record& record, std::string& piece) override {
    RecordTextWorker::add(record, piece);
    prints_.add(record);
  }

 protected:
  dedupe::PrintBatch prints_;
};

}  // namespace unpsa::apps
