// SPDX-License-Identifier: MIT
// What a site prints below each prompt or answer is left out where it stands apart or is known (the steps of
// `page`). What is not known stays in the answers, and here it is told: a person sees at once which it is.
#include "parser/answer_lines.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "form/labels.hpp"
#include "parser/prompt_lines.hpp"
#include "text/ascii.hpp"
#include "text/format.hpp"
#include "text/printable.hpp"

namespace unpsa::parser {
namespace {

constexpr std::size_t enough_answers = 4;
constexpr std::size_t longest_site_line = 96;  // bytes; most lines of answers are longer

/// How many answers have a line, and where it stands first.
struct CommonLine {
  std::size_t count = 0;
  std::size_t number = 0;
  std::string_view text{};
};

/// Counts the first or the last lines of answers.
class LineCount {
 public:
  void add(std::string_view line, std::size_t number) {
    if (line.size() > longest_site_line) return;
    std::string key(line);  // a score or a date differs in its digits
    std::replace_if(key.begin(), key.end(), text::is_ascii_digit, '0');
    CommonLine& found = lines_[key];
    if (found.count++ == 0) found = {1, number, line};
  }

  /// The line that most answers have.
  [[nodiscard]] CommonLine most() const {
    const auto found = std::max_element(lines_.begin(), lines_.end(), [](const auto& a, const auto& b) {
      return a.second.count < b.second.count;
    });
    return found == lines_.end() ? CommonLine() : found->second;
  }

 private:
  std::map<std::string, CommonLine> lines_;
};

void note_at(Dump& dump, std::string_view rule, std::size_t number, std::string message) {
  const auto line = std::find_if(dump.lines.begin(), dump.lines.end(),
                                 [number](const Line& one) { return one.number >= number; });
  if (line == dump.lines.end()) return;
  dump.note(rule, static_cast<std::size_t>(line - dump.lines.begin()), std::move(message));
}

}  // namespace

void note_common_lines(Dump& dump) {
  LineCount first;
  LineCount last;
  std::size_t long_answers = 0;
  CommonLine limits;
  for (const Answer& answer : dump.record.answers) {
    if (answer.lines.size() < 2) continue;
    ++long_answers;
    // Lines that are too long are not read to their ends.
    const std::string_view opening = answer.text.substr(0, form::longest_label() + 1);
    const std::string_view first_line = opening.substr(0, opening.find('\n'));
    const std::size_t size = std::min(answer.text.size(), longest_site_line + 1);
    const std::string_view ending = answer.text.substr(answer.text.size() - size);
    first.add(first_line, answer.lines.front());
    last.add(ending.substr(ending.rfind('\n') + 1), answer.lines.back());  // npos + 1 is 0
    if (first_line.size() == opening.size() || !closes_with_limit(first_line)) continue;
    if (limits.count++ == 0) limits.number = answer.lines.front();
  }
  const auto is_common = [long_answers](const CommonLine& line) {
    return line.count >= enough_answers && line.count * 2 > long_answers;
  };
  if (const CommonLine line = first.most(); is_common(line)) {
    note_at(dump, "answer-line", line.number,
            text::format("{} answers begin with the line {}, which may be of the page", line.count,
                         text::quote(line.text)));
  }
  if (const CommonLine line = last.most(); is_common(line)) {
    note_at(dump, "answer-line", line.number,
            text::format("{} answers end with the line {}, which may be of the page", line.count,
                         text::quote(line.text)));
  }
  if (is_common(limits)) {
    note_at(dump, "answer-line", limits.number,
            text::format("{} answers begin with a line that ends in a limit, as prompts do", limits.count));
  }
}

void note_continued_headings(Dump& dump) {
  constexpr std::size_t longest = 48;  // bytes
  for (const Answer& answer : dump.record.answers) {
    std::size_t place = 0;
    for (std::size_t begin = 0; begin < answer.text.size(); ++place) {
      const std::size_t end = std::min(answer.text.find('\n', begin), answer.text.size());
      const std::string_view line = answer.text.substr(begin, end - begin);
      begin = end + 1;
      if (line.size() > longest || !form::goes_on_after_number(line) ||
          form::find_titled_number(line) != form::find_question(answer.question)->number)
        continue;
      note_at(dump, "answer-line", answer.lines[std::min(place, answer.lines.size() - 1)],
              text::format("the line {} in the answer to question {} repeats the heading of the question",
                           text::quote(line), answer.question));
    }
  }
}

void note_repeated_paragraphs(Dump& dump) {
  constexpr std::size_t shortest = 64;  // bytes; people repeat short lines
  struct Paragraph {
    std::string_view text;
    std::size_t place;
  };
  std::vector<Paragraph> paragraphs;
  for (const Answer& answer : dump.record.answers) {
    if (answer.lines.size() < 2) continue;
    paragraphs.clear();
    std::size_t place = 0;
    for (std::size_t begin = 0; begin < answer.text.size(); ++place) {
      const std::size_t end = std::min(answer.text.find('\n', begin), answer.text.size());
      if (end - begin >= shortest) paragraphs.push_back({answer.text.substr(begin, end - begin), place});
      begin = end + 1;
    }
    if (paragraphs.size() < 2) continue;
    std::sort(paragraphs.begin(), paragraphs.end(), [](const Paragraph& a, const Paragraph& b) {
      return std::tuple(a.text.size(), a.text, a.place) < std::tuple(b.text.size(), b.text, b.place);
    });
    const auto again = std::adjacent_find(paragraphs.begin(), paragraphs.end(),
                                          [](const auto& a, const auto& b) { return a.text == b.text; });
    if (again == paragraphs.end()) continue;
    const std::size_t line = std::min((again + 1)->place, answer.lines.size() - 1);
    note_at(dump, "answer-repeats", answer.lines[line],
            text::format("the answer to question {} has {} twice; parts of the page may overlap",
                         answer.question, text::quote(again->text)));
  }
}

}  // namespace unpsa::parser
