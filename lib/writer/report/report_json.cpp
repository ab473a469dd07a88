// SPDX-License-Identifier: MIT
// The report formats that are JSON. They count columns differently: SARIF in the unit that the log names
// (code points here), rdjson in bytes of UTF-8, our own rows in code points.
#include <algorithm>

#include "json/document.hpp"
#include "json/object_writer.hpp"
#include "text/file_name.hpp"
#include "text/hash.hpp"
#include "text/utf8.hpp"
#include "validate/identity.hpp"
#include "writer/report/report_formats.hpp"

namespace unpsa::writer {
namespace {

using json::Document;
using validate::Finding;
using validate::Severity;

constexpr const char* fingerprint_key = "unpsaFinding/v2";

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

/// The address of a file in a SARIF log: absolute ones name their scheme.
std::string artifact_uri(std::string_view file) {
  return (file.starts_with('/') ? "file://" : "") + uri_of(text::file_name_as_bytes(file));
}

/// A page of docs/rules.md without its heading.
std::string_view body_of(std::string_view page) noexcept {
  page.remove_prefix(std::min(page.find('\n'), page.size()));
  return text::trim(page);
}

/// The text of a page before its example, each paragraph on a line.
std::string description_of(std::string_view body) {
  std::string description;
  text::append_collapsed(description, body.substr(0, body.find("\n```")));
  return description;
}

Document sarif_rule(const validate::Rule& rule, const ReportOptions& options) {
  const std::string_view body = body_of(validate::explain(rule));
  Document object;
  object["id"] = rule.id;
  object["shortDescription"]["text"] = std::string(rule.summary) + ".";
  object["fullDescription"]["text"] = description_of(body);
  object["help"]["text"] = body;
  object["help"]["markdown"] = body;
  if (const std::string url = url_of(rule, options); !url.empty()) object["helpUri"] = url;
  object["defaultConfiguration"]["level"] = sarif_level(rule.severity);
  return object;
}

Document region_of(const Finding& finding) {
  Document region;
  region["startLine"] = finding.line;
  if (finding.column != 0) {
    region["startColumn"] = finding.column;
    region["endColumn"] = end_column_of(finding);
    if (finding.end > finding.begin) {
      region["snippet"]["text"] = finding.source.substr(finding.begin, finding.end - finding.begin);
    }
  }
  return region;
}

/// The same for a finding whatever its words and place; `Report::join` tells those apart that are the same.
std::string fingerprint(const ReportSubject& subject, const Finding& finding) {
  std::string identity(subject.file);
  identity.append("\n").append(validate::identity_of(subject.record, finding));
  return text::to_hex(text::hash64(identity));
}

std::string& fingerprint_in(Document& result, ReportFormat format) {
  Document& fingerprint =
      format == ReportFormat::gitlab ? result["fingerprint"] : result["partialFingerprints"][fingerprint_key];
  return fingerprint.get_ref<std::string&>();
}

}  // namespace

/// What depends on the results before: fingerprints that have occurred are replaced by others, which depend
/// on how often they have, and rules are numbered in the order in which they occur.
void Report::number_results(std::string& piece) {
  Document results = Document::parse("[" + piece + "]");
  piece.clear();
  for (Document& result : results) {
    std::string& fingerprint = fingerprint_in(result, format_);
    const std::size_t before = fingerprints_[fingerprint]++;
    if (before != 0) fingerprint = text::to_hex(text::hash64(fingerprint + "\n" + std::to_string(before)));
    if (format_ == ReportFormat::sarif) {
      const validate::Rule* const rule = validate::find_rule(result["ruleId"].get_ref<std::string&>());
      const auto found = std::find(broken_.begin(), broken_.end(), rule);
      result["ruleIndex"] = found - broken_.begin();
      if (found == broken_.end()) broken_.push_back(rule);
    }
    piece.append(piece.empty() ? "\n" : ",\n").append(json::to_text(result));
  }
}

void append_finding_json(std::string& out, const ReportSubject& subject, const Finding& finding) {
  json::ObjectWriter row(out);
  row.string("id", subject.record.id);
  row.string("file", subject.file);
  row.number_or_null("line", finding.line);
  row.number_or_null("column", finding.column);
  row.string("rule", finding.rule->id);
  row.string("severity", name_of(finding.severity));
  row.string_or_null("question", finding.question);
  row.string("message", finding.message);
  row.string("help", finding.help);
  row.end();
}

void append_sarif_begin(std::string& out) {
  out += R"({"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{)"
         R"("columnKind":"unicodeCodePoints","results":[)";
}

void append_sarif_result(std::string& out, const ReportSubject& subject, const Finding& finding) {
  Document result;
  result["ruleId"] = finding.rule->id;
  result["level"] = sarif_level(finding.severity);
  result["message"]["text"] = message_with_help(finding);
  Document& location = result["locations"].emplace_back()["physicalLocation"];
  location["artifactLocation"]["uri"] = artifact_uri(subject.file);
  if (finding.line != 0) location["region"] = region_of(finding);
  if (finding.line != 0 && !finding.source.empty()) {
    location["contextRegion"]["startLine"] = finding.line;
    location["contextRegion"]["snippet"]["text"] = finding.source;
  }
  result["partialFingerprints"][fingerprint_key] = fingerprint(subject, finding);
  out += json::to_text(result);
}

void append_sarif_end(std::string& out, const ReportOptions& options, const ReportRun& run) {
  Document invocation;
  invocation["executionSuccessful"] = run.errors.empty();
  for (const Diagnostic& error : run.errors) {
    Document& notification = invocation["toolExecutionNotifications"].emplace_back();
    notification["level"] = "error";
    notification["message"]["text"] = error.message;
    if (error.file.empty()) continue;
    Document& location = notification["locations"].emplace_back()["physicalLocation"];
    location["artifactLocation"]["uri"] = artifact_uri(path_in_repository(error.file, options));
    if (error.line == 0) continue;
    location["region"]["startLine"] = error.line;
    if (error.column != 0) location["region"]["startColumn"] = error.column;
  }
  Document driver;
  driver["name"] = "unpsa-validate";
  if (!options.version.empty()) driver["version"] = options.version;
  if (!options.rules_url.empty()) driver["informationUri"] = options.rules_url;
  driver["rules"] = Document::array();
  for (const validate::Rule* rule : run.rules) driver["rules"].push_back(sarif_rule(*rule, options));
  out += "\n],\"invocations\":[" + json::to_text(invocation) +
         "],\"tool\":{\"driver\":" + json::to_text(driver) + "}";
  if (run.configurations.empty()) return;
  Document properties;
  for (const std::string& path : run.configurations) properties["configurations"].push_back(path);
  out += ",\"properties\":" + json::to_text(properties);
}

void append_gitlab_issue(std::string& out, const ReportSubject& subject, const Finding& finding) {
  Document issue;
  issue["description"] = message_with_help(finding);
  issue["check_name"] = finding.rule->id;
  issue["fingerprint"] = fingerprint(subject, finding);
  issue["severity"] = gitlab_severity(finding.severity);
  issue["location"]["path"] = subject.file;
  issue["location"]["lines"]["begin"] =
      finding.line == 0 ? std::max<std::size_t>(subject.record.source.line, 1) : finding.line;
  out += json::to_text(issue);
}

void append_rdjson_diagnostic(std::string& out, const ReportSubject& subject, const Finding& finding) {
  Document diagnostic;
  diagnostic["message"] = message_with_help(finding);
  Document& location = diagnostic["location"];
  location["path"] = subject.file;
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
  const std::string url = url_of(*finding.rule, subject.options);
  if (!url.empty()) diagnostic["code"]["url"] = url;
  out += json::to_text(diagnostic);
}

}  // namespace unpsa::writer
