// SPDX-License-Identifier: MIT
/// The report formats, one file for each format or family of formats.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "unpsa/record.hpp"
#include "unpsa/validate.hpp"
#include "unpsa/writer.hpp"

namespace unpsa::writer {

using Findings = std::span<const validate::Finding>;

/// The rows of the JSON formats end in a comma, which `Report::join` takes off where it must.
void append_finding_text(std::string& out, const Record& record, const validate::Finding& finding,
                         bool color);
void append_finding_json(std::string& out, const Record& record, const validate::Finding& finding);

/// Appends `file:line:column: severity: message; help [rule]` and LF, safe for a terminal and for the log of
/// a CI server. Line and column are omitted if there are none.
void append_finding_line(std::string& out, std::string_view file, const validate::Finding& finding);

void append_sarif_begin(std::string& out, std::string_view version);
/// Ends the list of results and names the configurations; the end of the report follows.
void append_sarif_end(std::string& out, std::span<const std::string> configurations,
                      std::span<const Diagnostic> errors);
void append_sarif_result(std::string& out, const Record& record, const validate::Finding& finding);
void append_gitlab_issue(std::string& out, const Record& record, const validate::Finding& finding);
void append_rdjson_diagnostic(std::string& out, const Record& record, const validate::Finding& finding);
void append_github_command(std::string& out, const Record& record, const validate::Finding& finding);

void append_junit_suite(std::string& out, const Record& record, Findings findings,
                        validate::Severity fail_on);
/// A suite with one test case that is an error.
void append_junit_error(std::string& out, const Record& record, const validate::Finding& finding);
void append_checkstyle_file(std::string& out, const Record& record, Findings findings);

/// `message; help`
[[nodiscard]] std::string message_with_help(const validate::Finding& finding);

/// The column after the last character of a finding, in code points; its own column if it has no extent.
[[nodiscard]] std::size_t end_column_of(const validate::Finding& finding) noexcept;

}  // namespace unpsa::writer
