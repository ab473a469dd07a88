// SPDX-License-Identifier: MIT
// A dump begins at the page's first line, at the headings above it, at the member state (a page cut at its
// top), at `Questions/Answers` or at question 1. An answer may hold any of these lines, so each counts only
// with what must follow it: a header label below the page's first line, the institution below the
// member state, the prompt of question 1 below its number. Files joined by `cat` without a newline between
// them leave the beginning of a dump on the last line of the one before; such a line is cut in two.
#include "reader/dump_splitter.hpp"

#include <algorithm>
#include <array>

#include "form/labels.hpp"
#include "form/questions.hpp"
#include "form/sections.hpp"
#include "reader/glued_lines.hpp"
#include "text/lines.hpp"
#include "text/utf8.hpp"

namespace unpsa {
namespace {

using form::Element;

/// Without a label in this many bytes a stream is not a form, and is not kept for one that may follow.
constexpr std::size_t longest_preamble = 1024 * 1024;

/// The same for more of a stream that was found to be none; short stretches stay in the cache.
constexpr std::size_t next_preamble = 64 * 1024;

/// Bytes of the longest line that is looked at as the first of a dump: the member state with its value.
constexpr std::size_t longest_start = 256;

/// Whether, by its first byte, a line may be the member state's label with a value; it may be indented.
bool may_be_member_state(std::string_view line) {
  static const auto begins_label = [] {
    std::array<bool, 256> first{};
    for (const form::Label& label : form::labels()) {
      if (label.element == Element::member_state)
        first[static_cast<unsigned char>(label.text.front())] = true;
    }
    return first;
  }();
  return !text::opens_plainly(line) || begins_label[static_cast<unsigned char>(line.front())];
}

}  // namespace

std::string_view DumpSplitter::line(std::size_t index) const {
  return text_of(lines_[index], stream_.view());
}

bool DumpSplitter::blank(std::size_t index) const { return text::is_blank(line(index)); }

bool DumpSplitter::scan_line() {
  while (true) {
    const std::string_view view = stream_.view();
    const std::size_t end = text::find_line_end(view, std::max(scanned_, searched_));
    const bool found = end != std::string_view::npos;
    // A CR at the end of what was read may be the first half of a CR LF.
    const bool unsure = !found || (view[end] == '\r' && end + 1 == view.size());
    if (unsure && !stream_.at_end()) {
      searched_ = found ? end : view.size();
      stream_.fill();
      continue;
    }
    if (!found && scanned_ == view.size()) return false;
    const std::size_t line_end = found ? end : view.size();
    lines_.push_back(make_line(view, scanned_, line_end, line_number_++));
    scanned_ = found ? line_end + 1 : line_end;
    if (found && view[line_end] == '\r' && scanned_ < view.size() && view[scanned_] == '\n') ++scanned_;
    searched_ = scanned_;
    return true;
  }
}

std::optional<DumpSplitter::Piece> DumpSplitter::next() {
  while (true) {
    while (judged_ < lines_.size()) {
      const Line& line = lines_[judged_];
      if (is_record(line)) {
        if (judged_ > 0) return Piece{line.begin, judged_, has_label_};
        return Piece{lines_.size() > 1 ? lines_[1].begin : scanned_, 1, false, true};
      }
      if (is_plain(line) || is_inner_label(line)) {
        ++judged_;
        continue;
      }
      const Verdict verdict = is_rest_ ? Verdict::inside : unless_rest(judged_, judge(judged_));
      if (verdict == Verdict::undecided) break;
      if (verdict == Verdict::boundary) return Piece{lines_[judged_].begin, judged_, has_label_};
      follow(judged_++);
    }
    if (!has_label_ && scanned_ > (is_other_text_ ? next_preamble : longest_preamble) &&
        judged_ == lines_.size())
      return Piece{scanned_, lines_.size(), false, false, true};
    if (scan_line()) continue;
    if (judged_ < lines_.size()) {
      follow(judged_++);  // nothing below it can speak for a boundary
      continue;
    }
    if (lines_.empty()) return std::nullopt;
    return Piece{scanned_, lines_.size(), has_label_};
  }
}

void DumpSplitter::consume(const Piece& piece) {
  lines_.erase(lines_.begin(), lines_.begin() + static_cast<std::ptrdiff_t>(piece.line_count));
  for (Line& line : lines_) {
    line.begin -= piece.size;
    line.end -= piece.size;
  }
  scanned_ -= piece.size;
  searched_ -= std::min(searched_, piece.size);
  stream_.consume(piece.size);
  judged_ = looked_ahead_ = 0;
  is_other_text_ = piece.is_partial;
  forget_dump();
}

void DumpSplitter::forget_dump() {
  has_text_ = has_label_ = has_member_state_ = narrative_ = closed_ = has_first_question_ = false;
  has_header_ = is_rest_ = is_narrative_open_ = false;
  number_ = section_ = 0;
  heading_line_ = no_heading;
  bare_ = 0;
}

/// Takes a settled line into what is known of the current dump.
void DumpSplitter::follow(std::size_t index) {
  const std::string_view content = line(index);
  if (blank(index)) return;
  has_text_ = true;
  if (closed_ && goes_on_with(lines_[index])) closed_ = false;
  if (const form::Label* label = lines_[index].label) {
    has_label_ = true;
    if (label->element == Element::page_please_wait) closed_ = true;
    if (label->element == Element::first_question) has_first_question_ = true;
    if (label->element == Element::member_state) has_member_state_ = true;
    if (label->element < Element::page_nomination_form) has_header_ = true;
    if (label->element >= Element::page_nomination_form) is_narrative_open_ = true;
    if (form::is_narrative(label->element)) narrative_ = true;
    return;
  }
  if (!has_member_state_ && !narrative_) {
    const form::Label* label = form::find_label_prefix(text::trim(content));
    if (label != nullptr) has_label_ = has_header_ = true;
    if (label != nullptr && label->element == Element::member_state) has_member_state_ = true;
  }
  if (lines_[index].question != 0) follow_heading(index);
}

/// Takes a number alone on its line in: of a question, or of a section of the first part.
void DumpSplitter::follow_heading(std::size_t index) {
  const Line& heading = lines_[index];
  const bool goes_on = heading.question > std::max(section_, 1);
  if (heading.known_word && goes_on && !is_narrative_open_ &&
      (section_ != 0 || heads_section(heading_line_, index))) {
    section_ = heading.question;
    narrative_ = has_first_question_ = false;
    number_ = 0;
    return;
  }
  heading_line_ = index;
  if (heading.known_word) has_label_ = narrative_ = true;
  if (heading.question == 1) has_first_question_ = true;
  if (heading.known_word || heading.question == number_ + 1)
    number_ = std::max<int>(number_, heading.question);
  // Numbers that rise after a word that no table has: a page in another language.
  constexpr int enough_numbers = 3;
  if (number_ >= enough_numbers) has_label_ = narrative_ = true;
}

/// Whether a number alone on its line is that of a section: a label of the first part stands below it, under
/// its title or not, above line `end`.
bool DumpSplitter::heads_section(std::size_t index, std::size_t end) const {
  constexpr int most_texts = 2;
  if (!has_header_ || index >= end || lines_[index].question == 0) return false;
  int texts = 0;
  for (std::size_t below = index + 1; below < end && texts < most_texts; ++below) {
    if (blank(below)) continue;
    ++texts;
    const form::Label* label = lines_[below].label;
    if (label == nullptr) label = form::find_label_prefix(text::trim(line(below)));
    if (label != nullptr && form::section_number(label->element) != 0) return true;
  }
  return false;
}

/// Whether a line cannot begin a dump nor tell anything of the current one: it is empty; or no label, and by
/// its first and last byte neither one that begins a dump nor one that a dump is glued to. Spares most lines
/// every look-up.
bool DumpSplitter::is_plain(const Line& line) const noexcept {
  if (line.end == line.begin) return true;
  if (!has_label_ || line.label != nullptr) return false;
  const std::string_view content = text_of(line, stream_.view());
  const bool is_long = content.size() > longest_start;
  if (!is_long && (closed_ || line.question != 0 || may_be_member_state(content))) return false;
  return !may_be_glued(content);
}

/// Whether a line is a record, from a record stream that was joined with the dumps.
bool DumpSplitter::is_record(const Line& line) const noexcept {
  if (line.end == line.begin) return false;
  const std::string_view content = text_of(line, stream_.view());
  if (content.front() == '{') return opens_record(content);
  return content.substr(0, byte_order_mark.size()) == byte_order_mark && opens_record(text::trim(content));
}

/// Whether a line is a label that is found in the middle of a dump only.
bool DumpSplitter::is_inner_label(const Line& line) const noexcept {
  if (line.label == nullptr || closed_ || !has_label_) return false;
  const Element element = line.label->element;
  return element > Element::member_state && element < Element::page_nomination_form;
}

DumpSplitter::Verdict DumpSplitter::judge(std::size_t index) {
  const std::string_view content = line(index);
  if (!has_text_ || !has_label_ || content.empty()) {
    // Text before the first label stays with the form that follows; only glued lines matter here.
    return has_text_ || content.empty() ? Verdict::inside : judge_glued_line(index);
  }
  if (lines_[index].label != nullptr || content.size() <= longest_start) {
    const Verdict verdict = judge_whole_line(index);
    if (verdict != Verdict::inside) return verdict;
  }
  return judge_glued_line(index);
}

DumpSplitter::Verdict DumpSplitter::judge_whole_line(std::size_t index) {
  const form::Label* label = lines_[index].label;
  if (label != nullptr) {
    const Element element = label->element;
    if (form::is_page_end(element)) return Verdict::inside;
    if (closed_) return goes_on_with(lines_[index]) ? Verdict::inside : Verdict::boundary;
    if (element == Element::page_basic_info) return unless_quoted(index, opens_header(index));
    if (element < Element::member_state)
      return narrative_ ? unless_quoted(index, opens_header(index)) : Verdict::inside;
    if (element == Element::page_nomination_form || element == Element::page_questions_answers)
      return narrative_ ? opens_first_question(index) : Verdict::inside;
    if (element != Element::member_state) return Verdict::inside;
  }
  if (blank(index)) return Verdict::inside;
  return judge_start(index);
}

/// Whether the dump has nothing above a line but labels without values, as where a page has each label twice.
bool DumpSplitter::is_bare(std::size_t index) {
  while (bare_ < index && (blank(bare_) || lines_[bare_].label != nullptr)) ++bare_;
  return bare_ == index;
}

/// Judges a line without an exact label, or with the member state's.
DumpSplitter::Verdict DumpSplitter::judge_start(std::size_t index) {
  const std::string_view content = text::trim(line(index));
  // Question 1 after a later one of a form that had none is that form's.
  if (narrative_ && number_ > 0 && lines_[index].question == 1) {
    if (closed_) return Verdict::boundary;
    return has_first_question_ ? opens_prompt(index, 1) : unless_displaced(index, opens_prompt(index, 1));
  }
  const form::Label* label = form::find_label_prefix(content);
  if (label == nullptr) return Verdict::inside;
  if (closed_) return Verdict::boundary;
  if (label->element != Element::member_state || is_bare(index)) return Verdict::inside;
  return narrative_ || has_member_state_ ? unless_quoted(index, opens_institution(index)) : Verdict::inside;
}

DumpSplitter::Verdict DumpSplitter::judge_glued_line(std::size_t index) {
  const std::string_view content = line(index);
  if (lines_[index].label != nullptr || !may_be_glued(content)) return Verdict::inside;
  const std::size_t begin = glued_begin(content);
  if (begin == std::string_view::npos) return Verdict::inside;
  const std::size_t cut = end_before_marks(content.substr(0, begin));
  if (cut == 0) return Verdict::inside;
  const std::string_view tail = content.substr(begin);
  const bool behind_furniture = is_page_end(content.substr(0, cut));
  Verdict verdict = Verdict::boundary;
  if (!behind_furniture && !opens_record(tail)) {
    const form::Label* label = find_line_label(tail);
    if (label == nullptr) {
      verdict = number_ > 0 ? opens_prompt(index, 1) : Verdict::inside;
    } else {
      verdict =
          label->element == Element::page_basic_info ? opens_header(index) : opens_first_question(index);
    }
  }
  if (verdict == Verdict::undecided) return verdict;
  if (verdict == Verdict::boundary) cut_line(index, cut);
  return Verdict::inside;  // the line's head is; its tail is judged next
}

/// Makes two lines of one; the second is judged next, by itself.
void DumpSplitter::cut_line(std::size_t index, std::size_t offset) {
  const Line whole = lines_[index];
  const std::size_t middle = whole.begin + offset;
  const std::string_view view = stream_.view();
  lines_[index] = make_line(view, whole.begin, middle, whole.number);
  lines_.insert(lines_.begin() + static_cast<std::ptrdiff_t>(index) + 1,
                make_line(view, middle, whole.end, whole.number));
}

}  // namespace unpsa
