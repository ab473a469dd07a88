// SPDX-License-Identifier: MIT
// With several threads the batches stand in a ring. The main thread fills the next one and hands it to the
// workers through a queue; when the ring is full it first waits for the oldest batch, writes what came of it
// and takes it back. So batches are written in the order in which they were read, whoever is done first, and
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

#include "cli/input/input_reader.hpp"
#include "cli/messages/diagnostic_run.hpp"
#include "cli/output/temporary_path.hpp"
#include "cli/pipeline/ordered_diagnostics.hpp"

namespace unpsa::cli {
namespace {

constexpr std::size_t batch_bytes = std::size_t{128} * 1024;
constexpr std::size_t item_bytes =
    256;  // what an item costs beside its text: missing files must fill a batch too
constexpr std::size_t held_bytes = std::size_t{1} << 20;     // of inputs, with one thread, between writes
constexpr std::size_t piece_bytes = std::size_t{64} * 1024;  // with one thread: enough for one write

std::size_t size_of(const InputItem& item) noexcept {
  return item_bytes + (item.has_item ? item.item.text.size() : 0);
}

/// A run of items on its way from the inputs to the output.
struct Batch {
  std::vector<InputItem> items;
  std::size_t used = 0;  // of `items`
  std::unique_ptr<BatchWorker> worker;
  std::string piece;
  DiagnosticList diagnostics;
  std::size_t records = 0;
  std::exception_ptr failure;
  bool done = false;

  InputItem& next_item() {
    if (used == items.size()) items.emplace_back();
    return items[used];
  }
};

/// What a thread needs to load items.
struct Loader {
  ItemLoader items;
  Record record;

  /// Loads what was read, if it is an item, and gives it to the worker.
  bool load(InputItem& item, BatchWorker& worker, std::string& piece, DiagnosticList& diagnostics) {
    const DiagnosticSink sink = [&item](const Diagnostic& what) { item.diagnostics.push_back(what); };
    const bool loaded = item.has_item && items.load(item.item, item.file, record, sink);
    for (Diagnostic& diagnostic : item.diagnostics) {
      const bool is_formless = item.is_found && is_about_other_content(diagnostic);
      diagnostics.add(diagnostic, true, is_formless ? item.file : std::string_view());
    }
    if (!loaded) return false;
    if (record.source.file == "-" && !item.stdin_filename.empty()) record.source.file = item.stdin_filename;
    diagnostics.add_record(item);
    worker.add(record, piece);
    for (Diagnostic& remark : worker.remarks) diagnostics.add(remark, false);
    worker.remarks.clear();
    return true;
  }
};

void work_on(Batch& batch, Loader& loader) noexcept {
  try {
    for (std::size_t i = 0; i < batch.used; ++i) {
      InputItem& item = batch.items[i];
      if (loader.load(item, *batch.worker, batch.piece, batch.diagnostics)) ++batch.records;
    }
  } catch (...) {
    batch.failure = std::current_exception();
  }
}

/// The threads and the queue of batches that wait for one.
class ThreadPool {
 public:
  explicit ThreadPool(unsigned most) : most_(most) {}

  ~ThreadPool() {
    {
      const std::lock_guard lock(mutex_);
      ended_ = true;
    }
    work_ready_.notify_all();
    for (std::thread& thread : threads_) thread.join();
  }
  ThreadPool(const ThreadPool&) = delete;
  ThreadPool& operator=(const ThreadPool&) = delete;

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
  Pipeline(InputReader& inputs, Messages& messages, Output& output, Progress& progress)
      : inputs_(inputs), messages_(messages), errors_(messages), output_(output), progress_(progress) {}

  /// All in this thread.
  PipelineResult run_alone(BatchWorker& worker) {
    const std::size_t enough = output_.is_terminal() ? 1 : piece_bytes;
    Loader loader;
    InputItem item;
    std::string piece;
    DiagnosticList diagnostics;
    std::size_t records = 0;
    std::size_t bytes = 0;
    while (inputs_.next(item)) {
      bytes += size_of(item);
      if (loader.load(item, worker, piece, diagnostics)) {
        ++records;
        progress_.add_records(1);
      }
      say(diagnostics);
      // A worker may keep more than it writes.
      if (piece.size() < enough && bytes < held_bytes) continue;
      bytes = 0;
      write(worker, piece, std::exchange(records, 0));
      if (enough == 1) output_.flush();
    }
    errors_.end();
    write(worker, piece, records);
    return finished();
  }

  PipelineResult run_with(unsigned jobs, const std::function<std::unique_ptr<BatchWorker>()>& make_worker) {
    std::deque<Batch> ring(std::size_t{jobs} + 2);  // the threads must end before it
    for (Batch& batch : ring) batch.worker = make_worker();
    ThreadPool threads(jobs);
    std::size_t filled = 0;
    std::size_t written = 0;
    for (bool more = true; more || written < filled;) {
      if (!more || filled - written == ring.size()) finish(ring[written++ % ring.size()], threads);
      if (!more) continue;
      Batch& batch = ring[filled % ring.size()];
      more = fill(batch);
      if (batch.used == 0) continue;
      threads.give(batch);
      ++filled;
    }
    if (fault_) std::rethrow_exception(fault_);
    return finished();
  }

 private:
  /// False at the end of the inputs.
  bool fill(Batch& batch) {
    std::size_t bytes = 0;
    try {
      while (bytes < batch_bytes) {
        InputItem& item = batch.next_item();
        if (!inputs_.next(item)) return false;
        ++batch.used;
        bytes += size_of(item);
      }
    } catch (const InputOutputError&) {
      fault_ = std::current_exception();
      return false;
    }
    return true;
  }

  void finish(Batch& batch, ThreadPool& threads) {
    threads.wait_for(batch);
    if (batch.failure) std::rethrow_exception(batch.failure);
    progress_.add_records(batch.records);
    say(batch.diagnostics);
    write(*batch.worker, batch.piece, batch.records);
    batch.used = 0;
    batch.records = 0;
    batch.done = false;
  }

  void say(DiagnosticList& diagnostics) {
    for (const OrderedDiagnostic& diagnostic : diagnostics.list) {
      if (!diagnostic.file_with_record.empty()) {
        formless_.say_of(diagnostic.file_with_record, [&](const Diagnostic& what) { say_error(what); });
        continue;
      }
      if (formless_.hold(diagnostic)) continue;
      if (diagnostic.is_after_record || !diagnostic.is_error) errors_.end();
      if (diagnostic.is_error) {
        say_error(diagnostic.what);
      } else {
        messages_.warn(diagnostic.what);
      }
    }
    if (std::exchange(diagnostics.end_with_record, false)) errors_.end();
    diagnostics.list.clear();
  }

  void say_error(const Diagnostic& what) {
    errors_.say(what);
    result_.has_errors = true;
  }

  /// What is known at the end of the inputs.
  PipelineResult finished() {
    errors_.end();
    result_.formless_files = formless_.count();
    return result_;
  }

  void write(BatchWorker& worker, std::string& piece, std::size_t records) {
    if (records == 0) return;
    result_.records += records;
    worker.join(piece);
    output_.write(piece);
    piece.clear();
  }

  InputReader& inputs_;
  Messages& messages_;
  DiagnosticRun errors_;
  Output& output_;
  Progress& progress_;
  FormlessFiles formless_;
  std::exception_ptr fault_;  // of the inputs
  PipelineResult result_;
};

}  // namespace

PipelineResult run_pipeline(InputReader& inputs, unsigned jobs,
                            const std::function<std::unique_ptr<BatchWorker>()>& make_worker,
                            Messages& messages, Output& output, Progress& progress) {
  Pipeline pipeline(inputs, messages, output, progress);
  if (jobs == 1) return pipeline.run_alone(*make_worker());
  return pipeline.run_with(jobs, make_worker);
}

}  // namespace unpsa::cli
