// SPDX-License-Identifier: MIT
/// The destination of a program's results.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/compression/compressor.hpp"
#include "cli/output/move.hpp"
#include "cli/output/temporary_path.hpp"

namespace unpsa::cli {

/// Results on their way to a place where they appear whole or not at all.
class WholeOutput {
 public:
  virtual ~WholeOutput() = default;
  WholeOutput(const WholeOutput&) = delete;
  WholeOutput& operator=(const WholeOutput&) = delete;

  /// Ends the writing: all is written, checked and, if asked for, durable. Throws OutputError.
  virtual void finish(Sync sync) = 0;
  /// Appends what puts the finished results in their place; nothing if they are there already.
  virtual void append_moves(std::vector<Move>& moves) = 0;
  /// As given, for messages.
  [[nodiscard]] const std::string& name() const noexcept { return name_; }

 protected:
  explicit WholeOutput(std::string name) : name_(std::move(name)) {}

 private:
  std::string name_;
};

/// Standard output or a file. A regular file is written into a temporary file beside it, which takes its
/// place at the end and is removed otherwise, also when a signal ends the program. A file may therefore be
/// input and output at the same time. Anything else (a device, a FIFO) is written directly. What is written
/// to a name that ends in `.gz` or `.zst` is compressed.
class Output final : public WholeOutput {
 public:
  /// `path`, as `text::file_name_as_text` gives it; empty or `-` is standard output. Throws OutputError.
  explicit Output(const std::string& path);
  ~Output() override;

  /// Throws OutputError. Small pieces are buffered, large ones are written directly.
  void write(std::string_view bytes);
  /// Writes buffered bytes. Throws OutputError.
  void flush();

  void finish(Sync sync) override;
  void append_moves(std::vector<Move>& moves) override;
  /// What to do at the end if somebody else has made the file since this output was opened, instead of
  /// replacing it: `join` puts what is in `temporary()` into it.
  void join_existing(std::function<void()> join) { join_ = std::move(join); }
  /// Ends the output by itself: everything is written, checked, and in its place. Throws OutputError.
  void commit(Sync sync = Sync::no);

  /// Whether it is written directly.
  [[nodiscard]] bool is_direct() const noexcept { return temporary_.empty(); }
  [[nodiscard]] bool is_terminal() const noexcept;
  /// The path of the temporary file, for code that writes it by name instead of through `write`; empty if
  /// there is none.
  [[nodiscard]] std::string temporary() const;
  [[nodiscard]] int descriptor() const noexcept { return descriptor_; }

 private:
  void open_file(const std::string& path);
  void write_out(std::string_view bytes);
  void write_bytes(std::string_view bytes);

  std::uint64_t written_ = 0;
  TemporaryPath temporary_;  // none: written directly
  std::string target_;       // the file to replace
  std::function<void()> join_;
  std::string gathered_;
  std::unique_ptr<Compressor> compressor_;
  std::string compressed_;
  int descriptor_ = -1;
};

}  // namespace unpsa::cli
