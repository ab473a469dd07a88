// SPDX-License-Identifier: MIT
// Values before the narrative, and the items of its lists. A value stands after its label or below it, and
// goes on over lines that no label claims.
#include <algorithm>
#include <iterator>
#include <string>

#include "form/characters.hpp"
#include "form/goals.hpp"
#include "form/numerals.hpp"
#include "form/values.hpp"
#include "parser/header_clues.hpp"
#include "parser/header_grammar.hpp"
#include "parser/header_parser.hpp"
#include "parser/prompt_lines.hpp"
#include "record/storage.hpp"
#include "text/ascii.hpp"
#include "text/fold.hpp"
#include "text/format.hpp"
#include "text/printable.hpp"

namespace unpsa::parser {
namespace {

using form::Element;

// Bytes of the longest line that may be an item, or (more of) a value.
constexpr std::size_t longest_item = 240;
constexpr std::size_t longest_value = 400;

/// Whether a text opens with a small Latin or Cyrillic letter.
bool opens_with_small_letter(std::string_view text) {
  const char32_t c = text::decode(text).value;
  return (c >= U'a' && c <= U'z') || (c >= U'\u00DF' && c <= U'\u00FF') || (c >= U'\u0430' && c <= U'\u045F');
}

/// Whether a yes or no has anything beside its word, such as a box.
bool has_mark(std::string_view text) {
  return !form::is_word_character(text::decode(text).value) ||
         !form::is_word_character(form::decode_last(text).value);
}

/// An item without the number of a list before it: `1) `, `2. `, `(3) `, `④ `.
std::string_view without_number(std::string_view item) {
  form::Scanner scanner(item);
  if (!form::take_item_number(scanner)) return item;
  const std::string_view rest = text::trim(scanner.rest());
  return rest.empty() ? item : rest;
}

/// Whether `below` may go on with an address that was broken.
bool continues_address(std::string_view above, std::string_view below) {
  constexpr std::string_view joints = "/-?=&_.%#";
  if (above.empty() || below.find(' ') != std::string_view::npos) return false;
  // Broken within a word, an address goes on with a small letter or a digit.
  const bool within =
      above.find(' ') == std::string_view::npos && above.find('.') != std::string_view::npos &&
      ((below.front() >= 'a' && below.front() <= 'z') || (below.front() >= '0' && below.front() <= '9'));
  return within || joints.find(above.back()) != std::string_view::npos ||
         joints.find(below.front()) != std::string_view::npos;
}

/// The address of a link in Markdown, `[text](address)`, or in angle brackets.
std::string_view address_of(std::string_view value) {
  if (value.size() > 2 && value.front() == '<' && value.back() == '>')
    return value.substr(1, value.size() - 2);
  const std::size_t middle = value.find("](");
  if (value.empty() || value.front() != '[' || value.back() != ')' || middle == std::string_view::npos)
    return value;
  return value.substr(middle + 2, value.size() - middle - 3);
}

}  // namespace

void HeaderParser::take_value(Element element, std::string_view value) {
  if (element == Element::website) value = text::trim(address_of(value));
  copies_.values_for(element).at(element) = value;
  if (value.empty()) return;
  add_value_span(value, element);
  if (element == Element::category && &copies_.values_for(element) == &copies_.first())
    add_category_clue(dump_, value);
}

void HeaderParser::add_value_span(std::string_view value, Element element) {
  const std::size_t begin = offset_of(value);
  dump_.spans.add(begin, begin + value.size(), SpanKind::value, element);
}

/// An item that shows by itself what it is.
bool HeaderParser::take_item(std::string_view line) {
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
  return take_target(line) || take_goal(line);
}

bool HeaderParser::take_target(std::string_view line) {
  // Outside its section, only its bare code shows a target.
  if (section_ != 3 && list_ != Element::sdg_targets && form::is_word_character(text::decode(line).value))
    return false;
  // Below it, a line may begin with a number: `6.4 million`.
  if (section_ > 3 && list_ != Element::sdg_targets && form::digit_value(text::decode(line).value) >= 0)
    return false;
  auto targets = dump_.values.parse_targets(line);
  if (targets.empty() && list_ == Element::sdg_targets) {
    // Right below a target the line may go on with its text: `4,5 million people`.
    const auto target = form::parse_parted_target(line);
    if (target && !(below_target_ && !after_blank_ && opens_with_small_letter(target->text)))
      targets.push_back(*target);
  }
  if (targets.empty()) return false;
  const std::size_t number = dump_.line_number_at(offset_of(line));
  for (const form::TargetLine& target : targets)
    item_values(Element::sdg_targets).targets.push_back({target.target, target.text, number});
  add_value_span(line, Element::sdg_targets);
  open_ = Element::none;
  if (list_ == Element::sdg_goals || list_ == Element::none) list_ = Element::sdg_targets;
  below_target_ = true;
  return true;
}

bool HeaderParser::take_goal(std::string_view line) {
  if (section_ != 3) return false;
  const std::size_t number = dump_.line_number_at(offset_of(line));
  const auto add = [&](int goal, std::string_view text) {
    item_values(Element::sdg_goals).goals.push_back({goal, text, number});
  };
  if (const int goal = form::find_goal_exact(line)) {
    add(goal, line);
  } else {
    const bool listed = list_ == Element::sdg_goals && form::find_label_prefix(line) == nullptr;
    if (!listed && (list_ != Element::none || !opens_with_number(line))) return false;
    const auto goals = dump_.values.parse_goals(line);
    if (goals.empty()) return false;
    for (const form::GoalLine& item : goals) add(item.goal, item.text);
  }
  add_value_span(line, Element::sdg_goals);
  return true;
}

/// More of the text of a target right above.
bool HeaderParser::take_more_of_target(std::size_t index, std::string_view line) {
  if (list_ != Element::sdg_targets || after_blank_ || !below_target_) return false;
  if (line.size() > longest_value || dump_.lines[index].question != 0 || closes_with_limit(line))
    return false;
  auto& targets = item_values(Element::sdg_targets).targets;
  if (targets.empty()) return false;
  std::string_view& text = targets.back().text;
  const std::string_view more = form::without_closing_quote(line);
  const bool first = text.data() != room_.data();
  text = text.empty() ? more : extend(text, more, form::joint_of(text, line));
  add_value_span(line, Element::sdg_targets);
  if (first)
    dump_.note("value-wrapped", index,
               text::format("{} was taken as more of the target above it", text::quote(line)));
  return true;
}

/// More of the name of a goal right above: with it the name is one of the table, or it goes on in small
/// letters.
bool HeaderParser::take_more_of_goal(std::string_view line) {
  if (list_ != Element::sdg_goals || after_blank_) return false;
  auto& goals = item_values(Element::sdg_goals).goals;
  if (goals.empty() || goals.back().goal == 0 || goals.back().text.empty()) return false;
  TickedGoal& goal = goals.back();
  std::string joined(goal.text);
  joined.append(form::joint_of(goal.text, line)).append(line);
  const char32_t first = text::decode(line).value;
  const bool small =
      form::is_word_character(first) && !form::is_ideograph(first) && !text::folding_changes_first(line);
  if (!small && !form::is_goal_name(goal.goal, joined)) return false;
  goal.text = extend(goal.text, line, form::joint_of(goal.text, line));
  add_value_span(line, Element::sdg_goals);
  return true;
}

/// A line under a list label that is no item by its shape. The list ends where something else begins.
bool HeaderParser::take_listed_text(std::size_t index, std::string_view line, bool bulleted) {
  if (take_more_of_target(index, line)) return true;
  below_target_ = false;
  const bool listed = list_ == Element::un_agencies || (list_ == Element::sdg_goals && !after_blank_);
  if (!listed) return false;
  if (take_more_of_goal(line)) return true;
  if (line.size() > longest_item || dump_.lines[index].question != 0 || closes_with_limit(line)) {
    list_ = Element::none;
    return false;
  }
  const bool first = list_ == Element::un_agencies && copies_.values_for(list_).un_agencies.empty();
  if (first) spaced_items_ = after_blank_;
  if (after_blank_ && !spaced_items_)
    dump_.note(
        "value-wrapped", index,
        text::format("{} below a blank line was taken as an item of the list above it", text::quote(line)));
  bulleted_items_ = bulleted;
  take_text_item(line);
  return true;
}

void HeaderParser::take_text_item(std::string_view value) {
  if (list_ == Element::un_agencies) {
    value = without_number(value);
    item_values(list_).un_agencies.push_back(value);
    add_value_span(value, list_);
  } else if (list_ == Element::sdg_goals) {
    // parse_goal was tried
    item_values(list_).goals.push_back({0, value, dump_.line_number_at(offset_of(value))});
    add_value_span(value, list_);
  } else {
    keep_unassigned(value);
  }
}

void HeaderParser::keep_unassigned(std::string_view value) {
  const std::size_t begin = offset_of(value);
  dump_.spans.add(begin, begin + value.size(), SpanKind::unassigned, Element::none);
  dump_.record.unassigned.push_back({dump_.line_number_at(begin), value});
}

/// A line below a label: its value, or more of it.
bool HeaderParser::take_continuation(std::size_t index, std::string_view line) {
  if (open_ == Element::none) return false;
  const std::string_view value = copies_.values_for(open_).at(open_);
  // A box is no bullet where it is to be ticked.
  if (value.empty()) {
    const bool keeps_mark =
        is_yes_no_question(open_) || (is_free_text(open_) && is_listed_below(index, line));
    return take_below(index, keeps_mark ? line : without_bullet(line));
  }
  return !after_blank_ && take_further_line(index, line);
}

/// Whether a line and the next one open with the same bullet: both are items of a list.
bool HeaderParser::is_listed_below(std::size_t index, std::string_view line) const {
  if (index + 1 >= end_) return false;
  const std::string_view below = text::trim(dump_.line(index + 1));
  if (without_bullet(line).size() == line.size() || without_bullet(below).size() == below.size())
    return false;
  return text::decode(line).value == text::decode(below).value;
}

bool HeaderParser::take_below(std::size_t index, std::string_view line) {
  const Element element = open_;
  // Marks that close the label may have been broken off it.
  form::Scanner marks(line);
  while (marks.take_any(text::question_marks, text::value_marks)) marks.skip_space();
  if (marks.at_end()) {
    dump_.add_span(index, SpanKind::label, element);
    return true;
  }
  line = marks.rest();
  const bool known = is_complete(element, line);
  if (is_yes_no_question(element) && !known) return false;
  if (!known && (line.size() > longest_value || closes_with_limit(line))) return false;
  if (!known || after_blank_) {
    dump_.note("value-below-label", index,
               text::format("{} was taken as the value of the label {} above it", text::quote(line),
                            text::quote(dump_.line(open_line_))));
  }
  take_value(element, line);
  return true;
}

/// Whether a value needs no more lines: it is known, or says yes or no.
bool HeaderParser::is_complete(Element element, std::string_view value) const {
  if (element == Element::member_state) return form::find_country(value).has_value();
  if (element == Element::implementation_date) return form::parse_date(value).has_value();
  if (is_yes_no_question(element)) return form::parse_yes_no(value).has_value();
  if (is_closed_list(element)) return form::find_value(element, value) != nullptr;
  if (element == Element::years_operational)
    return std::all_of(value.begin(), value.end(), text::is_ascii_digit);
  return false;
}

bool HeaderParser::take_further_line(std::size_t index, std::string_view line) {
  const Element element = open_;
  std::string_view& value = copies_.values_for(element).at(element);
  if (is_free_text(element)) {
    value = extend(value, line, "\n");
    add_value_span(line, element);
    return true;
  }
  // Both answers below a question, and none of them marked.
  if (is_yes_no_question(element) && !has_mark(value) && !has_mark(line)) {
    const auto above = form::parse_yes_no(value);
    const auto below = form::parse_yes_no(line);
    if (above && below && *above != *below) {
      value = extend(value, line, " / ");
      add_value_span(line, element);
      dump_.note("value-unassigned", index,
                 text::format("yes and no stand below the label {}, and none is marked",
                              text::quote(dump_.line(open_line_))));
      return true;
    }
  }
  if (is_yes_no_question(element) || is_complete(element, value)) return false;
  if (line.size() > longest_value || closes_with_limit(line)) return false;
  if (element == Element::website && !continues_address(value, line)) return false;
  const bool first = value.data() != room_.data();
  value = extend(value, line, element == Element::website ? "" : form::joint_of(value, line));
  add_value_span(line, element);
  if (element == Element::category && &copies_.values_for(element) == &copies_.first())
    add_category_clue(dump_, value);
  if (first)
    dump_.note("value-wrapped", index,
               text::format("{} was taken as more of the value above it", text::quote(line)));
  return true;
}

/// `value`, `between`, `line`: as it stands in the dump where it does, otherwise copied, with room for more.
std::string_view HeaderParser::extend(std::string_view value, std::string_view line,
                                      std::string_view between) {
  if (between == "\n" && value.data() + value.size() + 1 == line.data() && value.data()[value.size()] == '\n')
    return {value.data(), value.size() + 1 + line.size()};
  const std::size_t size = value.size() + between.size() + line.size();
  if (room_.data() != value.data() || room_.size() < size) {
    const bool was_copy = room_.data() == value.data() && !room_.empty();
    const std::span<char> room = dump_.record.storage().arena.make<char>(2 * size);
    std::copy(value.begin(), value.end(), room.begin());
    room_ = {room.data(), room.size()};
    auto& copies = dump_.joined_values;
    if (was_copy) {
      copies.back().begin = room.data();
    } else {
      copies.push_back({room.data(), offset_of(value)});
    }
  }
  char* const end = std::copy(between.begin(), between.end(), room_.data() + value.size());
  std::copy(line.begin(), line.end(), end);
  return {room_.data(), size};
}

}  // namespace unpsa::parser
