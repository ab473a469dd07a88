// SPDX-License-Identifier: MIT
#include "parser/answer_tail.hpp"

#include "form/characters.hpp"
#include "text/format.hpp"
#include "text/printable.hpp"
#include "text/punctuation.hpp"
#include "text/utf8.hpp"

namespace unpsa::parser {
namespace {

constexpr std::size_t longest_foot_line = 96;  // bytes
constexpr std::size_t most_foot_lines = 4;     // more are a list
constexpr std::size_t enough_answers = 3;      // that end in another way

/// Whether a line closes as sentences do, within brackets or quotation marks too.
bool ends_sentence(std::string_view line) {
  line = text::trim(line);
  while (!line.empty()) {
    const text::CodePoint last = form::decode_last(line);
    const bool is_closing = text::is_in(text::all_closing_brackets, last.value) ||
                            text::is_in(U"\"'\u2019\u201D\u00BB\u300D\u300F\u300B", last.value);
    if (!is_closing)
      return text::is_in(text::full_stops, last.value) || text::is_in(text::question_marks, last.value) ||
             text::is_in(U"!\uFF01\u2026", last.value);
    line.remove_suffix(last.length);
  }
  return false;
}

}  // namespace

void AnswerTails::see(std::span<const std::size_t> lines) {
  gap_ = find_gap(lines);
  if (gap_ != no_line) ++with_gap_;
  if (gap_ == no_line && lines.size() > 1) ++without_gap_;
  const bool is_whole = !lines.empty() && ends_sentence(dump_.line(lines.back()));
  foot_ = is_whole ? no_line : find_foot(lines);
  if (foot_ != no_line) ++with_foot_;
  if (is_whole) ++without_foot_;
}

std::size_t AnswerTails::find_gap(std::span<const std::size_t> lines) const {
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (dump_.blank(lines[i] - 1)) return lines[i];
  }
  return no_line;
}

std::size_t AnswerTails::find_foot(std::span<const std::size_t> lines) const {
  std::size_t count = 0;
  while (count < lines.size()) {
    const std::string_view line = dump_.line(lines[lines.size() - 1 - count]);
    if (ends_sentence(line)) break;
    ++count;
    if (count > most_foot_lines || line.size() > longest_foot_line) return no_line;
  }
  // Without a sentence above it, it is the answer.
  return count == 0 || count == lines.size() ? no_line : lines[lines.size() - count];
}

void AnswerTails::note() const {
  if (gap_ != no_line && with_gap_ == 1 && without_gap_ >= enough_answers) {
    dump_.note(
        "answer-tail", gap_,
        text::format("{} and what follows it stand apart from the last answer, and may not belong to it",
                     text::quote(dump_.line(gap_))));
  } else if (foot_ != no_line && with_foot_ == 1 && without_foot_ >= enough_answers) {
    dump_.note("answer-tail", foot_,
               text::format("{} ends the last answer without a sentence, and may not belong to it",
                            text::quote(dump_.line(foot_))));
  }
}

}  // namespace unpsa::parser
