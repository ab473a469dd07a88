// SPDX-License-Identifier: MIT
// Fields of the institution whose values stand neither beside their labels nor below them: a column of labels
// and below it one of their values, as a table is copied by columns; each value above its label, as cards
// have them. Both are read where a value that the form knows, such as a type or a level, falls under its
// label that way and none does in the usual order. A column of which this is not known is reported.
#include <algorithm>
#include <string_view>
#include <vector>

#include "form/characters.hpp"
#include "form/labels.hpp"
#include "parser/header_grammar.hpp"
#include "parser/header_parser.hpp"
#include "text/format.hpp"
#include "text/printable.hpp"
#include "text/punctuation.hpp"
#include "text/utf8.hpp"

namespace unpsa::parser {
namespace {

using form::Element;

constexpr std::size_t longest_column_value = 400;  // bytes

/// Whether the form knows the values of an element, so that they tell where they belong.
bool has_known_values(Element element) {
  return element == Element::member_state || element == Element::years_operational || is_closed_list(element);
}

}  // namespace

std::string_view HeaderParser::bare_line(std::size_t index) const {
  return without_bullet(text::trim(dump_.line(index)));
}

/// The label of a field of the institution that a line is, without a value; or nullptr.
const form::Label* HeaderParser::find_bare_label(std::size_t index) const {
  if (index >= end_ || dump_.lines[index].label_length != 0) return nullptr;
  const std::string_view line = bare_line(index);
  if (line.empty()) return nullptr;
  const form::Label* label = dump_.lines[index].label;
  if (label == nullptr) {
    label = form::find_label_prefix(line);
    if (label == nullptr || form::find_value_begin(line, label->text.size()) < line.size()) return nullptr;
  }
  const bool is_field = label->element >= Element::member_state && label->element <= Element::website;
  return is_field && !copies_.has_current(label->element) ? label : nullptr;
}

/// Whether a line may be a value and is no label.
bool HeaderParser::is_bare_value(std::size_t index) const {
  if (index >= end_ || dump_.blank(index) || dump_.lines[index].label != nullptr) return false;
  const std::string_view line = bare_line(index);
  return line.size() <= longest_column_value && form::find_label_prefix(line) == nullptr &&
         !find_section_heading(line);
}

/// How many of the values are none that their labels take, and how many are one that the form knows.
HeaderParser::Fit HeaderParser::fit_values(const std::vector<const form::Label*>& labels,
                                           const std::vector<std::size_t>& lines) const {
  Fit fit;
  for (std::size_t i = 0; i < labels.size() && i < lines.size(); ++i) {
    if (!has_known_values(labels[i]->element)) continue;
    const bool known = is_complete(labels[i]->element, bare_line(lines[i]));
    ++(known ? fit.known : fit.unknown);
  }
  return fit;
}

void HeaderParser::take_bare_label(std::size_t index, const form::Label& label) {
  const std::string_view line = bare_line(index);
  take_label(index, line, label, std::min(label.text.size(), line.size()));
}

std::size_t HeaderParser::take_columns(std::size_t index) {
  if (index < columns_end_) return no_line;
  return find_bare_label(index) != nullptr ? take_label_column(index) : take_values_above(index);
}

std::size_t HeaderParser::take_label_column(std::size_t index) {
  std::vector<const form::Label*> labels;
  std::vector<std::size_t> values;
  std::size_t below = index;
  for (; const form::Label* label = find_bare_label(below); ++below) labels.push_back(label);
  columns_end_ = below;
  if (labels.size() < 2) return no_line;
  if (below < end_ && dump_.blank(below)) ++below;
  for (; is_bare_value(below) && values.size() <= labels.size(); ++below) values.push_back(below);
  if (values.size() < 2) return no_line;
  const Fit fit = fit_values(labels, values);
  // In the usual order the first value is that of the last label.
  const bool is_usual = is_complete(labels.back()->element, bare_line(values.front()));
  if (values.size() == labels.size() && fit.known > fit.unknown && !is_usual) {
    for (std::size_t i = 0; i < labels.size(); ++i) take_bare_label(index + i, *labels[i]);
    for (std::size_t i = 0; i < labels.size(); ++i) take_value(labels[i]->element, bare_line(values[i]));
    dump_.note("value-below-label", values.front(),
               text::format("{} lines were taken as the values of the labels above them, in their order",
                            values.size()));
    waiting_ = open_ = Element::none;
    return values.back();
  }
  // Of two fields the upper one may be empty, and the other have a value of two lines.
  if (labels.size() == 2 && fit.known == 0) return no_line;
  dump_.note("value-unassigned", values.front(),
             text::format("{} labels without a value stand above {} and what follows it", labels.size(),
                          text::quote(text::trim(dump_.line(values.front())))));
  return no_line;
}

std::size_t HeaderParser::take_values_above(std::size_t index) {
  constexpr std::size_t fewest = 3;
  std::vector<const form::Label*> labels;
  std::vector<std::size_t> values;
  std::vector<std::size_t> places;
  for (std::size_t at = index; at != no_line && is_bare_value(at);) {
    const std::size_t place = dump_.next_text(at + 1);
    const form::Label* const label = place == no_line ? nullptr : find_bare_label(place);
    if (label == nullptr) break;
    values.push_back(at);
    labels.push_back(label);
    places.push_back(place);
    at = dump_.next_text(place + 1);
  }
  if (labels.size() < fewest) return no_line;
  const Fit above = fit_values(labels, values);
  if (above.known == 0 || above.unknown > above.known) return no_line;
  // Below the last label stands no value, or else the first line is none of a field.
  if (is_bare_value(dump_.next_text(places.back() + 1))) return no_line;
  if (fit_values(labels, {values.begin() + 1, values.end()}).known > 0) return no_line;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const std::string_view value = bare_line(values[i]);
    const Element element = labels[i]->element;
    take_value(element, value);
    take_bare_label(places[i], *labels[i]);
    copies_.values_for(element).at(element) = value;
  }
  dump_.note("value-below-label", values.front(),
             text::format("{} lines were taken as the values of the labels right below them", values.size()));
  waiting_ = open_ = Element::none;
  return places.back();
}

/// Whether a label stands alone above a line that begins with it, as where a screen reader or a builder of
/// forms prints it once for itself and once with its value.
bool HeaderParser::is_printed_twice(std::size_t index, std::string_view line) {
  constexpr std::size_t shortest = 20;  // bytes of a label that no table knows
  if (index + 1 >= end_ || is_free_text(open_)) return false;
  const std::string_view next = dump_.line(index + 1);
  if (next.size() < line.size() || (text::opens_plainly(next) && next.front() != line.front())) return false;
  const std::string_view below = text::trim(next);
  if (!below.starts_with(line)) return false;
  if (below.size() > line.size() && !text::is_space(text::decode(below.substr(line.size())).value))
    return false;
  const form::Label* const label = dump_.lines[index].label;
  if (label != nullptr) return form::takes_value(*label);
  // An item or a value may stand there twice.
  const bool waits = open_ != Element::none && copies_.values_for(open_).at(open_).empty();
  if (section_ == 0 || list_ != Element::none || waits || line.size() < shortest) return false;
  const char32_t last = form::decode_last(line).value;
  return text::is_in(text::question_marks, last) || text::is_in(text::colons, last) ||
         text::is_in(text::full_stops, last);
}

}  // namespace unpsa::parser
