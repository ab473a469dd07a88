// SPDX-License-Identifier: MIT
#include "apps/dedupe/corpus_run.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "apps/dedupe/reference.hpp"
#include "dedupe/index_file.hpp"
#include "dedupe/key_index.hpp"
#include "dedupe/keys.hpp"

namespace unpsa::apps {
namespace {

std::unique_ptr<dedupe::PrintStore> make_store(const DedupeOptions& options) {
  if (options.approximate) return std::make_unique<FilePrintStore>();
  return std::make_unique<dedupe::MemoryPrintStore>();
}

/// Adds records as references.
class ReferenceWorker final : public cli::BatchWorker {
 public:
  ReferenceWorker(dedupe::Indexing indexing, dedupe::Corpus& corpus) : prints_(indexing), corpus_(corpus) {}

  void add(Record& record, std::string&) override { prints_.add(record); }
  void join(std::string&) override {
    prints_.take_all([this](const dedupe::Fingerprint& print, std::span<const std::uint32_t> keys) {
      corpus_.add_reference(print, keys);
    });
  }

 private:
  dedupe::PrintBatch prints_;
  dedupe::Corpus& corpus_;
};

}  // namespace

CorpusRun::CorpusRun(const DedupeOptions& options, cli::Session& session)
    : options_(options), session_(session), representatives_(make_store(options)) {
  corpus_ = std::make_unique<dedupe::Corpus>(
      options.settings, options.keep, *representatives_, waiting_, [this](const dedupe::Event& event) {
        if (!event.reference) {
          has_records_ = true;
          any_duplicate_ = any_duplicate_ || event.decision.kind != dedupe::DuplicateKind::none;
        }
        if (listener_) listener_(event);
      });
  if (options.drops(dedupe::DuplicateKind::resubmission)) corpus_->drop_resubmissions();
  if (options.merge) parts_.emplace(session);
}

cli::ExitCode CorpusRun::run(const std::function<std::unique_ptr<cli::BatchWorker>()>& make) {
  // What cannot be written is reported before the work.
  cli::Output* const index =
      options_.save_index.empty()
          ? nullptr
          : &session_.outputs.open(options_.save_index, cli::Role::state, cli::Holds::index);
  const cli::ExitCode references = read_references();
  // Without a part of what was seen before, duplicates would pass as new.
  if (!session_.keeps(references)) return references;
  cli::ExitCode code = references;
  if (options_.merge) {
    add_parts();
  } else {
    code = cli::worse(code, cli::run_batches(session_, make));
  }
  corpus_->finish();
  say_cut_off();
  if (index != nullptr && session_.keeps(code)) save_index(*index);
  return code;
}

void CorpusRun::say_cut_off() {
  const std::size_t records = corpus_->deduper().cut_off();
  if (records == 0) return;
  session_.messages.warn("records that share their text with more than " +
                         std::to_string(dedupe::KeyIndex::max_entries) +
                         " others, and were not compared with all of these: " + std::to_string(records));
}

cli::ExitCode CorpusRun::answer() const noexcept {
  return options_.check && any_duplicate_ ? cli::ExitCode::negative : cli::ExitCode::done;
}

cli::ExitCode CorpusRun::read_references() {
  const ReferenceTaker taker{
      .print = [this](const dedupe::Fingerprint& print) { corpus_->add_reference(print); },
      .make_worker =
          [this] { return std::make_unique<ReferenceWorker>(options_.settings.indexing, *corpus_); },
  };
  return apps::read_references(options_.against, taker, session_);
}

void CorpusRun::add_parts() {
  std::vector<std::uint32_t> keys;
  parts_->read([&](dedupe::Shard, const dedupe::Fingerprint& record) {
    keys.clear();
    dedupe::append_keys(options_.settings.indexing, record, keys);
    corpus_->add(record, keys);
  });
}

void CorpusRun::save_index(cli::Output& index) {
  dedupe::IndexWriter writer([&index](std::string_view piece) { index.write(piece); });
  dedupe::Deduper& deduper = corpus_->deduper();
  for (std::size_t i = 0; i < deduper.size(); ++i) writer.add(deduper.representative(i));
  for (std::size_t i = 0; i < corpus_->kept_duplicates(); ++i) writer.add(corpus_->kept_duplicate(i));
  writer.end();
}

}  // namespace unpsa::apps
