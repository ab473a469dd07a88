// SPDX-License-Identifier: MIT
#include "apps/validate/stale.hpp"

#include <string>

namespace unpsa::apps {
namespace {

std::string describe_stale(const validate::StaleEntry& stale) {
  const validate::BaselineEntry& entry = stale.entry;
  const std::string file = "'" + entry.file + "'";
  const std::string place = file + (entry.question.empty() ? "" : ", question '" + entry.question + "'");
  switch (stale.why) {
    case validate::Staleness::gone:
      return "'" + entry.rule + "' no longer occurs in " + place + "; remove it with '--prune-baseline'";
    case validate::Staleness::edited:
      return place + " was edited, so '" + entry.rule +
             "' counts again; accept it with '--write-baseline' once it is right";
    case validate::Staleness::deleted:
      break;
  }
  return file + " does not exist any more; remove it with '--prune-baseline'";
}

}  // namespace

void report_stale(const UsedBaseline& baseline, cli::Messages& messages) {
  for (const auto& [old_name, new_name] : baseline.entries.renamed()) {
    messages.warn(baseline.path + ": '" + old_name + "' is '" + new_name +
                  "' now; rename it with '--prune-baseline'");
  }
  std::string_view deleted;  // the file that the last message was about; entries are in the order of files
  const std::vector<validate::StaleEntry> all = baseline.entries.stale();
  for (const validate::StaleEntry& stale : all) {
    if (stale.why == validate::Staleness::deleted) {
      if (deleted == stale.entry.file) continue;
      deleted = stale.entry.file;
    }
    messages.warn(baseline.path + ": " + describe_stale(stale));
  }
}

}  // namespace unpsa::apps
