// SPDX-License-Identifier: MIT
#include "apps/dedupe/reference.hpp"

#include <string_view>
#include <utility>

#include "cli/input/input_reader.hpp"
#include "cli/input/input_source.hpp"
#include "cli/input/inputs.hpp"
#include "cli/messages/progress.hpp"
#include "cli/pipeline/stage.hpp"
#include "dedupe/index_file.hpp"
#include "unpsa/reader.hpp"

namespace unpsa::apps {
namespace {

void read_prints(cli::InputSource& source, const std::string& path, const ReferenceTaker& taker,
                 cli::Progress& progress) {
  const std::string wrong =
      dedupe::read_index([&source](std::span<char> room) { return source.read(room); }, {},
                         [&](const dedupe::Fingerprint& print) {
                           taker.print(print);
                           progress.add_records(1);
                         });
  if (!wrong.empty()) throw InputOutputError("cannot read '" + path + "': " + wrong);
}

cli::ExitCode read_records(std::unique_ptr<cli::InputSource> source, const std::string& path,
                           const ReferenceTaker& taker, cli::Session& session, cli::Progress& progress) {
  cli::InputReader reader(std::move(source), path, progress, {.encoding = session.options.encoding});
  const cli::PipelineResult result = cli::run_pipeline(reader, cli::thread_count(session), taker.make_worker,
                                                       session.messages, session.output, progress);
  return result.has_errors ? cli::ExitCode::error : cli::ExitCode::done;
}

cli::ExitCode read_reference(const std::string& path, const ReferenceTaker& taker, cli::Session& session,
                             cli::Progress& progress) {
  cli::refuse_device(path);
  auto source = std::make_unique<cli::InputSource>(path, progress, session.options.max_ratio);
  const std::string_view head = source->peek(dedupe::index_magic.size());
  if (head.empty()) {
    throw InputOutputError("cannot read '" + path +
                           "': it is empty; leave out '--against' if there is nothing to compare with yet");
  }
  const bool cut_off = dedupe::index_magic.starts_with(head);
  if (!dedupe::is_index(head) && !cut_off)
    return read_records(std::move(source), path, taker, session, progress);
  read_prints(*source, path, taker, progress);
  progress.add_file();
  return cli::ExitCode::done;
}

}  // namespace

cli::ExitCode read_references(std::span<const std::string> paths, const ReferenceTaker& taker,
                              cli::Session& session) {
  cli::ExitCode code = cli::ExitCode::done;
  cli::Progress progress(session.messages, cli::shows_progress(session), paths.size());
  for (const std::string& path : paths)
    code = cli::worse(code, read_reference(path, taker, session, progress));
  return code;
}

}  // namespace unpsa::apps
