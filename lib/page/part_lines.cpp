// SPDX-License-Identifier: MIT
#include "page/part_lines.hpp"

#include <map>
#include <string>
#include <utility>

#include "form/characters.hpp"
#include "form/folded_label.hpp"
#include "form/labels.hpp"
#include "form/questions.hpp"
#include "form/values.hpp"
#include "page/form_lines.hpp"
#include "page/shapes.hpp"
#include "text/punctuation.hpp"
#include "text/utf8.hpp"

namespace unpsa::page {
namespace {

/// Whether a line is a prompt, known or by its limit or its letter.
bool is_prompt(std::string_view line) {
  constexpr std::size_t shortest = 24;  // bytes; `123/300 words` is none
  if (is_known_prompt(line)) return true;
  if (line.size() < shortest) return false;
  if (form::find_printed_limit(line)) return true;
  return form::find_part(line).letter != 0 &&
         text::is_in(text::question_marks, form::decode_last(line).value);
}

}  // namespace

std::vector<PartLine> part_lines_of(std::string_view text) {
  std::vector<PartLine> lines;
  int part = 0;
  std::size_t end = 0;
  each_line(text, [&](const LineRange& range) {
    const std::string_view content = text::trim(text_of(range, text));
    if (content.empty()) return;
    PartLine line{range, content};
    const auto heading = form::find_number_heading(content, false);
    if (heading) part = heading->number;
    line.part = part;
    line.is_heading = heading.has_value();
    line.is_form = line.is_heading || is_form_line(content);
    line.opens = line.is_heading || is_prompt(content);
    line.is_apart = range.begin > end;
    end = range.next;
    lines.push_back(line);
  });
  return lines;
}

std::vector<Group> groups_of(const std::vector<PartLine>& lines, std::size_t least) {
  std::map<std::string, Group> by_shape;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const PartLine& line = lines[i];
    if (line.is_left_out || line.is_form || line.text.size() > longest_repeated_line) continue;
    by_shape[shape_of(line.text)].push_back(i);
  }
  std::vector<Group> groups;
  for (auto& [shape, group] : by_shape) {
    const std::string_view text = lines[group.front()].text;
    // A sentence may be somebody's, however often. Rules are placeholders too, by what they hold.
    const bool is_sentence = holds_word(text) && text::is_in(text::full_stops, form::decode_last(text).value);
    if (group.size() >= least && !is_sentence && (!holds_word(text) || !form::is_placeholder(text)))
      groups.push_back(std::move(group));
  }
  return groups;
}

std::string_view opening_of(std::string_view line) {
  constexpr std::size_t longest = 24;  // bytes
  form::Scanner scanner(line.substr(0, longest));
  const std::string_view word = scanner.take_word();
  scanner.skip_space();
  if (word.empty() || !scanner.take_any(text::colons) || form::parse_yes_no(word)) return {};
  scanner.skip_space();
  return line.substr(0, scanner.offset());
}

}  // namespace unpsa::page
