// SPDX-License-Identifier: MIT
/// Results that can be written only when later ones are known.
#pragma once

#include <cstddef>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

#include "cli/output/output.hpp"

namespace unpsa::cli {

/// Keeps bytes: so many in memory, more in a temporary file without a name, which is gone whatever ends the
/// program.
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
