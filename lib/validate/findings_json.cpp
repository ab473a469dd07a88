// SPDX-License-Identifier: MIT
#include "validate/findings_json.hpp"

#include "json/record_json.hpp"

namespace unpsa::validate {
namespace {

void append_number(std::string& out, std::string_view key, std::size_t number) {
  out.append("\"").append(key).append("\":").append(number == 0 ? "null" : std::to_string(number));
}

void append_text(std::string& out, std::string_view key, std::string_view text) {
  out.append(",\"").append(key).append("\":");
  json::append_string(out, text);
}

void append_finding(std::string& out, const Finding& finding) {
  out += '{';
  append_number(out, "line", finding.line);
  out += ',';
  append_number(out, "column", finding.column);
  append_text(out, "rule", finding.rule->id);
  append_text(out, "severity", name_of(finding.severity));
  if (finding.question.empty()) {
    out += ",\"question\":null";
  } else {
    append_text(out, "question", finding.question);
  }
  append_text(out, "message", finding.message);
  append_text(out, "help", finding.help);
  out += '}';
}

}  // namespace

void append_findings_json(std::string& out, std::span<const Finding> findings) {
  out += '[';
  for (std::size_t i = 0; i < findings.size(); ++i) {
    if (i != 0) out += ',';
    append_finding(out, findings[i]);
  }
  out += ']';
}

}  // namespace unpsa::validate
