// SPDX-License-Identifier: MIT
// Where the narrative begins: at its headings, or at a number heading or prompt by itself.
#include <string_view>

#include "form/labels.hpp"
#include "form/questions.hpp"
#include "parser/dump.hpp"
#include "parser/prompt_lines.hpp"

namespace unpsa::parser {
namespace {

using form::Element;

/// Whether line `index` opens a narrative by itself: a heading above a question, or a number
/// heading above its prompt, or a prompt.
bool opens_narrative(const Dump& dump, std::size_t index) {
  const form::Label* label = dump.lines[index].label;
  if (label != nullptr) return form::is_narrative(label->element);
  constexpr std::size_t longest = 48;  // bytes
  const std::string_view line = dump.line(index);
  int number = dump.lines[index].question;
  if (number == 0 && line.size() <= longest)
    number = form::find_spelled_number(without_bullet(text::trim(line)));
  return number != 0 && has_prompt_below(dump, index, number);
}

/// Whether a prompt of any language begins on line `index`, by its limit.
bool opens_with_prompt(const Dump& dump, std::size_t index) {
  return closes_with_limit(text::trim(dump.line(index))) || find_prompt_end(dump, index, 0, false) != no_line;
}

bool is_narrative_heading(const Line& line) {
  return is_element(line, Element::page_nomination_form) || is_element(line, Element::page_questions_answers);
}

/// The element of the label that a line opens with, if it is one of the part before the narrative.
Element header_element(const Dump& dump, std::size_t index) {
  const form::Label* label = dump.lines[index].label;
  if (label == nullptr && !dump.blank(index)) label = form::find_label_prefix(text::trim(dump.line(index)));
  return label != nullptr && label->element < Element::page_nomination_form ? label->element : Element::none;
}

bool is_of_narrative(const Line& line) {
  return line.known_word || (line.label != nullptr && form::is_narrative(line.label->element));
}

}  // namespace

std::size_t find_header_below(const Dump& dump, std::size_t narrative) {
  constexpr int enough_labels = 4;
  const std::size_t end = dump.lines.size();
  for (std::size_t index = 0; index < narrative; ++index) {
    if (header_element(dump, index) != Element::none) return end;
  }
  std::size_t first = end;
  int labels = 0;
  for (std::size_t index = end; index-- > narrative && !is_of_narrative(dump.lines[index]);) {
    const Element element = header_element(dump, index);
    if (element == Element::none) continue;
    ++labels;
    if (element <= Element::institution) first = index;
  }
  return labels >= enough_labels ? first : end;
}

std::size_t find_narrative(const Dump& dump) {
  std::size_t above = no_line;    // the last line with text
  std::size_t heading = no_line;  // the last number heading; text without a prompt may stand below it
  for (std::size_t index = 0; index < dump.lines.size(); ++index) {
    const Line& line = dump.lines[index];
    if (is_narrative_heading(line)) {
      std::size_t next = dump.next_text(index + 1);
      if (next != no_line && is_narrative_heading(dump.lines[next])) next = dump.next_text(next + 1);
      if (next == no_line || opens_narrative(dump, next) || dump.lines[next].question != 0 ||
          opens_with_prompt(dump, next)) {
        return index;
      }
      continue;
    }
    if (line.label != nullptr ? form::is_narrative(line.label->element) : opens_narrative(dump, index)) {
      if (line.label == nullptr) return index;
      const int number = form::question_of(line.label->element).number;
      if (above != no_line &&
          form::find_spelled_number(without_bullet(text::trim(dump.line(above)))) == number) {
        return above;
      }
      return heading != no_line && dump.lines[heading].question == number ? heading : index;
    }
    if (line.known_word) heading = index;
    if (!dump.blank(index)) above = index;
  }
  return dump.lines.size();
}

}  // namespace unpsa::parser
