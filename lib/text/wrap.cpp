// SPDX-License-Identifier: MIT
#include "text/wrap.hpp"

#include <algorithm>

#include "text/utf8.hpp"
#include "text/width.hpp"

namespace unpsa::text {
namespace {

/// What of `text` goes into `room` columns: up to a space, unless that leaves more than half of them empty.
std::string_view line_of(std::string_view text, std::size_t room) noexcept {
  const std::string_view line = prefix_of_width(text, room);
  if (line.size() == text.size()) return line;
  const std::size_t space = text[line.size()] == ' ' ? line.size() : line.rfind(' ');
  return space != std::string_view::npos && space > line.size() / 2 ? line.substr(0, space) : line;
}

}  // namespace

void append_wrapped(std::string& out, std::string_view text, const Wrapping& wrapping) {
  std::size_t column = wrapping.column;
  while (wrapping.width > wrapping.indent) {
    const std::string_view line = line_of(text, wrapping.width - std::min(column, wrapping.width));
    if (line.size() == text.size() || (line.empty() && column == wrapping.indent)) break;
    out.append(line).append("\n").append(wrapping.indent, ' ');
    text = trim_white_space(text.substr(line.size()));
    column = wrapping.indent;
  }
  out += text;
}

}  // namespace unpsa::text
