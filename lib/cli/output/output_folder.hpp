// SPDX-License-Identifier: MIT
/// Results in several files.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "cli/output/output.hpp"

namespace unpsa::cli {

/// A folder of files, which appear together: until then they stand in a temporary folder beside it, or in it
/// where it is there already. Then its files of the same names are replaced, and others stay.
class OutputFolder final : public WholeOutput {
 public:
  /// Throws OutputError if a file must not be replaced.
  using Check = std::function<void(const std::string& file)>;

  /// Throws OutputError, also if `path` exists and is not a folder. `check` is asked about each file that is
  /// written.
  OutputFolder(const std::string& path, Check check);

  /// Appends to a file of the folder, which is created if it does not exist. Throws OutputError. Small pieces
  /// are buffered.
  void append(const std::string& name, std::string_view bytes);

  /// The path at which somebody else writes a file of the folder, which is there and empty. Throws
  /// OutputError.
  [[nodiscard]] std::string make_file(const std::string& name);

  void finish(Sync sync) override;
  void append_moves(std::vector<Move>& moves) override;

 private:
  struct File {
    TemporaryPath path;
    std::string gathered;
    std::uint64_t written;
  };

  File& open_file(const std::string& name);
  void flush(const std::string& name, File& file);
  void flush_all();
  [[nodiscard]] std::string target(const std::string& name) const { return path_ + "/" + name; }

  Check check_;
  std::string path_;  // without a slash at its end
  bool exists_;
  TemporaryPath folder_;
  std::map<std::string, File, std::less<>> files_;
  std::size_t gathered_size_ = 0;
};

}  // namespace unpsa::cli
