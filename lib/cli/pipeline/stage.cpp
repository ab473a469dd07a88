// SPDX-License-Identifier: MIT
#include "cli/pipeline/stage.hpp"

#include <unistd.h>

#include <algorithm>
#include <thread>
#include <utility>
#include <vector>

#include "cli/messages/progress.hpp"
#include "json/record_json.hpp"

namespace unpsa::cli {
namespace {

class LineWorker final : public BatchWorker {
 public:
  explicit LineWorker(RecordFunction function) : function_(std::move(function)) {}
  void add(Record& record, std::string& piece) override { function_(record, piece, remarks); }

 private:
  RecordFunction function_;
};

/// A person who types a form should know that the program is listening.
void announce_terminal(const std::vector<Input>& inputs, Messages& messages) {
  const auto is_standard_input = [](const Input& input) { return input.name == "-"; };
  if (std::none_of(inputs.begin(), inputs.end(), is_standard_input)) return;
  if (::isatty(STDIN_FILENO) != 1) return;
  messages.tell("reading from the terminal; end the input with Ctrl-D");
}

/// `3 files`
std::string count_of(std::size_t count, const std::string& what) {
  return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

/// What was left out of the folders among the inputs.
void say_left_out(const InputList& list, std::size_t formless_files, Messages& messages) {
  std::vector<std::string> parts;
  if (list.other_files > 0) parts.push_back(count_of(list.other_files, "file") + " by name");
  if (formless_files > 0) parts.push_back(count_of(formless_files, "file") + " without a form");
  if (list.nested_archives > 0) parts.push_back(count_of(list.nested_archives, "archive") + " in an archive");
  if (list.linked_folders > 0) parts.push_back(count_of(list.linked_folders, "linked folder"));
  if (parts.empty()) return;
  std::string text = "left out: ";
  for (std::size_t i = 0; i < parts.size(); ++i) text += (i == 0 ? "" : ", ") + parts[i];
  messages.warn(text);
}

}  // namespace

bool shows_progress(const Session& session) {
  return !session.options.quiet && ::isatty(STDERR_FILENO) == 1 && !session.output.is_terminal();
}

unsigned thread_count(const Session& session) {
  const int jobs = session.options.jobs;
  return jobs > 0 ? static_cast<unsigned>(jobs) : std::max(1U, std::thread::hardware_concurrency());
}

ExitCode run_batches(Session& session, const std::function<std::unique_ptr<BatchWorker>()>& make) {
  const InputList& list = session.inputs;
  for (const std::string& error : list.errors) session.messages.error(error);
  const std::vector<Input>& inputs = list.inputs;
  if (session.options.checks && inputs.empty() && list.errors.empty()) {
    session.messages.error("the list '" + session.options.files_from +
                           "' names no files, so nothing was checked");
    return ExitCode::error;
  }
  announce_terminal(inputs, session.messages);
  Progress progress(session.messages, shows_progress(session), inputs.size());
  InputReader reader(inputs, progress,
                     {.encoding = session.options.encoding,
                      .max_ratio = session.options.max_ratio,
                      .stdin_filename = session.options.stdin_filename,
                      .wants_forms = session.options.checks});
  const PipelineResult result =
      run_pipeline(reader, thread_count(session), make, session.messages, session.output, progress);
  say_left_out(list, result.formless_files, session.messages);
  bool has_errors = result.has_errors || !list.errors.empty();
  const auto is_found = [](const Input& input) { return input.is_found; };
  if (session.options.checks && result.records == 0 && !has_errors &&
      std::any_of(inputs.begin(), inputs.end(), is_found)) {
    session.messages.error("none of the files that were found holds a form, so nothing was checked");
    has_errors = true;
  }
  return has_errors ? ExitCode::error : ExitCode::done;
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
