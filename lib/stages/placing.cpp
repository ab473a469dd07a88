// SPDX-License-Identifier: MIT
#include "stages/placing.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace unpsa::stages {
namespace {

using validate::Finding;

bool is_same(const Finding& left, const Finding& right) {
  return left.rule->id == right.rule->id && left.question == right.question && left.line == right.line &&
         left.column == right.column && left.message == right.message;
}

/// The word that begins a text: a Chinese character, or what stands up to the next space.
std::size_t first_word(std::string_view text) noexcept {
  if (text.empty()) return 0;
  const text::CodePoint first = text::decode(text);
  if (first.value >= 0x2E80) return first.length;
  return std::min(text.find_first_of(" \t"), text.size());
}

/// Marks what stands at the finding's line and column, if that is in the answer.
void place_in(const Answer& answer, Finding& finding) {
  if (finding.line == 0 || finding.column == 0) return;
  std::string_view rest = answer.text;
  for (const std::size_t line : answer.lines) {
    const std::string_view paragraph = rest.substr(0, rest.find('\n'));
    if (line == finding.line) {
      std::string_view after = paragraph;
      for (std::size_t column = 1; column < finding.column && !after.empty(); ++column) {
        after.remove_prefix(text::decode(after).length);
      }
      finding.source = paragraph;
      finding.begin = paragraph.size() - after.size();
      finding.end = finding.begin + first_word(after);
      return;
    }
    rest.remove_prefix(std::min(paragraph.size() + 1, rest.size()));
  }
}

}  // namespace

void place_finding(const Record& record, std::span<const Finding> found, Finding& finding) {
  const auto same = std::find_if(found.begin(), found.end(),
                                 [&finding](const Finding& known) { return is_same(known, finding); });
  if (same != found.end()) {
    finding.source = same->source;
    finding.begin = same->begin;
    finding.end = same->end;
    finding.subject = same->subject;
  } else if (const Answer* answer = record.find_answer(finding.question)) {
    place_in(*answer, finding);
  }
}

}  // namespace unpsa::stages
