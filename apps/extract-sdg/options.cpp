// SPDX-License-Identifier: MIT
#include "apps/extract-sdg/options.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "form/goals.hpp"
#include "unpsa/questions.hpp"

namespace unpsa::apps {
namespace {

using sdg::Layer;
using sdg::MentionKind;

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

/// Adds a goal. Returns what was expected instead.
std::string add_goal(std::string_view text, std::vector<int>& goals) {
  int goal = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), goal);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  if (!whole || goal < 1 || goal > form::goal_count) return "numbers from 1 to 17, separated by commas";
  goals.push_back(goal);
  return {};
}

bool is_question(std::string_view id) {
  return std::any_of(form::questions().begin(), form::questions().end(),
                     [id](const auto& question) { return question.id == id; });
}

/// What is wrong with a combination of options; empty if nothing.
std::string find_conflict(const ExtractSdgOptions& options) {
  const int views = (options.summary ? 1 : 0) + (options.matrix ? 1 : 0) + (options.records ? 1 : 0);
  if (views > 1) return "only one of '--summary', '--matrix' and '--records' can be given";
  if (options.context > 0 && views > 0) return "'--context' can only be used for rows of references";
  if (options.text && views > 0) return "'--text' can only be used for rows of references";
  if (!options.question.empty() && !options.text) return "'--question' can only be used with '--text'";
  if (!options.question.empty() && !is_question(options.question))
    return "unknown question '" + options.question + "'; questions are numbered '1', '3.a', '3.b' …";
  if (options.text && options.check_texts)
    return "'--check-texts' needs forms: plain text has no ticked targets";
  if (options.records && !options.selection.is_all()) {
    return "'--records' cannot be combined with '--layer', '--goal', '--kind' or '--certainty': records "
           "contain all "
           "references";
  }
  return {};
}

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
  command.list("--goal", "LIST", "references to these goals, their targets and indicators: 1 to 17",
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
  command.flag(
      "--summary",
      "write one row per record: codes ticked only, cited only, both, implied, invalid; lists are arrays "
      "in JSON",
      options.summary);
  command.flag(
      "--matrix",
      "count the records that refer to each pair of goals, and those of each country that refer to each goal",
      options.matrix);
  command.flag("--check-texts",
               "report on standard error if a target is ticked with a text that differs from its text "
               "elsewhere in the inputs",
               options.check_texts);
  cli::declare_table_options(
      command, options.table,
      "table, tsv, csv, ndjson or json (default: a list or a grid on a terminal, tsv otherwise)");
  cli::declare_records_option(command, options.table,
                              "pass the records on, each with 'sdg.mentions' and 'sdg.summary' added",
                              options.records);
  command.check([&options] { return resolve(options); });
  command.example("unpsa-extract-sdg form.txt", "the goals and targets of one form");
  command.example("unpsa-extract-sdg --layer cited --context 5 forms/*.txt", "where answers cite goals");
  command.example("unpsa-extract-sdg --summary --format csv -o sdg.csv forms/*.txt",
                  "ticked and cited goals, for a spreadsheet");
  command.example("unpsa-extract-sdg --matrix forms/*.txt", "which goals occur together");
}

std::string resolve(ExtractSdgOptions& options) {
  if (options.records) options.common.output_holds = cli::Holds::records;
  return find_conflict(options);
}

}  // namespace unpsa::apps
