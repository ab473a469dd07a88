// SPDX-License-Identifier: MIT
// The signature of a mail: what follows a line of two hyphens and a space, with the closing words above it.
#include <vector>

#include "form/labels.hpp"
#include "page/form_lines.hpp"
#include "page/lines.hpp"
#include "page/steps.hpp"
#include "text/utf8.hpp"

namespace unpsa::page {
namespace {

constexpr std::string_view mark = "-- ";
constexpr std::size_t longest_signature = 12;    // lines
constexpr std::size_t longest_line_of_it = 120;  // bytes
constexpr std::size_t longest_closing = 3;
constexpr std::size_t longest_words = 48;  // bytes of `Kind regards,`

/// Where the closing words above line `index` begin: a few short lines below a blank one, of which the first
/// ends with a comma.
std::size_t begin_of_closing(std::string_view text, const std::vector<LineRange>& lines, std::size_t index) {
  std::size_t first = index;
  while (first > 0 && index - first <= longest_closing && !text::is_blank(text_of(lines[first - 1], text)))
    --first;
  const bool is_short = index > first && index - first <= longest_closing && first > 0;
  if (!is_short) return index;
  const std::string_view words = text::trim(text_of(lines[first], text));
  const bool ends_with_comma =
      words.back() == ',' || (words.size() > 3 && words.substr(words.size() - 3) == "\xEF\xBC\x8C");
  return words.size() <= longest_words && ends_with_comma ? first : index;
}

}  // namespace

bool shows_signature(const TextLines& head) {
  for (std::size_t i = 0; i < head.size(); ++i) {
    if (head[i] == mark) return true;
  }
  return false;
}

Outcome undo_signature(std::string_view text, Edit& edit) {
  std::vector<LineRange> lines;
  each_line(text, [&](const LineRange& line) { lines.push_back(line); });
  std::size_t kept = 0;
  bool found = false;
  bool is_in_first_part = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view content = text::trim(text_of(lines[i], text));
    const FormLine kind = form_line_of(content);
    if (kind == FormLine::first || kind == FormLine::further)
      is_in_first_part = !is_known_prompt(content) && !form::find_number_heading(content, false);
    if (text_of(lines[i], text) != mark) continue;
    std::size_t end = i + 1;
    // Right below a text, its lines are short; apart from it, they may be of a notice about the mail.
    const bool is_apart =
        i == 0 || text::is_blank(text_of(lines[i - 1], text)) || begin_of_closing(text, lines, i) != i;
    const auto goes_on = [&] {
      const std::string_view line = text_of(lines[end], text);
      return (is_apart || line.size() <= longest_line_of_it) && !is_form_line(line);
    };
    while (end < lines.size() && end - i <= longest_signature && goes_on()) ++end;
    // A signature has no form above it that goes on below, as the first part does with the narrative.
    const bool closes_text =
        end == lines.size() ||
        (form_line_of(text_of(lines[end], text)) == FormLine::first && !is_in_first_part);
    if (!closes_text) continue;
    edit.keep(kept, lines[begin_of_closing(text, lines, i)].begin);
    kept = end == lines.size() ? text.size() : lines[end].begin;
    found = true;
    i = end - 1;
  }
  edit.keep(kept, text.size());
  return found ? Outcome::undone : Outcome::nothing;
}

}  // namespace unpsa::page
