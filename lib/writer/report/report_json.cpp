// SPDX-License-Identifier: MIT
// The report formats that are JSON. They count columns differently: SARIF in the unit that the log names
// (code points here), rdjson in bytes of UTF-8, our own rows in code points.
#include <algorithm>

#include "json/record_json.hpp"
#include "writer/report/report_formats.hpp"

namespace unpsa::writer {
namespace {

using validate::Finding;
using validate::Severity;

/// Writes the members of an object one after another.
class Object {
 public:
  explicit Object(std::string& out) : out_(out) { out_ += '{'; }

  Object& text(std::string_view key, std::string_view value) {
    add_key(key);
    json::append_string(out_, value);
    return *this;
  }
  Object& text_or_null(std::string_view key, std::string_view value) {
    if (!value.empty()) return text(key, value);
    add_key(key);
    out_ += "null";
    return *this;
  }
  Object& number(std::string_view key, std::size_t value) {
    add_key(key);
    out_ += std::to_string(value);
    return *this;
  }
  Object& number_or_null(std::string_view key, std::size_t value) {
    add_key(key);
    out_ += value == 0 ? "null" : std::to_string(value);
    return *this;
  }
  /// A value that is written by hand.
  std::string& raw(std::string_view key) {
    add_key(key);
    return out_;
  }
  void close() { out_ += '}'; }

 private:
  void add_key(std::string_view key) {
    if (!first_) out_ += ',';
    first_ = false;
    out_.append("\"").append(key).append("\":");
  }

  std::string& out_;
  bool first_ = true;
};

std::string_view sarif_level(Severity severity) noexcept { return name_of(severity); }

std::string_view rdjson_severity(Severity severity) noexcept {
  switch (severity) {
    case Severity::error:
      return "ERROR";
    case Severity::warning:
      return "WARNING";
    case Severity::note:
      return "INFO";
  }
  return {};
}

std::string_view gitlab_severity(Severity severity) noexcept {
  switch (severity) {
    case Severity::error:
      return "major";
    case Severity::warning:
      return "minor";
    case Severity::note:
      return "info";
  }
  return {};
}

/// A file name as a URI reference: bytes that may not stand there as %XX.
std::string uri_of(std::string_view file) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  constexpr std::string_view plain = "-._~/!$&'()*+,;=@";
  if (file == "-") return "stdin";
  std::string uri;
  for (const char byte : file) {
    const auto value = static_cast<unsigned char>(byte);
    const bool letter = (value >= '0' && value <= '9') || ((value | 0x20) >= 'a' && (value | 0x20) <= 'z');
    if ((letter && value < 0x80) || plain.find(byte) != std::string_view::npos) {
      uri += byte;
    } else {
      uri.append("%").append(1, digits[value >> 4]).append(1, digits[value & 15]);
    }
  }
  return uri;
}

void append_sarif_rule(std::string& out, const validate::Rule& rule) {
  Object object(out);
  object.text("id", rule.id);
  Object summary(object.raw("shortDescription"));
  summary.text("text", rule.summary).close();
  Object configuration(object.raw("defaultConfiguration"));
  configuration.text("level", sarif_level(rule.severity)).close();
  object.close();
}

std::size_t index_of(const validate::Rule& rule) noexcept {
  return static_cast<std::size_t>(&rule - validate::rules().data());
}

void append_region(std::string& out, const Finding& finding) {
  Object region(out);
  region.number("startLine", finding.line);
  if (finding.column != 0) {
    region.number("startColumn", finding.column).number("endColumn", end_column_of(finding));
  }
  region.close();
}

/// Two findings of a rule in an answer differ in their message; an edit elsewhere changes neither.
std::string identity_of(const Record& record, const Finding& finding) {
  std::string identity(record.source.file);
  identity.append(1, '\n').append(finding.rule->id).append(1, '\n').append(finding.question);
  return identity.append(1, '\n').append(finding.message).append(1, '\n').append(fingerprint_of(finding));
}

std::string fingerprint(const Record& record, const Finding& finding) {
  const std::string identity = identity_of(record, finding);
  Finding whole;
  whole.subject = identity;
  return fingerprint_of(whole);
}

}  // namespace

void append_finding_json(std::string& out, const Record& record, const Finding& finding) {
  Object row(out);
  row.text("id", record.id).text("file", record.source.file);
  row.number_or_null("line", finding.line).number_or_null("column", finding.column);
  row.text("rule", finding.rule->id).text("severity", name_of(finding.severity));
  row.text_or_null("question", finding.question)
      .text("message", finding.message)
      .text("help", finding.help)
      .close();
}

void append_sarif_begin(std::string& out, std::string_view version) {
  out +=
      "{\"$schema\":\"https://json.schemastore.org/"
      "sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{\"tool\":"
      "{\"driver\":";
  Object driver(out);
  driver.text("name", "unpsa-validate");
  if (!version.empty()) driver.text("version", version);
  std::string& rules = driver.raw("rules");
  rules += '[';
  for (const validate::Rule& rule : validate::rules()) {
    rules += &rule == validate::rules().data() ? "\n" : ",\n";
    append_sarif_rule(rules, rule);
  }
  rules += "\n]";
  driver.close();
  out += "},\"columnKind\":\"unicodeCodePoints\",\"results\":[";
}

void append_sarif_result(std::string& out, const Record& record, const Finding& finding) {
  Object result(out);
  result.text("ruleId", finding.rule->id).number("ruleIndex", index_of(*finding.rule));
  result.text("level", sarif_level(finding.severity));
  Object message(result.raw("message"));
  message.text("text", message_with_help(finding)).close();
  std::string& locations = result.raw("locations");
  locations += "[{\"physicalLocation\":";
  Object location(locations);
  Object artifact(location.raw("artifactLocation"));
  artifact.text("uri", uri_of(record.source.file)).close();
  if (finding.line != 0) append_region(location.raw("region"), finding);
  location.close();
  locations += "}]";
  Object fingerprints(result.raw("partialFingerprints"));
  fingerprints.text("unpsaFinding/v1", fingerprint(record, finding)).close();
  result.close();
}

void append_gitlab_issue(std::string& out, const Record& record, const Finding& finding) {
  Object issue(out);
  issue.text("description", message_with_help(finding)).text("check_name", finding.rule->id);
  issue.text("fingerprint", fingerprint(record, finding)).text("severity", gitlab_severity(finding.severity));
  Object location(issue.raw("location"));
  location.text("path", record.source.file);
  Object lines(location.raw("lines"));
  lines.number("begin", finding.line == 0 ? std::max<std::size_t>(record.source.line, 1) : finding.line)
      .close();
  location.close();
  issue.close();
}

void append_rdjson_diagnostic(std::string& out, const Record& record, const Finding& finding) {
  Object diagnostic(out);
  diagnostic.text("message", message_with_help(finding));
  Object location(diagnostic.raw("location"));
  location.text("path", record.source.file);
  if (finding.line != 0) {
    Object range(location.raw("range"));
    Object start(range.raw("start"));
    start.number("line", finding.line);
    if (finding.column != 0) start.number("column", finding.begin + 1);
    start.close();
    if (finding.end > finding.begin) {
      Object end(range.raw("end"));
      end.number("line", finding.line).number("column", finding.end + 1).close();
    }
    range.close();
  }
  location.close();
  diagnostic.text("severity", rdjson_severity(finding.severity));
  Object code(diagnostic.raw("code"));
  code.text("value", finding.rule->id).close();
  diagnostic.close();
}

}  // namespace unpsa::writer
