// SPDX-License-Identifier: MIT
/// Findings that are known and accepted, so that only new ones count.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
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

/// A finding as a baseline knows it: what it is about, wherever it stands and whatever its message says, and
/// a hash of what was judged. An edit elsewhere in the form does not invalidate it; an edit of the answer
/// does.
struct BaselineEntry {
  std::string file;
  std::string record;  ///< `record_key`
  std::string question;
  std::string rule;
  std::string meaning;  ///< `meaning_of`
  std::string hash;     ///< `fingerprint_of`
  auto operator<=>(const BaselineEntry&) const = default;
};

/// How often each finding is known.
using BaselineEntries = std::map<BaselineEntry, std::size_t>;

[[nodiscard]] BaselineEntry make_entry(std::string_view file, const Record& record, const Finding& finding);

/// How the baseline in the file `baseline` names a file: by the path from the baseline's own folder, so that
/// it holds whichever folder a run begins in. Standard input is `-`.
[[nodiscard]] std::string name_in_baseline(const std::string& baseline, std::string_view file);

/// Whether a file that the baseline in `baseline` names exists.
[[nodiscard]] bool exists_for_baseline(const std::string& baseline, std::string_view name);

/// What is wrong with the text of a baseline.
struct BaselineError {
  std::size_t line = 0;  ///< 1-based
  std::string message;
  std::string unknown_rule = {};  ///< where that is what is wrong
};

/// Why an entry is stale.
enum class Staleness : std::uint8_t {
  gone,     ///< the finding no longer occurs
  edited,   ///< it occurs, but the answer or value is another one now
  deleted,  ///< its file does not exist any more
};

struct StaleEntry {
  BaselineEntry entry;
  Staleness why = Staleness::gone;
};

/// Whether a text begins as a baseline does, of this version or an earlier one.
[[nodiscard]] bool is_baseline(std::string_view text) noexcept;

/// A set of entries. Looking up and gathering may be done by several threads at once.
class Baseline {
 public:
  /// Whether a file of an entry exists; by default all do.
  using Exists = std::function<bool(std::string_view file)>;

  /// Replaces the contents with the text of a baseline. Line ends may be CRLF.
  [[nodiscard]] std::optional<BaselineError> read(std::string_view text, Exists exists = {});

  /// Whether the finding is in the baseline, as often as it has occurred until now. A finding of a file that
  /// was renamed counts as known.
  bool covers(std::string_view file, const Record& record, const Finding& finding);
  /// Records that a file was checked, and how: its entries that cover nothing are stale, except those of
  /// rules that are off. Entries of a file that does not exist are stale if their rules were on for another.
  /// `settings` must outlive the baseline.
  void note_file(std::string_view file, const Settings& settings);

  [[nodiscard]] std::vector<StaleEntry> stale() const;
  /// The entries without the stale ones; all those of files that were renamed have the new names.
  [[nodiscard]] BaselineEntries kept() const;
  /// Old and new names of files that were renamed.
  [[nodiscard]] std::map<std::string, std::string> renamed() const;
  /// The entries of files and rules that were not part of the run, with the new names of files.
  [[nodiscard]] BaselineEntries untouched() const;

 private:
  struct Use {
    std::size_t known = 0;
    std::size_t used = 0;
    std::string renamed_to = {};
  };
  /// The files that have the entries at present.
  class Names;

  /// The entry as it is to be written: of the file that has its name now.
  [[nodiscard]] BaselineEntry present(const BaselineEntry& entry, const Use& use, const Names& names) const;
  /// Whether the run would have found what the entry, under its present name, knows.
  [[nodiscard]] bool is_checked(const BaselineEntry& present) const;
  /// Why the entry covers less than it knows, if the run can tell.
  [[nodiscard]] std::optional<Staleness> why_stale(const BaselineEntry& present, const Use& use) const;
  [[nodiscard]] bool exists(std::string_view file) const { return !exists_ || exists_(file); }

  mutable std::mutex mutex_;
  Exists exists_;
  std::map<BaselineEntry, Use> entries_;
  std::multimap<BaselineEntry, const BaselineEntry*>
      moved_;  // of files that do not exist, without their names
  std::map<std::string, const Settings*, std::less<>> files_;  // that were checked
  std::set<const Settings*> settings_;                         // of all of them
  std::set<BaselineEntry> uncovered_;                          // without their hashes
};

/// Collects the findings that a new baseline will know. Several threads may add to it at once.
class BaselineBuilder {
 public:
  /// `file` as `name_in_baseline` has it.
  void add(std::string_view file, const Record& record, std::span<const Finding> findings);
  [[nodiscard]] BaselineEntries entries() const;

 private:
  mutable std::mutex mutex_;
  BaselineEntries entries_;
};

/// The text of a baseline: a line that names the format, then one line per entry, with its fields separated
/// by tabs.
[[nodiscard]] std::string write_baseline(const BaselineEntries& entries);

}  // namespace unpsa::validate
