// SPDX-License-Identifier: MIT
/// The report formats, one file for each format or family of formats.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "text/translation.hpp"
#include "unpsa/record.hpp"
#include "unpsa/validate.hpp"
#include "unpsa/writer.hpp"

namespace unpsa::writer {

using Findings = std::span<const validate::Finding>;

/// What the formats write about a record.
struct ReportSubject {
  const Record& record;
  std::string_view file;  ///< its name, as the format has it
  const ReportOptions& options;
};

[[nodiscard]] inline text::MessageLanguage language_of(const ReportOptions& options) noexcept {
  return options.language == HeaderLanguage::zh ? text::MessageLanguage::zh : text::MessageLanguage::en;
}

/// The rows of the JSON formats end in a comma, which `Report::join` takes off where it must.
void append_finding_text(std::string& out, const ReportSubject& subject, const validate::Finding& finding);
void append_finding_json(std::string& out, const ReportSubject& subject, const validate::Finding& finding);

/// Appends `file:line:column: severity: message; help [rule]` and LF, safe for a terminal and for the log of
/// a CI server. Line and column are omitted if there are none.
void append_finding_line(std::string& out, const ReportSubject& subject, const validate::Finding& finding);
void append_markdown_finding(std::string& out, const ReportSubject& subject,
                             const validate::Finding& finding);

void append_sarif_begin(std::string& out);
/// Ends the list of results and describes the tool and its run; the end of the report follows.
void append_sarif_end(std::string& out, const ReportOptions& options, const ReportRun& run);
void append_sarif_result(std::string& out, const ReportSubject& subject, const validate::Finding& finding);
void append_gitlab_issue(std::string& out, const ReportSubject& subject, const validate::Finding& finding);
void append_rdjson_diagnostic(std::string& out, const ReportSubject& subject,
                              const validate::Finding& finding);
void append_github_command(std::string& out, const ReportSubject& subject, const validate::Finding& finding);

void append_junit_suite(std::string& out, const ReportSubject& subject, Findings findings,
                        validate::Severity fail_on);
/// A suite with one test case that is an error.
void append_junit_error(std::string& out, const ReportSubject& subject, const validate::Finding& finding);
/// A suite with one test case that fails, for a reason beside the findings.
void append_junit_failure(std::string& out, std::string_view reason);
void append_checkstyle_file(std::string& out, const ReportSubject& subject, Findings findings);

/// How a report about a repository names a file: from the folder of the repository if it is in there, without
/// `./`; else as it is named. See `ReportOptions`.
[[nodiscard]] std::string path_in_repository(std::string_view file, const ReportOptions& options);

/// The address of a rule's page; empty if it is not known.
[[nodiscard]] std::string url_of(const validate::Rule& rule, const ReportOptions& options);

/// `message; help`
[[nodiscard]] std::string message_with_help(const validate::Finding& finding);

/// The column after the last character of a finding, in code points; its own column if it has no extent.
[[nodiscard]] std::size_t end_column_of(const validate::Finding& finding) noexcept;

}  // namespace unpsa::writer
