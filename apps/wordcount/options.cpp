// SPDX-License-Identifier: MIT
#include "apps/wordcount/options.hpp"

#include <array>
#include <string>

namespace unpsa::apps {
namespace {

using wordcount::Method;

constexpr std::array totals_choices = {
    cli::Choice<Totals>{"record", Totals::record},
    cli::Choice<Totals>{"corpus", Totals::corpus},
};

const std::vector<cli::Choice<Method>>& method_choices() {
  static const auto choices = [] {
    std::vector<cli::Choice<Method>> all;
    for (const auto& row : wordcount::method_names()) all.push_back({row.name, row.method});
    return all;
  }();
  return choices;
}

const std::vector<cli::Choice<wordcount::CjkLimit>>& cjk_choices() {
  static const auto choices = cli::choices_by_name(wordcount::all_cjk_limits);
  return choices;
}

/// What is wrong with a combination of options; empty if nothing.
std::string find_conflict(const WordcountOptions& options) {
  const int views = (options.totals != Totals::none ? 1 : 0) + (options.why ? 1 : 0) +
                    (options.at_limit ? 1 : 0) + (options.records ? 1 : 0);
  if (views > 1) return "only one of '--totals', '--why', '--at-limit' and '--records' can be given";
  if (options.compare && !options.methods.empty()) return "'--compare' and '--method' exclude each other";
  if (options.over && (options.totals != Totals::none || options.records)) {
    return "'--over' goes with neither '--totals' nor '--records'";
  }
  if (!options.text) return {};
  if (options.records || options.check) return "'--text' goes with neither '--records' nor '--check'";
  if (options.at_limit || options.over || options.totals != Totals::none) {
    return "a plain text has no limit: '--text' goes with none of '--at-limit', '--over' and '--totals'";
  }
  return {};
}

void declare_counting(cli::Command& command, WordcountOptions& options) {
  command.heading("Counting");
  command.choices(
      "-m,--method", "LIST",
      "word: as word processors count, each Chinese character one, each run of other letters one; ws: what "
      "stands between white space; lexical: as word, without lone punctuation; equiv: the English length of "
      "Chinese text; chars: characters without white space; han: Chinese characters; icu: ICU's word breaks; "
      "asian, non_asian: the two parts of word (default: word,ws)",
      method_choices(), options.methods);
  command.flag("--compare", "all methods side by side", options.compare);
  command.choice("--cjk-limit", "WAY",
                 "how a limit holds for Chinese text: both (over by word and by equiv, disputed by word "
                 "alone), strict (a character is a word), equivalent (by equiv), off (default: both)",
                 cjk_choices(), options.judging.cjk_limit);
  command.option(
      "--cjk-ratio", "R",
      "Chinese characters to an English word (default: 1.7 in the column equiv, 1.8 for the status)",
      [&options](std::string_view value) {
        options.ratio = wordcount::parse_ratio(value);
        return options.ratio ? std::string() : std::string("a number from 1 to 9.999, such as 1.7");
      });
  command.integer("--tolerance", "PERCENT", "how far above its limit an answer may be (default: 0)", 0, 100,
                  options.judging.tolerance);
  command.flag("--text", "the inputs are plain text and no forms: a row for each input", options.text);
  command.flag("--check", "exit with 1 if an answer is over its limit", options.check);
}

void declare_output(cli::Command& command, WordcountOptions& options) {
  command.heading("Output");
  command.flag("--over", "only answers that are over their limit, or disputed", options.over);
  command.choice("--totals", "WHAT", "totals instead: a row for each record, or one for the whole corpus",
                 totals_choices, options.totals);
  command.flag("--why", "how the text is cut into words instead: a row for each word", options.why);
  command.flag("--at-limit", "each answer cut where its limit falls instead", options.at_limit);
  cli::declare_table_options(command, options.table,
                             "table, tsv, csv, ndjson or json (default: bars on a terminal, tsv otherwise)");
  cli::declare_records_option(command, options.table, "pass the records on, each with 'wordcount' added",
                              options.records);
}

}  // namespace

void declare_options(cli::Command& command, WordcountOptions& options) {
  command.describe(
      "Reads form dumps or record streams and writes a row for each answer: its words, its limit, how many "
      "words remain, and whether it keeps the limit. Where methods are asked for, the first of them judges; "
      "otherwise an answer is over when it is so by every fair way of counting, and disputed when these "
      "differ.");
  declare_counting(command, options);
  declare_output(command, options);
  command.check([&options] { return resolve(options); });
  command.negative_answer("with --check: an answer is over its limit");
  command.example("unpsa-wordcount form.txt", "the answers of a form and how much room each has left");
  command.example("unpsa-wordcount --compare --over form.txt",
                  "the answers that are too long, by all methods");
  command.example("unpsa-wordcount --check -o counts.tsv forms/*.txt", "fail if any answer is too long");
  command.example("unpsa-wordcount --records forms/*.txt | unpsa-export",
                  "counts on the way to a spreadsheet");
}

std::string resolve(WordcountOptions& options) {
  using enum Method;
  if (std::string conflict = find_conflict(options); !conflict.empty()) return conflict;
  if (!options.methods.empty()) options.judging.method = wordcount::judging_method(options.methods);
  if (options.compare) options.methods = {word, asian, non_asian, ws, lexical, equiv, chars, han, icu};
  if (options.methods.empty()) options.methods = {word, ws};
  if (options.ratio) {
    options.judging.ratio = *options.ratio;
  } else if (options.judging.method == equiv) {
    options.judging.ratio = wordcount::shown_ratio;  // the figure that is shown is the one that judges
  }
  return {};
}

}  // namespace unpsa::apps
