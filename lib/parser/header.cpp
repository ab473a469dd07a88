// SPDX-License-Identifier: MIT
// The part before the narrative: fields, sections 1 to 10, repeated copies of them.
//
// Each line is tried, in this order, as: a label of the table, exactly; an item known by its shape
// (targets, criteria) or name (goals); a line that opens with a label; a section heading by grammar; a
// damaged label; a label by its place in a section; a further line of a free text. What remains is
// unassigned.
//
// A label that the current copy of the form already had opens a further copy. Values of a later copy go
// to the record where the first copies lacked them, and are compared otherwise.

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "form/goals.hpp"
#include "form/labels.hpp"
#include "form/values.hpp"
#include "parser/dump.hpp"
#include "parser/header_clues.hpp"
#include "parser/header_copies.hpp"
#include "parser/header_grammar.hpp"
#include "parser/header_values.hpp"
#include "record/storage.hpp"
#include "text/format.hpp"

namespace unpsa::parser {
namespace {

using form::Element;
using form::Kind;

bool is_header_element(Element element) {
  return element != Element::none && !form::is_narrative(element) && element != Element::narrative_number;
}

bool is_free_text(Element element) {
  return element == Element::un_details || element == Element::other_awards;
}

class HeaderParser {
 public:
  HeaderParser(Dump& dump, std::size_t end) : dump_(dump), end_(end), copies_(dump) {}

  void parse() {
    for (std::size_t index = 0; index < end_; ++index) {
      if (dump_.blank(index)) {
        end_paragraph();
        continue;
      }
      read_line(index);
      after_blank_ = false;
      last_text_ = index;
    }
    copies_.close(last_text_);
    store_header(copies_.first(), dump_.values, dump_.record);
  }

 private:
  void end_paragraph() {
    after_blank_ = true;
    open_ = Element::none;
    if (list_ == Element::un_agencies) list_ = Element::none;
  }

  void read_line(std::size_t index) {
    const std::string_view line = text::trim(dump_.line(index));
    const form::Label* label = dump_.lines[index].label;
    if (label != nullptr && is_header_element(label->element)) {
      take_label(index, line, *label, line.size());
    } else if (!take_item(index, line) && !take_labelled_value(index, line) && !take_section(index, line) &&
               !take_damaged_label(index, line) && !take_label_by_place(index, line) &&
               !take_listed_text(index, line) && !take_continuation(index, line)) {
      dump_.add_unassigned(index);
      open_ = Element::none;
    }
  }

  // Labels.

  bool take_labelled_value(std::size_t index, std::string_view line) {
    const form::Label* label = form::find_label_prefix(line);
    if (label == nullptr) return false;
    take_label(index, line, *label, label->text.size());
    return true;
  }

  bool take_damaged_label(std::size_t index, std::string_view line) {
    // The labels that may follow right below a list close with a mark; items mostly have none.
    const bool listed = list_ == Element::un_agencies || list_ == Element::sdg_goals;
    if (listed && !after_blank_ && !has_label_mark(line)) return false;
    const auto match =
        form::find_label_tolerant(line, Element::page_basic_info, Element::page_questions_answers);
    if (!match) return false;
    const std::string_view label = line.substr(0, match->label_length);
    dump_.note(
        match->damaged ? "label-damaged" : "label-variant", index,
        label == match->label->text
            ? text::format("the value follows the label {} without a space", quote_beginning(label))
            : text::format("the label {} is read as '{}'", quote_beginning(label), match->label->text));
    take_label(index, line, *match->label, match->label_length);
    return true;
  }

  void take_label(std::size_t index, std::string_view line, const form::Label& label, std::size_t length) {
    if (!copies_.first().has(label.element) && !form::is_page(label.element)) ++dump_.matched_labels;
    dump_.vote(label);
    add_label_clue(dump_, label.element);
    place_label(index, line, label.element, label.kind, length);
  }

  /// Enters a label whose text is the first `length` bytes of the line; the rest is its value.
  void place_label(std::size_t index, std::string_view line, Element element, Kind kind, std::size_t length) {
    const std::size_t value_begin = form::find_value_begin(line, length);
    const std::string_view label = text::trim(line.substr(0, value_begin));
    const std::string_view value = text::trim(line.substr(value_begin));
    const auto begin = offset_of(label);
    if (form::is_page(element)) {
      dump_.spans.add(begin, begin + label.size(),
                      kind == Kind::furniture ? SpanKind::furniture : SpanKind::label, element);
      if (!value.empty()) keep_unassigned(value);
      if (element != Element::page_no_items) list_ = Element::none;
      open_ = Element::none;
      return;
    }
    copies_.see(element, index, last_text_);
    dump_.spans.add(begin, begin + label.size(), SpanKind::label, element);
    if (const int number = section_number(element)) section_ = number;
    const bool is_list = kind == Kind::list || element == Element::criteria;
    list_ = is_list ? element : Element::none;
    open_ = is_list || kind == Kind::heading ? Element::none : element;

    if (is_list) {
      if (!value.empty() && !take_item(index, value)) take_text_item(value);
    } else if (kind != Kind::heading) {
      take_value(element, value);
    } else if (!value.empty()) {
      keep_unassigned(value);
    }
  }

  // Values.

  void take_value(Element element, std::string_view value) {
    copies_.values_for(element).at(element) = value;
    if (value.empty()) return;
    add_value_span(value, element);
    if (element == Element::category && &copies_.values_for(element) == &copies_.first())
      add_category_clue(dump_, value);
  }

  void add_value_span(std::string_view value, Element element) {
    const std::size_t begin = offset_of(value);
    dump_.spans.add(begin, begin + value.size(), SpanKind::value, element);
  }

  /// An item that shows by itself what it is.
  bool take_item(std::size_t index, std::string_view line) {
    if (list_ == Element::sdg_targets && line == ".") {
      dump_.spans.add(offset_of(line), offset_of(line) + 1, SpanKind::furniture, Element::sdg_targets);
      return true;
    }
    if (const auto criterion = form::parse_criterion(line)) {
      HeaderValues& values = item_values(Element::criteria);
      values.criteria.push_back({criterion->code, criterion->text});
      add_value_span(line, Element::criteria);
      if (&values == &copies_.first() && values.criteria.size() == 1) add_criterion_clue(dump_, *criterion);
      return true;
    }
    if (const auto target = form::parse_target(line)) {
      item_values(Element::sdg_targets).targets.push_back({target->target, target->text});
      add_value_span(line, Element::sdg_targets);
      if (list_ == Element::sdg_goals) list_ = Element::sdg_targets;
      return true;
    }
    return take_goal(index, line);
  }

  bool take_goal(std::size_t, std::string_view line) {
    if (section_ != 3) return false;
    int goal = form::find_goal_exact(line);
    if (goal == 0 && list_ == Element::sdg_goals && form::find_label_prefix(line) == nullptr)
      goal = form::parse_goal(line);
    if (goal == 0 && list_ == Element::none && opens_with_number(line)) goal = form::parse_goal(line);
    if (goal == 0) return false;
    item_values(Element::sdg_goals).goals.push_back({goal, line});
    add_value_span(line, Element::sdg_goals);
    return true;
  }

  /// The copy that an item of a list belongs to. A list without its label is present all the same.
  HeaderValues& item_values(Element list) { return copies_.mark(list); }

  /// A line under a list label that is no item by its shape.
  bool take_listed_text(std::size_t, std::string_view line) {
    const bool listed = list_ == Element::un_agencies || (list_ == Element::sdg_goals && !after_blank_);
    if (!listed) return false;
    take_text_item(line);
    return true;
  }

  void take_text_item(std::string_view value) {
    if (list_ == Element::un_agencies) {
      item_values(list_).un_agencies.push_back(value);
      add_value_span(value, list_);
    } else if (list_ == Element::sdg_goals) {
      item_values(list_).goals.push_back({0, value});  // parse_goal was tried
      add_value_span(value, list_);
    } else {
      keep_unassigned(value);
    }
  }

  void keep_unassigned(std::string_view value) {
    const std::size_t begin = offset_of(value);
    dump_.spans.add(begin, begin + value.size(), SpanKind::unassigned, Element::none);
    const auto line =
        std::upper_bound(dump_.lines.begin(), dump_.lines.end(), begin,
                         [](std::size_t offset, const Line& item) { return offset < item.begin; });
    dump_.record.unassigned.push_back({std::prev(line)->number, value});
  }

  /// A line right below a label: the answer to a yes/no question, a value of a closed list, or more of a free
  /// text.
  bool take_continuation(std::size_t, std::string_view line) {
    if (open_ == Element::none || after_blank_) return false;
    const Element element = open_;
    std::string_view& value = copies_.values_for(element).at(element);
    if (is_free_text(element)) {
      value = value.empty() ? line : extend(value, line);
    } else if (value.empty() && fits_below(element, line)) {
      value = line;
    } else {
      return false;
    }
    add_value_span(line, element);
    return true;
  }

  static bool fits_below(Element element, std::string_view line) {
    if (element == Element::member_state) return form::find_country(line).has_value();
    if (element == Element::implementation_date) return form::parse_date(line).has_value();
    if (is_yes_no_question(element)) return form::parse_yes_no(line).has_value();
    return is_closed_list(element) && form::find_value(element, line) != nullptr;
  }

  /// `value`, LF, `line`: as it stands in the dump where it does, otherwise copied.
  std::string_view extend(std::string_view value, std::string_view line) {
    if (value.data() + value.size() + 1 == line.data() && value.data()[value.size()] == '\n')
      return {value.data(), value.size() + 1 + line.size()};
    std::string joined;
    joined.reserve(value.size() + 1 + line.size());
    joined.append(value).append("\n").append(line);
    return dump_.record.storage().arena.copy(joined);
  }

  // Labels that the table lacks.

  bool take_section(std::size_t index, std::string_view line) {
    const auto heading = find_section_heading(line);
    if (!heading || heading->number < section_) return false;
    const bool known_word = heading->known_word || (!section_word_.empty() && heading->word == section_word_);
    if (!known_word && (!section_word_.empty() || !after_blank_)) return false;
    section_word_ = heading->word;
    dump_.note("label-unknown", index,
               text::format("the section heading {} was recognised by its number", quote_beginning(line)));
    place_label(index, line, section_element(heading->number), Kind::heading, line.size());
    section_ = heading->number;
    return true;
  }

  bool take_label_by_place(std::size_t index, std::string_view line) {
    if (section_ == 0) return false;
    const std::size_t next = dump_.next_text(index + 1);
    const std::string_view next_line = next == no_line ? std::string_view{} : text::trim(dump_.line(next));
    const auto label = find_label_by_place(
        line, next_line, section_, [this](Element element) { return copies_.has_current(element); },
        [this](Element element) { return by_place_.test(index_of(element)); });
    if (!label) return false;
    by_place_.set(index_of(label->element));
    dump_.note("label-unknown", index,
               text::format("the label {} was recognised by its position as {}",
                            quote_beginning(line.substr(0, label->length)), name_of(label->element)));
    place_label(index, line, label->element, label->kind, label->length);
    return true;
  }

  [[nodiscard]] std::size_t offset_of(std::string_view piece) const {
    return static_cast<std::size_t>(piece.data() - dump_.text.data());
  }

  Dump& dump_;
  std::size_t end_;
  HeaderCopies copies_;
  ElementSet by_place_;           ///< read by the place of their labels, which no table knows
  Element list_ = Element::none;  ///< the list whose items may follow
  Element open_ = Element::none;  ///< the label right above
  int section_ = 0;
  std::string_view section_word_;
  bool after_blank_ = true;
  std::size_t last_text_ = 0;
};

}  // namespace

void parse_header(Dump& dump, std::size_t end) { HeaderParser(dump, end).parse(); }

}  // namespace unpsa::parser
