// SPDX-License-Identifier: MIT
#include "apps/dedupe/reference.hpp"

#include <filesystem>
#include <span>
#include <string_view>
#include <system_error>

#include "cli/input/input_source.hpp"
#include "cli/messages/diagnostic_run.hpp"
#include "dedupe/index_file.hpp"
#include "text/file_name.hpp"
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

cli::ExitCode read_records(cli::InputSource& source, const std::string& path, const ReferenceTaker& taker,
                           cli::Messages& messages, cli::Progress& progress) {
  cli::ExitCode code = cli::ExitCode::done;
  cli::DiagnosticRun errors(messages);
  Reader reader(source, path, [&](const Diagnostic& diagnostic) {
    errors.say(diagnostic);
    code = cli::ExitCode::error;
  });
  Record record;
  while (reader.next(record)) {
    errors.end();
    taker.record(record);
    progress.add_records(1);
  }
  errors.end();
  return code;
}

/// What has no end would be read for ever. A pipe has one, and so has standard input, whatever it is.
void refuse_device(const std::string& path) {
  if (path == "-") return;
  std::error_code error;
  const auto status = std::filesystem::status(text::file_name_as_bytes(path), error);
  const bool is_device = std::filesystem::is_character_file(status) || std::filesystem::is_block_file(status);
  if (is_device && path != "/dev/stdin" && path != "/dev/null")
    throw InputOutputError("cannot read '" + path + "': it is not a regular file");
}

}  // namespace

cli::ExitCode read_reference(const std::string& path, int max_ratio, const ReferenceTaker& taker,
                             cli::Messages& messages, cli::Progress& progress) {
  refuse_device(path);
  cli::InputSource source(path, progress, max_ratio);
  cli::ExitCode code = cli::ExitCode::done;
  const std::string_view head = source.peek(dedupe::index_magic.size());
  if (head.empty()) {
    throw InputOutputError("cannot read '" + path +
                           "': it is empty; leave out '--against' if there is nothing to compare with yet");
  }
  const bool cut_off = dedupe::index_magic.starts_with(head);
  const bool index = dedupe::is_index(head) || cut_off;
  if (index) {
    read_prints(source, path, taker, progress);
  } else {
    code = read_records(source, path, taker, messages, progress);
  }
  progress.add_file();
  return code;
}

}  // namespace unpsa::apps
