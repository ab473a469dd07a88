// SPDX-License-Identifier: MIT
// The part before the narrative: fields, sections 1 to 10, repeated copies of them.
//
// Columns of labels and values apart (header_columns.cpp), each line is tried, in this order, as: a label of
// the table, exactly; an item known by its shape (targets, criteria) or name (goals); a line that opens with
// a label; a section heading by grammar; a damaged label; a label by its place in a section; a further line
// of a value, or the value below its label; a label by its place that is broken over several lines, in a list
// of texts before their next line where that is below a blank one. What remains is unassigned.
//
// A label that the current copy of the form already had opens a further copy. Values of a later copy go
// to the record where the first copies lacked them, and are compared otherwise.

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "form/characters.hpp"
#include "form/label_beginnings.hpp"
#include "form/sections.hpp"
#include "form/values.hpp"
#include "parser/header_clues.hpp"
#include "parser/header_grammar.hpp"
#include "parser/header_parser.hpp"
#include "parser/second_label.hpp"
#include "text/fold.hpp"
#include "text/format.hpp"
#include "text/printable.hpp"
#include "text/punctuation.hpp"

namespace unpsa::parser {
namespace {

using form::Element;
using form::Kind;

/// Whether a line opens with a number, in a bracket or not.
bool may_be_numbered(std::string_view line) { return opens_with_number(line) || line.starts_with('('); }

bool is_header_element(Element element) {
  return element != Element::none && !form::is_narrative(element) && element != Element::narrative_number;
}

}  // namespace

void HeaderParser::parse() {
  for (std::size_t index = begin_; index < end_; ++index) {
    if (dump_.blank(index)) {
      end_paragraph();
      continue;
    }
    index = read_line(index);
    after_blank_ = false;
    blanks_ = 0;
    last_text_ = index;
  }
  copies_.close(last_text_);
  note_unassigned();
  store_header(copies_.first(), dump_.values, dump_.record);
}

void HeaderParser::end_paragraph() {
  after_blank_ = true;
  ++blanks_;
  // One blank line may part a label from its value, and a list from its first item.
  const bool waits_for_value =
      open_ != Element::none && blanks_ == 1 && copies_.values_for(open_).at(open_).empty();
  if (!waits_for_value) open_ = Element::none;
}

/// Leaves out the first of two lines with the same label.
void HeaderParser::leave_out_copy(std::size_t index) {
  dump_.note("label-variant", index,
             text::format("the label {} is printed twice", text::quote(text::trim(dump_.line(index)))));
  const form::Label* const label = dump_.lines[index].label;
  dump_.add_span(index, SpanKind::furniture,
                 label != nullptr ? label->element : form::section_element(section_));
}

std::size_t HeaderParser::read_line(std::size_t index) {
  std::string_view whole;
  while (true) {
    if (section_ == 0) {
      if (const std::size_t last = take_columns(index); last != no_line) return last;
    }
    whole = text::trim(dump_.line(index));
    if (!is_printed_twice(index, whole)) break;
    leave_out_copy(index++);
  }
  const std::string_view line = without_item_marks(whole);
  if (take_whole_label(index, line)) return index;
  // `Category 2: …` looks like the heading of a section.
  if (open_ == Element::category && copies_.values_for(open_).at(open_).empty() &&
      form::category_number(line) && take_below(index, line)) {
    return index;
  }
  if (is_not_chosen(whole)) {
    dump_.add_span(index, SpanKind::furniture, list_ == Element::none ? open_ : list_);
    return index;
  }
  if (take_numbered_label(index, line) ||
      (may_be_numbered(line) && section_ > 1 && take_spelled_section(index, line)) || take_item(line) ||
      take_labelled_value(index, line) || take_section(index, line) || take_damaged_label(index, line) ||
      take_glued_value(index, line) || take_label_by_place(index, line, index)) {
    return index;
  }
  // The items of a list have all a bullet, or none has.
  const bool bulleted = line.data() != whole.data();
  if (after_blank_ && list_ == Element::un_agencies && bulleted != bulleted_items_ &&
      !copies_.values_for(list_).un_agencies.empty()) {
    list_ = Element::none;
  }
  const auto take_text = [&] {
    return take_title(index, line) || take_listed_text(index, line, bulleted) ||
           take_cut_label(index, line) || take_continuation(index, whole);
  };
  // A list of texts has no other end than the next label, which may be broken and below a blank line.
  const bool may_be_label = after_blank_ && list_ == Element::un_agencies;
  if (!may_be_label && take_text()) return index;
  if (const std::size_t last = take_broken_by_place(index, line); last != no_line) return last;
  if (may_be_label && take_text()) return index;
  dump_.add_unassigned(index);
  tell_unassigned(index, line);
  value_above_ = Element::none;
  waiting_ = open_ = Element::none;
  auto& first = unassigned_[static_cast<std::size_t>(section_)];
  if (!first) first = index;
  return index;
}

/// Text of a section that has no answer may be the answer.
void HeaderParser::note_unassigned() {
  for (int section = 1; section <= form::last_section; ++section) {
    const auto index = unassigned_[static_cast<std::size_t>(section)];
    if (!index || copies_.first().has(form::section_question(section))) continue;
    dump_.note("value-unassigned", *index,
               text::format("question {} above the narrative has no answer, and {} in it is under no label",
                            section, text::quote(text::trim(dump_.line(*index)))));
  }
}

bool HeaderParser::take_whole_label(std::size_t index, std::string_view line) {
  const Line& place = dump_.lines[index];
  if (place.label == nullptr || !is_header_element(place.label->element)) return false;
  std::size_t length = line.size();
  if (place.label_length != 0) {
    const std::size_t before = offset_of(line) - place.begin;
    length = std::min(place.label_length - before, line.size());
  }
  take_label(index, line, *place.label, length);
  return true;
}

bool HeaderParser::take_labelled_value(std::size_t index, std::string_view line) {
  const form::Label* label = form::find_label_prefix(line);
  if (label == nullptr) return false;
  take_label(index, line, *label, label->text.size());
  return true;
}

/// A label with the number of a list before it, which is none of a goal or a target.
bool HeaderParser::take_numbered_label(std::size_t index, std::string_view line) {
  const std::string_view rest = without_label_number(line);
  if (rest.size() == line.size() || !form::may_begin_label(rest)) return false;
  const auto found = form::find_label_beginning(rest, form::LabelScope::header);
  if (found.label == nullptr || !found.at_word_end) return false;
  const bool is_whole = found.length == rest.size();
  if (!is_whole && !form::takes_value(*found.label)) return false;
  take_label(index, rest, *found.label, found.length);
  return true;
}

bool HeaderParser::take_damaged_label(std::size_t index, std::string_view line) {
  // The labels that may follow right below a list close with a mark; items mostly have none.
  const bool listed = list_ == Element::un_agencies || list_ == Element::sdg_goals;
  if (listed && !after_blank_ && !has_label_mark(line)) {
    const auto whole = form::find_label_beginning(line, form::LabelScope::header);
    if (whole.label == nullptr || whole.label->element <= list_) return false;
  }
  const auto match =
      form::find_label_tolerant(line, Element::page_basic_info, Element::page_questions_answers);
  if (!match) return false;
  // What was read already and stands above the label of a further section is the title of that.
  if (match->damaged && copies_.has_current(match->label->element) &&
      (title_line_ == index || section_begun_on(dump_.next_text(index + 1)) > section_)) {
    return false;
  }
  const std::string_view label = line.substr(0, match->label_length);
  if (match->damaged) dump_.see_damage(match->label->element, label, match->label->text);
  dump_.note(match->damaged ? "label-damaged" : "label-variant", index,
             label == match->label->text
                 ? text::format("the value follows the label {} without a space", text::quote(label))
                 : text::format("the label {} is read as '{}'", text::quote(label), match->label->text));
  take_label(index, line, *match->label, match->label_length);
  return true;
}

/// A label with its value glued to it in a script without spaces: a value that is known, or a line above the
/// next label.
bool HeaderParser::take_glued_value(std::size_t index, std::string_view line) {
  if (!form::may_begin_label(line)) return false;
  const auto found = form::find_label_beginning(line, form::LabelScope::header);
  if (found.label == nullptr || found.label->kind != Kind::field || copies_.has_current(found.label->element))
    return false;
  const std::string_view value = text::trim(line.substr(found.length));
  if (value.empty() || !form::is_ideograph(text::decode(value).value)) return false;
  const Element element = found.label->element;
  bool known = is_complete(element, value);
  if (const std::size_t next = dump_.next_text(index + 1); !known && next < end_) {
    const auto below = form::find_label_beginning(text::trim(dump_.line(next)), form::LabelScope::header);
    known = below.label != nullptr && below.label->element > element;
  }
  if (!known) return false;
  dump_.note("label-damaged", index,
             text::format("the value follows the label '{}' without a space", found.label->text));
  take_label(index, line, *found.label, found.length);
  return true;
}

void HeaderParser::take_label(std::size_t index, std::string_view line, const form::Label& label,
                              std::size_t length) {
  if (!copies_.first().has(label.element) && !form::is_page(label.element)) ++dump_.matched_labels;
  dump_.vote(label);
  add_label_clue(dump_, label.element);
  place_label(index, line, label.element, label.kind, length);
}

void HeaderParser::place_label(std::size_t index, std::string_view line, Element element, Kind kind,
                               std::size_t length) {
  if (length < line.size() && !form::is_page(element)) length = skip_second_label(line, element, length);
  const std::size_t value_begin = form::find_value_begin(line, length);
  std::string_view label = text::trim(line.substr(0, value_begin));
  std::string_view value = text::trim(line.substr(value_begin));
  // The dash before a text is the first of a list where the next line has one too.
  if (const std::string_view rest = text::trim(line.substr(length));
      is_free_text(element) && rest.size() > value.size() && is_listed_below(index, rest)) {
    label = text::trim(line.substr(0, length));
    value = rest;
  }
  const auto begin = offset_of(label);
  if (form::is_page(element)) {
    dump_.spans.add(begin, begin + label.size(),
                    kind == Kind::furniture ? SpanKind::furniture : SpanKind::label, element);
    if (!value.empty()) keep_unassigned(value);
    if (element != Element::page_no_items) list_ = Element::none;
    value_above_ = Element::none;
    waiting_ = open_ = Element::none;
    return;
  }
  below_target_ = false;
  // The same label in another language right below is no copy.
  const bool is_below = element == waiting_ || (element == open_ && !after_blank_);
  const bool again = is_below && copies_.values_for(element).lacks(element);
  if (!again) copies_.see(element, index, last_text_);
  dump_.spans.add(begin, begin + label.size(), SpanKind::label, element);
  if (const int number = form::section_number(element)) section_ = number;
  if (kind == Kind::heading && section_word_.empty()) {
    if (const auto heading = find_section_heading(line)) section_word_ = heading->word;
  }
  const bool is_list = kind == Kind::list || element == Element::criteria;
  list_ = is_list ? element : Element::none;
  open_ = is_list || kind == Kind::heading ? Element::none : element;
  open_line_ = index;
  waiting_ = is_list ? element : is_yes_no_question(open_) ? Element::none : open_;
  waiting_line_ = index;
  value_above_ = value.empty() ? Element::none : open_;
  if (kind == Kind::question) values_beside_ = !value.empty();

  if (is_list) {
    spaced_items_ = bulleted_items_ = false;
    if (!value.empty() && !take_item(value)) take_text_item(value);
  } else if (kind != Kind::heading) {
    const InnerLabel inner = find_inner_label(value, element);
    take_value(element, text::trim(value.substr(0, inner.begin)));
    tell_unclear(index, label, element);
    if (inner.label == nullptr) return;
    dump_.note("label-damaged", index,
               text::format("the label '{}' stands on the line of another", inner.label->text));
    take_label(index, value.substr(inner.begin), *inner.label, inner.label->text.size());
  } else if (!value.empty()) {
    keep_unassigned(value);
  }
}

/// The beginning of a label where the page is cut.
bool HeaderParser::take_cut_label(std::size_t index, std::string_view line) {
  constexpr std::size_t enough = 4;  // folded code points
  if (dump_.next_text(index + 1) != no_line) return false;
  const auto found = form::find_label_beginning(line, form::LabelScope::header);
  if (found.begun == nullptr || found.points < enough) return false;
  dump_.note("prompt-broken", index,
             text::format("the line {} is the beginning of the label '{}'; the page is cut here",
                          text::quote(line), found.begun->text));
  dump_.add_span(index, SpanKind::label, found.begun->element);
  open_ = Element::none;
  return true;
}

void parse_header(Dump& dump, std::size_t begin, std::size_t end) { HeaderParser(dump, begin, end).parse(); }

}  // namespace unpsa::parser
