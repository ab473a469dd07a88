// SPDX-License-Identifier: MIT
// What must stand below a line for it to begin a dump, and what shows that it is quoted in an answer.
#include <algorithm>

#include "form/folded_label.hpp"
#include "form/label_beginnings.hpp"
#include "form/labels.hpp"
#include "form/questions.hpp"
#include "reader/dump_splitter.hpp"
#include "text/utf8.hpp"

namespace unpsa {

using form::Element;

/// Whether all lines of the stream were scanned.
bool DumpSplitter::is_read() const noexcept { return stream_.at_end() && scanned_ == stream_.view().size(); }

/// Whether a line goes on with the narrative of this dump: the next number, or a prompt of this or the next.
bool DumpSplitter::goes_on_with(const Line& line) const noexcept {
  if (number_ == 0) return false;
  if (line.known_word) return line.question == number_ + 1;
  if (line.label == nullptr || !form::is_narrative(line.label->element)) return false;
  const int number = form::question_of(line.label->element).number;
  return number == number_ || number == number_ + 1;
}

/// A boundary, unless the lines are quoted in an answer: few labels of a header, and below them the narrative
/// goes on with its next number.
DumpSplitter::Verdict DumpSplitter::unless_quoted(std::size_t index, Verdict verdict) const {
  constexpr std::size_t most_lines = 64;
  constexpr int enough_labels = 4;
  if (verdict != Verdict::boundary || number_ == 0 || number_ == form::last_question_number()) return verdict;
  int labels = 0;
  for (std::size_t below = index; below < index + most_lines; ++below) {
    if (below == lines_.size()) return is_read() ? Verdict::boundary : Verdict::undecided;
    const Line& line = lines_[below];
    if (goes_on_with(line)) return Verdict::inside;
    if (line.known_word) return Verdict::boundary;
    const form::Label* label = line.label;
    if (label == nullptr && !blank(below)) label = form::find_label_prefix(text::trim(this->line(below)));
    if (label != nullptr && !form::is_narrative(label->element) && ++labels == enough_labels)
      return Verdict::boundary;
  }
  return Verdict::boundary;
}

/// A boundary, unless the dump so far is a narrative alone, and nothing but the part before it follows to the
/// end of the stream: a page that was copied in another order.
DumpSplitter::Verdict DumpSplitter::unless_rest(std::size_t index, Verdict verdict) {
  constexpr std::size_t most_lines = 512;
  constexpr std::size_t enough_labels = 4;
  if (verdict != Verdict::boundary || !narrative_ || has_header_) return verdict;
  for (std::size_t below = std::max(index, looked_ahead_); below < index + most_lines; ++below) {
    looked_ahead_ = below;
    if (below == lines_.size()) {
      if (!is_read()) return Verdict::undecided;
      const auto labels = std::count_if(
          lines_.begin() + static_cast<std::ptrdiff_t>(index), lines_.end(), [this](const Line& line) {
            const std::string_view content = text::trim(text_of(line, stream_.view()));
            return line.label != nullptr || (!content.empty() && form::find_label_prefix(content) != nullptr);
          });
      is_rest_ = static_cast<std::size_t>(labels) >= enough_labels;
      return is_rest_ ? Verdict::inside : verdict;
    }
    const Line& line = lines_[below];
    const Element element = line.label == nullptr ? Element::none : line.label->element;
    const bool is_narrative = line.known_word || form::is_narrative(element);
    if (is_narrative || (element == Element::page_basic_info && below != index)) return verdict;
  }
  return verdict;
}

/// A boundary at question 1, unless it stands after later questions of its form: that has no question 1 so
/// far, and what follows goes on after them.
DumpSplitter::Verdict DumpSplitter::unless_displaced(std::size_t index, Verdict verdict) const {
  constexpr std::size_t most_lines = 256;
  if (verdict != Verdict::boundary) return verdict;
  bool known = false;
  for (std::size_t below = index + 1; below < index + most_lines; ++below) {
    if (below == lines_.size()) {
      if (!is_read()) return Verdict::undecided;
      return known ? Verdict::boundary : Verdict::inside;
    }
    const Line& line = lines_[below];
    if (line.label != nullptr && form::is_narrative(line.label->element)) known = true;
    if (line.label != nullptr && line.label->element <= Element::member_state) return verdict;
    if (line.known_word && line.question != 1)
      return line.question > number_ ? Verdict::inside : Verdict::boundary;
  }
  return verdict;
}

/// The first line with text below `index`; `undecided` is set where more has to be read to tell.
std::optional<std::size_t> DumpSplitter::text_below(std::size_t index, bool& undecided) const {
  for (std::size_t below = index + 1; below < lines_.size(); ++below) {
    if (!blank(below)) return below;
  }
  undecided = !is_read();
  return std::nullopt;
}

/// Whether a label of the page's header stands below.
DumpSplitter::Verdict DumpSplitter::opens_header(std::size_t index) const {
  bool undecided = false;
  const auto below = text_below(index, undecided);
  if (!below) return undecided ? Verdict::undecided : Verdict::inside;
  const form::Label* label = lines_[*below].label;
  if (label == nullptr) label = form::find_label_prefix(text::trim(line(*below)));
  if (label == nullptr) {
    const auto match = form::find_label_tolerant(text::trim(line(*below)), Element::page_review_first,
                                                 Element::section_about);
    if (match) label = match->label;
  }
  const bool header = label != nullptr && label->element >= Element::page_review_first &&
                      label->element <= Element::section_about;
  return header ? Verdict::boundary : Verdict::inside;
}

/// Whether the institution's label stands right below the member state.
DumpSplitter::Verdict DumpSplitter::opens_institution(std::size_t index) const {
  bool undecided = false;
  const auto below = text_below(index, undecided);
  if (!below) return undecided ? Verdict::undecided : Verdict::inside;
  const form::Label* label = form::find_label_prefix(text::trim(line(*below)));
  const bool institution =
      label != nullptr && label->element >= Element::institution && label->element <= Element::website;
  return institution ? Verdict::boundary : Verdict::inside;
}

/// Whether question 1 stands below, under further headings or not; or an earlier question than the dump has
/// had.
DumpSplitter::Verdict DumpSplitter::opens_first_question(std::size_t index) const {
  bool undecided = false;
  auto below = text_below(index, undecided);
  while (below && lines_[*below].label != nullptr &&
         lines_[*below].label->element == Element::page_questions_answers)
    below = text_below(*below, undecided);
  if (!below) return undecided ? Verdict::undecided : Verdict::inside;
  if (const int number = lines_[*below].question) {
    if (number == 1) return Verdict::boundary;
    return number <= number_ ? opens_prompt(*below, number) : Verdict::inside;
  }
  const form::Label* label = lines_[*below].label;
  return label != nullptr && label->element == Element::first_question ? Verdict::boundary : Verdict::inside;
}

/// Whether a prompt of question `number` stands below.
DumpSplitter::Verdict DumpSplitter::opens_prompt(std::size_t index, int number) const {
  bool undecided = false;
  const auto below = text_below(index, undecided);
  if (!below) return undecided ? Verdict::undecided : Verdict::inside;
  const form::Label* label = lines_[*below].label;
  if (label != nullptr) {
    const bool prompt =
        form::is_narrative(label->element) && form::question_of(label->element).number == number;
    return prompt ? Verdict::boundary : Verdict::inside;
  }
  // A prompt may be broken over several lines.
  constexpr std::size_t most_lines = 8;
  for (std::size_t part = *below; part < *below + most_lines; ++part) {
    if (part == lines_.size()) return is_read() ? Verdict::inside : Verdict::undecided;
    if (blank(part) || lines_[part].label != nullptr || lines_[part].question != 0) break;
    if (part != *below && form::find_part(line(part)).letter != 0) break;
    if (form::find_printed_limit(line(part)) || form::find_limit_line(line(part))) return Verdict::boundary;
  }
  const auto begun = form::find_label_beginning(text::trim(line(*below)), form::LabelScope::prompts).begun;
  const bool prompt = begun != nullptr && form::question_of(begun->element).number == number;
  return prompt ? Verdict::boundary : Verdict::inside;
}

}  // namespace unpsa
