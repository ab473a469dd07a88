// SPDX-License-Identifier: MIT
#include "validate/findings_json.hpp"

#include "json/object_writer.hpp"

namespace unpsa::validate {
namespace {

void append_finding(std::string& out, const Finding& finding) {
  json::ObjectWriter object(out);
  object.number_or_null("line", finding.line);
  object.number_or_null("column", finding.column);
  object.string("rule", finding.rule->id);
  object.string("severity", name_of(finding.severity));
  object.string_or_null("question", finding.question);
  object.string("message", finding.message);
  object.string("help", finding.help);
  object.end();
}

}  // namespace

void append_findings_json(std::string& out, std::span<const Finding> findings) {
  json::append_array(out, findings, [&](const Finding& finding) { append_finding(out, finding); });
}

}  // namespace unpsa::validate
