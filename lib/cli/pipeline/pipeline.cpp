// SPDX-License-Identifier: MIT
// With several threads the batches stand in a ring. The main thread fills the next one and hands it to the
// workers through a queue; when the ring is full it first waits for the oldest batch, writes what came of it
// and takes it back. So batches are written in the order in which they were cut, whoever is done first, and
// no more of the inputs is held than the ring.
#include "cli/pipeline/pipeline.hpp"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include "cli/input/cutter.hpp"
#include "cli/messages/trouble_run.hpp"
#include "cli/output/temporary_path.hpp"

namespace unpsa::cli {
namespace {

constexpr std::size_t batch_bytes = std::size_t{128} * 1024;
constexpr std::size_t cut_bytes =
    256;  // what a cut costs beside its text: missing files must fill a batch too
constexpr std::size_t piece_bytes = std::size_t{256} * 1024;  // with one thread: enough for one write

/// Something to be said, in its turn.
struct Saying {
  Diagnostic what;
  bool is_trouble = true;
  bool is_behind_record = false;  // a record was read since what was said before
};

struct Sayings {
  std::vector<Saying> list;
  bool end_with_record = false;  // a record was read since the last of them

  void add(Diagnostic& what, bool is_trouble) {
    list.push_back({std::move(what), is_trouble, std::exchange(end_with_record, false)});
  }
};

/// A run of cuts on its way from the inputs to the output.
struct Batch {
  std::vector<Cut> cuts;
  std::size_t used = 0;  // of `cuts`
  std::unique_ptr<BatchWorker> worker;
  std::string piece;
  Sayings sayings;
  std::size_t records = 0;
  std::exception_ptr failure;
  bool done = false;

  Cut& next_cut() {
    if (used == cuts.size()) cuts.emplace_back();
    return cuts[used];
  }
};

/// What a thread needs to load items.
struct Loader {
  ItemLoader items;
  Record record;

  /// Loads the item of a cut, if it has one, and gives it to the worker.
  bool load(Cut& cut, BatchWorker& worker, std::string& piece, Sayings& sayings) {
    const DiagnosticSink sink = [&cut](const Diagnostic& what) { cut.diagnostics.push_back(what); };
    const bool loaded = cut.has_item && items.load(cut.item, cut.file, record, sink);
    for (Diagnostic& diagnostic : cut.diagnostics) sayings.add(diagnostic, true);
    if (!loaded) return false;
    sayings.end_with_record = true;
    worker.add(record, piece);
    for (Diagnostic& remark : worker.remarks) sayings.add(remark, false);
    worker.remarks.clear();
    return true;
  }
};

void work_on(Batch& batch, Loader& loader) noexcept {
  try {
    for (std::size_t i = 0; i < batch.used; ++i) {
      Cut& cut = batch.cuts[i];
      if (loader.load(cut, *batch.worker, batch.piece, batch.sayings)) ++batch.records;
    }
  } catch (...) {
    batch.failure = std::current_exception();
  }
}

/// The threads and the queue of batches that wait for one.
class Crew {
 public:
  explicit Crew(unsigned most) : most_(most) {}

  ~Crew() {
    {
      const std::lock_guard lock(mutex_);
      ended_ = true;
    }
    work_ready_.notify_all();
    for (std::thread& thread : threads_) thread.join();
  }
  Crew(const Crew&) = delete;
  Crew& operator=(const Crew&) = delete;

  /// Threads are started only as there is work for them.
  void give(Batch& batch) {
    if (threads_.size() < most_) start_thread();
    if (threads_.empty()) {
      work_on(batch, own_loader_);
      batch.done = true;
      return;
    }
    {
      const std::lock_guard lock(mutex_);
      waiting_.push_back(&batch);
    }
    work_ready_.notify_one();
  }

  void wait_for(const Batch& batch) {
    std::unique_lock lock(mutex_);
    batch_done_.wait(lock, [&] { return batch.done; });
  }

 private:
  void start_thread() {
    const SignalBlock block;  // whoever removes temporary files makes them too
    try {
      threads_.emplace_back([this] { run(); });
    } catch (const std::system_error&) {
      most_ = static_cast<unsigned>(threads_.size());  // the system has no more; those that run must do
    }
  }

  void run() {
    Loader loader;
    std::unique_lock lock(mutex_);
    while (true) {
      work_ready_.wait(lock, [this] { return ended_ || !waiting_.empty(); });
      if (ended_) return;
      Batch& batch = *waiting_.front();
      waiting_.pop_front();
      lock.unlock();
      work_on(batch, loader);
      lock.lock();
      batch.done = true;
      batch_done_.notify_one();
    }
  }

  unsigned most_;
  std::vector<std::thread> threads_;
  Loader own_loader_;  // of the main thread, where there is no other
  std::mutex mutex_;
  std::condition_variable work_ready_;
  std::condition_variable batch_done_;
  std::deque<Batch*> waiting_;
  bool ended_ = false;
};

/// What is common to both ways of working.
class Pipeline {
 public:
  Pipeline(Cutter& cutter, Messages& messages, Output& output, Progress& progress)
      : cutter_(cutter), messages_(messages), troubles_(messages), output_(output), progress_(progress) {}

  /// All in this thread.
  PipelineResult run_alone(BatchWorker& worker) {
    const std::size_t enough = output_.is_terminal() ? 1 : piece_bytes;
    Loader loader;
    Cut cut;
    std::string piece;
    Sayings sayings;
    std::size_t records = 0;
    while (cutter_.next(cut)) {
      if (loader.load(cut, worker, piece, sayings)) {
        ++records;
        progress_.add_records(1);
      }
      say(sayings);
      if (piece.size() < enough) continue;
      write(worker, piece, std::exchange(records, 0));
      if (enough == 1) output_.flush();
    }
    troubles_.end();
    write(worker, piece, records);
    return result_;
  }

  PipelineResult run_with(unsigned jobs, const std::function<std::unique_ptr<BatchWorker>()>& make_worker) {
    std::deque<Batch> ring(std::size_t{jobs} + 2);  // the crew must end before it
    for (Batch& batch : ring) batch.worker = make_worker();
    Crew crew(jobs);
    std::size_t filled = 0;
    std::size_t written = 0;
    for (bool more = true; more || written < filled;) {
      if (!more || filled - written == ring.size()) finish(ring[written++ % ring.size()], crew);
      if (!more) continue;
      Batch& batch = ring[filled % ring.size()];
      more = fill(batch);
      if (batch.used == 0) continue;
      crew.give(batch);
      ++filled;
    }
    troubles_.end();
    return result_;
  }

 private:
  /// False at the end of the inputs.
  bool fill(Batch& batch) {
    std::size_t bytes = 0;
    while (bytes < batch_bytes) {
      Cut& cut = batch.next_cut();
      if (!cutter_.next(cut)) return false;
      ++batch.used;
      bytes += cut_bytes + (cut.has_item ? cut.item.text.size() : 0);
    }
    return true;
  }

  void finish(Batch& batch, Crew& crew) {
    crew.wait_for(batch);
    if (batch.failure) std::rethrow_exception(batch.failure);
    progress_.add_records(batch.records);
    say(batch.sayings);
    write(*batch.worker, batch.piece, batch.records);
    batch.used = 0;
    batch.records = 0;
    batch.done = false;
  }

  void say(Sayings& sayings) {
    for (const Saying& saying : sayings.list) {
      if (saying.is_behind_record || !saying.is_trouble) troubles_.end();
      if (saying.is_trouble) {
        troubles_.say(saying.what);
        result_.trouble = true;
      } else {
        messages_.warn(saying.what);
      }
    }
    if (std::exchange(sayings.end_with_record, false)) troubles_.end();
    sayings.list.clear();
  }

  void write(BatchWorker& worker, std::string& piece, std::size_t records) {
    if (records == 0) return;
    result_.records += records;
    worker.join(piece);
    output_.write(piece);
    piece.clear();
  }

  Cutter& cutter_;
  Messages& messages_;
  TroubleRun troubles_;
  Output& output_;
  Progress& progress_;
  PipelineResult result_;
};

}  // namespace

PipelineResult run_pipeline(std::span<const std::string> inputs, unsigned jobs,
                            const std::function<std::unique_ptr<BatchWorker>()>& make_worker,
                            Messages& messages, Output& output, Progress& progress,
                            const std::string& encoding) {
  Cutter cutter(inputs, progress, encoding);
  Pipeline pipeline(cutter, messages, output, progress);
  if (jobs == 1) return pipeline.run_alone(*make_worker());
  return pipeline.run_with(jobs, make_worker);
}

}  // namespace unpsa::cli
