// SPDX-License-Identifier: MIT
#include "validate/identity.hpp"

#include <algorithm>

#include "text/hash.hpp"
#include "text/utf8.hpp"

namespace unpsa::validate {
namespace {

std::string hash_of(std::string_view text) { return text::to_hex(text::hash64(text)); }

/// What a message quotes: it names labels and values, whatever its other words are.
std::string quoted_parts(std::string_view message) {
  std::string parts;
  for (std::size_t at = message.find_first_of("'\""); at != std::string_view::npos;
       at = message.find_first_of("'\"", at + 1)) {
    const std::size_t end = message.find(message[at], at + 1);
    if (end == std::string_view::npos) break;
    parts.append(message.substr(at, end - at)).append("\n");
    at = end;
  }
  return parts;
}

std::string missing_questions(const Record& record) {
  std::string questions;
  for (const Answer& answer : record.answers) {
    if (answer.status == AnswerStatus::missing) questions.append(answer.question).append("\n");
  }
  return questions;
}

}  // namespace

std::string record_key(const Record& record) {
  std::string title;
  text::append_collapsed(title, record.initiative.value_or(""));
  title += '\n';
  text::append_collapsed(title, record.institution.value_or(""));
  return hash_of(title);
}

std::string meaning_of(const Record& record, const Finding& finding) {
  if (selects("limit", finding.rule->id)) return hash_of({});
  if (finding.end > finding.begin) {
    return hash_of(finding.source.substr(finding.begin, finding.end - finding.begin));
  }
  if (!finding.question.empty()) return hash_of({});
  if (finding.subject.empty()) return hash_of(missing_questions(record));
  return hash_of(finding.subject == finding.message ? quoted_parts(finding.message)
                                                    : std::string(finding.subject));
}

std::string identity_of(const Record& record, const Finding& finding) {
  std::string identity(finding.rule->id);
  identity.append("\n").append(finding.question).append("\n").append(record_key(record));
  return identity.append("\n").append(meaning_of(record, finding));
}

}  // namespace unpsa::validate
