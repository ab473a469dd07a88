// SPDX-License-Identifier: MIT
/// Keeps outputs from replacing what is not theirs.
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace unpsa::cli {

/// What a file holds.
enum class Holds : std::uint8_t {
  other,     ///< what no program writes
  forms,     ///< dumps
  records,   ///< a record stream
  results,   ///< tables, reports, pages: what a run can make again
  texts,     ///< plain text in files that are named by the ids of records
  baseline,  ///< of unpsa-validate
  index,     ///< of unpsa-dedupe
};

/// What a run reads.
struct ReadFiles {
  std::span<const std::string> inputs = {};
  std::span<const std::string> others = {};  ///< lists of names, references
};

/// Throws OutputError if an output that will hold `holds` would replace a file that the run reads, or one
/// that is no earlier output of its kind. Forms and records may replace the inputs that they are made from,
/// if `is_filter`. Files that do not exist or are empty, and devices and pipes, are never in the way.
/// Standard output must not go to a file that is an input: the run would read what it writes.
void check_overwrite(const std::string& path, Holds holds, const ReadFiles& read, bool is_filter = false);
/// Throws the OutputError for standard output.
[[noreturn]] void refuse_standard_output();

}  // namespace unpsa::cli
