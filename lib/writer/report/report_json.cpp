// SPDX-License-Identifier: MIT
// The report formats that are JSON. They count columns differently: SARIF in the unit that the log names
// (code points here), rdjson in bytes of UTF-8, our own rows in code points.
#include <algorithm>

#include "json/document.hpp"
#include "json/object_writer.hpp"
#include "text/file_name.hpp"
#include "text/hash.hpp"
#include "validate/identity.hpp"
#include "writer/report/report_formats.hpp"

namespace unpsa::writer {
namespace {

using json::Document;
using validate::Finding;
using validate::Severity;

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

Document sarif_rule(const validate::Rule& rule) {
  Document object;
  object["id"] = rule.id;
  object["shortDescription"]["text"] = rule.summary;
  object["defaultConfiguration"]["level"] = sarif_level(rule.severity);
  return object;
}

std::size_t index_of(const validate::Rule& rule) noexcept {
  return static_cast<std::size_t>(&rule - validate::rules().data());
}

Document region_of(const Finding& finding) {
  Document region;
  region["startLine"] = finding.line;
  if (finding.column != 0) {
    region["startColumn"] = finding.column;
    region["endColumn"] = end_column_of(finding);
  }
  return region;
}

/// The same for a finding whatever its words and place; `Report::join` tells those apart that are the same.
std::string fingerprint(const Record& record, const Finding& finding) {
  std::string identity(record.source.file);
  identity.append("\n").append(validate::identity_of(record, finding));
  return text::to_hex(text::hash64(identity));
}

}  // namespace

void append_finding_json(std::string& out, const Record& record, const Finding& finding) {
  json::ObjectWriter row(out);
  row.string("id", record.id);
  row.string("file", record.source.file);
  row.number_or_null("line", finding.line);
  row.number_or_null("column", finding.column);
  row.string("rule", finding.rule->id);
  row.string("severity", name_of(finding.severity));
  row.string_or_null("question", finding.question);
  row.string("message", finding.message);
  row.string("help", finding.help);
  row.end();
}

void append_sarif_begin(std::string& out, std::string_view version) {
  Document log;
  log["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json";
  log["version"] = "2.1.0";
  Document& run = log["runs"].emplace_back();
  Document& driver = run["tool"]["driver"];
  driver["name"] = "unpsa-validate";
  if (!version.empty()) driver["version"] = version;
  for (const validate::Rule& rule : validate::rules()) driver["rules"].push_back(sarif_rule(rule));
  run["columnKind"] = "unicodeCodePoints";
  run["results"] = Document::array();
  const std::string text = json::to_text(log);
  constexpr std::string_view closing = "]}]}";  // stands at the end of the report, after the results
  out.append(text, 0, text.size() - closing.size());
}

void append_sarif_result(std::string& out, const Record& record, const Finding& finding) {
  Document result;
  result["ruleId"] = finding.rule->id;
  result["ruleIndex"] = index_of(*finding.rule);
  result["level"] = sarif_level(finding.severity);
  result["message"]["text"] = message_with_help(finding);
  Document& location = result["locations"].emplace_back()["physicalLocation"];
  location["artifactLocation"]["uri"] = uri_of(text::file_name_as_bytes(record.source.file));
  if (finding.line != 0) location["region"] = region_of(finding);
  result["partialFingerprints"]["unpsaFinding/v2"] = fingerprint(record, finding);
  out += json::to_text(result);
}

void append_sarif_end(std::string& out, std::span<const std::string> configurations,
                      std::span<const Diagnostic> errors) {
  Document invocation;
  invocation["executionSuccessful"] = errors.empty();
  for (const Diagnostic& error : errors) {
    Document& notification = invocation["toolExecutionNotifications"].emplace_back();
    notification["level"] = "error";
    notification["message"]["text"] = error.message;
    if (error.file.empty()) continue;
    Document& location = notification["locations"].emplace_back()["physicalLocation"];
    location["artifactLocation"]["uri"] = uri_of(text::file_name_as_bytes(error.file));
    if (error.line == 0) continue;
    location["region"]["startLine"] = error.line;
    if (error.column != 0) location["region"]["startColumn"] = error.column;
  }
  out += "\n],\"invocations\":[" + json::to_text(invocation) + "]";
  if (configurations.empty()) return;
  Document properties;
  for (const std::string& path : configurations) properties["configurations"].push_back(path);
  out += ",\"properties\":" + json::to_text(properties);
}

void append_gitlab_issue(std::string& out, const Record& record, const Finding& finding) {
  Document issue;
  issue["description"] = message_with_help(finding);
  issue["check_name"] = finding.rule->id;
  issue["fingerprint"] = fingerprint(record, finding);
  issue["severity"] = gitlab_severity(finding.severity);
  issue["location"]["path"] = record.source.file;
  issue["location"]["lines"]["begin"] =
      finding.line == 0 ? std::max<std::size_t>(record.source.line, 1) : finding.line;
  out += json::to_text(issue);
}

void append_rdjson_diagnostic(std::string& out, const Record& record, const Finding& finding) {
  Document diagnostic;
  diagnostic["message"] = message_with_help(finding);
  Document& location = diagnostic["location"];
  location["path"] = record.source.file;
  if (finding.line != 0) {
    Document& range = location["range"];
    range["start"]["line"] = finding.line;
    if (finding.column != 0) range["start"]["column"] = finding.begin + 1;
    if (finding.end > finding.begin) {
      range["end"]["line"] = finding.line;
      range["end"]["column"] = finding.end + 1;
    }
  }
  diagnostic["severity"] = rdjson_severity(finding.severity);
  diagnostic["code"]["value"] = finding.rule->id;
  out += json::to_text(diagnostic);
}

}  // namespace unpsa::writer
