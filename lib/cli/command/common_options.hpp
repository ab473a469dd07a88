// SPDX-License-Identifier: MIT
/// The options that all programs share.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cli/command/command.hpp"
#include "cli/messages/messages.hpp"

namespace unpsa::cli {

enum class ColorWhen : std::uint8_t { automatic, always, never };

struct CommonOptions {
  std::vector<std::string> files;
  std::string files_from;       ///< empty: not given
  bool null_separated = false;  ///< names in `files_from` end in NUL, not in LF
  std::string output;           ///< empty: standard output
  bool own_output = false;      ///< set by a program that puts its results in `output` by itself
  bool quiet = false;
  int jobs = 1;  ///< threads that work on records; 0: as many as there are processors
  ColorWhen color = ColorWhen::automatic;
};

/// Declares them under a heading of their own, and the FILEs.
void declare_common_options(Command& command, CommonOptions& options);

/// Whether to colour what goes to `descriptor`: as told, or else where it is a terminal that can, and
/// NO_COLOR is not set in the environment.
[[nodiscard]] Color use_color(ColorWhen when, int descriptor);

/// The names of the inputs: the FILEs, then those that `files_from` lists; `-`, standard input, if neither is
/// given. Throws InputOutputError if the list cannot be read.
[[nodiscard]] std::vector<std::string> list_inputs(const CommonOptions& options);

}  // namespace unpsa::cli
