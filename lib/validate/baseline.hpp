// SPDX-License-Identifier: MIT
/// Findings that are known and accepted, so that only new ones count.
#pragma once

#include <atomic>
#include <compare>
#include <cstddef>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "unpsa/validate.hpp"

namespace unpsa::validate {

/// A finding as a baseline knows it: by the file, the question, the rule and a hash of what was judged. An
/// edit elsewhere in the form therefore does not invalidate it, but an edit of the answer does.
struct BaselineEntry {
  std::string file;
  std::string question;
  std::string rule;
  std::string hash;
  auto operator<=>(const BaselineEntry&) const = default;
};

[[nodiscard]] BaselineEntry make_entry(std::string_view file, const Finding& finding);

/// How the baseline in the file `baseline` names a file: by the path from the baseline's own folder, so that
/// it holds whichever folder a run begins in. Standard input is `-`.
[[nodiscard]] std::string name_in_baseline(const std::string& baseline, std::string_view file);

/// What is wrong with the text of a baseline.
struct BaselineError {
  std::size_t line = 0;  ///< 1-based
  std::string message;
  std::string unknown_rule = {};  ///< where that is what is wrong
};

/// A set of entries. Looking up and gathering may be done by several threads at once.
class Baseline {
 public:
  /// Replaces the contents with the text of a baseline. Line ends may be CRLF.
  [[nodiscard]] std::optional<BaselineError> read(std::string_view text);

  /// Whether the finding is in the baseline; its entry is not stale then.
  bool covers(std::string_view file, const Finding& finding);
  /// Records that a file was checked, and how: its entries that cover nothing are stale, except those of
  /// rules that are off. `settings` must outlive the baseline.
  void note_file(std::string_view file, const Settings& settings);

  [[nodiscard]] std::vector<BaselineEntry> stale() const;
  /// The entries without the stale ones.
  [[nodiscard]] std::set<BaselineEntry> kept() const;

 private:
  std::map<BaselineEntry, std::atomic<bool>> entries_;  // whether one has covered something
  mutable std::mutex mutex_;
  std::map<std::string, const Settings*, std::less<>> files_;  // that were checked
};

/// Collects the findings that a new baseline will know. Several threads may add to it at once.
class BaselineBuilder {
 public:
  /// `file` as `name_in_baseline` has it.
  void add(std::string_view file, std::span<const Finding> findings);
  [[nodiscard]] std::set<BaselineEntry> entries() const;

 private:
  mutable std::mutex mutex_;
  std::set<BaselineEntry> entries_;
};

/// The text of a baseline: a line that names the format, then one line per entry, with its fields separated
/// by tabs.
[[nodiscard]] std::string write_baseline(const std::set<BaselineEntry>& entries);

}  // namespace unpsa::validate
