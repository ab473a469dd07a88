// SPDX-License-Identifier: MIT
#include "apps/dedupe/options.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <limits>
#include <system_error>
#include <utility>
#include <vector>

#include "apps/dedupe/conflicts.hpp"
#include "cli/input/inputs.hpp"
#include "cli/output/same_file.hpp"
#include "text/file_name.hpp"

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

constexpr std::array table_choices = {
    cli::Choice<DedupeReport>{"pairs", DedupeReport::pairs},
    cli::Choice<DedupeReport>{"clusters", DedupeReport::clusters},
    cli::Choice<DedupeReport>{"answers", DedupeReport::answers},
    cli::Choice<DedupeReport>{"blocks", DedupeReport::blocks},
    cli::Choice<DedupeReport>{"keys", DedupeReport::keys},
};

/// A number from 0.4 to 1, or what was expected instead.
std::string set_threshold(std::string_view value, double& threshold) {
  double number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  const bool whole = error == std::errc() && end == value.data() + value.size();
  if (!whole || !(number >= dedupe::least_threshold && number <= 1)) return "a number from 0.4 to 1";
  threshold = number;
  return {};
}

std::string set_context(std::string_view value, std::size_t& context) {
  if (value == "all") {
    context = std::numeric_limits<std::size_t>::max();
    return {};
  }
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), context);
  const bool whole = error == std::errc() && end == value.data() + value.size();
  return whole ? std::string() : std::string("a number of sentences, or all");
}

/// Without a FILE, those that '--diff' names are read, if they are files; with '--against' one of them may
/// be in the references.
void read_explained_files(DedupeOptions& options) {
  std::vector<std::string> files;
  for (const std::string& given : {options.explain_first, options.explain_second}) {
    std::error_code error;
    const std::string name = cli::name_of_file(given);
    if (std::filesystem::is_regular_file(text::file_name_as_bytes(name), error)) files.push_back(name);
  }
  if (files.size() == 2 || !options.against.empty()) options.common.files = std::move(files);
}

void declare_judging(cli::Command& command, DedupeOptions& options) {
  command.heading("Comparing");
  command.option(
      "--threshold", "T",
      "share of the shorter record that the longer one must contain to be a resubmission, from 0.4 to 1; two "
      "thirds of it if the title, or the institution and the date, are the same (default: 0.6)",
      [&options](std::string_view value) { return set_threshold(value, options.settings.threshold); });
  command.option(
      "--against", "FILE",
      "forms, records or a saved index to compare with; they count as already seen and are not passed on",
      [&options](std::string_view value) {
        options.against.emplace_back(value);
        return value.empty() ? std::string("a FILE") : std::string();
      });
  command.text("--save-index", "FILE", "write what was seen to FILE, for later use with '--against'",
               options.save_index);
  command.choice("--keep", "WHICH",
                 "which record of a cluster is kept: first, last, longest, complete (most fields filled in) "
                 "or newest (latest edition) (default: first)",
                 keep_choices, options.keep);
  command.flag("--approx",
               "find candidates by MinHash sketches: at most 1.5 KB of memory per record, for a million "
               "records or more; a few resubmissions may be missed",
               options.approximate);
}

void declare_parts(cli::Command& command, DedupeOptions& options) {
  command.heading("More than one machine (docs/engines.md)");
  command.option("--shard", "I/N",
                 "the inputs are part I of a corpus of N parts: with '--save-index', pass all records on and "
                 "save what '--merge' needs; with '--apply', drop what it decided",
                 [&options](std::string_view value) {
                   const auto shard = dedupe::parse_shard(value);
                   if (!shard) return std::string("a part and the number of parts, such as 2/7");
                   options.shard = *shard;
                   return std::string();
                 });
  command.flag("--merge",
               "FILEs are the parts of a corpus that '--shard' and '--save-index' saved: compare all their "
               "records, and write a verdict for each",
               options.merge);
  command.text("--apply", "FILE",
               "treat the records of a part as the verdicts in FILE say, which '--merge' wrote",
               options.apply);
  command.old_spelling("--emit-keys", "--table=keys");
}

void declare_output(cli::Command& command, DedupeOptions& options) {
  command.heading("Output");
  command.choices("--drop", "LIST",
                  "kinds that are not passed on: identical, same-content, resubmission; or none (default: "
                  "identical,same-content)",
                  drop_choices, options.drop);
  command.text("--dropped", "FILE", "write the records that are dropped to FILE, each with 'duplicate' added",
               options.dropped);
  command.flag("--mark", "drop nothing: pass all records on, each with 'duplicate' added", options.mark);
  command.choice(
      "--table", "TABLE",
      "write rows instead of records, and what each describes: pairs (which record duplicates which, "
      "and why), clusters (each record in its cluster), answers (used in several questions or "
      "nominations), blocks (repeated parts of a form), keys (which records that may be duplicates "
      "have in common, for other programs to group them by)",
      table_choices, options.report);
  command.old_spelling("--report", "--table");
  command.flag(
      "--translations",
      "with '--table pairs': also list forms in two languages that seem to be of one initiative (kind "
      "translation), by the numbers and names in them",
      options.translations);
  command.pair("--diff", "A B",
               "show the sentences that two records share, and those that only one has; each record is named "
               "by its id, its file, or file:line; without FILE, the files A and B are read",
               options.explain_first, options.explain_second);
  command.option("--context", "N",
                 "with '--diff': show N shared sentences before and after each that is not, and count the "
                 "others; or all (default: 3)",
                 [&options](std::string_view value) { return set_context(value, options.context); });
  cli::declare_table_options(command, options.table,
                             "how the rows of '--table' and '--diff' are written: table, tsv, csv, ndjson or "
                             "json (default: from the ending of the output file name; otherwise table on a "
                             "terminal, else tsv; text for '--diff')");
  command.old_spelling("--explain", "--diff");
  cli::declare_records_option(command, "pass the records on, as is done without it, like the other programs",
                              options.records);
  command.flag("--check", "exit with 1 if there was a duplicate", options.check);
}

}  // namespace

bool DedupeOptions::drops(DuplicateKind kind) const {
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
      "Reads form dumps or record streams and passes each nomination on once, as a record stream. It drops "
      "records with the same bytes as an earlier one, and records with the same answers, whatever the "
      "language of the page. Resubmissions (the same initiative with edited answers) are passed on and "
      "marked. The order of the records is kept.");
  declare_judging(command, options);
  declare_output(command, options);
  declare_parts(command, options);
  command.rules(option_rules());
  command.check([&options] { return resolve(options); });
  command.negative_answer("with --check: there was a duplicate");
  command.example("unpsa-dedupe forms/*.txt > records.ndjson", "pass on each nomination in a folder once");
  command.example("unpsa-dedupe --table pairs forms/*.txt", "list duplicates and how similar they are");
  command.example("unpsa-dedupe --diff old.txt new.txt", "show what was edited");
  command.example("unpsa-dedupe --against 2020.index --save-index 2021.index 2021/*.txt",
                  "pass on only what is new this year");
  command.example("unpsa-dedupe --check -o /dev/null forms/*.txt", "fail if a form was submitted twice");
}

std::string resolve(DedupeOptions& options) {
  if (options.report == DedupeReport::keys) {
    options.report = DedupeReport::none;
    options.emit_keys = true;
  }
  options.settings.indexing = options.approximate ? dedupe::Indexing::sketches : dedupe::Indexing::shingles;
  options.common.checks = options.check;
  const bool passes_on = options.report == DedupeReport::none && options.explain_first.empty() &&
                         !options.merge && !options.emit_keys;
  if (!options.merge) {
    std::string wrong = cli::refuse_output(options.common.output, passes_on, options.table);
    if (!wrong.empty()) return wrong;
  }
  if (!cli::refuse_output(options.dropped, /*has_records=*/true, options.table).empty())
    return "'--dropped' writes records as NDJSON; name the file '.ndjson', and give that to unpsa-export";
  if (passes_on) options.common.output_holds = cli::Holds::records;
  // An index that is brought up to date is read and written.
  for (const std::string& file : options.against) {
    if (options.save_index.empty() || !cli::is_same_output(file, options.save_index))
      options.common.also_read.push_back(file);
  }
  if (!options.apply.empty()) options.common.also_read.push_back(options.apply);
  if (options.common.files.empty() && options.common.files_from.empty()) read_explained_files(options);
  return find_conflict(options);
}

}  // namespace unpsa::apps
