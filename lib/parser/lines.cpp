// SPDX-License-Identifier: MIT
#include "unpsa/parser/lines.hpp"

#include "unpsa/text/lines.hpp"
#include "unpsa/text/utf8.hpp"

namespace unpsa {

const form::Label* find_line_label(std::string_view line) noexcept {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";  // left at the seams of joined files
  if (line.substr(0, byte_order_mark.size()) == byte_order_mark) line.remove_prefix(byte_order_mark.size());
  while (!line.empty() && line.back() == ' ') line.remove_suffix(1);
  while (!line.empty() && line.front() == ' ') line.remove_prefix(1);
  if (line.empty() || line.size() > form::longest_label()) return nullptr;
  return form::find_label(line);
}

std::optional<form::NumberHeading> find_heading(std::string_view line) noexcept {
  if (!may_be_number_heading(line)) return std::nullopt;
  if (form::find_label_prefix(text::trim(line)) != nullptr) return std::nullopt;
  return form::find_number_heading(line, true);
}

void find_lines(std::string_view dump, std::size_t first_line, std::vector<Line>& lines) {
  lines.clear();
  std::size_t begin = 0;
  std::size_t number = first_line;
  while (begin < dump.size()) {
    const std::size_t found = text::find_line_end(dump, begin);
    const std::size_t end = found == std::string_view::npos ? dump.size() : found;
    lines.push_back({begin, end, number++, find_line_label(dump.substr(begin, end - begin))});
    begin = end + 1;
    if (end + 1 < dump.size() && dump[end] == '\r' && dump[end + 1] == '\n') ++begin;
  }
}

}  // namespace unpsa
