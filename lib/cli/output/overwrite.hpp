// SPDX-License-Identifier: MIT
/// Keeps outputs from replacing what is not theirs.
#pragma once

#include <cstdint>
#include <string>

#include "cli/output/same_file.hpp"

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
  FileSet named = {};   ///< inputs that somebody named
  FileSet found = {};   ///< inputs in folders that somebody named
  FileSet others = {};  ///< lists of names, references
};

/// Throws OutputError if an output that will hold `holds` would replace a file that the run reads, or one
/// that is no earlier output of its kind. Records may replace the record stream that they are made from, if
/// `is_filter`; nothing replaces a page that is read. Earlier results may be found in a folder of inputs.
/// Files that do not exist or are empty, and devices and pipes, are never in the way. Standard output must
/// not go to a file that the run reads: it would read what it writes, or leave no list, no verdicts and no
/// reference behind.
void check_overwrite(const std::string& path, Holds holds, const ReadFiles& read, bool is_filter = false);

}  // namespace unpsa::cli
