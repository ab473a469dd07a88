// SPDX-License-Identifier: MIT
#include "apps/dedupe/conflicts.hpp"

#include <algorithm>

namespace unpsa::apps {
namespace {

using dedupe::DuplicateKind;

/// What is wrong with what is written where; empty if nothing.
std::string find_conflict_of_files(const DedupeOptions& options) {
  if (options.save_index == "-")
    return "'--save-index' needs a file: standard output is already used for the results";
  if (!options.save_index.empty() && options.save_index == options.common.output) {
    return "'--save-index' and '--output' name the same file";
  }
  if (options.dropped == "-")
    return "'--dropped' needs a file: standard output is already used for the records that are kept";
  if (!options.dropped.empty() &&
      (options.dropped == options.common.output || options.dropped == options.save_index)) {
    return "'--dropped' needs a file of its own, not that of '--output' or '--save-index'";
  }
  return {};
}

std::string find_conflict_of_views(const DedupeOptions& options) {
  const bool report = options.report != DedupeReport::none;
  const bool explain = !options.explain_first.empty();
  if (options.mark && !options.drop.empty())
    return "'--mark' cannot be combined with '--drop': it drops nothing";
  if (options.mark && !options.dropped.empty())
    return "'--mark' cannot be combined with '--dropped': it drops nothing";
  if ((report || explain) && (options.mark || !options.drop.empty() || !options.dropped.empty())) {
    return "'--mark', '--drop' and '--dropped' pass records on; they cannot be combined with '--report' or "
           "'--explain'";
  }
  if (report && explain) return "'--report' cannot be combined with '--explain'";
  if ((options.table.format || options.table.no_header) && !report && !explain && !options.emit_keys) {
    return "'--format' and '--no-header' need '--report', '--explain' or '--emit-keys': the rest is NDJSON";
  }
  if (explain && (options.check || !options.save_index.empty())) {
    return "'--explain' cannot be combined with '--check' or '--save-index'";
  }
  if (options.report == DedupeReport::blocks && (!options.against.empty() || !options.save_index.empty())) {
    return "'--report blocks' examines each form alone: it cannot be combined with '--against' or "
           "'--save-index'";
  }
  if (options.report == DedupeReport::blocks && options.check) {
    return "'--check' is about whole nominations: it cannot be combined with '--report blocks'";
  }
  if (options.translations && options.report != DedupeReport::pairs)
    return "'--translations' adds rows to '--report pairs': give that too";
  const bool none =
      std::find(options.drop.begin(), options.drop.end(), DuplicateKind::none) != options.drop.end();
  if (none && options.drop.size() > 1) return "'none' cannot be combined with other kinds in '--drop'";
  return {};
}

/// Whether an option is given that says what becomes of duplicates.
bool passes_or_drops(const DedupeOptions& options) {
  return options.mark || !options.drop.empty() || !options.dropped.empty();
}

/// Whether an option is given that says how records are compared.
bool compares(const DedupeOptions& options) {
  return !options.against.empty() || options.keep != dedupe::Keep::first || options.approximate;
}

bool shows(const DedupeOptions& options) {
  return options.report != DedupeReport::none || !options.explain_first.empty();
}

std::string find_conflict_of_shard(const DedupeOptions& options) {
  if (options.apply.empty() == options.save_index.empty()) {
    return "'--shard' needs '--save-index', to save the part, or '--apply', to drop what '--merge' decided";
  }
  if (options.apply.empty() && (passes_or_drops(options) || compares(options) || options.check)) {
    return "'--shard' with '--save-index' compares nothing yet: give '--against', '--keep', '--approx' and "
           "'--check' to '--merge', and '--drop', '--dropped' and '--mark' to '--apply'";
  }
  return {};
}

std::string find_conflict_of_parts(const DedupeOptions& options) {
  const bool has_shard = options.shard.count > 0;
  const bool applies = !options.apply.empty();
  if (has_shard + options.merge + options.emit_keys > 1 ||
      (applies && (options.merge || options.emit_keys))) {
    return "'--shard', '--merge' and '--emit-keys' are different steps: give one of them";
  }
  if (applies && !has_shard) return "'--apply' needs '--shard', which says what part the inputs are";
  if ((has_shard || options.emit_keys) && shows(options)) {
    return "'--report' and '--explain' compare all records: give '--report' to '--merge', and '--explain' "
           "the "
           "two records";
  }
  if (applies && compares(options)) {
    return "'--apply' compares nothing: give '--against', '--keep' and '--approx' to '--merge'";
  }
  if (has_shard) return find_conflict_of_shard(options);
  if (options.merge && passes_or_drops(options)) {
    return "'--merge' writes verdicts: give '--drop', '--dropped' and '--mark' to '--apply'";
  }
  if (options.merge && (!options.explain_first.empty() || options.report == DedupeReport::blocks)) {
    return "'--merge' has no text to show: '--explain' and '--report blocks' need the records";
  }
  if (options.merge && options.translations) {
    return "'--merge' has no text in which to look for '--translations': they need the records";
  }
  const bool decides = passes_or_drops(options) || !options.against.empty() || !options.save_index.empty() ||
                       options.keep != dedupe::Keep::first || options.check;
  if (options.emit_keys && decides) {
    return "'--emit-keys' decides nothing: of the options for comparing it knows '--approx' only";
  }
  return {};
}

}  // namespace

std::string find_conflict(const DedupeOptions& options) {
  for (const auto find : {find_conflict_of_parts, find_conflict_of_views, find_conflict_of_files}) {
    std::string conflict = find(options);
    if (!conflict.empty()) return conflict;
  }
  return {};
}

}  // namespace unpsa::apps
