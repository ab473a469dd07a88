// SPDX-License-Identifier: MIT
/// The reading view of a record, and its parts.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "writer/html/facts.hpp"

namespace unpsa::writer {

/// Places in a reading view that are filled when it is known which record of the page it is. No text of a
/// dump holds these bytes, since `append_html` makes them visible.
inline constexpr char number_slot = '\x01';     ///< the record's number
inline constexpr char attribute_slot = '\x02';  ///< in its tag, of a copy
inline constexpr char badge_slot = '\x03';      ///< in its heading, of a copy
inline constexpr char notice_slot = '\x04';     ///< before its parts, of a copy

/// Which findings have been shown, so that each is shown once: at its place, or else with the form's own.
class ShownFindings {
 public:
  explicit ShownFindings(const RecordView& view);

  /// Appends a list of the findings that `is_here` tells of and that were not shown before.
  template <typename Predicate>
  void append(std::string& out, Predicate is_here) {
    here_.clear();
    for (std::size_t i = 0; i < shown_.size(); ++i) {
      if (!shown_[i] && is_here(view_.findings[i])) here_.push_back(i);
    }
    append_list(out);
  }

  /// The same for the findings of no question whose subject lies in `value`, a view into the record.
  void append_of(std::string& out, std::string_view value);

  /// The same for the findings of a repeated part of the form that begins on `line`.
  void append_of_section(std::string& out, std::size_t line);

  /// The same for the findings of an answer, in the order of their links in its text.
  void append_of_answer(std::string& out, const Answer& answer);

 private:
  void append_list(std::string& out);
  void append_item(std::string& out, std::size_t index) const;

  const RecordView& view_;
  std::vector<bool> shown_;
  std::vector<std::size_t> by_subject_;   // findings of no question, by the address of their subject
  std::vector<std::size_t> of_sections_;  // findings of repeated parts, by their lines
  std::vector<std::size_t> here_;
};

/// The position of a finding in the text of an answer; false if it is not in a text.
struct TextRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};
[[nodiscard]] bool find_in_answer(const validate::Finding& finding, const Answer& answer, TextRange& range);

/// Where the link to a finding stands: before what a limit does not allow, after any other text.
[[nodiscard]] std::size_t place_of_link(const validate::Finding& finding, TextRange range) noexcept;

/// `n1-3a`, with a slot for the number.
void append_anchor(std::string& out, std::string_view name);

/// Whether a range, which may come from a stream, is one of whole characters of `text`.
[[nodiscard]] bool is_range_of(std::string_view text, TextRange range) noexcept;

/// For each mention the first one at the same place of the same question: what is marked there.
[[nodiscard]] std::vector<std::size_t> first_at_places(std::span<const sdg::Mention> mentions);

/// Whether a mention is marked in an answer.
[[nodiscard]] bool is_marked(const RecordView& view, const sdg::Mention& mention);

/// `n1-m5`: the place in an answer at which a mention is marked.
void append_mention_anchor(std::string& out, const RecordView& view, std::size_t mention);

void append_form_part(std::string& out, const RecordView& view, ShownFindings& shown);     // form.cpp
void append_goals_part(std::string& out, const RecordView& view, ShownFindings& shown);    // goals.cpp
void append_answers_part(std::string& out, const RecordView& view, ShownFindings& shown);  // answers.cpp

/// The text of an answer, a paragraph an element, with what is found in it marked (marks.cpp).
void append_marked_text(std::string& out, const RecordView& view, const Answer& answer,
                        std::string_view language);

/// All of it, with slots.
void append_reading_view(std::string& out, const RecordView& view);

}  // namespace unpsa::writer
