// SPDX-License-Identifier: MIT
/// Results in several files.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "cli/output/output.hpp"

namespace unpsa::cli {

/// A folder of files, which appear at `commit`, all of them complete, or not at all. Until then they are in a
/// temporary folder next to it, or inside it if it already exists. Without `commit` the temporary folder is
/// removed, also when a signal ends the program. If the folder already exists, its files of the same names
/// are replaced and others are kept.
///
/// There is one OutputFolder at a time, made before any other thread.
class OutputFolder {
 public:
  /// Throws OutputError, also if `path` exists and is not a folder.
  explicit OutputFolder(const std::string& path);
  ~OutputFolder();
  OutputFolder(const OutputFolder&) = delete;
  OutputFolder& operator=(const OutputFolder&) = delete;

  /// Appends to a file of the folder, which is created if it does not exist. Throws OutputError. Small pieces
  /// are buffered.
  void append(const std::string& name, std::string_view bytes);
  /// Moves everything into place. Throws OutputError.
  void commit();

 private:
  void flush(const std::string& name, std::string& bytes);
  void flush_all();
  void move_into_place();

  std::string path_;                             // as given, for messages
  std::string temporary_;                        // empty when committed
  std::map<std::string, std::string> gathered_;  // by file
  std::size_t gathered_size_ = 0;
};

}  // namespace unpsa::cli
