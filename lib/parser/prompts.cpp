// SPDX-License-Identifier: MIT
#include "parser/prompts.hpp"

#include <algorithm>
#include <string>

#include "form/characters.hpp"
#include "form/label_beginnings.hpp"
#include "form/questions.hpp"
#include "parser/prompt_lines.hpp"
#include "record/storage.hpp"
#include "text/punctuation.hpp"

namespace unpsa::parser {

std::size_t end_of_prompt(const Dump& dump, const Anchor& anchor) {
  const Line& line = dump.lines[anchor.last_line];
  const std::size_t end = std::min(line.begin + anchor.length, line.end);
  const std::string_view rest = dump.text.substr(end, line.end - end);
  const std::string_view text = text::trim(rest);
  if (text.empty()) return end;
  if (text.find_first_not_of('*') == std::string_view::npos) return line.end;  // of a field that is required
  const char32_t mark = text::decode(text).value;
  constexpr std::size_t longest_limit = 48;  // bytes
  if (text::is_in(text::all_opening_brackets, mark) && text.size() <= longest_limit &&
      is_last_text(dump, anchor.last_line) &&
      !text::is_in(text::all_closing_brackets, form::decode_last(text).value))
    return line.end;
  const bool bracket = text::is_in(text::all_opening_brackets, mark);
  if (mark != U'/' && mark != U'|' && !bracket) return end;
  const std::string_view second = text::trim(text.substr(1));
  const auto found = form::find_label_beginning(second, form::LabelScope::prompts);
  const bool same = found.label != nullptr && form::question_of(found.label->element).number == anchor.number;
  if (bracket) {
    const char32_t last = form::decode_last(text).value;
    const std::string_view inside = text.substr(0, text.size() - form::decode_last(text).length);
    const bool prompt = text::is_in(text::all_closing_brackets, last) && form::find_printed_limit(inside) &&
                        form::find_printed_limit(inside)->begin > 0;
    return same || prompt ? line.end : end;
  }
  const bool asks = !second.empty() && text::is_in(text::question_marks, form::decode_last(second).value);
  return same || asks || closes_with_limit(second) ? line.end : end;
}

std::string_view with_line_feeds(Dump& dump, std::string_view prompt) {
  if (prompt.find('\r') == std::string_view::npos) return prompt;
  std::string lines;
  for (std::size_t at = 0; at < prompt.size(); ++at) {
    if (prompt[at] != '\r') {
      lines += prompt[at];
    } else if (at + 1 == prompt.size() || prompt[at + 1] != '\n') {
      lines += '\n';
    }
  }
  return dump.record.storage().arena.copy(lines);
}

void set_limit(Answer& answer, const Anchor& anchor, std::string_view prompt) {
  int printed = anchor.certainty == MatchCertainty::exact ? anchor.label->limit : 0;
  if (anchor.certainty != MatchCertainty::exact) {
    if (const auto found = form::find_printed_limit(prompt)) {
      printed = found->words;
    } else if (const auto alone = form::find_limit_line(prompt.substr(prompt.rfind('\n') + 1))) {
      printed = alone->words;
    }
  }
  if (printed != 0) {
    answer.limit = printed;
    answer.limit_source = LimitSource::printed;
  }
}

}  // namespace unpsa::parser
