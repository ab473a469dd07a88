// SPDX-License-Identifier: MIT
/// The inputs in a folder or an archive.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command/common_options.hpp"

namespace unpsa::cli {

/// An input by its name, as `text::file_name_as_text` gives it.
struct Input {
  std::string name;
  bool is_found = false;  ///< in a folder or an archive, nobody named it: it need not hold a form
};

struct InputList {
  std::vector<Input> inputs;
  std::size_t other_files = 0;      ///< in folders, whose names are not those of inputs
  std::size_t nested_archives = 0;  ///< in archives, which are not read
  std::size_t linked_folders = 0;   ///< in folders, which are not entered
  std::vector<std::string> errors;  ///< of folders that could not be read or hold no input
};

[[nodiscard]] bool is_folder(const std::string& name);

/// Whether an input by its name is a ZIP archive of files. One whose name is that of a form is not opened for
/// it: of ten thousand small files that would take a third of the time.
[[nodiscard]] bool is_archive_of_inputs(const std::string& name);

/// Appends the inputs in a folder and in those below it, in the order of the bytes of their paths. Hidden
/// files and folders and those of version control are no inputs, nor is the output of the options.
void append_folder(InputList& list, const std::string& name, const CommonOptions& options);

/// The same for a ZIP archive: the files in it whose names are those of inputs, in the order of their names.
void append_archive(InputList& list, const std::string& name, const CommonOptions& options);

}  // namespace unpsa::cli
