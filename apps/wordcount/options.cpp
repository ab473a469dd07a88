// SPDX-License-Identifier: MIT
#include "apps/wordcount/options.hpp"

#include <array>
#include <string>

#include "apps/config/limit_options.hpp"

namespace unpsa::apps {
namespace {

using wordcount::Method;

constexpr std::array totals_choices = {
    cli::Choice<TotalsScope>{"record", TotalsScope::record},
    cli::Choice<TotalsScope>{"corpus", TotalsScope::corpus},
};

const std::vector<cli::Choice<Method>>& method_choices() {
  static const auto choices = [] {
    std::vector<cli::Choice<Method>> all;
    for (const auto& row : wordcount::method_names()) all.push_back({row.name, row.method});
    return all;
  }();
  return choices;
}

/// The same of options about plain text.
std::string find_text_conflict(const WordcountOptions& options) {
  if (!options.text) {
    return options.limit ? "'--limit' needs '--text'; forms have limits, and unpsa.toml can give others"
                         : std::string();
  }
  if (options.records || options.over || options.totals != TotalsScope::none) {
    return "'--text' cannot be combined with '--records', '--over' or '--totals'";
  }
  if ((options.at_limit || options.check) && !options.limit) {
    return "with '--text', '--at-limit' and '--check' need the limit: '--limit N'";
  }
  return {};
}

/// What is wrong with a combination of options; empty if nothing.
std::string find_conflict(const WordcountOptions& options) {
  const int views = (options.totals != TotalsScope::none ? 1 : 0) + (options.why ? 1 : 0) +
                    (options.at_limit ? 1 : 0) + (options.records ? 1 : 0);
  if (views > 1) return "only one of '--totals', '--why', '--at-limit' and '--records' can be given";
  if (options.compare && !options.methods.empty()) return "'--compare' cannot be combined with '--method'";
  if (options.over && (options.totals != TotalsScope::none || options.records)) {
    return "'--over' cannot be combined with '--totals' or '--records'";
  }
  if (std::string conflict = find_config_conflict(options.config); !conflict.empty()) return conflict;
  if ((options.why || options.at_limit) && (options.compare || options.methods.size() > 1)) {
    return "'--why' and '--at-limit' cut by one method; name it with '--method' or '--judge'";
  }
  return find_text_conflict(options);
}

void declare_counting(cli::Command& command, WordcountOptions& options) {
  command.heading("Counting");
  command.choices(
      "-m,--method", "LIST",
      "word: as word processors count, each Chinese character and each run of other characters as one; ws: "
      "runs of characters separated by white space; lexical: like word, without lone punctuation; equiv: the "
      "length of the text in English words, at the fewest; chars: characters without white space; han: "
      "Chinese "
      "characters; icu: words found by ICU; asian, non_asian: the two parts of word (default: word,equiv)",
      method_choices(), options.methods);
  command.flag("--compare", "show all methods side by side", options.compare);
  declare_judging_options(command, options.given);
  command.flag("--text", "the inputs are plain text, not forms: one row per input", options.text);
  command.integer("--limit", "N", "with --text: the limit of each text in words, to judge a draft", 1,
                  1'000'000'000, options.limit);
  command.flag("--check", "exit with 1 if an answer (or a draft) is over its limit", options.check);
  declare_config_options(command, options.config);
}

void declare_output(cli::Command& command, WordcountOptions& options) {
  command.heading("Output");
  command.flag("--over", "show only answers that are over their limits or disputed", options.over);
  command.choice("--totals", "WHAT", "show totals instead: one row per record, or one for the whole corpus",
                 totals_choices, options.totals);
  command.flag(
      "--why",
      "show how the text is split into words instead: one row per word of --method, --judge, or word",
      options.why);
  command.flag("--at-limit",
               "show each answer cut where its limit falls instead, by --method, or by what judges",
               options.at_limit);
  cli::declare_table_options(command, options.table,
                             "table, tsv, csv, ndjson or json (default: bars on a terminal, tsv otherwise)");
  cli::declare_records_option(command, options.table, "pass the records on, each with 'wordcount' added",
                              options.records);
}

}  // namespace

void declare_options(cli::Command& command, WordcountOptions& options) {
  command.describe(
      "Reads form dumps or record streams and writes one row per answer: its words, its limit, the number of "
      "words left, and a status. An answer is over its limit if it has more words by word and by equiv, and "
      "disputed if by one of them only. The columns of '--method' never change a status.");
  declare_counting(command, options);
  declare_output(command, options);
  command.check([&options] { return resolve(options); });
  command.negative_answer("with --check: an answer is over its limit");
  command.example("unpsa-wordcount form.txt", "the answers of a form and the number of words left in each");
  command.example("unpsa-wordcount --compare --over form.txt",
                  "the answers that are too long, by all methods");
  command.example("unpsa-wordcount --check -o counts.tsv forms/*.txt", "fail if any answer is too long");
  command.example("unpsa-wordcount --text --limit 300 --check draft.txt",
                  "does a draft fit before it is pasted?");
  command.example("unpsa-wordcount --records forms/*.txt | unpsa-export", "word counts for a spreadsheet");
}

std::string resolve(WordcountOptions& options) {
  using enum Method;
  if (std::string conflict = find_conflict(options); !conflict.empty()) return conflict;
  const std::string& output = options.common.output;
  if (!options.records && !options.table.format && !cli::format_of_name(output)) {
    if (std::string wrong = cli::refuse_ending(output); !wrong.empty()) return wrong;
  }
  options.common.checks = options.check;
  if (options.records) options.common.output_holds = cli::Holds::records;
  if (options.compare) options.methods = {word, asian, non_asian, ws, lexical, equiv, chars, han, icu};
  if ((options.why || options.at_limit) && !options.methods.empty()) options.cut_by = options.methods.front();
  return {};
}

}  // namespace unpsa::apps
