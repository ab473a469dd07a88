// SPDX-License-Identifier: MIT
/// Disk space for data that should not be kept in memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "cli/output/output.hpp"

namespace unpsa::cli {

/// A file without a name in `scratch_folder()`: it disappears however the program ends. It is created when
/// the first bytes do not fit into the memory reserved for them.
class TemporaryFile {
 public:
  explicit TemporaryFile(std::size_t in_memory = std::size_t{1} << 20) : max_gathered_(in_memory) {}
  ~TemporaryFile();
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  /// Returns the offset of `bytes` in the file. Throws OutputError.
  std::uint64_t append(std::string_view bytes);
  /// Fills `room` from `offset` on; all of it must have been written. Throws OutputError.
  void read(std::uint64_t offset, std::span<char> room);
  /// Writes all of it. Throws OutputError.
  void copy_to(Output& output);

  [[nodiscard]] std::uint64_t size() const noexcept { return written_ + gathered_.size(); }

 private:
  void flush();
  void open();

  std::size_t max_gathered_;
  std::string folder_;
  std::string gathered_;  // the end of the file
  std::uint64_t written_ = 0;
  int descriptor_ = -1;
};

}  // namespace unpsa::cli
