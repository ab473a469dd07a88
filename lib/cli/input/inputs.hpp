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

/// The name of the file that `given` calls: the file of that name, or where there is none the one that
/// results and messages show so, as `bad\xff.txt`. Both as `text::file_name_as_text` gives them.
[[nodiscard]] std::string name_of_file(const std::string& given);

/// Makes each of `names` that of its file, see `name_of_file`, and gives each folder a slash at its end, so
/// that the folder of the name is the folder itself.
void complete_names(std::vector<std::string>& names);

/// Appends the names in `list`, which end in `separator`, as `text::file_name_as_text` gives them. Empty ones
/// are skipped, and so is a byte order mark before lines.
void append_names(std::vector<std::string>& names, std::string_view list, char separator);

/// Throws InputOutputError for a device: what has no end would be read for ever. A pipe has one, and so has
/// standard input, whatever it is.
void refuse_device(const std::string& path);

/// The bytes of a small file. Throws InputOutputError if it cannot be read, is no regular file or is larger
/// than `most` bytes: a FIFO has no end until somebody writes to it, and a device may have none at all.
[[nodiscard]] std::string read_small_file(const std::string& path, std::size_t most);

}  // namespace unpsa::cli
