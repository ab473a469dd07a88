// SPDX-License-Identifier: MIT
#include "cli/program/run.hpp"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <exception>
#include <new>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/program/missing_memory.hpp"
#include "unpsa/error.hpp"
#include "unpsa/form.hpp"
#include "unpsa/record.hpp"
#include "unpsa/version.hpp"

namespace unpsa::cli {
namespace {

/// Makes sure that no file is opened in the place of a standard stream that the caller has closed: reading
/// or writing there must go on to fail.
void guard_standard_streams() {
  for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(descriptor, F_GETFD) >= 0) continue;
    const int useless = descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY;
    if (::open("/dev/null", useless) != descriptor) ::_exit(static_cast<int>(ExitCode::error));
  }
}

/// A closed pipe ends a program quietly, even where the caller ignores the signal; a file that grows beyond
/// what is allowed is an error as any other.
void set_signals() {
  ::signal(SIGPIPE, SIG_DFL);
  ::signal(SIGXFSZ, SIG_IGN);
}

std::string versions(const std::string& program) {
  std::string text = program;
  text.append(" ").append(library_version()).append("\nrecord schema: ");
  text.append(record_schema).append("\nform table: ").append(form::label_table_version());
  text.append("\nICU version of the Unicode tables: " UNPSA_ICU_VERSION "\n");
  return text;
}

void print(std::string_view text) {
  Output output("-");
  output.write(text);
  output.commit();
}

/// That of a command line which could not be read to its end.
void find_language(std::span<const char* const> arguments, CommonOptions& common) {
  const std::string_view option = "--language=";
  std::string_view before;
  for (const std::string_view argument : arguments) {
    const bool is_zh = argument.starts_with(option) ? argument.substr(option.size()) == "zh"
                                                    : before == "--language" && argument == "zh";
    if (is_zh) common.language = text::MessageLanguage::zh;
    before = argument;
  }
}

ReadFiles files_of(const InputList& list, const std::vector<std::string>& others) {
  std::vector<std::string> named;
  std::vector<std::string> found;
  for (const Input& input : list.inputs) (input.is_found ? found : named).push_back(input.name);
  return {FileSet(std::move(named)), FileSet(std::move(found)), FileSet(others)};
}

/// Who writes to standard output into a folder of inputs does not want that file to be read.
void leave_out_standard_output(InputList& list) {
  const auto is_output = [](const Input& input) {
    return input.is_found && is_file_of_standard_output(input.name);
  };
  std::vector<Input>& inputs = list.inputs;
  inputs.erase(std::remove_if(inputs.begin(), inputs.end(), is_output), inputs.end());
}

ExitCode run_body(const CommonOptions& common, Messages& messages,
                  const std::function<ExitCode(Session&)>& body) {
  // Once: a list of names may come from a pipe.
  InputList inputs = list_inputs(common);
  Outputs outputs(common.no_sync ? Sync::no : Sync::yes, files_of(inputs, common.also_read));
  Output& output = outputs.open(common.own_output ? std::string() : common.output,
                                common.reports_errors ? Role::report : Role::result, common.output_holds,
                                /*is_filter=*/true);
  if (output.descriptor() == STDOUT_FILENO) leave_out_standard_output(inputs);
  Session session{common, inputs, messages, outputs, output};
  const ExitCode code = body(session);
  for (const std::string& file : outputs.commit(session.keeps(code))) say_unwritten(messages, file);
  return code;
}

ExitCode run_parsed(const Command& command, const ParseResult& parsed, const CommonOptions& common,
                    Messages& messages, const std::function<ExitCode(Session&)>& body) {
  using Next = ParseResult::Next;
  switch (parsed.next) {
    case Next::show:
      print(parsed.message);
      return ExitCode::done;
    case Next::version:
      print(versions(command.program()));
      return ExitCode::done;
    case Next::usage_error:
      messages.error(parsed.message + " (see '" + command.program() + " --help')");
      return ExitCode::error;
    case Next::run:
      break;
  }
  return run_body(common, messages, body);
}

}  // namespace

void say_unwritten(Messages& messages, const std::string& file) {
  messages.error("'" + file + "' is not written; '--keep-going' writes what could be read");
}

int run(Command& command, CommonOptions& common, int argc, const char* const* argv,
        const std::function<ExitCode(Session&)>& body) {
  guard_standard_streams();
  set_signals();
  declare_common_options(command, common);
  command.help_language([&common] { return language_on(STDOUT_FILENO, common.language); });
  const std::span<const char* const> arguments(argv, static_cast<std::size_t>(argc));
  const ParseResult parsed = command.parse(arguments.subspan(arguments.empty() ? 0 : 1));

  if (parsed.next == ParseResult::Next::run) complete_names(common.files);
  if (parsed.next == ParseResult::Next::usage_error && !common.language) find_language(arguments, common);

  const text::MessageLanguage language = language_on(STDERR_FILENO, common.language);
  Messages messages(command.program(), common.quiet ? Quiet::yes : Quiet::no,
                    use_color(common.color, STDERR_FILENO), STDERR_FILENO, language);
  const std::string_view memory_message = common.jobs == 1
                                              ? "out of memory; the input, or a form in it, is too large"
                                              : "out of memory; a smaller '--jobs' needs less memory";
  ExitCode code = ExitCode::error;
  try {
    set_missing_memory_message(text::translate(memory_message, language));
    code = run_parsed(command, parsed, common, messages, body);
  } catch (const Error& error) {
    messages.error(error.what());
  } catch (const std::bad_alloc&) {
    messages.error(memory_message);
  } catch (const std::exception& error) {
    messages.error(std::string("unexpected error: ") + error.what());
  }
  return static_cast<int>(code);
}

}  // namespace unpsa::cli
