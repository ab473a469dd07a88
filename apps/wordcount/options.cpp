// SPDX-License-Identifier: MIT
#include "apps/wordcount/options.hpp"

#include <array>
#include <string>

#include "apps/config/limit_options.hpp"

namespace unpsa::apps {
namespace {

using wordcount::Method;

constexpr std::array table_choices = {
    cli::Choice<WordcountTable>{"answers", WordcountTable::answers},
    cli::Choice<WordcountTable>{"bars", WordcountTable::bars},
    cli::Choice<WordcountTable>{"words", WordcountTable::words},
    cli::Choice<WordcountTable>{"limits", WordcountTable::limits},
    cli::Choice<WordcountTable>{"records", WordcountTable::records},
    cli::Choice<WordcountTable>{"corpus", WordcountTable::corpus},
    cli::Choice<WordcountTable>{"record", WordcountTable::records},
};

using Rule = cli::OptionRule;
constexpr std::string_view sums = "--table=records --table=record --table=corpus";
constexpr std::array option_rule_table = {
    Rule{"--limit", Rule::Kind::needs, "--text", "forms have limits, and unpsa.toml can give others"},
    Rule{"--text", Rule::Kind::excludes, "--records --over --table=bars", "it reads no forms"},
    Rule{"--text", Rule::Kind::excludes, sums, "it reads no forms"},
    Rule{"--check --table=limits", Rule::Kind::needs, "--limit", "a text has no limit of its own", "--text"},
    Rule{"--compare", Rule::Kind::excludes, "--method", "it shows all methods"},
    Rule{"--compare", Rule::Kind::excludes, "--table=words --table=limits",
         "they cut by one method, which '--method' or '--judge' names"},
    Rule{"--compare --method", Rule::Kind::excludes, "--table=bars", "bars show what judges"},
    Rule{"--over", Rule::Kind::excludes, "--records", "all records are passed on"},
    Rule{"--over", Rule::Kind::excludes, sums, "totals are of all answers"},
    Rule{"--table=bars", Rule::Kind::excludes, "--format --no-header",
         "bars are for reading; '--table answers' has the same as rows"},
};

const std::vector<cli::Choice<Method>>& method_choices() {
  static const auto choices = [] {
    std::vector<cli::Choice<Method>> all;
    for (const auto& row : wordcount::method_names()) all.push_back({row.name, row.method});
    return all;
  }();
  return choices;
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
  declare_config_options(command, options.config, options.common);
}

void declare_output(cli::Command& command, WordcountOptions& options) {
  command.heading("Output");
  command.flag("--over", "show only answers that are over their limits or disputed", options.over);
  command.choice(
      "--table", "TABLE",
      "what each row describes: answers; words, as '--method' or '--judge' splits them; limits, each "
      "answer cut where its limit falls; records or corpus, totals; or bars, for reading (default: "
      "bars on a terminal, answers otherwise)",
      table_choices, options.view);
  command.old_spelling("--totals", "--table");
  command.old_spelling("--why", "--table=words");
  command.old_spelling("--at-limit", "--table=limits");
  cli::declare_table_options(command, options.table);
  cli::declare_records_option(command, "pass the records on, each with 'wordcount' added", options.records);
}

}  // namespace

void declare_options(cli::Command& command, WordcountOptions& options) {
  command.describe(
      "Reads form dumps or record streams and writes one row per answer: its words, its limit, the number of "
      "words left, and a status. An answer is over its limit if it has more words by word and by equiv, and "
      "disputed if by one of them only. The columns of '--method' never change a status.");
  declare_counting(command, options);
  declare_output(command, options);
  command.rules(option_rule_table);
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
  if (options.cuts() && options.methods.size() > 1) {
    return "'--table words' and '--table limits' cut by one method; name one with '--method' or '--judge'";
  }
  std::string wrong = cli::refuse_output(options.common.output, options.records, options.table);
  if (!wrong.empty()) return wrong;
  options.common.checks = options.check;
  if (options.records) options.common.output_holds = cli::Holds::records;
  if (options.compare) options.methods = {word, asian, non_asian, ws, lexical, equiv, chars, han, icu};
  if (options.cuts() && !options.methods.empty()) options.cut_by = options.methods.front();
  return {};
}

}  // namespace unpsa::apps
