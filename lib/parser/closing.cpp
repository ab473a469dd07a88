// SPDX-License-Identifier: MIT
#include "parser/closing.hpp"

#include <optional>
#include <string_view>

#include "form/characters.hpp"
#include "form/labels.hpp"
#include "parser/page_end.hpp"
#include "text/format.hpp"
#include "text/printable.hpp"
#include "text/punctuation.hpp"
#include "text/utf8.hpp"

namespace unpsa::parser {
namespace {

using form::Element;

std::optional<form::TolerantMatch> match_furniture(std::string_view line) {
  return form::find_label_tolerant(line, Element::page_back_to_list, Element::page_please_wait);
}

/// The first line with text from `index` on that is no closing furniture, or the number of lines.
std::size_t skip_closing(const Dump& dump, std::size_t index) {
  for (; index < dump.lines.size(); ++index) {
    const Line& line = dump.lines[index];
    const bool closing = line.label != nullptr && form::is_page_end(line.label->element);
    if (!closing && !dump.blank(index)) break;
  }
  return index;
}

/// The same as `find_closing` for damaged furniture, among the last lines only.
std::size_t find_damaged_closing(const Dump& dump, std::size_t from) {
  constexpr std::size_t longest = 64;  // bytes of a line that may be closing furniture
  std::size_t closing = dump.lines.size();
  for (std::size_t index = dump.lines.size(); index-- > from;) {
    if (dump.blank(index)) continue;
    const std::string_view line = dump.line(index);
    if (line.size() > longest || !match_furniture(line)) break;
    closing = index;
  }
  return closing;
}

/// A line that was taken for the foot of the page, with nothing else that tells: right below the last answer,
/// or a sentence.
void note_cut_line(Dump& dump, std::size_t line) {
  if (line == 0 || line == dump.lines.size() || dump.lines[line].label != nullptr) return;
  const char32_t last = form::decode_last(text::trim(dump.line(line))).value;
  if (dump.blank(line - 1) && !text::is_in(text::full_stops, last)) return;
  if (skip_closing(dump, line + 1) != dump.lines.size() || !may_end_answer(dump.line(line))) return;
  dump.note("page-end", line,
            text::format("{} was left out as the foot of the page; it may belong to the answer above it",
                         text::quote(dump.line(line))));
}

}  // namespace

std::size_t find_closing(const Dump& dump, std::size_t from) {
  for (std::size_t index = from; index < dump.lines.size(); ++index) {
    const Line& line = dump.lines[index];
    const bool back = is_element(line, Element::page_back_to_list);
    if (!back && !is_element(line, Element::page_please_wait)) continue;
    const std::size_t next = dump.next_text(index + 1);
    if (back && next != no_line && is_element(dump.lines[next], Element::page_please_wait))
      return find_page_end(dump, from, index);
    if (find_page_end(dump, index + 1, dump.lines.size()) <= skip_closing(dump, index))
      return find_page_end(dump, from, index);
  }
  return find_page_end(dump, from, find_damaged_closing(dump, from));
}

void read_closing(Dump& dump, std::size_t begin) {
  note_cut_line(dump, begin);
  bool closed = false;
  for (std::size_t index = begin; index < dump.lines.size(); ++index) {
    if (dump.blank(index)) continue;
    const form::Label* label = dump.lines[index].label;
    if (label == nullptr && !closed) {
      if (const auto match = match_furniture(dump.line(index))) label = match->label;
    }
    const bool furniture = label != nullptr && form::is_page_end(label->element);
    if (furniture) {
      dump.add_span(index, SpanKind::furniture, label->element);
      dump.vote(*label);
    } else {
      closed = true;
      dump.add_unassigned(index);
    }
  }
}

}  // namespace unpsa::parser
