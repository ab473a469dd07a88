// SPDX-License-Identifier: MIT
/// Results that are several files.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "cli/output/output.hpp"

namespace unpsa::cli {

/// A folder of files, which appear at `commit`, all of them whole, or not at all: until then they stand in a
/// temporary folder beside it, or in it where it is there already, which is removed otherwise, also when a
/// signal ends the program. Where the folder is there already its files of the same names are replaced, and
/// others stay.
///
/// There is one OutputFolder at a time, made before any other thread.
class OutputFolder {
 public:
  /// Throws OutputError, also where `path` is there and is no folder.
  explicit OutputFolder(const std::string& path);
  ~OutputFolder();
  OutputFolder(const OutputFolder&) = delete;
  OutputFolder& operator=(const OutputFolder&) = delete;

  /// Appends to a file of the folder, which is made if it is not there. Throws OutputError. Small pieces are
  /// gathered.
  void append(const std::string& name, std::string_view bytes);
  /// Puts everything in its place. Throws OutputError.
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
