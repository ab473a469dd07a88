// SPDX-License-Identifier: MIT
/// What programs do with records: pass them on, or write lines about them.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <type_traits>
#include <utility>

#include "cli/pipeline/pipeline.hpp"
#include "cli/program/run.hpp"
#include "unpsa/record.hpp"

namespace unpsa::cli {

/// Whether to show progress (interactive stderr, output not a terminal).
[[nodiscard]] bool shows_progress(const Session& session);

/// The threads that `--jobs` asks for.
[[nodiscard]] unsigned thread_count(const Session& session);

/// Runs the inputs of the session through the pipeline. Returns `error` if something could not be read or
/// was not a record; otherwise `done`.
[[nodiscard]] ExitCode run_batches(Session& session,
                                   const std::function<std::unique_ptr<BatchWorker>()>& make);

/// Appends the output for a record to a piece. Used by one thread at a time, so it may keep working memory.
/// Constructed from a function of a record and a piece, optionally also of remarks.
class RecordFunction {
 public:
  template <typename Function>
  requires(!std::is_same_v<std::decay_t<Function>, RecordFunction>) RecordFunction(Function function) {
    if constexpr (std::is_invocable_v<Function&, Record&, std::string&, Remarks&>) {
      function_ = std::move(function);
    } else {
      function_ = [inner = std::move(function)](Record& record, std::string& piece, Remarks&) mutable {
        inner(record, piece);
      };
    }
  }

  void operator()(Record& record, std::string& piece, Remarks& remarks) { function_(record, piece, remarks); }
  void operator()(Record& record, std::string& piece) {
    Remarks unsaid;
    function_(record, piece, unsaid);
  }

 private:
  std::function<void(Record& record, std::string& piece, Remarks& remarks)> function_;
};

/// Writes what the functions that `make` makes append.
[[nodiscard]] ExitCode run_lines(Session& session, const std::function<RecordFunction()>& make);

/// Passes on every record, each after a function that `make` makes has added its members to it.
[[nodiscard]] ExitCode run_stage(Session& session,
                                 const std::function<std::function<void(Record& record)>()>& make);

}  // namespace unpsa::cli
