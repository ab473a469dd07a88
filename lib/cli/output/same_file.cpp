// SPDX-License-Identifier: MIT
#include "cli/output/same_file.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <optional>
#include <system_error>

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
  if (!output) return false;
  if (input == "-") return output == place_of_descriptor(STDIN_FILENO);
  struct stat status {};
  return ::stat(text::file_name_as_bytes(input).c_str(), &status) == 0 && output == place_of(status);
}

}  // namespace unpsa::cli
