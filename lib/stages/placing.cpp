// SPDX-License-Identifier: MIT
#include "stages/placing.hpp"

#include <algorithm>
#include <tuple>

#include "text/utf8.hpp"

namespace unpsa::stages {
namespace {

using validate::Finding;

/// What a finding has in common with the same one from the input. A record does not say in which column a
/// value before the narrative begins.
auto key_of(const Finding& finding) {
  const std::size_t column = finding.question.empty() ? 0 : finding.column;
  return std::tuple(finding.line, column, finding.rule->id, finding.question,
                    std::string_view(finding.message));
}

/// The word that begins a text: a Chinese character, or what stands up to the next space.
std::size_t first_word(std::string_view text) noexcept {
  if (text.empty()) return 0;
  const text::CodePoint first = text::decode(text);
  if (first.value >= 0x2E80) return first.length;
  return std::min(text.find_first_of(" \t"), text.size());
}

}  // namespace

FindingPlacer::FindingPlacer(const Record& record, std::span<const Finding> found) : record_(record) {
  found_.reserve(found.size());
  for (const Finding& finding : found) found_.push_back(&finding);
  std::stable_sort(found_.begin(), found_.end(),
                   [](const Finding* left, const Finding* right) { return key_of(*left) < key_of(*right); });
}

void FindingPlacer::place(Finding& finding) {
  const auto same = std::lower_bound(
      found_.begin(), found_.end(), finding,
      [](const Finding* known, const Finding& wanted) { return key_of(*known) < key_of(wanted); });
  if (same != found_.end() && key_of(**same) == key_of(finding)) {
    finding.source = (*same)->source;
    finding.begin = (*same)->begin;
    finding.end = (*same)->end;
    finding.subject = (*same)->subject;
  } else if (const Answer* answer = record_.find_answer(finding.question)) {
    place_in(*answer, finding);
  }
}

/// Marks what stands at the finding's line and column, if that is in the answer.
void FindingPlacer::place_in(const Answer& answer, Finding& finding) {
  if (finding.line == 0 || finding.column == 0) return;
  const Paragraphs& paragraphs = paragraphs_of(answer);
  const auto found = paragraphs.find(finding.line);
  if (found == paragraphs.end()) return;
  if (found->second.data() != paragraph_.data() || finding.column < column_) {
    paragraph_ = found->second;
    column_ = 1;
    offset_ = 0;
  }
  for (; column_ < finding.column && offset_ < paragraph_.size(); ++column_)
    offset_ += text::decode(paragraph_.substr(offset_)).length;
  finding.source = paragraph_;
  finding.begin = offset_;
  finding.end = offset_ + first_word(paragraph_.substr(offset_));
}

const FindingPlacer::Paragraphs& FindingPlacer::paragraphs_of(const Answer& answer) {
  const auto [known, is_new] = paragraphs_.try_emplace(&answer);
  if (!is_new) return known->second;
  std::string_view rest = answer.text;
  for (const std::size_t line : answer.lines) {
    const std::string_view paragraph = rest.substr(0, rest.find('\n'));
    known->second.try_emplace(line, paragraph);
    rest.remove_prefix(std::min(paragraph.size() + 1, rest.size()));
  }
  return known->second;
}

}  // namespace unpsa::stages
