// SPDX-License-Identifier: MIT
#include "reader/glued_lines.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <vector>

#include "form/labels.hpp"
#include "parser/lines.hpp"

namespace unpsa {
namespace {

using form::Element;

/// The rows whose text may stand glued to the end of a line.
std::vector<std::string_view> texts_of(std::initializer_list<Element> elements) {
  std::vector<std::string_view> texts;
  for (const form::Label& label : form::labels()) {
    const bool wanted = std::find(elements.begin(), elements.end(), label.element) != elements.end();
    if (wanted && std::find(texts.begin(), texts.end(), label.text) == texts.end())
      texts.push_back(label.text);
  }
  return texts;
}

const std::vector<std::string_view>& page_starts() {
  static const auto texts = texts_of({Element::page_basic_info, Element::page_questions_answers});
  return texts;
}

const std::vector<std::string_view>& page_ends() {
  static const auto texts = texts_of({Element::page_please_wait});
  return texts;
}

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

/// Where a number heading `Question 1` is glued to the end of the line, or npos.
std::size_t glued_first_question(std::string_view line) {
  if (line.back() != '1') return std::string_view::npos;
  for (const form::Label& label : form::labels()) {
    if (label.element != Element::narrative_number) continue;
    const std::size_t length = label.text.size() + 2;
    if (line.size() <= length || line[line.size() - 2] != ' ') continue;
    const std::size_t begin = line.size() - length;
    if (line.substr(begin, label.text.size()) == label.text) return begin;
  }
  return std::string_view::npos;
}

/// Where a record is glued to the end of a line, or npos.
std::size_t glued_record(std::string_view line) {
  if (line.back() != '}') return std::string_view::npos;
  std::size_t begin = 0;
  do {
    begin = line.find("{\"schema\":", begin + 1);
  } while (begin != std::string_view::npos && !opens_record(line.substr(begin)));
  return begin;
}

/// Whether `text` is the beginning of a dump after a page's closing furniture.
bool may_begin_dump(std::string_view text) {
  return find_line_label(text) != nullptr || form::find_label_prefix(text) != nullptr ||
         form::find_number_heading(text, false).has_value();
}

}  // namespace

bool may_be_glued(std::string_view line) {
  static const auto ends_page = [] {
    std::array<bool, 256> first{};
    for (const std::string_view end : page_ends()) first[static_cast<unsigned char>(end.front())] = true;
    return first;
  }();
  static const auto begins_page = [] {
    std::array<bool, 256> last{};
    for (const std::string_view start : page_starts()) last[static_cast<unsigned char>(start.back())] = true;
    last['1'] = true;  // of question 1
    last['}'] = true;  // of a record
    return last;
  }();
  return ends_page[static_cast<unsigned char>(line.front())] ||
         begins_page[static_cast<unsigned char>(line.back())];
}

bool opens_record(std::string_view line) {
  constexpr std::string_view key = "{\"schema\":";
  constexpr std::string_view family = "\"unpsa.record/";
  if (line.substr(0, key.size()) != key) return false;
  line.remove_prefix(key.size());
  if (!line.empty() && line.front() == ' ') line.remove_prefix(1);
  return line.substr(0, family.size()) == family;
}

std::size_t end_before_marks(std::string_view line) {
  while (ends_with(line, byte_order_mark)) line.remove_suffix(byte_order_mark.size());
  return line.size();
}

bool is_page_end(std::string_view text) {
  return std::find(page_ends().begin(), page_ends().end(), text) != page_ends().end();
}

std::size_t glued_begin(std::string_view line) {
  for (const std::string_view end : page_ends()) {
    if (line.substr(0, end.size()) == end && line.size() > end.size() &&
        may_begin_dump(line.substr(end.size())))
      return end.size();
  }
  for (const std::string_view start : page_starts()) {
    if (line.back() == start.back() && line.size() > start.size() && ends_with(line, start))
      return line.size() - start.size();
  }
  const std::size_t question = glued_first_question(line);
  return question == std::string_view::npos ? glued_record(line) : question;
}

}  // namespace unpsa
