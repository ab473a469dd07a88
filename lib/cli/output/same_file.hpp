// SPDX-License-Identifier: MIT
/// Tells whether names lead to one file, however they are spelled.
#pragma once

#include <filesystem>
#include <string>

namespace unpsa::cli {

/// Where the path leads in the end, through links to a file that need not exist yet.
[[nodiscard]] std::filesystem::path follow_links(std::filesystem::path path);

/// Whether two outputs, as `text::file_name_as_text` gives their names, would be one file: a regular file
/// that both names lead to, or one that is not there yet, in one folder. Standard output (empty or `-`) is
/// the file that it goes to. Devices and pipes take any number of outputs, as does standard output itself.
[[nodiscard]] bool is_same_output(const std::string& first, const std::string& second);

/// Whether an input, of which `-` is standard input, is the regular file that standard output goes to. A run
/// with one would read what it writes.
[[nodiscard]] bool is_file_of_standard_output(const std::string& input);

}  // namespace unpsa::cli
