// SPDX-License-Identifier: MIT
/// The inputs that a command line names.
#pragma once

#include <string>
#include <vector>

#include "cli/command/common_options.hpp"

namespace unpsa::cli {

/// The names of the inputs: the FILEs, then those that `files_from` lists; `-`, standard input, if neither is
/// given. Throws InputOutputError if the list cannot be read.
[[nodiscard]] std::vector<std::string> list_inputs(const CommonOptions& options);

/// The bytes of a file, or of standard input for `-`, as they are. Throws InputOutputError.
[[nodiscard]] std::string read_file(const std::string& path);

}  // namespace unpsa::cli
