// SPDX-License-Identifier: MIT
/// The destination of a program's results.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "unpsa/reader.hpp"

namespace unpsa::cli {

/// Results could not be written, so the rest of the work would be useless.
class OutputError : public InputOutputError {
 public:
  using InputOutputError::InputOutputError;
};

/// Standard output or a file. A regular file is written whole or not at all: into a temporary file beside it,
/// which takes its place at `commit` and is removed otherwise, also when a signal ends the program. A file
/// may therefore be input and output at the same time. Anything else (a device, a FIFO) is written directly.
/// At most 32 files are written at a time, all by one thread.
class Output {
 public:
  /// `path` empty or `-` is standard output. Throws OutputError.
  explicit Output(const std::string& path);
  ~Output();
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  /// Throws OutputError. Small pieces are buffered, large ones are written directly.
  void write(std::string_view bytes);
  /// Writes buffered bytes. Throws OutputError.
  void flush();
  /// Completes the output: everything is written and checked, and the file is in its place. Throws
  /// OutputError.
  void commit();

  [[nodiscard]] bool is_terminal() const noexcept;
  /// The path of the temporary file that takes the place of a regular file at `commit`, for code that writes
  /// it by name instead of through `write`; empty if there is none.
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

/// Writes this content to a file or a device. Throws OutputError.
void write_file(const std::string& path, std::string_view content);

}  // namespace unpsa::cli
