// SPDX-License-Identifier: MIT
// Two fields on one line, as a spreadsheet or a page of two columns has them: the second label stands within
// the value of the first. A label is looked for there only if none of its kind begins a line of the page,
// since a value may have its words.
#include "form/characters.hpp"
#include "form/labels.hpp"
#include "parser/header_parser.hpp"
#include "text/utf8.hpp"

namespace unpsa::parser {
namespace {

using form::Element;
using form::Kind;

/// Whether a label has words enough to be no word of a value.
bool is_telling(const form::Label& label) {
  constexpr std::size_t enough_ideographs = 12;  // bytes: four
  const bool ideographs = form::is_ideograph(text::decode(label.text).value);
  return ideographs ? label.text.size() >= enough_ideographs : label.text.find(' ') != std::string_view::npos;
}

}  // namespace

HeaderParser::InnerLabel HeaderParser::find_inner_label(std::string_view value, Element element) {
  for (std::size_t at = 0; at < value.size(); ++at) {
    if (value[at] != ' ' && value[at] != '\t') continue;
    const std::string_view rest = value.substr(at + 1);
    // Labels open with a capital, or in a script without them.
    if (!rest.empty() && rest.front() >= '0' && rest.front() <= 'z' &&
        !(rest.front() >= 'A' && rest.front() <= 'Z'))
      continue;
    const form::Label* const label = form::find_label_prefix(rest);
    if (label == nullptr || label->element == element || form::is_page(label->element)) continue;
    if (label->kind != Kind::field && label->kind != Kind::question) continue;
    if (!is_telling(*label) || copies_.has_current(label->element) || begins_line(label->element)) continue;
    return {at + 1, label};
  }
  return {};
}

bool HeaderParser::begins_line(Element element) {
  if (!begin_lines_) {
    begin_lines_.emplace();
    for (std::size_t index = begin_; index < end_; ++index) {
      const std::string_view line = without_bullet(text::trim(dump_.line(index)));
      const form::Label* label = dump_.lines[index].label;
      if (label == nullptr) label = form::find_label_prefix(line);
      if (label != nullptr) begin_lines_->set(index_of(label->element));
    }
  }
  return begin_lines_->test(index_of(element));
}

}  // namespace unpsa::parser
