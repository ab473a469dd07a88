// SPDX-License-Identifier: MIT
/// What the stage and the reports of unpsa-dedupe share: references, records, the index.
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "apps/dedupe/file_print_store.hpp"
#include "apps/dedupe/options.hpp"
#include "apps/dedupe/parts.hpp"
#include "cli/pipeline/stage.hpp"
#include "cli/program/run.hpp"
#include "dedupe/corpus.hpp"
#include "dedupe/print_batch.hpp"

namespace unpsa::apps {

/// A corpus that is deduplicated according to the options.
class CorpusRun {
 public:
  CorpusRun(const DedupeOptions& options, cli::Session& session);

  /// Called for each record when its result is known.
  void listen(dedupe::Corpus::Listener listener) { listener_ = std::move(listener); }

  /// The pairs for review are asked for.
  void collect_reviews() noexcept { corpus_->deduper().collect_reviews(); }

  /// Reads the references and runs the inputs through the workers that `make` creates, which pass their
  /// batches to `corpus()`; with `--merge` the inputs are parts, and there are no workers. Then decides the
  /// remaining records and saves the index.
  [[nodiscard]] cli::ExitCode run(const std::function<std::unique_ptr<cli::BatchWorker>()>& make);

  [[nodiscard]] dedupe::Corpus& corpus() noexcept { return *corpus_; }
  /// With `--check` and a duplicate `negative`, otherwise `done`.
  [[nodiscard]] cli::ExitCode answer() const noexcept;
  /// Whether there was a record among the inputs.
  [[nodiscard]] bool has_records() const noexcept { return has_records_; }
  /// With `--merge`.
  [[nodiscard]] Parts& parts() noexcept { return *parts_; }

 private:
  [[nodiscard]] cli::ExitCode read_references();
  void add_parts();
  /// Bounds are told where they are met.
  void say_cut_off();
  void save_index(cli::Output& index);

  const DedupeOptions& options_;
  cli::Session& session_;
  dedupe::Corpus::Listener listener_;
  std::unique_ptr<dedupe::PrintStore> representatives_;
  FilePrintStore waiting_;
  std::unique_ptr<dedupe::Corpus> corpus_;
  std::optional<Parts> parts_;
  bool any_duplicate_ = false;
  bool has_records_ = false;
};

}  // namespace unpsa::apps
