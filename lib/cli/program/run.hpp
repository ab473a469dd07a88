// SPDX-License-Identifier: MIT
/// What every program does: arguments, help, the body, errors, the exit code.
#pragma once

#include <functional>
#include <string_view>

#include "cli/command/command.hpp"
#include "cli/command/common_options.hpp"
#include "cli/input/inputs.hpp"
#include "cli/messages/messages.hpp"
#include "cli/output/outputs.hpp"
#include "cli/output/terminal.hpp"
#include "cli/program/exit_code.hpp"

namespace unpsa::cli {

/// What the body of a program has access to.
struct Session {
  const CommonOptions& options;
  const InputList& inputs;  ///< without the file that standard output goes to
  Messages& messages;
  Outputs& outputs;
  Output& output;

  /// Whether results that appear whole or not at all are to appear: not after an error, unless told to.
  [[nodiscard]] bool keeps(ExitCode code) const noexcept {
    return code != ExitCode::error || options.keep_going;
  }
  /// How the output shows.
  [[nodiscard]] Screen screen() const {
    Screen screen = screen_of(output.descriptor(), options.color);
    if (options.width) screen.width = static_cast<std::size_t>(*options.width);
    return screen;
  }
  /// The language of results for reading.
  [[nodiscard]] text::MessageLanguage language() const {
    return language_on(output.descriptor(), options.language);
  }
  /// The columns of tables, and of lists and grids that have the place of one; 0: any.
  [[nodiscard]] std::size_t table_width() const {
    const Screen shown = screen();
    return shown.width == 0 && !options.width ? usual_table_width() : shown.width;
  }
};

/// That a file stays as it was after an error.
void say_unwritten(Messages& messages, const std::string& file);

/// Does what the arguments ask for: reads them into the variables that `command` and `common` declare, then
/// shows help or versions, or opens the output, runs `body`, and puts the outputs in their places. Everything
/// that fails is reported on standard error here and nowhere else. Returns what `main` returns.
[[nodiscard]] int run(Command& command, CommonOptions& common, int argc, const char* const* argv,
                      const std::function<ExitCode(Session&)>& body);

}  // namespace unpsa::cli
