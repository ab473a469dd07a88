// SPDX-License-Identifier: MIT
// The report formats that are XML.
#include <algorithm>

#include "text/utf8.hpp"
#include "writer/report/report_formats.hpp"

namespace unpsa::writer {
namespace {

using validate::Finding;
using validate::Severity;

/// Characters that XML 1.0 allows at all.
bool is_xml(char32_t c) noexcept {
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
  return c < 0xFFFE || c > 0xFFFF;
}

/// Appends text for an attribute or between tags; characters that XML cannot hold become U+FFFD.
void append_xml(std::string& out, std::string_view text) {
  while (!text.empty()) {
    const text::CodePoint next = text::decode(text);
    switch (next.value) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\n':
        out += "&#10;";
        break;
      case '\r':
        out += "&#13;";
        break;
      case '\t':
        out += "&#9;";
        break;
      default:
        text::append_utf8(out, is_xml(next.value) ? next.value : text::replacement_character);
    }
    text.remove_prefix(next.length);
  }
}

void append_attribute(std::string& out, std::string_view name, std::string_view value) {
  out.append(" ").append(name).append("=\"");
  append_xml(out, value);
  out += '"';
}

/// `form.txt:12:5: error: message; help [rule]`
std::string line_of(const ReportSubject& subject, const Finding& finding) {
  std::string line(subject.file);
  if (finding.line != 0) line.append(":").append(std::to_string(finding.line));
  if (finding.column != 0) line.append(":").append(std::to_string(finding.column));
  line.append(": ").append(name_of(finding.severity)).append(": ").append(message_with_help(finding));
  return line.append(" [").append(finding.rule->id).append("]");
}

// Checking takes no time worth naming, and the same forms give the same report whenever they are checked.
constexpr std::string_view no_time = " time=\"0\"";
constexpr std::string_view no_timestamp = " timestamp=\"1970-01-01T00:00:00\" hostname=\"localhost\"";

/// A test and what was found: failures, and in its output what is no failure.
class TestCase {
 public:
  TestCase(std::string& out, const ReportSubject& subject, Severity fail_on)
      : out_(out), subject_(subject), fail_on_(fail_on) {}

  void append(std::string_view name, Findings findings, std::string_view question) {
    out_ += "    <testcase";
    append_attribute(out_, "name", name);
    append_attribute(out_, "classname", subject_.file);
    append_attribute(out_, "file", subject_.file);
    out_.append(no_time).append(">\n");
    std::string output;
    for (const Finding& finding : findings) {
      if (finding.question != question) continue;
      if (finding.severity <= fail_on_) {
        append_failure(finding);
      } else {
        append_xml(output, line_of(subject_, finding));
        output += '\n';
      }
    }
    if (!output.empty()) out_.append("      <system-out>").append(output).append("</system-out>\n");
    out_ += "    </testcase>\n";
  }

 private:
  void append_failure(const Finding& finding) {
    out_ += "      <failure";
    append_attribute(out_, "type", finding.rule->id);
    append_attribute(out_, "message", finding.message);
    out_ += '>';
    append_xml(out_, line_of(subject_, finding));
    out_ += "</failure>\n";
  }

  std::string& out_;
  const ReportSubject& subject_;
  Severity fail_on_;
};

/// Questions with a finding that fails, the form itself being one of them.
std::size_t count_failures(const Record& record, Findings findings, Severity fail_on) {
  const auto fails = [&](std::string_view question) {
    return std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
      return finding.question == question && finding.severity <= fail_on;
    });
  };
  std::size_t failures = fails("") ? 1U : 0U;
  for (const Answer& answer : record.answers) failures += fails(answer.question) ? 1U : 0U;
  return failures;
}

std::string_view checkstyle_severity(Severity severity) noexcept {
  return severity == Severity::note ? "info" : name_of(severity);
}

}  // namespace

void append_junit_suite(std::string& out, const ReportSubject& subject, Findings findings, Severity fail_on) {
  const Record& record = subject.record;
  out += "  <testsuite";
  append_attribute(out, "name", subject.file);
  append_attribute(out, "tests", std::to_string(record.answers.size() + 1));
  append_attribute(out, "failures", std::to_string(count_failures(record, findings, fail_on)));
  append_attribute(out, "errors", "0");
  append_attribute(out, "skipped", "0");
  out.append(no_time).append(no_timestamp).append(">\n");
  TestCase test(out, subject, fail_on);
  test.append("form", findings, "");
  for (const Answer& answer : record.answers) {
    test.append(std::string("question ").append(answer.question), findings, answer.question);
  }
  out += "  </testsuite>\n";
}

void append_junit_failure(std::string& out, std::string_view reason) {
  constexpr std::string_view tool = "unpsa-validate";
  out += "  <testsuite";
  append_attribute(out, "name", tool);
  out += " tests=\"1\" failures=\"1\" errors=\"0\" skipped=\"0\"";
  out.append(no_time).append(no_timestamp).append(">\n    <testcase name=\"run\"");
  append_attribute(out, "classname", tool);
  out.append(no_time).append(">\n      <failure");
  append_attribute(out, "type", "run");
  append_attribute(out, "message", reason);
  out += "/>\n    </testcase>\n  </testsuite>\n";
}

void append_junit_error(std::string& out, const ReportSubject& subject, const Finding& finding) {
  out += "  <testsuite";
  append_attribute(out, "name", subject.file);
  out += " tests=\"1\" failures=\"0\" errors=\"1\" skipped=\"0\"";
  out.append(no_time).append(no_timestamp).append(">\n    <testcase name=\"form\"");
  append_attribute(out, "classname", subject.file);
  append_attribute(out, "file", subject.file);
  out.append(no_time).append(">\n      <error");
  append_attribute(out, "type", finding.rule->id);
  append_attribute(out, "message", finding.message);
  out += '>';
  append_xml(out, line_of(subject, finding));
  out += "</error>\n    </testcase>\n  </testsuite>\n";
}

void append_checkstyle_file(std::string& out, const ReportSubject& subject, Findings findings) {
  if (findings.empty()) return;
  out += "  <file";
  append_attribute(out, "name", subject.file);
  out += ">\n";
  for (const Finding& finding : findings) {
    out += "    <error";
    append_attribute(out, "line", std::to_string(std::max<std::size_t>(finding.line, 1)));
    if (finding.column != 0) append_attribute(out, "column", std::to_string(finding.column));
    append_attribute(out, "severity", checkstyle_severity(finding.severity));
    append_attribute(out, "message", message_with_help(finding));
    append_attribute(out, "source", std::string("unpsa.").append(finding.rule->id));
    out += "/>\n";
  }
  out += "  </file>\n";
}

}  // namespace unpsa::writer
