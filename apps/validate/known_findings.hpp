// SPDX-License-Identifier: MIT
/// A baseline as a file.
#pragma once

#include <mutex>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "validate/baseline.hpp"

namespace unpsa::apps {

/// How a baseline names a file: by the path from the baseline's own folder, so that it holds whichever folder
/// a run begins in. Standard input is `-`.
[[nodiscard]] std::string name_in_baseline(const std::string& baseline, std::string_view file);

/// Reads a baseline. Throws InputOutputError, which names the line of what is wrong.
void read_baseline(const std::string& path, validate::Baseline& baseline);

/// The findings that a new baseline will know. Several threads may add to it at once.
class GatheredFindings {
 public:
  /// `file` as `name_in_baseline` has it.
  void add(std::string_view file, std::span<const validate::Finding> findings);
  /// Throws OutputError.
  void write(const std::string& path) const;

 private:
  std::mutex mutex_;
  std::set<validate::BaselineEntry> entries_;
};

}  // namespace unpsa::apps
