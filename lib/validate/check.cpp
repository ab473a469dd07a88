// SPDX-License-Identifier: MIT
#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

#include "text/hash.hpp"
#include "text/utf8.hpp"
#include "unpsa/wordcount.hpp"
#include "validate/checks.hpp"

namespace unpsa::validate {
namespace {

/// A view within a text: where it begins; nothing if it is in another text.
std::optional<std::size_t> offset_in(std::string_view text, std::string_view part) noexcept {
  const std::less<> before;
  if (part.empty() || before(part.data(), text.data()) ||
      before(text.data() + text.size(), part.data() + part.size())) {
    return std::nullopt;
  }
  return static_cast<std::size_t>(part.data() - text.data());
}

/// By place; those of one place in the order in which they were found.
void sort_by_line(std::vector<Finding>& findings) {
  std::stable_sort(findings.begin(), findings.end(), [](const Finding& left, const Finding& right) {
    return std::pair(left.line, left.column) < std::pair(right.line, right.column);
  });
}

}  // namespace

std::string question_name(std::string_view question) { return std::string("question ").append(question); }

std::string count_of(std::size_t count, std::string_view noun) {
  return std::to_string(count).append(" ").append(noun).append(count == 1 ? "" : "s");
}

void Inspection::add(const Rule* rule, const Answer& answer, std::size_t begin, std::size_t end,
                     std::string message, std::string help) {
  Finding* finding = make(rule, std::move(message), std::move(help));
  if (finding == nullptr) return;
  const AnswerPlace found = places_.find(answer, begin);
  finding->question = answer.question;
  finding->subject = answer.text;
  place(*finding, answer.line, 1);
  place(*finding, found.line, found.column);
  finding->source = found.text;
  finding->begin = found.offset;
  finding->end = std::min(found.offset + (end - begin), found.text.size());
}

void Inspection::add_value(const Rule* rule, std::string_view key, std::string_view value,
                           std::string message, std::string help) {
  Finding* finding = make(rule, std::move(message), std::move(help));
  if (finding == nullptr) return;
  finding->subject = value;
  const std::size_t line = record.line_of(key);
  if (line == 0) return;
  place(*finding, line, 0);
  // The column is known where the record was read from the dump itself. Elsewhere the value is shown alone.
  finding->source = value.substr(0, value.find('\n'));
  finding->end = finding->source.size();
  const std::string_view dump = record.json.empty() ? record.source_text() : std::string_view();
  const std::optional<std::size_t> offset = offset_in(dump, finding->source);
  if (!offset) return;
  const std::size_t begin = dump.find_last_of("\r\n", *offset) + 1;  // npos + 1 is 0
  finding->begin = *offset - begin;
  finding->end += finding->begin;
  finding->source = dump.substr(begin, std::min(dump.find_first_of("\r\n", *offset), dump.size()) - begin);
  finding->column = text::count_code_points(finding->source.substr(0, finding->begin)) + 1;
}

wordcount::Counts Inspection::counts_of(const Answer& answer) const {
  if (evidence_.answers.empty()) return wordcount::count_words(answer.text, settings.judging);
  return evidence_.answers[static_cast<std::size_t>(&answer - record.answers.data())].counts;
}

std::span<const sdg::Mention> Inspection::mentions() {
  if (evidence_.mentions) return *evidence_.mentions;
  sdg::find_mentions(record, mentions_);
  return mentions_;
}

void check(const Record& record, const Evidence& evidence, const Settings& settings,
           std::vector<Finding>& findings) {
  findings.clear();
  Inspection inspection(record, evidence, settings, findings);
  check_answers(inspection);
  check_repetition(inspection);
  check_fields(inspection);
  check_layout(inspection);
  check_sdg(inspection);
  sort_by_line(findings);
}

void check(const Record& record, const Settings& settings, std::vector<Finding>& findings) {
  check(record, {}, settings, findings);
}

void check(const Record& record, std::vector<Finding>& findings) {
  static const Settings settings;
  check(record, settings, findings);
}

std::string fingerprint_of(const Finding& finding) { return text::to_hex(text::hash64(finding.subject)); }

}  // namespace unpsa::validate
