// SPDX-License-Identifier: MIT
/// Tells whether names lead to one file, however they are spelled.
#pragma once

#include <sys/stat.h>

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

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

/// The regular files that names of inputs lead to: standard input for `-`, and the archive of a file in one.
/// They are looked up when somebody asks for the first time, and by one thread.
class FileSet {
 public:
  FileSet() = default;
  explicit FileSet(std::vector<std::string> names) : names_(std::move(names)) {}

  [[nodiscard]] bool contains(const struct stat& file) const;
  [[nodiscard]] bool has_standard_output() const;

 private:
  using Identity = std::pair<dev_t, ino_t>;

  std::vector<std::string> names_;
  mutable std::optional<std::vector<Identity>> files_;  // sorted
};

}  // namespace unpsa::cli
