// SPDX-License-Identifier: MIT
/// Where bytes come from.
#pragma once

#include <cstddef>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

namespace unpsa {

/// The world failed: a file that cannot be opened or read, a disk that is full. `what()` is
/// ready for the user and names the file.
class InputOutputError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// A stream of bytes.
class ByteSource {
 public:
  virtual ~ByteSource() = default;
  /// Fills at most `room` and returns the number of bytes; 0 at the end.
  /// Throws InputOutputError.
  virtual std::size_t read(std::span<char> room) = 0;
};

/// A file, or standard input for `-`. Widens a pipe to 1 MiB, which makes
/// pipelines about one and a half times as fast.
class FileSource final : public ByteSource {
 public:
  /// Throws InputOutputError if the file cannot be opened or is a directory.
  explicit FileSource(const std::string& path);
  ~FileSource() override;
  FileSource(const FileSource&) = delete;
  FileSource& operator=(const FileSource&) = delete;

  std::size_t read(std::span<char> room) override;

 private:
  std::string path_;
  int descriptor_ = -1;
};

/// Bytes in memory, handed out in pieces of at most `piece` bytes.
class MemorySource final : public ByteSource {
 public:
  explicit MemorySource(std::string_view bytes, std::size_t piece = static_cast<std::size_t>(-1));
  std::size_t read(std::span<char> room) override;

 private:
  std::string_view rest_;
  std::size_t piece_;
};

}  // namespace unpsa
