// SPDX-License-Identifier: MIT
#include "apps/validate/options.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "apps/config/limit_options.hpp"
#include "cli/output/same_file.hpp"
#include "text/suggest.hpp"

namespace unpsa::apps {
namespace {

using validate::Severity;

constexpr std::array show_choices = {
    cli::Choice<Severity>{"error", Severity::error},
    cli::Choice<Severity>{"warning", Severity::warning},
    cli::Choice<Severity>{"note", Severity::note},
};

constexpr std::array keep_choices = {
    cli::Choice<bool>{"all", false},
    cli::Choice<bool>{"valid", true},
};

constexpr std::array table_choices = {
    cli::Choice<ValidateTable>{"findings", ValidateTable::findings},
    cli::Choice<ValidateTable>{"rules", ValidateTable::rules},
};

using Rule = cli::OptionRule;
using enum Rule::Kind;
constexpr std::string_view of_a_check =
    "--report --table --records --statistics --baseline --write-baseline --prune-baseline --fail-on "
    "--max-warnings --fail-on-stale --show";
constexpr std::array option_rule_table = {
    Rule{"--list-rules", excludes, "--explain --print-config --select --ignore"},
    Rule{"--explain", excludes, "--print-config --format --no-header --select --ignore"},
    Rule{"--print-config", excludes, "--format --no-header"},
    Rule{"--list-rules --explain", excludes, of_a_check, "no form is read"},
    Rule{"--print-config", excludes, "--report --table --records --statistics", "no form is read"},
    Rule{"--report", excludes, "--format --no-header --table", "a report has no rows"},
    Rule{"--no-header", needs, "--format --table --output --list-rules", "a report has no header"},
    Rule{"--statistics", excludes, "--format --table --records --write-baseline"},
    Rule{"--keep --only-valid", needs, "--records", "reports are of all forms"},
    Rule{"--fail-on", needs, "--check --only-valid --keep", "a stage exits with 0", "--records"},
    Rule{"--max-warnings --fail-on-stale", needs, "--check", "a stage exits with 0", "--records"},
    Rule{"--show", needs, "--report", "records get all findings", "--records"},
    Rule{"--baseline", excludes, "--write-baseline --prune-baseline"},
    Rule{"--write-baseline", excludes, "--prune-baseline"},
    Rule{"--write-baseline", excludes, "--fail-on --max-warnings --fail-on-stale",
         "all findings are accepted"},
    Rule{"--rules-url", needs, "--report --output", "text has no links"},
};

/// Adds a rule or a group. Returns what was expected instead.
std::string add_selector(std::string_view selector, std::vector<std::string>& selectors) {
  const std::string wrong = check_selector(selector);
  if (!wrong.empty()) return "rules or groups of rules" + wrong.substr(wrong.find("; "));
  selectors.emplace_back(selector);
  return {};
}

/// The rules and their groups, for shells.
std::vector<std::string> all_selectors() {
  std::vector<std::string> selectors;
  std::string_view last_group;
  for (const validate::Rule& rule : validate::rules()) {
    const std::string_view group = rule.id.substr(0, rule.id.find('-'));
    if (std::exchange(last_group, group) != group && group != rule.id) selectors.emplace_back(group);
    selectors.emplace_back(rule.id);
  }
  return selectors;
}

std::vector<std::string> report_names() {
  std::vector<std::string> names;
  for (const writer::ReportFormat format : writer::report_formats()) names.emplace_back(name_of(format));
  return names;
}

/// `error`, or `limit-near=warning`.
std::string take_severity(std::string_view value, ValidateOptions& options) {
  const std::size_t equals = value.find('=');
  const std::string_view level = equals == std::string_view::npos ? value : value.substr(equals + 1);
  const auto severity = validate::parse_severity(level);
  if (!severity) {
    if (level == "off" || level == "none") return "error, warning or note; '--ignore' turns a rule off";
    return "error, warning or note, optionally after RULE=" + text::did_you_mean(level, severity_words);
  }
  if (equals == std::string_view::npos) {
    options.show = severity;
    return {};
  }
  const std::string_view selector = value.substr(0, equals);
  const std::string wrong = check_selector(selector);
  if (!wrong.empty()) return "a rule or a group" + wrong.substr(wrong.find("; "));
  options.given.severities.emplace_back(selector, *severity);
  return {};
}

/// The report that a file name asks for: `junit.xml`, `findings.sarif`. None if it is no file name.
std::optional<writer::ReportFormat> report_of_file(std::string_view name) {
  using enum writer::ReportFormat;
  struct Ending {
    std::string_view ending;
    writer::ReportFormat format;
  };
  static constexpr std::array endings{Ending{"xml", junit}, Ending{"md", markdown}, Ending{"txt", text}};
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos) return std::nullopt;
  const std::string_view stem =
      name.substr(0, dot).substr(name.substr(0, dot).rfind('/') + 1);  // npos + 1 is 0
  const std::string_view ending = name.substr(dot + 1);
  for (const std::string_view part : {stem, ending}) {
    if (const auto format = writer::parse_report_format(part)) return format;
  }
  const auto* const row = std::find_if(endings.begin(), endings.end(),
                                       [ending](const Ending& known) { return known.ending == ending; });
  return row == endings.end() ? std::nullopt : std::optional(row->format);
}

/// `sarif`, or `sarif=FILE`.
std::string take_report(std::string_view value, std::vector<ReportTarget>& reports) {
  const std::size_t equals = std::min(value.find('='), value.size());
  const std::string_view name = value.substr(0, equals);
  const auto format = writer::parse_report_format(name);
  if (!format && report_of_file(value)) {
    return "a format before the file; did you mean '" +
           std::string(name_of(*report_of_file(value))).append("=").append(value) + "'?";
  }
  if (!format) {
    std::vector<std::string_view> names;
    for (const writer::ReportFormat known : writer::report_formats()) names.push_back(name_of(known));
    return text::expected_one_of(names, name);
  }
  if (equals + 1 == value.size()) return "a file name after '='";
  const std::string_view file = value.substr(std::min(equals + 1, value.size()));
  const bool to_output = file == "-" || file == "/dev/stdout";
  reports.push_back({*format, std::string(to_output ? std::string_view() : file)});
  return {};
}

/// An address that a report can link to, before `#limit-over`.
std::string take_url(std::string_view value, std::string& url) {
  const std::size_t scheme =
      std::max(value.starts_with("https://") ? 8U : 0U, value.starts_with("http://") ? 7U : 0U);
  const bool fits = std::all_of(value.begin(), value.end(), [](char byte) {
    return byte > ' ' && byte < '\x7F' &&
           std::string_view("\"<>\\^`{|}#").find(byte) == std::string_view::npos;
  });
  const bool has_host = scheme != 0 && value.size() > scheme && value[scheme] != '/';
  if (!fits || !has_host) return "an address such as https://example.org/rules.md, without '#'";
  url = value;
  return {};
}

std::string take_fail_on(std::string_view value, Config& given) {
  given.fail_never = value == "never";
  given.fail_on = validate::parse_severity(value);
  return given.fail_never || given.fail_on ? std::string() : text::expected_one_of(fail_on_words, value);
}

void declare_rules(cli::Command& command, ValidateOptions& options) {
  command.heading("Rules");
  command.list("--select", "RULE,...", "check only these rules or groups of rules (limit is a group)",
               [&options](std::string_view value) { return add_selector(value, options.given.select); });
  command.list("--ignore", "RULE,...", "do not check these rules or groups of rules",
               [&options](std::string_view value) { return add_selector(value, options.given.ignore); });
  command.suggest("--select", all_selectors());
  command.suggest("--ignore", all_selectors());
  command.option("--severity", "[RULE=]LEVEL",
                 "change the severity of a rule or a group: error, warning or note",
                 [&options](std::string_view value) { return take_severity(value, options); });
  command.flag("--list-rules", "list the rules with their severities as rows, then exit", options.list_rules);
  command.text("--explain", "RULE", "explain a rule, or the rules of a group, with examples, then exit",
               options.explain);
  command.suggest("--severity", {severity_words.begin(), severity_words.end()});
  command.suggest("--explain", all_selectors());
  declare_judging_options(command, options.given.limits);
}

void declare_outcome(cli::Command& command, ValidateOptions& options) {
  command.heading("Outcome");
  command.option("--fail-on", "LEVEL",
                 "exit with 1 if there is a finding of at least this severity: error, warning, note or never "
                 "(default: error)",
                 [&options](std::string_view value) { return take_fail_on(value, options.given); });
  command.suggest("--fail-on", {fail_on_words.begin(), fail_on_words.end()});
  command.integer("--max-warnings", "N", "exit with 1 if there are more than N warnings", 0, 1'000'000'000,
                  options.given.max_warnings);
  command.text("--baseline", "FILE",
               "ignore findings recorded in FILE, and warn about recorded findings that no longer occur",
               options.given.baseline);
  command.text(
      "--write-baseline", "FILE",
      "write all findings to FILE as a baseline, and exit with 0; what FILE knows of other files and "
      "rules is kept",
      options.write_baseline);
  command.text("--prune-baseline", "FILE",
               "like --baseline, and remove findings that no longer occur from FILE", options.prune_baseline);
  command.flag("--fail-on-stale", "exit with 1 if a baseline has findings that no longer occur",
               options.fail_on_stale);
  declare_config_options(command, options.config, options.common);
  command.flag("--print-config",
               "print the configuration that results from the file and the options, then exit",
               options.print_config);
}

void declare_output(cli::Command& command, ValidateOptions& options) {
  command.heading("Output");
  command.choice("--show", "LEVEL", "the lowest severity to show: error, warning or note (default: warning)",
                 show_choices, options.show);
  command.option(
      "--report", "FORMAT[=FILE]",
      "text, concise, json, ndjson, sarif, junit, github, gitlab, checkstyle, rdjson or markdown, to "
      "the output or to FILE; may be repeated (default: text)",
      [&options](std::string_view value) { return take_report(value, options.reports); });
  command.suggest("--report", report_names());
  command.choice(
      "--table", "TABLE",
      "write rows instead of a report, and what each describes: findings, or rules, with the number "
      "of their findings and of forms (default with '--format': findings)",
      table_choices, options.view);
  cli::declare_table_options(command, options.table,
                             "write rows instead of a report, and how: table, tsv, csv, ndjson or json");
  command.flag("--statistics",
               "also write a line per form, and one for all, about answers and their limits; on a terminal, "
               "reports as text have them always",
               options.statistics);
  command.option("--rules-url", "URL", "where docs/rules.md can be read, for reports that link to it",
                 [&options](std::string_view value) { return take_url(value, options.rules_url); });
  cli::declare_records_option(
      command, "pass the records on, each with all its 'findings' added; exit with 0 whatever the findings",
      options.records);
  command.flag("--only-valid", "with --records: pass on only valid records, in which no check fails",
               options.keep_valid);
  command.choice("--keep", "WHICH", "all or valid", keep_choices, options.keep_valid);
  command.hide_last();
  command.flag("--check", "with --records: still exit with 1 if a check fails", options.check);
}

/// What is wrong with the files that a run writes: two of them are one; empty if nothing.
std::string find_shared_file(const ValidateOptions& options) {
  const std::string& output = options.common.output;
  const bool updates = options.write_baseline.empty();
  const std::string& baseline = updates ? options.prune_baseline : options.write_baseline;
  const auto is_baseline = [&](const std::string& file) {
    return !baseline.empty() && cli::is_same_output(file, baseline);
  };
  const auto refuse_baseline = [&](const std::string& other) {
    return std::string(updates ? "'--prune-baseline'" : "'--write-baseline'") + " and '" + other +
           "' name the same file; give each its own";
  };
  if (is_baseline(output)) return refuse_baseline("--output");
  std::vector<std::string> files = {output};
  for (const ReportTarget& report : options.reports) {
    if (report.file.empty()) continue;
    if (is_baseline(report.file)) return refuse_baseline("--report");
    if (std::any_of(files.begin(), files.end(),
                    [&](const std::string& file) { return cli::is_same_output(file, report.file); }))
      return "two reports cannot be written to the same file '" + report.file + "'";
    files.push_back(report.file);
  }
  return {};
}

/// Whether the output is lines, among which those of the statistics can stand.
bool can_have_statistics(const ValidateOptions& options) {
  if (options.writes_rows() || options.records || !options.write_baseline.empty()) return false;
  return std::all_of(options.reports.begin(), options.reports.end(), [](const ReportTarget& target) {
    return !target.file.empty() || has_statistics(target.format);
  });
}

/// What is wrong with a combination of options; empty if nothing.
std::string find_conflict(const ValidateOptions& options) {
  const auto to_output = std::count_if(options.reports.begin(), options.reports.end(),
                                       [](const ReportTarget& target) { return target.file.empty(); });
  if (to_output > 1)
    return "only one '--report' can be written to the output; give the others a file, as in sarif=FILE";
  if (std::string shared = find_shared_file(options); !shared.empty()) return shared;
  if (to_output == 1 && options.records)
    return "with '--records', a '--report' needs a file, as in sarif=FILE";
  if (options.statistics && !can_have_statistics(options)) {
    return "'--statistics' needs a report as text, concise or github on the output";
  }
  return options.explain.empty() ? std::string() : check_selector(options.explain);
}

}  // namespace

void declare_options(cli::Command& command, ValidateOptions& options) {
  command.describe(
      "Reads form dumps or record streams and reports what is wrong with each form. Errors and warnings are "
      "shown; notes only with --show note. If there are no findings, there is no output, except on a "
      "terminal.");
  declare_rules(command, options);
  declare_outcome(command, options);
  declare_output(command, options);
  command.rules(option_rule_table);
  command.check([&options] { return resolve(options); });
  command.negative_answer("a form has an error (or a finding selected by --fail-on)");
  command.example("unpsa-validate form.txt && echo ready to submit", "check a form");
  command.example("unpsa-validate --report github --report sarif=unpsa.sarif forms/*.txt", "for a CI job");
  command.example("unpsa-validate --write-baseline known.txt forms/*.txt",
                  "accept all current findings; later runs with --baseline known.txt show only new ones");
  command.example("unpsa-dedupe forms/*.txt | unpsa-validate --records > checked.ndjson",
                  "as a stage between other programs");
}

bool has_statistics(writer::ReportFormat format) noexcept {
  return format == writer::ReportFormat::text || format == writer::ReportFormat::concise ||
         format == writer::ReportFormat::github;
}

/// The name of the output asks for a report or for rows where no option does. Returns what is wrong with it.
std::string obey_ending(ValidateOptions& options) {
  const std::string& output = options.common.output;
  if (options.records) return cli::refuse_ending_for_records(output);
  if (options.table.format || options.list_rules || !options.write_baseline.empty() ||
      output.starts_with("/dev/") ||
      std::any_of(options.reports.begin(), options.reports.end(),
                  [](const ReportTarget& target) { return target.file.empty(); })) {
    return {};
  }
  if (const auto report = report_of_file(output)) {
    if (options.view == ValidateTable::none) options.reports.push_back({*report, {}});
  } else if (const auto rows = cli::format_of_name(output); rows && options.reports.empty()) {
    options.table.format = rows;
  } else {
    return cli::refuse_ending(output, "sarif xml");
  }
  return {};
}

std::string resolve(ValidateOptions& options) {
  if (std::string wrong = obey_ending(options); !wrong.empty()) return wrong;
  options.common.checks = (!options.records || options.check) && !options.print_config;
  // A report that was asked for tells of its errors; other results stand for inputs that were read.
  options.common.reports_errors = std::any_of(options.reports.begin(), options.reports.end(),
                                              [](const ReportTarget& target) { return target.file.empty(); });
  if (options.records) options.common.output_holds = cli::Holds::records;
  if (!options.given.baseline.empty()) options.common.also_read.push_back(options.given.baseline);
  return find_conflict(options);
}

}  // namespace unpsa::apps
