// SPDX-License-Identifier: MIT
/// The part before the narrative, line by line. header.cpp finds labels, header_items.cpp reads values and
/// the items of lists.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "form/labels.hpp"
#include "form/sections.hpp"
#include "parser/dump.hpp"
#include "parser/header_copies.hpp"
#include "parser/header_grammar.hpp"
#include "parser/header_values.hpp"

namespace unpsa::parser {

class HeaderParser {
 public:
  HeaderParser(Dump& dump, std::size_t begin, std::size_t end)
      : dump_(dump), begin_(begin), end_(end), copies_(dump) {}

  void parse();

 private:
  void end_paragraph();
  void tell_unassigned(std::size_t index, std::string_view line);
  void tell_unclear(std::size_t index, std::string_view label, form::Element element);
  [[nodiscard]] bool may_be_own_question(std::string_view line) const;
  void note_unassigned();
  /// Returns the last line that was read: `index`, or a later one if a label is broken over several.
  std::size_t read_line(std::size_t index);

  void leave_out_copy(std::size_t index);
  [[nodiscard]] bool is_printed_twice(std::size_t index, std::string_view line);

  // Labels. `line` is trimmed, without bullets.
  bool take_whole_label(std::size_t index, std::string_view line);
  bool take_labelled_value(std::size_t index, std::string_view line);
  bool take_damaged_label(std::size_t index, std::string_view line);
  bool take_glued_value(std::size_t index, std::string_view line);
  bool take_numbered_label(std::size_t index, std::string_view line);

  // Sections, and labels that are known by their place in one.
  bool take_section(std::size_t index, std::string_view line);
  bool take_spelled_section(std::size_t index, std::string_view line);
  void enter_section(std::size_t index, std::string_view line, int number);
  bool take_title(std::size_t index, std::string_view line);
  [[nodiscard]] bool has_section_below(std::size_t index, int number) const;
  [[nodiscard]] int label_section(std::size_t index) const;
  [[nodiscard]] bool asks_in_section(std::size_t index, int number) const;
  [[nodiscard]] std::string_view text_below(std::size_t index) const;  ///< without a bullet
  [[nodiscard]] int section_begun_on(std::size_t index);
  [[nodiscard]] std::optional<PlacedLabel> find_by_place(std::size_t last, std::string_view line);
  [[nodiscard]] std::optional<PlacedLabel> find_in_section(std::string_view line, std::string_view below,
                                                           int section) const;
  void find_known_section(std::size_t index);
  [[nodiscard]] std::optional<PlacedLabel> find_further_on(std::size_t last, std::string_view line,
                                                           std::string_view below);
  bool take_label_by_place(std::size_t index, std::string_view line, std::size_t last);
  [[nodiscard]] bool is_sentence_as_item(const PlacedLabel& label, std::string_view line,
                                         std::size_t last) const;
  std::size_t take_broken_by_place(std::size_t index, std::string_view line);
  bool take_cut_label(std::size_t index, std::string_view line);
  /// A label within the value of another, on a line of two fields.
  struct InnerLabel {
    std::size_t begin = std::string_view::npos;  ///< within the value
    const form::Label* label = nullptr;
  };
  [[nodiscard]] InnerLabel find_inner_label(std::string_view value, form::Element element);
  [[nodiscard]] bool begins_line(form::Element element);
  void take_label(std::size_t index, std::string_view line, const form::Label& label, std::size_t length);
  /// Enters a label whose text is the first `length` bytes of the line; the rest is its value.
  void place_label(std::size_t index, std::string_view line, form::Element element, form::Kind kind,
                   std::size_t length);

  // Columns of labels and values. Return the last line read, or `no_line`.
  std::size_t take_columns(std::size_t index);
  std::size_t take_label_column(std::size_t index);
  std::size_t take_values_above(std::size_t index);
  void take_bare_label(std::size_t index, const form::Label& label);
  [[nodiscard]] std::string_view bare_line(std::size_t index) const;  ///< without a bullet
  [[nodiscard]] const form::Label* find_bare_label(std::size_t index) const;
  [[nodiscard]] bool is_bare_value(std::size_t index) const;
  struct Fit {
    std::size_t known = 0;    ///< values that the form knows, under their labels
    std::size_t unknown = 0;  ///< others under labels whose values it knows
  };
  [[nodiscard]] Fit fit_values(const std::vector<const form::Label*>& labels,
                               const std::vector<std::size_t>& lines) const;

  // Values.
  void take_value(form::Element element, std::string_view value);
  void add_value_span(std::string_view value, form::Element element);
  bool take_item(std::string_view line);
  bool take_target(std::string_view line);
  bool take_goal(std::string_view line);
  bool take_more_of_target(std::size_t index, std::string_view line);
  bool take_more_of_goal(std::string_view line);
  bool take_listed_text(std::size_t index, std::string_view line, bool bulleted);
  void take_text_item(std::string_view value);
  void keep_unassigned(std::string_view value);
  bool take_continuation(std::size_t index, std::string_view line);
  [[nodiscard]] bool is_listed_below(std::size_t index, std::string_view line) const;
  bool take_below(std::size_t index, std::string_view line);
  bool take_further_line(std::size_t index, std::string_view line);
  [[nodiscard]] bool is_complete(form::Element element, std::string_view value) const;
  std::string_view extend(std::string_view value, std::string_view line, std::string_view between);
  /// A line without its bullet, and in a list without a box after it.
  [[nodiscard]] std::string_view without_item_marks(std::string_view line) const;
  /// Whether a choice has an empty box on a page that ticks others.
  [[nodiscard]] bool is_not_chosen(std::string_view whole);

  /// The copy that an item of a list belongs to. A list without its label is present all the same.
  HeaderValues& item_values(form::Element list) { return copies_.mark(list); }
  [[nodiscard]] std::size_t offset_of(std::string_view piece) const {
    return static_cast<std::size_t>(piece.data() - dump_.text.data());
  }

  Dump& dump_;
  std::size_t begin_;
  std::size_t end_;
  HeaderCopies copies_;
  ElementSet by_place_;                          ///< read by the place of their labels, which no table knows
  std::span<char> room_;                         ///< of the value that was copied last, for more lines of it
  form::Element list_ = form::Element::none;     ///< the list whose items may follow
  form::Element open_ = form::Element::none;     ///< the label right above
  std::size_t open_line_ = 0;                    ///< and its line
  form::Element waiting_ = form::Element::none;  ///< the last label, if it had no value
  std::size_t waiting_line_ = 0;
  bool values_beside_ = false;                       ///< the last question had its answer on its line
  form::Element value_above_ = form::Element::none;  ///< the last label, if it had a value
  std::size_t columns_end_ = 0;                      ///< no column of labels begins above this line
  int section_ = 0;
  std::string_view section_word_;
  std::size_t title_line_ = no_line;       ///< below the number of a section alone
  std::size_t titles_ = 0;                 ///< headings that were titles alone
  std::size_t known_line_ = 0;             ///< the next section that the table shows: where it begins
  int known_section_ = 0;                  ///< and its number
  int known_from_ = -1;                    ///< the section above it for which it was looked for
  std::optional<ElementSet> begin_lines_;  ///< elements whose labels begin a line; when it was asked for
  std::optional<bool> has_ticks_;          ///< whether the page ticks anything; when it was asked for
  bool spaced_items_ = false;              ///< the first text of a list stood below a blank line
  bool bulleted_items_ = false;            ///< its last text had a bullet
  bool below_target_ = false;              ///< the line above is of a target
  bool after_blank_ = true;
  std::size_t blanks_ = 0;  ///< blank lines above
  std::size_t last_text_ = 0;
  /// The first line of each section that is unassigned; of section 0, what is above section 1.
  std::array<std::optional<std::size_t>, form::last_section + 1> unassigned_;
};

}  // namespace unpsa::parser
