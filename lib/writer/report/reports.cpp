// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include "text/utf8.hpp"
#include "unpsa/writer.hpp"
#include "writer/report/report_formats.hpp"

namespace unpsa::writer {
namespace {

struct FormatName {
  std::string_view name;
  std::string_view begin;
  std::string_view separator;  // between the rows of two pieces
  std::string_view end;
};

// In the order of ReportFormat.
constexpr std::array formats{
    FormatName{"text", "", "", ""},
    FormatName{"concise", "", "", ""},
    FormatName{"json", "[", ",", "\n]\n"},
    FormatName{"ndjson", "", "", ""},
    FormatName{"sarif", "", ",", "}]}\n"},
    FormatName{"junit", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"unpsa-validate\">\n",
               "", "</testsuites>\n"},
    FormatName{"github", "", "", ""},
    FormatName{"gitlab", "[", ",", "\n]\n"},
    FormatName{"checkstyle", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n", "",
               "</checkstyle>\n"},
    FormatName{"rdjson", "{\"source\":{\"name\":\"unpsa-validate\"},\"diagnostics\":[", ",", "\n]}\n"},
    FormatName{"markdown", "## unpsa-validate\n\n", "", ""},
};

constexpr std::array all_formats{
    ReportFormat::text,       ReportFormat::concise, ReportFormat::json,     ReportFormat::ndjson,
    ReportFormat::sarif,      ReportFormat::junit,   ReportFormat::github,   ReportFormat::gitlab,
    ReportFormat::checkstyle, ReportFormat::rdjson,  ReportFormat::markdown,
};

const FormatName& row_of(ReportFormat format) noexcept { return formats[static_cast<std::size_t>(format)]; }

constexpr std::string_view markdown_heading =
    "| place | severity | finding | what to do | rule |\n| --- | --- | --- | --- | --- |\n";

using AppendOne = void (*)(std::string&, const ReportSubject&, const validate::Finding&);

/// Each finding on a line of its own, the lines parted by the separator.
void append_rows(std::string& piece, const ReportSubject& subject, Findings findings,
                 std::string_view separator, AppendOne append) {
  for (const validate::Finding& finding : findings) {
    if (!piece.empty()) piece += separator;
    piece += '\n';
    append(piece, subject, finding);
  }
}

void append_lines(std::string& piece, const ReportSubject& subject, Findings findings, AppendOne append) {
  for (const validate::Finding& finding : findings) {
    append(piece, subject, finding);
    piece += '\n';
  }
}

}  // namespace

std::string_view name_of(ReportFormat format) noexcept { return row_of(format).name; }

std::optional<ReportFormat> parse_report_format(std::string_view name) noexcept {
  for (const ReportFormat format : all_formats) {
    if (name_of(format) == name) return format;
  }
  return std::nullopt;
}

std::span<const ReportFormat> report_formats() noexcept { return all_formats; }

std::string message_with_help(const validate::Finding& finding) {
  return finding.help.empty() ? finding.message : finding.message + "; " + finding.help;
}

std::size_t end_column_of(const validate::Finding& finding) noexcept {
  if (finding.end <= finding.begin) return finding.column;
  return finding.column +
         text::count_code_points(finding.source.substr(finding.begin, finding.end - finding.begin));
}

void Report::begin(std::string& out) const {
  if (format_ == ReportFormat::sarif) {
    append_sarif_begin(out);
  } else {
    out += row_of(format_).begin;
  }
}

std::string Report::repository_path(std::string_view file) const {
  switch (format_) {
    case ReportFormat::sarif:
    case ReportFormat::github:
    case ReportFormat::gitlab:
    case ReportFormat::rdjson:
    case ReportFormat::markdown:
    case ReportFormat::junit:
    case ReportFormat::checkstyle:
      return path_in_repository(file, options_);
    case ReportFormat::text:
    case ReportFormat::concise:
    case ReportFormat::json:
    case ReportFormat::ndjson:
      break;
  }
  return std::string(file);
}

namespace {

using AppendFinding = void (*)(std::string&, const ReportSubject&, const validate::Finding&);

/// In the language of the reader.
void append_translated(std::string& out, const ReportSubject& subject, const validate::Finding& finding,
                       AppendFinding append) {
  const text::MessageLanguage language = language_of(subject.options);
  if (language == text::MessageLanguage::en) return append(out, subject, finding);
  validate::Finding translated = finding;
  translated.message = text::translate(finding.message, language);
  translated.help = text::translate(finding.help, language);
  append(out, subject, translated);
}

void append_markdown_row(std::string& out, const ReportSubject& subject, const validate::Finding& finding) {
  append_translated(out, subject, finding, append_markdown_finding);
}

}  // namespace

void Report::append(std::string& piece, const Record& record, Findings findings,
                    validate::Severity fail_on) const {
  const std::string_view separator = row_of(format_).separator;
  const std::string file = repository_path(record.source.file);
  const ReportSubject subject{record, file, options_};
  switch (format_) {
    case ReportFormat::text:
      for (const auto& finding : findings) append_translated(piece, subject, finding, append_finding_text);
      return;
    case ReportFormat::concise:
      for (const auto& finding : findings) append_translated(piece, subject, finding, append_finding_line);
      return;
    case ReportFormat::json:
      append_rows(piece, subject, findings, separator, append_finding_json);
      return;
    case ReportFormat::ndjson:
      append_lines(piece, subject, findings, append_finding_json);
      return;
    case ReportFormat::sarif:
      append_rows(piece, subject, findings, separator, append_sarif_result);
      return;
    case ReportFormat::junit:
      append_junit_suite(piece, subject, findings, fail_on);
      return;
    case ReportFormat::github:
      append_lines(piece, subject, findings, append_github_command);
      return;
    case ReportFormat::gitlab:
      append_rows(piece, subject, findings, separator, append_gitlab_issue);
      return;
    case ReportFormat::checkstyle:
      append_checkstyle_file(piece, subject, findings);
      return;
    case ReportFormat::rdjson:
      append_rows(piece, subject, findings, separator, append_rdjson_diagnostic);
      return;
    case ReportFormat::markdown:
      append_lines(piece, subject, findings, append_markdown_row);
      return;
  }
}

void Report::join(std::string& piece) {
  if (piece.empty()) return;
  if (format_ == ReportFormat::sarif || format_ == ReportFormat::gitlab) number_results(piece);
  piece.insert(0, joined_any_ ? row_of(format_).separator : first_row_heading());
  joined_any_ = true;
}

std::string_view Report::first_row_heading() const {
  return format_ == ReportFormat::markdown ? markdown_heading : std::string_view();
}

void Report::end(std::string& out, const ReportRun& run) const {
  if (format_ == ReportFormat::sarif) {
    // Results name rules by their places in this list.
    std::vector<const validate::Rule*> rules = broken_;
    std::copy_if(run.rules.begin(), run.rules.end(), std::back_inserter(rules), [&](const auto* rule) {
      return std::find(broken_.begin(), broken_.end(), rule) == broken_.end();
    });
    append_sarif_end(out, options_, {run.configurations, run.errors, rules, run.failures});
  } else {
    append_errors(out, run.errors);
  }
  if (format_ == ReportFormat::junit) {
    for (const std::string& failure : run.failures) append_junit_failure(out, failure);
  }
  if (format_ == ReportFormat::markdown && !joined_any_ && run.errors.empty()) {
    out += text::translate("No findings.", language_of(options_)) + "\n";
  }
  out += row_of(format_).end;
}

/// What could not be read, each as the only finding of a record of its file.
void Report::append_errors(std::string& out, std::span<const Diagnostic> errors) const {
  // On a terminal, and in text for people, messages tell of them.
  if (format_ == ReportFormat::text || format_ == ReportFormat::concise) return;
  static constexpr validate::Rule unreadable{"input-unreadable", validate::Severity::error,
                                             "an input could not be read"};
  std::string piece;
  for (const Diagnostic& error : errors) {
    Record record;
    record.source.file = error.file;
    validate::Finding finding;
    finding.rule = &unreadable;
    finding.severity = validate::Severity::error;
    finding.line = error.line;
    finding.column = error.column;
    finding.message = error.message;
    if (format_ == ReportFormat::junit) {
      append_junit_error(piece, {record, repository_path(record.source.file), options_}, finding);
    } else {
      append(piece, record, {&finding, 1}, validate::Severity::error);
    }
  }
  if (!piece.empty()) out += joined_any_ ? row_of(format_).separator : first_row_heading();
  out += piece;
}

}  // namespace unpsa::writer
