// SPDX-License-Identifier: MIT
/// From inputs to output, by one thread or several, in order.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "cli/input/input_reader.hpp"
#include "cli/messages/messages.hpp"
#include "cli/messages/progress.hpp"
#include "cli/output/output.hpp"
#include "unpsa/reader.hpp"
#include "unpsa/record.hpp"

namespace unpsa::cli {

/// Remarks of a program about records, each with its position. They are not errors.
using Remarks = std::vector<Diagnostic>;

/// What a program produces from a batch of records. Each worker belongs to one batch at a time.
class BatchWorker {
 public:
  virtual ~BatchWorker() = default;

  /// What `add` puts here is reported as warnings, in the order of the inputs.
  Remarks remarks;

  /// Appends to `piece` what the program makes of `record`. Called by any thread, for the records of a batch
  /// in order.
  virtual void add(Record& record, std::string& piece) = 0;

  /// Makes `piece`, all that was added since the last time, into what is to be written. Called by the main
  /// thread, for the batches in order, so what depends on earlier records belongs here. Not called for a
  /// batch without records.
  virtual void join(std::string& piece) { static_cast<void>(piece); }
};

struct PipelineResult {
  std::size_t records = 0;
  bool has_errors = false;         ///< something could not be read, or was not a record
  std::size_t formless_files = 0;  ///< in folders, which hold neither a form nor a record
};

/// Reads `inputs` to their end, calls the workers, writes what they make. The output and the messages are the
/// same for every number of `jobs`: with 1, this thread does everything. With more, it splits the inputs into
/// batches, which that many threads process, and writes their results. Memory is bounded by the largest item
/// and `jobs`, not by the length of the inputs. Throws OutputError and any exception of a worker or of the
/// reader; of the latter after what was read before it.
PipelineResult run_pipeline(InputReader& inputs, unsigned jobs,
                            const std::function<std::unique_ptr<BatchWorker>()>& make_worker,
                            Messages& messages, Output& output, Progress& progress);

}  // namespace unpsa::cli
