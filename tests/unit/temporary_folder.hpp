// SPDX-License-Identifier: MIT
/// A folder of a test's own.
#pragma once

#include <unistd.h>

#include <filesystem>
#include <string>

namespace unpsa::test {

/// A folder that is empty at first and is removed with all that is in it.
class TemporaryFolder {
 public:
  /// `name` tells the folders of tests apart that run at the same time in one program.
  explicit TemporaryFolder(const std::string& name)
      : path_(std::filesystem::temp_directory_path() / ("unpsa-" + name + "-" + std::to_string(::getpid()))) {
    std::filesystem::remove_all(path_);
    std::filesystem::create_directory(path_);
  }
  ~TemporaryFolder() { std::filesystem::remove_all(path_); }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  [[nodiscard]] std::string file(const std::string& name) const { return (path_ / name).string(); }

 private:
  std::filesystem::path path_;
};

}  // namespace unpsa::test
