// SPDX-License-Identifier: MIT
/// Where a program's results go.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "unpsa/reader.hpp"

namespace unpsa::cli {

/// Results could not be written; what is left of the work is in vain.
class OutputError : public InputOutputError {
 public:
  using InputOutputError::InputOutputError;
};

/// Standard output or a file. A regular file is written whole or not at all: into a temporary file beside it,
/// which takes its place at `commit` and is removed otherwise, also when a signal ends the program. So a file
/// may be read and written at once. Anything else (a device, a FIFO) is written directly. At most 32 files
/// are written at a time, all by one thread.
class Output {
 public:
  /// `path` empty or `-` is standard output. Throws OutputError.
  explicit Output(const std::string& path);
  ~Output();
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  /// Throws OutputError. Small pieces are gathered, large ones written at once.
  void write(std::string_view bytes);
  /// Writes what was gathered. Throws OutputError.
  void flush();
  /// Ends the output: everything is written, checked, and in its place. Throws OutputError.
  void commit();

  [[nodiscard]] bool is_terminal() const noexcept;
  /// The path of the temporary file that takes the place of a regular file at `commit`, for those who write
  /// it by its name and not through `write`; empty if there is none.
  [[nodiscard]] std::string temporary() const;
  [[nodiscard]] int descriptor() const noexcept { return descriptor_; }

 private:
  void open_file(const std::string& path);
  void write_all(std::string_view bytes);
  [[noreturn]] void fail(int error) const;

  std::string name_;    // for messages
  std::string target_;  // the file to replace; empty if written directly
  std::string gathered_;
  int descriptor_ = -1;
  std::size_t slot_;  // of the temporary file
};

/// A file of this content, or a device that it is written to. Throws OutputError.
void write_file(const std::string& path, std::string_view content);

}  // namespace unpsa::cli
