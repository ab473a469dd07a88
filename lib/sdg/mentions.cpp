// SPDX-License-Identifier: MIT
#include <algorithm>

#include "unpsa/sdg.hpp"

namespace unpsa::sdg {
namespace {

constexpr std::string_view question_of_codes = "3.a";  // asks for goals and targets

}  // namespace

void find_mentions(const Record& record, std::vector<Mention>& mentions) {
  mentions.clear();
  find_ticked(record, mentions);
  for (const Answer& answer : record.answers) find_cited(answer, mentions);
}

BareCodes bare_codes_in(std::string_view question) noexcept {
  return question == question_of_codes ? BareCodes::yes : BareCodes::no;
}

void find_cited(const Answer& answer, std::vector<Mention>& mentions) {
  const std::size_t first = mentions.size();
  find_citations(answer.text, bare_codes_in(answer.question), mentions);
  std::size_t paragraph = 0;
  std::size_t counted = 0;
  for (std::size_t i = first; i < mentions.size(); ++i) {
    Mention& mention = mentions[i];
    mention.question = answer.question;
    const std::size_t begin = mention.begin.value_or(0);
    if (begin > counted) {
      const auto piece = answer.text.substr(counted, begin - counted);
      paragraph += static_cast<std::size_t>(std::count(piece.begin(), piece.end(), '\n'));
      counted = begin;
    }
    if (paragraph < answer.lines.size()) mention.line = answer.lines[paragraph];
  }
}

std::string_view target_of(const Mention& mention) noexcept {
  const std::string_view code = mention.code;
  switch (mention.kind) {
    case MentionKind::goal:
      break;
    case MentionKind::target:
      return code;
    case MentionKind::indicator:
      return code.substr(0, code.rfind('.'));
  }
  return {};
}

}  // namespace unpsa::sdg
