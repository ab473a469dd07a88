// SPDX-License-Identifier: MIT
// Prompts of a page without number headings, in a language that lacks them in the table: by their letters and
// limits, in the order of the form. A line counts only with the limit that its question usually has.
#include <string_view>

#include "form/characters.hpp"
#include "form/editions.hpp"
#include "form/labels.hpp"
#include "parser/anchors.hpp"
#include "parser/prompt_lines.hpp"

namespace unpsa::parser {
namespace {

using form::Question;

/// The next question after `last` that a line with this letter and limit may ask, or nullptr.
const Question* find_next(const Question* last, char letter, const std::optional<int>& limit) {
  const auto all = form::questions();
  const Question* question = last == nullptr ? all.data() : last + 1;
  if (question == all.data() + all.size()) return nullptr;
  // Parts that an edition does not ask may be missing.
  for (; question != all.data() + all.size(); ++question) {
    if (question->part == letter && form::usual_limit(*question) == limit) return question;
    const bool is_last_part =
        question + 1 == all.data() + all.size() || question->number != (question + 1)->number;
    if (question->part == 0 || is_last_part) return nullptr;
  }
  return nullptr;
}

std::optional<int> limit_of(std::string_view prompt) {
  if (const auto limit = form::find_printed_limit(prompt)) return limit->words;
  if (const auto limit = form::find_limit_line(prompt.substr(prompt.rfind('\n') + 1))) return limit->words;
  return std::nullopt;
}

}  // namespace

std::vector<Anchor> find_in_order(const Dump& dump, std::size_t begin) {
  std::vector<Anchor> anchors;
  const Question* last = nullptr;
  for (std::size_t index = begin; index < dump.lines.size(); ++index) {
    const Line& line = dump.lines[index];
    if (dump.blank(index)) continue;
    if (line.label != nullptr) {
      if (!form::is_narrative(line.label->element)) continue;
      const Question& question = form::question_of(line.label->element);
      const std::size_t length = line.label_length != 0 ? line.label_length : line.end - line.begin;
      anchors.push_back({index, &question, question.number,
                         line.parts > 1 ? MatchCertainty::joined : MatchCertainty::exact, line.label, length,
                         weight_confirmed, index});
      if (last == nullptr || &question > last) last = &question;
      continue;
    }
    const std::string_view text = without_bullet(text::trim(dump.line(index)));
    const char letter = opening_letter(text, 0);
    const bool closes = closes_with_limit(text) && !is_limit_over(dump, index);
    const bool asks = letter != 0 && closes_with_question(text);
    std::size_t end = index;
    // A line that ends a sentence is an answer, not the beginning of the prompt below it.
    const bool ends = text::is_in(text::full_stops, form::decode_last(text).value);
    if (!closes && !asks && ends) continue;
    if (!closes && !asks) end = find_prompt_end(dump, index, 0, false);
    if (end == no_line) continue;
    const std::string_view prompt = dump.text.substr(line.begin, dump.lines[end].end - line.begin);
    const Question* const question = find_next(last, letter, limit_of(prompt));
    if (question == nullptr || (!asks && form::is_yes_no(*question))) continue;
    anchors.push_back({index, question, question->number, MatchCertainty::grammar, nullptr,
                       dump.lines[end].end - dump.lines[end].begin, weight_confirmed, end});
    last = question;
    index = end;
  }
  return anchors;
}

}  // namespace unpsa::parser
