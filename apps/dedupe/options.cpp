// SPDX-License-Identifier: MIT
#include "apps/dedupe/options.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace unpsa::apps {
namespace {

using dedupe::DuplicateKind;
using dedupe::Keep;

constexpr std::array drop_choices = {
    cli::Choice<DuplicateKind>{"identical", DuplicateKind::identical},
    cli::Choice<DuplicateKind>{"same-content", DuplicateKind::same_content},
    cli::Choice<DuplicateKind>{"resubmission", DuplicateKind::resubmission},
    cli::Choice<DuplicateKind>{"none", DuplicateKind::none},
};

constexpr std::array keep_choices = {
    cli::Choice<Keep>{"first", Keep::first},     cli::Choice<Keep>{"last", Keep::last},
    cli::Choice<Keep>{"longest", Keep::longest}, cli::Choice<Keep>{"complete", Keep::complete},
    cli::Choice<Keep>{"newest", Keep::newest},
};

constexpr std::array report_choices = {
    cli::Choice<DedupeReport>{"pairs", DedupeReport::pairs},
    cli::Choice<DedupeReport>{"clusters", DedupeReport::clusters},
    cli::Choice<DedupeReport>{"answers", DedupeReport::answers},
    cli::Choice<DedupeReport>{"blocks", DedupeReport::blocks},
};

/// A number from 0.4 to 1, or what was expected instead.
std::string set_threshold(std::string_view value, double& threshold) {
  double number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  const bool whole = error == std::errc() && end == value.data() + value.size();
  if (!whole || !(number >= dedupe::review_containment && number <= 1)) return "a number from 0.4 to 1";
  threshold = number;
  return {};
}

/// What is wrong with what is written where; empty if nothing.
std::string find_conflict_of_files(const DedupeOptions& options) {
  if (options.save_index == "-") return "'--save-index' needs a file: standard output is for what is found";
  if (!options.save_index.empty() && options.save_index == options.common.output) {
    return "'--save-index' and '--output' name the same file";
  }
  return {};
}

/// What is wrong with a combination of options; empty if nothing.
std::string find_conflict(const DedupeOptions& options) {
  const bool report = options.report != DedupeReport::none;
  const bool explain = !options.explain_first.empty();
  if (options.mark && !options.drop.empty())
    return "'--mark' and '--drop' exclude each other: it drops nothing";
  if ((report || explain) && (options.mark || !options.drop.empty())) {
    return "'--mark' and '--drop' pass records on; they go with neither '--report' nor '--explain'";
  }
  if (report && explain) return "'--report' and '--explain' exclude each other";
  if ((options.table.format || options.table.no_header) && !report && !explain) {
    return "'--format' and '--no-header' go with '--report' or '--explain': records are NDJSON";
  }
  if (explain && (options.check || !options.against.empty() || !options.save_index.empty())) {
    return "'--explain' goes with none of '--check', '--against' and '--save-index'";
  }
  if (options.report == DedupeReport::blocks && (!options.against.empty() || !options.save_index.empty())) {
    return "'--report blocks' looks at each form alone: it goes with neither '--against' nor '--save-index'";
  }
  if (options.report == DedupeReport::blocks && options.check) {
    return "'--check' answers for whole nominations: it goes not with '--report blocks'";
  }
  const bool none =
      std::find(options.drop.begin(), options.drop.end(), DuplicateKind::none) != options.drop.end();
  if (none && options.drop.size() > 1) return "'--drop none' goes with no other kind";
  return find_conflict_of_files(options);
}

void declare_judging(cli::Command& command, DedupeOptions& options) {
  command.heading("Comparing");
  command.option(
      "--threshold", "T",
      "how much of the smaller record must stand in the larger for a resubmission, from 0.4 to 1; "
      "two thirds of it where title, or institution and date, are the same (default: 0.6)",
      [&options](std::string_view value) { return set_threshold(value, options.settings.threshold); });
  command.option("--against", "FILE",
                 "forms, records or a saved index to compare with; they count as seen, and are not passed on",
                 [&options](std::string_view value) {
                   options.against.emplace_back(value);
                   return value.empty() ? std::string("a FILE") : std::string();
                 });
  command.text("--save-index", "FILE", "write what was seen into FILE, for '--against' another day",
               options.save_index);
  command.choice("--keep", "WHICH",
                 "which record of a cluster stands for it and is kept: first, last, longest, complete (most "
                 "fields filled in) or newest (of the latest edition) (default: first)",
                 keep_choices, options.keep);
  command.flag(
      "--approx",
      "find candidates by MinHash sketches: at most 1.5 KB of memory a record, for a million records "
      "and more; a few resubmissions may be missed",
      options.approximate);
}

void declare_output(cli::Command& command, DedupeOptions& options) {
  command.heading("Output");
  command.choices("--drop", "LIST",
                  "kinds that are not passed on: identical, same-content, resubmission; or none (default: "
                  "identical,same-content)",
                  drop_choices, options.drop);
  command.flag("--mark", "drop nothing: pass all records on, each with 'duplicate' added", options.mark);
  command.choice("--report", "WHAT",
                 "rows instead of records: pairs (what is a duplicate of what, and why), clusters (each "
                 "record in its cluster), answers (used in several questions or nominations), blocks "
                 "(parts that a form has several times)",
                 report_choices, options.report);
  command.pair("--explain", "A B",
               "the sentences that two records share, and those that they do not; each named by its id, its "
               "file, or file:line",
               options.explain_first, options.explain_second);
  cli::declare_table_options(command, options.table,
                             "of '--report' and '--explain': table, tsv, csv, ndjson or json (default: table "
                             "on a terminal, tsv otherwise; '--explain' writes text)");
  command.flag("--check", "exit with 1 if there was a duplicate", options.check);
}

}  // namespace

bool DedupeOptions::is_dropped(DuplicateKind kind) const {
  if (mark || kind == DuplicateKind::none) return false;
  if (drop.empty()) return kind == DuplicateKind::identical || kind == DuplicateKind::same_content;
  return std::find(drop.begin(), drop.end(), kind) != drop.end();
}

bool DedupeOptions::needs_standard_input_twice() const {
  const auto names_it = [](const std::vector<std::string>& names) {
    return std::find(names.begin(), names.end(), "-") != names.end();
  };
  if (!names_it(against)) return false;
  const bool by_default = common.files.empty() && common.files_from.empty();
  return by_default || common.files_from == "-" || names_it(common.files);
}

void declare_options(cli::Command& command, DedupeOptions& options) {
  command.describe(
      "Reads form dumps or record streams and passes on, as a record stream, each nomination once. Dropped "
      "are "
      "records of the same bytes as an earlier one, and records with the same answers, whatever the language "
      "of the page around them. Resubmissions, the same initiative with edited answers, are passed on and "
      "marked. The order of the records is kept.");
  declare_judging(command, options);
  declare_output(command, options);
  command.check([&options] { return resolve(options); });
  command.negative_answer("with --check: there was a duplicate");
  command.example("unpsa-dedupe forms/*.txt > records.ndjson", "each nomination of a folder once");
  command.example("unpsa-dedupe --report pairs forms/*.txt", "what is a duplicate of what, and how much");
  command.example("unpsa-dedupe --explain old.txt new.txt old.txt new.txt", "what was edited");
  command.example("unpsa-dedupe --against 2020.index --save-index 2021.index 2021/*.txt",
                  "what is new this year");
  command.example("unpsa-dedupe --check -o /dev/null forms/*.txt", "fail if a form was handed in twice");
}

std::string resolve(DedupeOptions& options) {
  options.settings.indexing = options.approximate ? dedupe::Indexing::sketches : dedupe::Indexing::shingles;
  return find_conflict(options);
}

}  // namespace unpsa::apps
