// SPDX-License-Identifier: MIT
#include "apps/dedupe/conflicts.hpp"

#include <algorithm>
#include <array>

#include "cli/output/same_file.hpp"

namespace unpsa::apps {
namespace {

using Rule = cli::OptionRule;
using enum Rule::Kind;

constexpr std::array option_rule_table = {
    Rule{"--mark", excludes, "--drop --dropped", "it drops nothing"},
    Rule{"--records", excludes, "--diff --merge", "records are not passed on"},
    Rule{"--mark --drop --dropped", excludes, "--table --diff", "records are not passed on"},
    Rule{"--table", excludes, "--diff"},
    Rule{"--format --no-header", needs, "--table --diff", "records are written as NDJSON"},
    Rule{"--diff", excludes, "--check --save-index --keep --approx", "it compares two records"},
    Rule{"--context", needs, "--diff", "it says how many sentences that shows"},
    Rule{"--context", excludes, "--format", "rows have all sentences"},
    Rule{"--translations", needs, "--table=pairs", "it adds rows to them"},
    Rule{"--translations", excludes, "--against", "references have no text to compare; give them as FILE"},
    Rule{"--table=blocks", excludes, "--check --against --save-index --keep --approx --threshold",
         "it examines each form alone"},
    // The steps of a corpus in parts.
    Rule{"--shard", excludes, "--merge --table=keys", "they are different steps"},
    Rule{"--merge", excludes, "--table=keys", "they are different steps"},
    Rule{"--apply", excludes, "--merge --table=keys --save-index", "they are different steps"},
    Rule{"--apply", needs, "--shard", "it says which part the inputs are"},
    Rule{"--shard", excludes, "--table --diff",
         "they compare all records; give '--table' to '--merge', and '--diff' the two records"},
    Rule{"--apply", excludes, "--against --keep --approx", "it compares nothing; give them to '--merge'"},
    Rule{"--shard", needs, "--save-index --apply", "it saves a part, or drops what '--merge' decided"},
    Rule{"--against --keep --approx --check", excludes, "--save-index",
         "nothing is compared yet; give them to '--merge'", "--shard"},
    Rule{"--mark --drop --dropped", excludes, "--save-index",
         "nothing is compared yet; give them to '--apply'", "--shard"},
    Rule{"--merge", excludes, "--mark --dropped", "it writes verdicts; give them to '--apply'"},
    Rule{"--merge", excludes, "--diff --table=blocks --translations",
         "it has no text to show; give them the records"},
    Rule{"--table=keys", excludes, "--against --save-index --keep --check", "keys decide nothing"},
};

}  // namespace

std::span<const cli::OptionRule> option_rules() { return option_rule_table; }

std::string find_conflict(const DedupeOptions& options) {
  if (options.save_index == "-")
    return "'--save-index' needs a file: standard output is already used for the results";
  const bool has_index = !options.save_index.empty();
  if (has_index && cli::is_same_output(options.save_index, options.common.output)) {
    return "'--save-index' and '--output' name the same file; give each its own";
  }
  if (options.dropped == "-")
    return "'--dropped' needs a file: standard output is already used for the records that are kept";
  if (!options.dropped.empty() && (cli::is_same_output(options.dropped, options.common.output) ||
                                   (has_index && cli::is_same_output(options.dropped, options.save_index)))) {
    return "'--dropped' needs a file of its own, not that of '--output' or '--save-index'";
  }
  const bool none =
      std::find(options.drop.begin(), options.drop.end(), dedupe::DuplicateKind::none) != options.drop.end();
  if (none && options.drop.size() > 1) return "'none' cannot be combined with other kinds in '--drop'";
  return {};
}

}  // namespace unpsa::apps
