// SPDX-License-Identifier: MIT
/// The inputs that a command line names.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/command/common_options.hpp"
#include "cli/input/folders.hpp"

namespace unpsa::cli {

/// The inputs: the FILEs, then those that `files_from` lists, each folder replaced by the files in it; `-`,
/// standard input, if neither is given. Throws InputOutputError if the list cannot be read.
[[nodiscard]] InputList list_inputs(const CommonOptions& options);

/// Gives each folder among `names` a slash at its end, so that the folder of the name is the folder itself.
void mark_folders(std::vector<std::string>& names);

/// Appends the names in `list`, which end in `separator`, as `text::file_name_as_text` gives them. Empty ones
/// are skipped, and so is a byte order mark before lines.
void append_names(std::vector<std::string>& names, std::string_view list, char separator);

/// The bytes of a file, or of standard input for `-`, decompressed. Throws InputOutputError.
[[nodiscard]] std::string read_file(const std::string& path);

/// The bytes of a small file. Throws InputOutputError if it cannot be read, is no regular file or is larger
/// than `most` bytes: a FIFO has no end until somebody writes to it, and a device may have none at all.
[[nodiscard]] std::string read_small_file(const std::string& path, std::size_t most);

}  // namespace unpsa::cli
