// SPDX-License-Identifier: MIT
#include "cli/pipeline/stage.hpp"

#include <unistd.h>

#include <algorithm>
#include <thread>
#include <utility>
#include <vector>

#include "cli/input/inputs.hpp"
#include "cli/messages/progress.hpp"
#include "json/record_json.hpp"

namespace unpsa::cli {
namespace {

unsigned thread_count(int jobs) {
  return jobs > 0 ? static_cast<unsigned>(jobs) : std::max(1U, std::thread::hardware_concurrency());
}

class LineWorker final : public BatchWorker {
 public:
  explicit LineWorker(RecordFunction function) : function_(std::move(function)) {}
  void add(Record& record, std::string& piece) override { function_(record, piece, remarks); }

 private:
  RecordFunction function_;
};

/// A person who types a form should know that the program is listening.
void announce_terminal(const std::vector<std::string>& inputs, Messages& messages) {
  if (std::find(inputs.begin(), inputs.end(), "-") == inputs.end()) return;
  if (::isatty(STDIN_FILENO) != 1) return;
  messages.tell("reading from the terminal; end the input with Ctrl-D");
}

}  // namespace

bool shows_progress(const Session& session) {
  return !session.options.quiet && ::isatty(STDERR_FILENO) == 1 && !session.output.is_terminal();
}

ExitCode run_batches(Session& session, const std::function<std::unique_ptr<BatchWorker>()>& make) {
  const std::vector<std::string> inputs = list_inputs(session.options);
  if (session.options.checks && inputs.empty()) {
    session.messages.error("the list '" + session.options.files_from +
                           "' names no files, so nothing was checked");
    return ExitCode::error;
  }
  announce_terminal(inputs, session.messages);
  Progress progress(session.messages, shows_progress(session), inputs.size());
  const PipelineResult result =
      run_pipeline(inputs, thread_count(session.options.jobs), make, session.messages, session.output,
                   progress, session.options.encoding, session.options.checks);
  return result.has_errors ? ExitCode::error : ExitCode::done;
}

ExitCode run_lines(Session& session, const std::function<RecordFunction()>& make) {
  return run_batches(session, [&] { return std::make_unique<LineWorker>(make()); });
}

ExitCode run_stage(Session& session, const std::function<std::function<void(Record&)>()>& make) {
  return run_lines(session, [&] {
    return [add_members = make()](Record& record, std::string& piece) mutable {
      add_members(record);
      json::append_record(piece, record);
      piece += '\n';
    };
  });
}

}  // namespace unpsa::cli
