// SPDX-License-Identifier: MIT
// Headings of the sections before the narrative, and labels that no table has, which are known by their place
// in a section. A heading may be spelled in another way than the form's, be a title alone or be missing: the
// labels still stand in the order of the form. A label of a further section counts only where all
// questions with yes or no up to the next section that is known have theirs, so that none can be taken for
// another.
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "form/characters.hpp"
#include "form/label_beginnings.hpp"
#include "form/sections.hpp"
#include "form/values.hpp"
#include "parser/header_grammar.hpp"
#include "parser/header_parser.hpp"
#include "text/fold.hpp"
#include "text/format.hpp"
#include "text/printable.hpp"

namespace unpsa::parser {
namespace {

using form::Element;
using form::Kind;

constexpr std::size_t longest_title = 120;  // bytes

/// Whether a line opens with a letter that is not small.
bool begins_sentence(std::string_view line) {
  const char32_t first = text::decode(line).value;
  if (form::is_ideograph(first)) return true;
  return form::is_word_character(first) && form::digit_value(first) < 0 && text::folding_changes_first(line);
}

/// The question with yes or no that a section begins with; `none` if it begins with another. The consent is
/// a statement.
Element yes_no_of(int section) noexcept {
  const Element first = form::section_question(section);
  if (first == Element::implementation_date) return Element::two_years_old;
  return first != Element::consent && is_yes_no_question(first) ? first : Element::none;
}

bool sees_nothing(Element) { return false; }

/// Whether a line is the title that the table prints in a heading of a section.
bool is_printed_title(std::string_view line, int section) {
  static const auto titles = [] {
    std::vector<std::pair<int, std::string>> found;
    for (const form::Label& label : form::labels()) {
      const std::size_t colon = label.text.find(':');
      if (label.kind == Kind::heading && colon != std::string_view::npos)
        found.emplace_back(form::section_number(label.element), text::fold(label.text.substr(colon + 1)));
    }
    return found;
  }();
  return std::find(titles.begin(), titles.end(), std::pair(section, text::fold(line))) != titles.end();
}

}  // namespace

bool HeaderParser::take_section(std::size_t index, std::string_view line) {
  const auto heading = find_section_heading(line);
  if (!heading || heading->number < section_) return take_spelled_section(index, line);
  // Text that goes on with the number of its own section is no copy of it.
  if (is_free_text(open_) && heading->number == section_ && !after_blank_) return false;
  const bool known_word = heading->known_word || (!section_word_.empty() && heading->word == section_word_);
  if (!known_word && (!section_word_.empty() || !after_blank_)) return take_spelled_section(index, line);
  section_word_ = heading->word;
  enter_section(index, line, heading->number);
  return true;
}

void HeaderParser::enter_section(std::size_t index, std::string_view line, int number) {
  dump_.note("label-unknown", index,
             text::format("the section heading {} was recognised by its number", text::quote(line)));
  place_label(index, line, form::section_element(number), Kind::heading, line.size());
  section_ = number;
}

/// A heading in another spelling, which the label below it shows, or its word and the blank line above it.
bool HeaderParser::take_spelled_section(std::size_t index, std::string_view line) {
  const Line& place = dump_.lines[index];
  const bool is_number = place.question != 0;
  const std::optional<SpelledSection> heading =
      is_number ? SpelledSection{place.question, place.known_word} : find_spelled_section(line);
  if (!heading || heading->number <= section_ || heading->number > form::last_section) return false;
  if (is_answered(line, text_below(index))) return false;
  if (!(heading->known_word && !is_number && after_blank_)) {
    // The number of a goal or an agency is mostly another than that of the next section.
    constexpr int most_skipped = 2;
    const bool near = heading->known_word || heading->number <= section_ + most_skipped;
    const std::size_t below = dump_.next_text(index + 1);
    const bool shown = below != no_line && below < end_ && label_section(below) == heading->number;
    if (!shown && !(near && has_section_below(index, heading->number))) return false;
  }
  enter_section(index, line, heading->number);
  if (is_number) title_line_ = dump_.next_text(index + 1);
  return true;
}

/// Whether the next text below line `index` is the first label of a section; the title may stand between,
/// where the line is its number alone.
bool HeaderParser::has_section_below(std::size_t index, int number) const {
  std::size_t below = dump_.next_text(index + 1);
  for (int tries = dump_.lines[index].question != 0 ? 2 : 1; tries > 0; --tries) {
    if (below == no_line || below >= end_) return false;
    const int known = label_section(below);
    if (known != 0 ? known == number : asks_in_section(below, number)) return true;
    below = dump_.next_text(below + 1);
  }
  return false;
}

/// The section of the label that a line is or opens with; 0 if it has none of the table's.
int HeaderParser::label_section(std::size_t index) const {
  const form::Label* label = dump_.lines[index].label;
  if (label == nullptr) {
    const std::string_view line = without_label_number(without_bullet(text::trim(dump_.line(index))));
    label = form::find_label_prefix(line);
    if (label == nullptr && form::may_begin_label(line)) {
      const auto found = form::find_label_beginning(line, form::LabelScope::header);
      if (found.at_word_end) label = found.label;
    }
  }
  return label == nullptr ? 0 : form::section_number(label->element);
}

/// Whether a label that stands on line `index`, or on it and some below, may be the first one of a section,
/// and has an answer if yes or no is one.
bool HeaderParser::asks_in_section(std::size_t index, int number) const {
  constexpr std::size_t most_lines = 4;
  const std::size_t begin = offset_of(without_bullet(text::trim(dump_.line(index))));
  for (std::size_t last = index; last < end_ && last < index + most_lines && !dump_.blank(last); ++last) {
    const std::string_view line = text::trim(dump_.text.substr(begin, dump_.lines[last].end - begin));
    const std::string_view below = text_below(last);
    const auto label = find_label_by_place(line, below, number, sees_nothing, sees_nothing);
    if (label) return yes_no_of(number) != label->element || is_answered(line, below);
  }
  return false;
}

std::string_view HeaderParser::text_below(std::size_t index) const {
  const std::size_t next = dump_.next_text(index + 1);
  return next == no_line ? std::string_view{} : without_bullet(text::trim(dump_.line(next)));
}

/// The title of a section alone on its line: below its number, or above the first label of a further section.
bool HeaderParser::take_title(std::size_t index, std::string_view line) {
  if (line.size() > longest_title) return false;
  int number = section_;
  if (title_line_ != index) {
    const std::string_view value = open_ == Element::none ? "" : copies_.values_for(open_).at(open_);
    const bool waits = open_ != Element::none
                           ? value.empty()
                           : list_ == Element::un_agencies && copies_.values_for(list_).lacks(list_);
    if (waits || !begins_sentence(line)) return false;
    const bool apart = after_blank_ || titles_ != 0 || (open_ != Element::none && is_complete(open_, value));
    if (!apart && is_free_text(open_)) return false;
    number = section_begun_on(dump_.next_text(index + 1));
    if (number <= section_ || (!apart && !is_printed_title(line, number))) return false;
    ++titles_;
    dump_.note(
        "label-unknown", index,
        text::format("the section heading {} was recognised by the label below it", text::quote(line)));
    section_ = number;
  }
  dump_.add_span(index, SpanKind::label, form::section_element(number));
  list_ = open_ = waiting_ = value_above_ = Element::none;
  below_target_ = false;
  return true;
}

/// The section whose first question stands on a line, if it is further on than the last one; or 0.
int HeaderParser::section_begun_on(std::size_t index) {
  if (index == no_line || index >= end_ || section_ == form::last_section) return 0;
  if (const int known = label_section(index)) return known;
  const auto label = find_further_on(index, without_bullet(text::trim(dump_.line(index))), text_below(index));
  return label ? form::section_number(label->element) : 0;
}

/// Tells of a line that is under no label, where it may be a value or a label.
void HeaderParser::tell_unassigned(std::size_t index, std::string_view line) {
  const auto tell = [&](std::string message) { dump_.note("value-unassigned", index, std::move(message)); };
  const bool waits = waiting_ != Element::none && copies_.values_for(waiting_).lacks(waiting_);
  if (waits) {
    tell(text::format("the label {} has no value, and {} below it is under no label",
                      text::quote(dump_.line(waiting_line_)), text::quote(line)));
  }
  // Text far below a value that is whole is no more of it.
  const bool is_near =
      blanks_ <= 1 || !is_complete(value_above_, copies_.values_for(value_above_).at(value_above_));
  if (value_above_ != Element::none && is_near) {
    tell(text::format("{} below the value of the label {} is under no label", text::quote(line),
                      text::quote(dump_.line(open_line_))));
  } else if (!waits && section_ != 0 && (is_answered(line, text_below(index)) || may_be_own_question(line))) {
    tell(text::format("{} is a question of the form with its answer, but which one cannot be told",
                      text::quote(line)));
  }
}

/// Whether a line asks something, and the question with yes or no of the section was not read.
bool HeaderParser::may_be_own_question(std::string_view line) const {
  const Element own = yes_no_of(section_);
  return own != Element::none && !copies_.has_current(own) && has_question_mark(line);
}

/// Tells of an answer to a question with yes or no that is neither.
void HeaderParser::tell_unclear(std::size_t index, std::string_view label, Element element) {
  constexpr std::size_t longest_word = 3;  // bytes: yes or no, mostly
  const std::string_view value = copies_.values_for(element).at(element);
  if (!is_yes_no_question(element) || value.size() <= longest_word || form::parse_yes_no(value) ||
      form::is_placeholder(value))
    return;
  dump_.note(
      "value-unassigned", index,
      text::format("{} after the label {} is neither yes nor no", text::quote(value), text::quote(label)));
}

std::optional<PlacedLabel> HeaderParser::find_by_place(std::size_t last, std::string_view line) {
  const std::string_view below = text_below(last);
  if (const auto label = find_in_section(line, below, section_)) return label;
  if (auto label = find_further_on(last, line, below)) return label;
  const std::string_view unnumbered = without_label_number(line);
  auto label = unnumbered.size() == line.size() ? std::nullopt : find_in_section(unnumbered, below, section_);
  if (label) label->length += line.size() - unnumbered.size();
  return label;
}

std::optional<PlacedLabel> HeaderParser::find_in_section(std::string_view line, std::string_view below,
                                                         int section) const {
  return find_label_by_place(
      line, below, section, [this](Element element) { return copies_.has_current(element); },
      [this](Element element) { return by_place_.test(index_of(element)); });
}

/// Finds the next section that has a label or a heading of the table below line `index`.
void HeaderParser::find_known_section(std::size_t index) {
  if (known_from_ == section_ && known_line_ > index) return;
  known_from_ = section_;
  known_section_ = form::last_section + 1;
  for (known_line_ = index + 1; known_line_ < end_; ++known_line_) {
    if (dump_.blank(known_line_)) continue;
    int number = label_section(known_line_);
    if (number == 0) {
      const std::string_view line = text::trim(dump_.line(known_line_));
      const auto heading = find_section_heading(line);
      const auto spelled = find_spelled_section(line);
      if (heading && heading->known_word) {
        number = heading->number;
      } else if (spelled && spelled->known_word) {
        number = spelled->number;
      }
    }
    if (number == 0 || number == section_) continue;
    if (number > section_) known_section_ = number;  // or else another copy of the form begins
    return;
  }
}

/// A label of a section further on whose heading is missing or was not recognised.
std::optional<PlacedLabel> HeaderParser::find_further_on(std::size_t last, std::string_view line,
                                                         std::string_view below) {
  constexpr int how_heard = 9;
  if (section_ == 0 || section_ >= form::last_section) return std::nullopt;
  if (!has_question_mark(line) && section_ + 2 < form::last_section) return std::nullopt;
  find_known_section(last);
  if (known_section_ <= section_ + 1) return std::nullopt;

  const bool answered = is_answered(line, below);
  int asked = answered ? 1 : 0;
  for (std::size_t index = last + 1; index < known_line_; ++index) {
    const std::string_view further = text::trim(dump_.line(index));
    if (has_question_mark(further) && is_answered(further, text_below(index))) ++asked;
  }
  int first = 0;  // section with a question of yes or no
  const Element own = yes_no_of(section_);
  int expected = own != Element::none && !copies_.has_current(own) ? 1 : 0;
  for (int section = section_ + 1; section < known_section_; ++section) {
    if (yes_no_of(section) == Element::none) continue;
    if (first == 0) first = section;
    ++expected;
  }
  if (asked != expected) return std::nullopt;
  if (answered) return first == 0 ? std::nullopt : find_in_section(line, below, first);
  if (form::section_question(section_ + 1) == Element::category)
    return find_in_section(line, below, section_ + 1);
  if (expected != 0) return std::nullopt;
  // Text of the nominator ends at a blank line, or above both of the last labels.
  const bool in_text = is_free_text(open_) && !after_blank_ && titles_ == 0;
  for (int section = std::max(section_ + 1, how_heard); section < known_section_; ++section) {
    const auto label = find_in_section(line, below, section);
    if (label && !(in_text && !find_in_section(below, {}, form::last_section))) return label;
  }
  return std::nullopt;
}

bool HeaderParser::take_label_by_place(std::size_t index, std::string_view line, std::size_t last) {
  if (section_ == 0) return false;
  const auto label = find_by_place(last, line);
  if (!label || is_sentence_as_item(*label, line, last)) return false;
  by_place_.set(index_of(label->element));
  dump_.note("label-unknown", index,
             text::format("the label {} was recognised by its position as {}",
                          text::quote(line.substr(0, label->length)), name_of(label->element)));
  place_label(index, line, label->element, label->kind, label->length);
  return true;
}

/// Whether what looks like the label of the details is an item of the list above it: a sentence alone, `No
/// agency took part.`, on a page whose labels have their values beside them, and below it the label.
bool HeaderParser::is_sentence_as_item(const PlacedLabel& label, std::string_view line,
                                       std::size_t last) const {
  if (label.element != Element::un_details || list_ != Element::un_agencies || !values_beside_) return false;
  if (label.length < line.size() || last + 1 >= end_ || dump_.blank(last + 1)) return false;
  const auto below = find_in_section(text_below(last), {}, section_);
  return below && below->element == Element::un_details;
}

/// The same for a label that is broken over this line and some below it. Returns the last of them, or
/// `no_line`.
std::size_t HeaderParser::take_broken_by_place(std::size_t index, std::string_view line) {
  constexpr std::size_t most_lines = 5;
  if (section_ == 0) return no_line;
  for (std::size_t last = index + 1; last < end_ && last < index + most_lines; ++last) {
    const std::string_view below = text::trim(dump_.line(last));
    const Line& place = dump_.lines[last];
    if (below.empty() || place.label != nullptr || find_section_heading(below) ||
        form::find_label_prefix(below) != nullptr) {
      return no_line;
    }
    // What ends above a line that is a label by itself is no part of it.
    if (begins_sentence(below) && find_by_place(last, below)) return no_line;
    const std::size_t begin = offset_of(line);
    const std::string_view joined = dump_.text.substr(begin, offset_of(below) + below.size() - begin);
    if (take_label_by_place(index, joined, last)) return last;
  }
  return no_line;
}

}  // namespace unpsa::parser
