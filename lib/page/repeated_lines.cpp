// SPDX-License-Identifier: MIT
// Lines that a program printed around the answers: `Edit`, `Answer:`, `123/300 words`, and at the edges of
// the pages of a document, where no form feed tells of them: `Page 3 of 9`, `DRAFT`. They are known by
// standing again and again, numbers aside, where nobody writes them: at the same edge of many answers; with
// numbers that count on from part to part of the form; or apart from other lines, among the first part's
// labels as well as in answers. What an answer consists of is never left out. Words beside answers that are
// known to be of pages go first; any others are a step of their own, since a nominator may have written them.
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "form/characters.hpp"
#include "form/labels.hpp"
#include "form/questions.hpp"
#include "form/values.hpp"
#include "page/form_lines.hpp"
#include "page/lines.hpp"
#include "page/part_lines.hpp"
#include "page/shapes.hpp"
#include "page/steps.hpp"
#include "text/punctuation.hpp"
#include "text/utf8.hpp"

namespace unpsa::page {
namespace {

constexpr std::size_t enough_answers = 4;
constexpr std::size_t enough_pages = 3;

/// The lines of a text, with what is left out of them.
class Repetition {
 public:
  Repetition(std::string_view text, bool only_of_page)
      : lines_(part_lines_of(text)), only_of_page_(only_of_page) {
    std::size_t headings = 0;
    for (const PartLine& line : lines_) {
      if (line.is_heading) ++headings;
      if (line.opens && !line.is_heading) ++questions_;
    }
    questions_ = std::max(questions_, headings);
  }

  void find() {
    for (const Group& group : groups_of(lines_, enough_pages)) {
      const bool counts = counts_pages(group);
      if (counts || stands_apart(group)) leave_out(group);
      if (counts) leave_out_beside(group);
    }
    // What is left out uncovers what stood beside it.
    constexpr int most_rounds = 4;
    bool again = true;
    for (int round = 0; again && round < most_rounds; ++round) {
      again = false;
      for (const Group& group : groups_of(lines_, enough_answers)) {
        if (!may_leave_out(lines_[group.front()].text) || !stands_at_edges(group)) continue;
        leave_out(group);
        again = true;
      }
    }
  }

  [[nodiscard]] const std::vector<PartLine>& lines() const noexcept { return lines_; }

  [[nodiscard]] bool finds_anything() const {
    return std::any_of(lines_.begin(), lines_.end(), [](const PartLine& line) { return line.is_left_out; }) ||
           !find_opening().empty();
  }

  /// What most answers open with, `A: `; empty if there is nothing.
  [[nodiscard]] std::string_view find_opening() const {
    std::map<std::string_view, std::size_t> counts;
    std::size_t answers = 0;
    for (std::size_t at = 0; at < lines_.size(); ++at) {
      if (!opens_answer(at)) continue;
      ++answers;
      const auto words = opening_of(lines_[at].text);
      if (!words.empty() && may_leave_out(words)) ++counts[words];
    }
    for (const auto& [words, count] : counts) {
      if (count > enough_answers && count * 5 >= answers * 4) return words;
    }
    return {};
  }

  /// Whether a line is the first of an answer, below its prompt.
  [[nodiscard]] bool opens_answer(std::size_t at) const {
    const PartLine& line = lines_[at];
    if (line.part == 0 || line.is_form || line.opens || line.is_left_out) return false;
    const PartLine* const prompt = above(at);
    return prompt != nullptr && prompt->opens && !prompt->is_heading;
  }

 private:
  [[nodiscard]] bool may_leave_out(std::string_view line) const { return !only_of_page_ || is_of_page(line); }

  void leave_out(const Group& group) {
    for (const std::size_t at : group) lines_[at].is_left_out = true;
  }

  /// Leaves out the header or footer of the pages that the numbers of the group part: the line that stands
  /// beside most of them, and above the first or below the last.
  void leave_out_beside(const Group& numbers) {
    for (const bool is_header : {true, false}) {
      std::map<std::string_view, Group> beside;
      for (const std::size_t at : numbers) {
        const PartLine* const line = is_header ? below(at) : above(at);
        if (line == nullptr || line->is_form || line->text.size() > longest_repeated_line) continue;
        beside[line->text].push_back(static_cast<std::size_t>(line - lines_.data()));
      }
      for (const auto& [text, group] : beside) {
        if (group.size() < enough_pages || group.size() * 2 < numbers.size()) continue;
        leave_out(group);
        for (PartLine* const end_line : {&lines_.front(), &lines_.back()})
          end_line->is_left_out = end_line->is_left_out || end_line->text == text;
      }
    }
  }

  /// How many parts of the form have lines of the group; the first part counts too.
  [[nodiscard]] std::size_t count_parts(const Group& group) const {
    std::set<int> parts;
    for (const std::size_t at : group) parts.insert(lines_[at].part);
    return parts.size();
  }

  /// Whether one number of the lines counts on and no other changes, from the first part of the form on,
  /// where nobody writes paragraphs, and no answer consists of them.
  [[nodiscard]] bool counts_pages(const Group& group) const {
    if (count_parts(group) < enough_pages || lines_[group.front()].part != 0) return false;
    if (std::any_of(group.begin(), group.end(), [this](std::size_t at) { return is_whole(at); }))
      return false;
    std::vector<std::vector<int>> numbers;
    for (const std::size_t at : group) numbers.push_back(numbers_of(lines_[at].text));
    std::size_t counting = 0;
    for (std::size_t place = 0; place < numbers.front().size(); ++place) {
      bool same = true;
      bool counts = true;
      for (std::size_t i = 1; i < numbers.size(); ++i) {
        same = same && numbers[i][place] == numbers[i - 1][place];
        counts = counts && numbers[i][place] == numbers[i - 1][place] + 1;
      }
      if (counts && !same) ++counting;
      if (!counts && !same) return false;
    }
    return counting == 1;
  }

  /// Whether the same line stands apart among the labels and in answers to several questions.
  [[nodiscard]] bool stands_apart(const Group& group) const {
    if (count_parts(group) < enough_pages || lines_[group.front()].part != 0) return false;
    return std::all_of(group.begin(), group.end(), [&](std::size_t at) {
      const PartLine& line = lines_[at];
      const bool is_below = at + 1 == lines_.size() || lines_[at + 1].is_apart;
      // The line below a label is its value.
      const form::Label* const label = at > 0 ? form::find_label(lines_[at - 1].text) : nullptr;
      const bool is_value = label != nullptr && form::takes_value(*label);
      return line.text == lines_[group.front()].text && line.is_apart && is_below && !is_value &&
             !form::parse_yes_no(line.text);
    });
  }

  /// The next line above or below that is not left out; nullptr if there is none.
  [[nodiscard]] const PartLine* above(std::size_t at) const {
    while (at > 0 && lines_[at - 1].is_left_out) --at;
    return at > 0 ? &lines_[at - 1] : nullptr;
  }
  [[nodiscard]] const PartLine* below(std::size_t at) const {
    for (++at; at < lines_.size() && lines_[at].is_left_out;) ++at;
    return at < lines_.size() ? &lines_[at] : nullptr;
  }

  [[nodiscard]] bool opens_above(std::size_t at) const {
    const PartLine* const line = above(at);
    return line != nullptr && line->opens;
  }
  [[nodiscard]] bool opens_below(std::size_t at) const {
    const PartLine* const line = below(at);
    return line == nullptr || line->opens;
  }

  /// Whether an answer consists of a line.
  [[nodiscard]] bool is_whole(std::size_t at) const {
    return lines_[at].part != 0 && opens_above(at) && opens_below(at);
  }

  /// No answer stands between a heading and a prompt.
  [[nodiscard]] bool is_between_heading_and_prompt(std::size_t at) const {
    const PartLine* const heading = above(at);
    const PartLine* const prompt = below(at);
    return heading != nullptr && heading->is_heading && prompt != nullptr && prompt->opens &&
           !prompt->is_heading;
  }

  /// Whether most of the lines open or most of them close an answer that has other text.
  [[nodiscard]] bool stands_at_edges(const Group& group) const {
    const std::string_view line = lines_[group.front()].text;
    if (form::parse_yes_no(line)) return false;
    // Numbers that differ are data, except those of a counter.
    const bool is_same =
        std::all_of(group.begin(), group.end(), [&](std::size_t at) { return lines_[at].text == line; });
    if (!is_same && !counts_words(line)) return false;
    std::size_t tops = 0;
    std::size_t bottoms = 0;
    std::size_t whole = 0;
    std::set<int> parts;
    for (const std::size_t at : group) {
      if (lines_[at].part == 0) continue;
      parts.insert(lines_[at].part);
      const bool is_top = opens_above(at);
      const bool is_bottom = opens_below(at) && !is_between_heading_and_prompt(at);
      whole += is_top && is_bottom ? 1 : 0;
      tops += is_top && !is_bottom ? 1 : 0;
      bottoms += is_bottom && !is_top ? 1 : 0;
    }
    const std::size_t most = std::max(tops, bottoms);
    return parts.size() >= enough_answers && most >= enough_answers && most > whole &&
           (most + whole) * 5 >= group.size() * 4 && (most + whole) * 5 >= questions_ * 3;
  }

  std::size_t questions_ = 0;  ///< prompts or number headings, whatever there are more of
  std::vector<PartLine> lines_;
  bool only_of_page_;
};

/// Whether short lines of some shape stand in several parts of the form: spares nearly all texts the search.
/// They are counted in a table that may confuse some.
bool may_repeat(const TextLines& head) {
  struct ShapeCount {
    unsigned char parts = 0;
    unsigned char last = 0;  ///< part in which such a line was seen
  };
  std::array<ShapeCount, 1024> counts{};
  unsigned char part = 1;
  for (std::size_t i = 0; i < head.size(); ++i) {
    // Of a longer line, what an answer may open with.
    const std::string_view whole = head[i];
    const std::string_view line = whole.size() <= longest_repeated_line ? whole : opening_of(whole);
    if (line.empty()) continue;
    if (form::find_number_heading(text::trim(line), false)) {
      ++part;
      continue;
    }
    std::size_t hash = 0;
    for (const char byte : line) {
      if (byte == ' ') continue;
      hash = hash * 31 + (is_digit(byte) ? '0' : static_cast<unsigned char>(byte));
    }
    ShapeCount& count = counts[(hash ^ hash >> 10) % counts.size()];
    if (std::exchange(count.last, part) == part || ++count.parts < enough_pages) continue;
    count.parts = 0;
    if (!is_form_line(line) && !text::is_blank(line)) return true;
  }
  return false;
}

Outcome undo_lines(std::string_view text, Edit& edit, bool only_of_page) {
  Repetition repetition(text, only_of_page);
  repetition.find();
  const std::string_view word = repetition.find_opening();
  std::vector<LeftOut> pieces;
  const std::vector<PartLine>& lines = repetition.lines();
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const PartLine& line = lines[at];
    const auto begin = static_cast<std::size_t>(line.text.data() - text.data());
    if (line.is_left_out) {
      pieces.push_back({line.range.begin, line.range.next});
    } else if (!word.empty() && line.text.starts_with(word) && repetition.opens_answer(at)) {
      pieces.push_back({begin, begin + word.size()});
    }
  }
  if (pieces.empty()) return Outcome::nothing;
  edit.keep_without(pieces);
  return Outcome::undone;
}

}  // namespace

bool shows_repeated_lines(const TextLines& head) {
  if (!may_repeat(head)) return false;
  Repetition repetition(head.text, false);
  repetition.find();
  return repetition.finds_anything();
}

Outcome undo_repeated_lines(std::string_view text, Edit& edit) { return undo_lines(text, edit, true); }
Outcome undo_edge_lines(std::string_view text, Edit& edit) { return undo_lines(text, edit, false); }

}  // namespace unpsa::page
