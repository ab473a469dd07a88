// SPDX-License-Identifier: MIT
/// What the stage and the reports of unpsa-dedupe have in common: references, records, the index.
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "apps/dedupe/file_print_store.hpp"
#include "apps/dedupe/options.hpp"
#include "cli/output/output.hpp"
#include "cli/pipeline/run.hpp"
#include "cli/pipeline/stage.hpp"
#include "dedupe/corpus.hpp"

namespace unpsa::apps {

/// The fingerprints of a batch of records, made by any thread.
class PrintBatch {
 public:
  explicit PrintBatch(dedupe::Indexing indexing) : indexing_(indexing) {}

  void add(const Record& record);
  /// Hands them to `corpus` in order, and forgets them.
  void give_to(dedupe::Corpus& corpus);

 private:
  dedupe::Indexing indexing_;
  dedupe::FingerprintMaker maker_;
  dedupe::PackedList packed_;
  std::vector<std::size_t> print_words_;
  std::vector<std::uint32_t> keys_;
  std::vector<std::size_t> key_counts_;
};

/// A corpus that is deduplicated as the options say.
class CorpusRun {
 public:
  CorpusRun(const DedupeOptions& options, cli::Session& session);

  /// Called for each record when it is decided.
  void listen(dedupe::Corpus::Listener listener) { listener_ = std::move(listener); }

  /// Reads the references, then runs the inputs through the workers that `make` makes, which hand their
  /// batches to `corpus()`, decides what is left and saves the index.
  [[nodiscard]] cli::ExitCode run(const std::function<std::unique_ptr<cli::BatchWorker>()>& make);

  [[nodiscard]] dedupe::Corpus& corpus() noexcept { return *corpus_; }
  /// With `--check` and a duplicate `negative`, otherwise `done`.
  [[nodiscard]] cli::ExitCode answer() const noexcept;

 private:
  [[nodiscard]] cli::ExitCode read_references();
  void save_index();

  const DedupeOptions& options_;
  cli::Session& session_;
  dedupe::Corpus::Listener listener_;
  std::unique_ptr<dedupe::PrintStore> representatives_;
  FilePrintStore waiting_;
  std::unique_ptr<dedupe::Corpus> corpus_;
  std::optional<cli::Output> index_;  // opened first: what cannot be written is said before the work
  bool any_duplicate_ = false;
};

}  // namespace unpsa::apps
