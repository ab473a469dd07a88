// SPDX-License-Identifier: MIT
#include "cli/output/same_file.hpp"

#include <unistd.h>

#include <algorithm>
#include <system_error>

#include "cli/compression/archive.hpp"
#include "text/file_name.hpp"

namespace unpsa::cli {
namespace {

/// A file that is there, or the name in a folder of one that is not.
struct FilePlace {
  dev_t device = 0;
  ino_t inode = 0;
  std::string name = {};
  bool operator==(const FilePlace&) const = default;
};

std::optional<FilePlace> place_of(const struct stat& status) {
  if (!S_ISREG(status.st_mode)) return std::nullopt;
  return FilePlace{status.st_dev, status.st_ino};
}

std::optional<FilePlace> place_of_descriptor(int descriptor) {
  struct stat status {};
  return ::fstat(descriptor, &status) == 0 ? place_of(status) : std::nullopt;
}

bool names_standard_output(const std::string& output) {
  return output.empty() || output == "-" || output == "/dev/stdout";
}

std::optional<FilePlace> place_of_output(const std::string& output) {
  if (names_standard_output(output)) return place_of_descriptor(STDOUT_FILENO);
  const std::string bytes = text::file_name_as_bytes(output);
  struct stat status {};
  if (::stat(bytes.c_str(), &status) == 0) return place_of(status);
  const std::filesystem::path path = follow_links(bytes);
  const std::string folder = path.has_parent_path() ? path.parent_path().string() : ".";
  if (::stat(folder.c_str(), &status) != 0) return FilePlace{0, 0, path.string()};
  return FilePlace{status.st_dev, status.st_ino, path.filename().string()};
}

bool find_input_status(const std::string& input, struct stat& status) {
  if (input == "-") return ::fstat(STDIN_FILENO, &status) == 0;
  const std::string path = text::file_name_as_bytes(input);
  if (::stat(path.c_str(), &status) == 0) return true;
  const auto member = split_member_name(path);
  return member && ::stat(member->archive.c_str(), &status) == 0;
}

}  // namespace

std::filesystem::path follow_links(std::filesystem::path path) {
  constexpr int max_links = 40;  // as many as the kernel follows
  std::error_code error;
  for (int i = 0; i < max_links && std::filesystem::is_symlink(path, error); ++i) {
    path = path.parent_path() / std::filesystem::read_symlink(path, error);
  }
  return path;
}

bool is_same_output(const std::string& first, const std::string& second) {
  if (names_standard_output(first) && names_standard_output(second)) return false;
  const std::optional<FilePlace> place = place_of_output(first);
  return place && place == place_of_output(second);
}

bool is_file_of_standard_output(const std::string& input) {
  const std::optional<FilePlace> output = place_of_descriptor(STDOUT_FILENO);
  struct stat status {};
  return output && find_input_status(input, status) && output == place_of(status);
}

bool FileSet::contains(const struct stat& file) const {
  if (!files_) {
    files_.emplace();
    files_->reserve(names_.size());
    for (const std::string& name : names_) {
      struct stat status {};
      if (find_input_status(name, status) && S_ISREG(status.st_mode)) {
        files_->emplace_back(status.st_dev, status.st_ino);
      }
    }
    std::sort(files_->begin(), files_->end());
  }
  return S_ISREG(file.st_mode) &&
         std::binary_search(files_->begin(), files_->end(), Identity{file.st_dev, file.st_ino});
}

bool FileSet::has_standard_output() const {
  struct stat status {};
  return ::fstat(STDOUT_FILENO, &status) == 0 && contains(status);
}

}  // namespace unpsa::cli
