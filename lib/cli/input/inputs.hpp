// SPDX-License-Identifier: MIT
/// The inputs that a command line names.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/command/common_options.hpp"

namespace unpsa::cli {

/// The names of the inputs, as `text::file_name_as_text` gives them: the FILEs, then those that `files_from`
/// lists; `-`, standard input, if neither is given. Throws InputOutputError if the list cannot be read.
[[nodiscard]] std::vector<std::string> list_inputs(const CommonOptions& options);

/// Appends the names in `list`, which end in `separator`, as `text::file_name_as_text` gives them. Empty ones
/// are skipped, and so is a byte order mark before lines.
void append_names(std::vector<std::string>& names, std::string_view list, char separator);

/// The bytes of a file, or of standard input for `-`, as they are. Throws InputOutputError.
[[nodiscard]] std::string read_file(const std::string& path);

/// The bytes of a small file. Throws InputOutputError if it cannot be read, is no regular file or is larger
/// than `most` bytes: a FIFO has no end until somebody writes to it, and a device may have none at all.
[[nodiscard]] std::string read_small_file(const std::string& path, std::size_t most);

}  // namespace unpsa::cli
