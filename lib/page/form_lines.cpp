// SPDX-License-Identifier: MIT
#include "page/form_lines.hpp"

#include "form/label_beginnings.hpp"
#include "form/labels.hpp"
#include "form/questions.hpp"
#include "page/lines.hpp"
#include "text/utf8.hpp"

namespace unpsa::page {

bool is_form_line(std::string_view line) {
  line = text::trim(line);
  if (line.empty()) return false;
  if (line.size() <= form::longest_label() && form::find_label(line) != nullptr) return true;
  return form::find_label_prefix(line) != nullptr || form::find_number_heading(line, false).has_value();
}

FormLine form_line_of(std::string_view line) {
  line = text::trim(line);
  if (line.empty()) return FormLine::none;
  if (const auto heading = form::find_number_heading(line, true)) {
    if (!heading->language) return FormLine::number;
    return heading->number == 1 ? FormLine::first : FormLine::further;
  }
  const form::Label* label = line.size() <= form::longest_label() ? form::find_label(line) : nullptr;
  if (label == nullptr) label = form::find_label_prefix(line);
  if (label == nullptr && form::may_begin_label(line)) {
    const auto found = form::find_label_beginning(line, form::LabelScope::prompts);
    if (found.at_word_end) label = found.label;
  }
  if (label == nullptr || form::is_page_end(label->element)) return FormLine::none;
  using form::Element;
  const bool is_first =
      label->element <= Element::section_about || label->element == Element::page_nomination_form ||
      label->element == Element::page_questions_answers || label->element == Element::first_question;
  return is_first ? FormLine::first : FormLine::further;
}

bool is_known_prompt(std::string_view line) {
  if (!form::may_begin_label(line)) return false;
  const auto found = form::find_label_beginning(line, form::LabelScope::prompts);
  return found.label != nullptr && found.at_word_end;
}

std::size_t count_form_lines(std::string_view text) {
  std::size_t labels = 0;
  each_line(text, [&](const LineRange& line) { labels += is_form_line(text_of(line, text)); });
  return labels;
}

bool has_form(std::string_view text) {
  std::size_t labels = 0;
  for (std::size_t at = 0; at < text.size() && labels < enough_labels;) {
    const LineRange line = line_from(text, at);
    labels += is_form_line(text_of(line, text));
    at = line.next;
  }
  return labels >= enough_labels;
}

}  // namespace unpsa::page
