// SPDX-License-Identifier: MIT
/// Names of files that records are split into.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "unpsa/record.hpp"

namespace unpsa::writer {

/// By what records are split into files.
enum class SplitBy : std::uint8_t { nothing, country, year, language };

/// The name, without its ending, of the file that a record belongs in: the code of its country (or the
/// country as printed), the year of its edition (`2021-2022` if both fit) or its language; `unknown` if there
/// is none.
[[nodiscard]] std::string file_stem(SplitBy by, const Record& record);

/// A file name of at most 100 bytes that is valid on every system and does not lead to another folder;
/// `unknown` if nothing of the text is left.
[[nodiscard]] std::string safe_file_name(std::string_view text);

/// Names of the files of a folder, each of which is given once.
class FileNames {
 public:
  /// A safe name for a file named after this text, such as the id of a record: itself, if it is one. If that
  /// is taken, a hyphen and a number from 2 follow. Names that differ only in case are the same, as on some
  /// file systems.
  [[nodiscard]] std::string add(std::string_view text);

 private:
  std::set<std::string> taken_;                // folded
  std::map<std::string, std::size_t> copies_;  // of a name, the last number tried
};

/// ASCII letters in lower case.
[[nodiscard]] std::string fold_case(std::string_view text);

}  // namespace unpsa::writer
