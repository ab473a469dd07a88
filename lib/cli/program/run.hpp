// SPDX-License-Identifier: MIT
/// The frame of every program: arguments, help, the body, errors, the exit code.
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

/// What the body of a program works with.
struct Session {
  const CommonOptions& options;
  Messages& messages;
  Output& output;
  bool nothing_read = false;  ///< there was trouble and not one input to make output of: an old file stays

  /// How the output shows.
  [[nodiscard]] Screen screen() const { return screen_of(output.descriptor(), options.color); }
};

/// Does what the arguments ask for: reads them into the variables that `command` and `common` declare, then
/// shows help or versions, or opens the output, runs `body`, and puts the output in its place. Everything
/// that fails is said on standard error here and nowhere else. Returns what `main` returns.
[[nodiscard]] int run(Command& command, CommonOptions& common, int argc, const char* const* argv,
                      const std::function<ExitCode(Session&)>& body);

}  // namespace unpsa::cli
