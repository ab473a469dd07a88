// SPDX-License-Identifier: MIT
/// Results that can only be written after later ones are known.
#pragma once

#include <cstddef>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

#include "cli/output/output.hpp"

namespace unpsa::cli {

/// Keeps bytes: up to a limit in memory, more in an unnamed temporary file, which disappears however the
/// program ends.
class Spool {
 public:
  explicit Spool(std::size_t in_memory = std::size_t{16} * 1024 * 1024) : most_(in_memory) {}

  /// Throws OutputError.
  void write(std::string_view bytes);

  /// Writes all that was kept. Throws OutputError.
  void copy_to(Output& output);

 private:
  struct Close {
    void operator()(std::FILE* file) const noexcept { std::fclose(file); }
  };
  void write_out();

  std::size_t most_;
  std::string gathered_;
  std::unique_ptr<std::FILE, Close> file_;
};

}  // namespace unpsa::cli
