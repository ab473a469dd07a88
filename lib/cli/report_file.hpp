// SPDX-License-Identifier: MIT
/// Files that a program writes beside its output.
#pragma once

#include <string>
#include <string_view>

namespace unpsa::cli {

/// Writes a file whole or not at all: into a temporary file beside it, which takes its place. Anything but a
/// regular file is written directly. Throws OutputError.
void write_file(const std::string& path, std::string_view content);

}  // namespace unpsa::cli
