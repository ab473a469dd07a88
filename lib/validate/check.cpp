// SPDX-License-Identifier: MIT
#include <algorithm>

#include "text/hash.hpp"
#include "text/utf8.hpp"
#include "unpsa/wordcount.hpp"
#include "validate/checks.hpp"

namespace unpsa::validate {
namespace {

constexpr std::size_t longest_quote = 40;  // code points

}  // namespace

std::string quote(std::string_view text) {
  std::size_t size = 0;
  for (std::size_t count = 0; size < text.size() && count < longest_quote; ++count) {
    size += text::decode(text.substr(size)).length;
  }
  std::string quoted = "\"";
  quoted += text.substr(0, size);
  if (size < text.size()) quoted += "...";
  return quoted + "\"";
}

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
