// SPDX-License-Identifier: MIT
/// What every program does: arguments, help, the body, errors, the exit code.
#pragma once

#include <functional>
#include <string_view>

#include "cli/command/command.hpp"
#include "cli/command/common_options.hpp"
#include "cli/messages/messages.hpp"
#include "cli/output/output.hpp"
#include "cli/output/terminal.hpp"
#include "cli/program/exit_code.hpp"

namespace unpsa::cli {

/// What the body of a program has access to.
struct Session {
  const CommonOptions& options;
  Messages& messages;
  Output& output;
  bool nothing_read = false;  ///< there were errors and no readable input: an existing file is kept

  /// How the output shows.
  [[nodiscard]] Screen screen() const { return screen_of(output.descriptor(), options.color); }
};

/// Runs the program: parses the arguments into the variables that `command` and `common` declare, then shows
/// help or versions, or opens the output, runs `body` and commits the output. All failures are reported on
/// standard error here and nowhere else. Returns the exit code for `main`.
[[nodiscard]] int run(Command& command, CommonOptions& common, int argc, const char* const* argv,
                      const std::function<ExitCode(Session&)>& body);

}  // namespace unpsa::cli
