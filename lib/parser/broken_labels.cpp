// SPDX-License-Identifier: MIT
// A label is broken where a program wrapped its line, or put its limit on a line of its own. Lines are joined
// while together they are the beginning of a known label. Only lines that are no label by themselves and
// begin as one does are tried, so an ordinary page costs a look at the first bytes of its lines.
#include "parser/broken_labels.hpp"

#include <algorithm>
#include <optional>

#include "form/characters.hpp"
#include "form/folded_label.hpp"
#include "form/label_beginnings.hpp"
#include "form/questions.hpp"
#include "text/fold.hpp"
#include "text/punctuation.hpp"
#include "text/utf8.hpp"

namespace unpsa::parser {
namespace {

using form::Element;
using form::LabelScope;

constexpr std::size_t most_parts = 16;    // lines of a label
constexpr std::size_t longest_mark = 12;  // bytes of a part letter alone on its line

class Joiner {
 public:
  Joiner(std::string_view dump, std::span<const Line> lines) : dump_(dump), lines_(lines) {
    std::size_t prompts = 0;
    std::size_t headings = 0;
    for (const Line& line : lines) {
      if (line.label != nullptr && form::is_narrative(line.label->element)) ++prompts;
      if (line.known_word) ++headings;
    }
    constexpr std::size_t enough = 12;
    knows_prompts_ = prompts >= enough || (prompts > 0 && prompts >= headings);
  }

  bool join(std::vector<Line>& joined) {
    bool any = false;
    for (std::size_t index = 0; index < lines_.size();) {
      const Line& line = lines_[index];
      std::optional<Line> label;
      if (may_begin(line)) label = join_at(index);
      if (label && !any) {
        any = true;
        joined.assign(lines_.begin(), lines_.begin() + static_cast<std::ptrdiff_t>(index));
      }
      const Line& taken = label ? *label : line;
      note_narrative(taken);
      if (any) joined.push_back(taken);
      index += label ? label->parts : 1U;
    }
    return any;
  }

 private:
  /// Whether a label may begin on the line and go on below it.
  [[nodiscard]] bool may_begin(const Line& line) const {
    if (line.question != 0 || line.end == line.begin) return false;
    // A prompt whose limit may stand below; of the others a whole label is one.
    if (line.label != nullptr) return line.label->kind == form::Kind::prompt && line.label->limit == 0;
    const std::string_view text = without_bullet(text::trim(text_of(line, dump_)));
    if (text.empty() || text.size() > form::longest_label()) return false;
    if (text.size() <= longest_mark && (is_letter(text) || is_above_number(line))) return true;
    // A page with whole prompts prints its labels as the table does; of another even the letters may differ.
    if (knows_prompts_) {
      return form::may_begin_label(text) &&
             (form::is_printed_beginning(text) || is_prompt_without_limit(text));
    }
    return form::find_label_prefix(text) == nullptr && agrees(text);
  }

  /// Whether a part letter stands alone on its line.
  static bool is_letter(std::string_view text) {
    const form::Part part = form::find_part(text);
    return part.letter != 0 && part.length == text.size();
  }

  /// Whether a short line with a number follows.
  [[nodiscard]] bool is_above_number(const Line& line) const {
    constexpr std::size_t longest = 6;  // bytes
    const Line* const next = &line + 1;
    if (next == lines_.data() + lines_.size() || next->end == next->begin) return false;
    return next->end - next->begin <= longest &&
           form::digit_value(text::decode(text_of(*next, dump_)).value) >= 0;
  }

  /// Whether a line is a prompt up to its limit or into it.
  static bool is_prompt_without_limit(std::string_view text) {
    const std::size_t bracket = text.find_last_of('(');
    return bracket != std::string_view::npos &&
           form::is_printed_beginning(text::trim(text.substr(0, bracket)));
  }

  /// Whether the first characters of a line agree with those of a label.
  [[nodiscard]] bool agrees(std::string_view text) const {
    constexpr std::size_t probe = 24;
    if (text.size() <= probe) return true;
    const std::string_view begin = text::beginning_of(text, probe);
    return form::find_label_beginning(begin, LabelScope::prompts).begun != nullptr ||
           (!narrative_ && form::find_label_beginning(begin, LabelScope::header).begun != nullptr);
  }

  std::optional<Line> join_at(std::size_t index) {
    if (auto heading = join_number(index)) return heading;
    if (!narrative_) {
      if (auto label = join_label(index, LabelScope::header)) return label;
    }
    return join_label(index, LabelScope::prompts);
  }

  /// A number heading whose number stands below its word.
  std::optional<Line> join_number(std::size_t index) const {
    if (!goes_on(index + 1)) return std::nullopt;
    const Line& next = lines_[index + 1];
    if (lines_[index].end - lines_[index].begin > 32 || text::trim(text_of(next, dump_)).size() > 6)
      return std::nullopt;
    Line line = make_line(dump_, lines_[index].begin, next.end, lines_[index].number);
    if (line.question == 0 || !line.known_word) return std::nullopt;
    line.parts = 2;
    return line;
  }

  /// Whether line `index` may be more of what stands above it.
  [[nodiscard]] bool goes_on(std::size_t index) const {
    if (index >= lines_.size()) return false;
    const Line& line = lines_[index];
    return line.label == nullptr && !line.known_word && !text::is_blank(text_of(line, dump_));
  }

  [[nodiscard]] std::string_view view(std::size_t begin, std::size_t last) const {
    return dump_.substr(begin, lines_[last].end - begin);
  }

  std::optional<Line> join_label(std::size_t index, LabelScope scope) const {
    const std::string_view first = without_bullet(text::trim(text_of(lines_[index], dump_)));
    const auto begin = static_cast<std::size_t>(first.data() - dump_.data());
    const form::Label* label = nullptr;
    std::size_t length = 0;
    std::size_t last = index;  // the line on which the label ends
    for (std::size_t end = index; end < index + most_parts; ++end) {
      if (end != index && !goes_on(end)) break;
      const std::string_view text = view(begin, end);
      const auto found = form::find_label_beginning(text, scope);
      if (found.label != nullptr && found.at_word_end && found.length > length &&
          (end == index || ends_on(text, found.length, end))) {
        label = found.label;
        length = found.length;
        last = end;
      }
      const bool letter_alone =
          end == index && found.points == 0 && form::find_part(first).length == first.size();
      if (found.begun == nullptr && !(letter_alone && scope == LabelScope::prompts)) break;
    }
    if (label == nullptr) return std::nullopt;
    take_marks(begin, length, last);
    if (label->kind == form::Kind::prompt) take_limit(begin, length, last);
    if (last == index) return std::nullopt;
    return make_label(index, last, *label, begin + length);
  }

  /// Whether a label of `length` bytes ends on line `end`.
  [[nodiscard]] bool ends_on(std::string_view text, std::size_t length, std::size_t end) const {
    const std::string_view label = text::trim(text.substr(0, length));
    return label.data() + label.size() > dump_.data() + lines_[end].begin;
  }

  /// The marks that close a label, where they have a line of their own.
  void take_marks(std::size_t begin, std::size_t& length, std::size_t& last) const {
    constexpr std::size_t longest = 8;  // bytes
    if (!goes_on(last + 1) || !text::is_blank(view(begin, last).substr(length))) return;
    const std::string_view marks = text::trim(text_of(lines_[last + 1], dump_));
    if (marks.size() > longest || !text::fold(marks).empty() || marks == ".") return;
    ++last;
    length = view(begin, last).size();
  }

  /// The limit after a prompt, on its last line or below it.
  void take_limit(std::size_t begin, std::size_t& length, std::size_t& last) const {
    constexpr std::size_t most_lines = 2;
    const std::string_view rest = text::trim(view(begin, last).substr(length));
    if (!rest.empty() && form::leading_limit_length(rest) == 0 &&
        !text::is_in(text::all_opening_brackets, text::decode(rest).value)) {
      return;
    }
    std::size_t end = last;
    while (end < last + most_lines && goes_on(end + 1)) ++end;
    const std::size_t limit = form::leading_limit_length(view(begin, end).substr(length));
    if (limit == 0) return;
    length += limit;
    while (lines_[last].end < begin + length) ++last;
  }

  [[nodiscard]] Line make_label(std::size_t index, std::size_t last, const form::Label& label,
                                std::size_t label_end) const {
    Line line{lines_[index].begin, lines_[last].end, lines_[index].number, &label};
    line.parts = static_cast<std::uint8_t>(last - index + 1);
    line.label_length = static_cast<std::uint32_t>(std::min(label_end, line.end) - line.begin);
    return line;
  }

  /// Below its first heading the narrative has no labels but its own.
  void note_narrative(const Line& line) noexcept {
    if (line.known_word) narrative_ = true;
    if (line.label == nullptr) return;
    const Element element = line.label->element;
    if (form::is_narrative(element) || element == Element::page_questions_answers) narrative_ = true;
    if (element == Element::page_basic_info) narrative_ = false;
  }

  std::string_view dump_;
  std::span<const Line> lines_;
  bool knows_prompts_ = false;
  bool narrative_ = false;
};

}  // namespace

bool join_broken_labels(std::string_view dump, std::span<const Line> lines, std::vector<Line>& joined) {
  return Joiner(dump, lines).join(joined);
}

}  // namespace unpsa::parser
