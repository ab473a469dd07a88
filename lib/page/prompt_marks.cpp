// SPDX-License-Identifier: MIT
// A form on the web marks what has to be filled in: `… (200 words maximum) *`, `… (required)`, and has
// buttons beside its headings, `Question 3  Edit`. What most of the lines below the number headings have
// after the limit or the question mark of their prompt is such a mark; so are the same words after many
// headings.
#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "form/characters.hpp"
#include "form/labels.hpp"
#include "page/lines.hpp"
#include "page/steps.hpp"
#include "text/punctuation.hpp"
#include "text/utf8.hpp"

namespace unpsa::page {
namespace {

constexpr std::size_t enough_prompts = 4;
constexpr std::size_t longest_prompt_mark = 40;  // bytes

std::string_view trim_end(std::string_view text) noexcept {
  return text.substr(0, static_cast<std::size_t>(text::trim(text).end() - text.begin()));
}

/// Whether brackets hold words alone; a limit has a number.
bool holds_words(std::string_view inside) {
  bool found = false;
  for (form::Scanner scanner(inside); !scanner.at_end(); scanner.skip()) {
    if (form::digit_value(scanner.peek()) >= 0) return false;
    found = found || form::is_word_character(scanner.peek());
  }
  return found;
}

/// Where the last bracket of `text` opens, near its end; npos if there is none.
std::size_t last_opening(std::string_view text) noexcept {
  for (std::size_t at = text.size(); at > 0;) {
    const text::CodePoint last = form::decode_last(text.substr(0, at));
    at -= last.length;
    if (text::is_in(text::all_opening_brackets, last.value)) return at;
    if (text.size() - at > longest_prompt_mark) break;
  }
  return std::string_view::npos;
}

/// Whether a line ends within brackets that hold a number: the form prints one limit so.
bool ends_in_open_limit(std::string_view line) noexcept {
  const std::size_t open = last_opening(line);
  if (open == std::string_view::npos) return false;
  form::Scanner inside(line.substr(open));
  inside.take_while([](char32_t c) { return form::digit_value(c) < 0; });
  return !inside.at_end();
}

/// What a prompt has after its limit or its question mark; empty for most.
std::string_view mark_of(std::string_view prompt) {
  std::string_view rest = trim_end(prompt);
  const auto is_closed = [](char32_t c) { return text::is_in(text::all_closing_brackets, c); };
  while (!rest.empty()) {
    const text::CodePoint last = form::decode_last(rest);
    if (form::is_letter_or_digit(last.value)) break;
    std::size_t end = rest.size() - last.length;
    if (is_closed(last.value)) {
      end = last_opening(rest);
      if (end == std::string_view::npos || !holds_words(rest.substr(end))) break;
    } else if (text::is_in(text::question_marks, last.value) || text::is_in(text::full_stops, last.value)) {
      // A question mark after the limit is added; one after a word is the prompt's.
      const std::string_view before = trim_end(rest.substr(0, end));
      if (before.empty()) break;
      const char32_t above = form::decode_last(before).value;
      if (!is_closed(above) && !text::is_in(text::question_marks, above) && !ends_in_open_limit(before))
        break;
    }
    rest = trim_end(rest.substr(0, end));
  }
  const std::string_view mark = text::trim(prompt.substr(rest.size()));
  return rest.empty() || mark.size() > longest_prompt_mark ? std::string_view() : mark;
}

/// The words after a number heading, `Question 3  Edit`; empty for other lines.
std::string_view words_after_heading(std::string_view line) {
  constexpr std::size_t longest = 96;  // bytes
  if (line.empty() || line.size() > longest || !form::is_word_character(form::decode_last(line).value))
    return {};
  const std::size_t number = line.find_first_of("0123456789");
  if (number == std::string_view::npos) return {};
  const std::size_t end = line.find_first_not_of("0123456789", number);
  if (end == std::string_view::npos) return {};
  if (!text::is_space(text::decode(line.substr(end)).value)) return {};
  const std::string_view words = text::trim(line.substr(end));
  if (!form::is_word_character(text::decode(words).value) || !holds_words(words)) return {};
  return form::find_number_heading(text::trim(line.substr(0, end)), false) ? words : std::string_view();
}

/// What most of the texts are; empty if there are few of them.
std::string_view most_of(std::vector<std::string_view> texts) {
  if (texts.size() < enough_prompts) return {};
  std::sort(texts.begin(), texts.end());
  const std::string_view middle = texts[texts.size() / 2];
  const auto count = static_cast<std::size_t>(std::count(texts.begin(), texts.end(), middle));
  return count >= enough_prompts && count * 4 >= texts.size() * 3 ? middle : std::string_view();
}

/// Whether a line ends as prompts do: with a limit in brackets, a question or a sentence.
bool ends_as_prompt(std::string_view line) {
  line = trim_end(line);
  if (line.empty()) return false;
  const char32_t last = form::decode_last(line).value;
  return text::is_in(text::all_closing_brackets, last) || text::is_in(text::question_marks, last) ||
         text::is_in(text::full_stops, last) || ends_in_open_limit(line);
}

struct PromptMarks {
  std::string_view prompt;   ///< after most prompts
  std::string_view heading;  ///< after most number headings

  [[nodiscard]] bool empty() const noexcept { return prompt.empty() && heading.empty(); }
};

/// The marks of a page. A prompt is looked for below each number heading.
PromptMarks find_prompt_marks(const TextLines& lines) {
  std::vector<std::string_view> prompts;
  std::vector<std::string_view> headings;
  bool is_below = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view line = text::trim(lines[i]);
    if (line.empty()) continue;
    const std::string_view words = words_after_heading(line);
    const bool is_heading = !words.empty() || form::find_number_heading(line, false).has_value();
    if (is_heading) headings.push_back(words);
    if (is_below && !is_heading) prompts.push_back(mark_of(line));
    is_below = is_heading;
  }
  return {most_of(std::move(prompts)), most_of(std::move(headings))};
}

}  // namespace

bool shows_prompt_marks(const TextLines& head) { return !find_prompt_marks(head).empty(); }

Outcome undo_prompt_marks(std::string_view text, Edit& edit) {
  const TextLines lines(text);
  const PromptMarks marks = find_prompt_marks(lines);
  if (marks.empty()) return Outcome::nothing;
  for (const LineRange& range : lines.ranges) {
    const std::string_view line = trim_end(text_of(range, text));
    std::size_t length = line.size();
    if (!marks.prompt.empty() && line.ends_with(marks.prompt) && mark_of(line) == marks.prompt &&
        ends_as_prompt(line.substr(0, length - marks.prompt.size()))) {
      length -= marks.prompt.size();
    } else if (!marks.heading.empty() && words_after_heading(text::trim(line)) == marks.heading) {
      length -= marks.heading.size();
    }
    edit.keep(range.begin, range.begin + trim_end(line.substr(0, length)).size());
    edit.keep(range.begin + line.size(), range.next);
  }
  return Outcome::undone;
}

}  // namespace unpsa::page
