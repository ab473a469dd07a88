// SPDX-License-Identifier: MIT
#include "apps/extract-sdg/options.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "form/goals.hpp"
#include "text/utf8.hpp"
#include "unpsa/questions.hpp"

namespace unpsa::apps {
namespace {

using sdg::Layer;
using sdg::MentionKind;

constexpr std::array table_choices = {
    cli::Choice<ExtractSdgTable>{"sdg", ExtractSdgTable::sdg},
    cli::Choice<ExtractSdgTable>{"list", ExtractSdgTable::list},
    cli::Choice<ExtractSdgTable>{"summary", ExtractSdgTable::summary},
    cli::Choice<ExtractSdgTable>{"matrix", ExtractSdgTable::matrix},
};

constexpr std::array layer_choices = {
    cli::Choice<Layer>{"ticked", Layer::ticked},
    cli::Choice<Layer>{"cited", Layer::cited},
};

constexpr std::array kind_choices = {
    cli::Choice<MentionKind>{"goal", MentionKind::goal},
    cli::Choice<MentionKind>{"target", MentionKind::target},
    cli::Choice<MentionKind>{"indicator", MentionKind::indicator},
};

constexpr std::array certainty_choices = {
    cli::Choice<sdg::Certainty>{"explicit", sdg::Certainty::explicit_word},
    cli::Choice<sdg::Certainty>{"generic", sdg::Certainty::generic},
};

/// A number from 1 to 17, also as `SDG3`; 0 if it is none.
int parse_goal(std::string_view text) {
  for (const std::string_view prefix : {"SDG", "sdg"}) {
    if (text.starts_with(prefix)) text.remove_prefix(prefix.size());
  }
  text = text::trim(text);
  int goal = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), goal);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  return whole && goal >= 1 && goal <= form::goal_count ? goal : 0;
}

/// Adds a goal, or several: `3-6`. Returns what was expected instead.
std::string add_goal(std::string_view text, std::vector<int>& goals) {
  const std::size_t dash = text.find('-');
  const int first = parse_goal(text.substr(0, dash));
  const int last = dash == std::string_view::npos ? first : parse_goal(text.substr(dash + 1));
  if (first == 0 || last < first) return "numbers from 1 to 17, or ranges such as 3-6, separated by commas";
  for (int goal = first; goal <= last; ++goal) goals.push_back(goal);
  return {};
}

bool is_question(std::string_view id) {
  return std::any_of(form::questions().begin(), form::questions().end(),
                     [id](const auto& question) { return question.id == id; });
}

using Rule = cli::OptionRule;
constexpr std::array option_rule_table = {
    Rule{"--text", Rule::Kind::excludes, "--records --table=summary --table=matrix", "it reads no forms"},
    Rule{"--text", Rule::Kind::excludes, "--check-texts", "plain text has no ticked targets"},
    Rule{"--layer=ticked", Rule::Kind::excludes, "--text", "plain text has no ticked targets"},
    Rule{"--question", Rule::Kind::needs, "--text", "in a form the questions are known"},
    Rule{"--context", Rule::Kind::excludes, "--records --table=summary --table=matrix",
         "it adds columns to references"},
    Rule{"--layer --goal --kind --certainty", Rule::Kind::excludes, "--records",
         "records contain all references"},
    Rule{"--table=list", Rule::Kind::excludes, "--format --no-header",
         "the list is for reading; '--table sdg' has the same as rows"},
};

}  // namespace

void declare_options(cli::Command& command, ExtractSdgOptions& options) {
  command.describe(
      "Reads form dumps or record streams and writes one row for each reference to a goal, target or "
      "indicator: those that are ticked on the form, in any language of the form, and those that its answers "
      "cite ('SDG 3', 'Goals 1, 3 and 5', 'target 16.b'). A code that does not exist is listed with 'valid' "
      "false, and is reported on standard error with its position.");
  command.heading("Selection");
  command.choices("--layer", "LIST", "ticked: chosen on the form; cited: written in an answer", layer_choices,
                  options.selection.layers);
  command.choices("--kind", "LIST", "goal, target or indicator", kind_choices, options.selection.kinds);
  command.list("--goal", "LIST",
               "references to these goals, their targets and indicators: 1 to 17, or ranges such as 3-6",
               [&options](std::string_view value) { return add_goal(value, options.selection.goals); });
  std::vector<std::string> goals;
  for (int goal = 1; goal <= 17; ++goal) goals.push_back(std::to_string(goal));
  command.suggest("--goal", goals);
  command.choices(
      "--certainty", "LIST",
      "explicit: ticked, named with an SDG word, or a code in answer 3.a; generic: with a word for "
      "goals of any sort ('Goal 3')",
      certainty_choices, options.selection.certainties);
  command.flag("--text",
               "the inputs are plain text, not forms; treated as an answer to a question other than 3.a",
               options.text);
  command.text("--question", "NUMBER", "with '--text': the question that the text answers, such as 3.a",
               options.question);
  command.heading("Output");
  command.integer("--context", "N", "add two columns: up to N words before and after the citation", 0, 1000,
                  options.context);
  command.choice(
      "--table", "TABLE",
      "what each row describes: sdg, a reference to a goal; summary, a record with its codes (ticked "
      "only, cited only, both, implied, invalid); matrix, how many records refer to each pair of "
      "goals, and of each country to each goal (as a table, a grid); or list, references for reading "
      "(default: list on a "
      "terminal, sdg otherwise)",
      table_choices, options.view);
  command.old_spelling("--summary", "--table=summary");
  command.old_spelling("--matrix", "--table=matrix");
  command.flag("--check-texts",
               "report on standard error if a target is ticked with a text that differs from its text "
               "elsewhere in the inputs",
               options.check_texts);
  cli::declare_table_options(command, options.table);
  cli::declare_records_option(
      command, "pass the records on, each with 'sdg.mentions' and 'sdg.summary' added", options.records);
  command.rules(option_rule_table);
  command.check([&options] { return resolve(options); });
  command.example("unpsa-extract-sdg form.txt", "the goals and targets of one form");
  command.example("unpsa-extract-sdg --layer cited --context 5 forms/*.txt", "where answers cite goals");
  command.example("unpsa-extract-sdg --table summary --format csv -o sdg.csv forms/*.txt",
                  "ticked and cited goals, for a spreadsheet");
  command.example("unpsa-extract-sdg --table matrix forms/*.txt", "which goals occur together");
}

std::string resolve(ExtractSdgOptions& options) {
  std::string wrong = cli::refuse_output(options.common.output, options.records, options.table);
  if (!wrong.empty()) return wrong;
  if (options.records) options.common.output_holds = cli::Holds::records;
  if (options.question.empty() || is_question(options.question)) return {};
  return "unknown question '" + options.question + "'; questions are numbered '1', '3.a', '3.b' …";
}

}  // namespace unpsa::apps
