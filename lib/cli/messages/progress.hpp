// SPDX-License-Identifier: MIT
/// A progress line for long runs.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

#include "cli/messages/messages.hpp"

namespace unpsa::cli {

/// Counts what has been read, and shows it after one second: `3 of 12 files, 120.5 MB, 48,000
/// records`. Used by one thread.
class Progress {
 public:
  /// Only counts if not `shown`.
  Progress(Messages& messages, bool shown, std::size_t files);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void add_bytes(std::size_t count) {
    bytes_ += count;
    if (shown_) update();
  }
  void add_file() noexcept { ++files_done_; }
  void add_records(std::size_t count) noexcept { records_ += count; }

 private:
  using Clock = std::chrono::steady_clock;

  void update();

  Messages& messages_;
  bool shown_;
  std::size_t files_;
  std::size_t files_done_ = 0;
  std::uint64_t bytes_ = 0;
  std::uint64_t records_ = 0;
  Clock::time_point next_;
};

}  // namespace unpsa::cli
