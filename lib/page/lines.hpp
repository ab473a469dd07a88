// SPDX-License-Identifier: MIT
/// A text line by line.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "text/lines.hpp"

namespace unpsa::page {

/// Whether a byte is one of 0 to 9.
[[nodiscard]] inline bool is_digit(char byte) noexcept { return byte >= '0' && byte <= '9'; }

/// A line of a text: where it begins, where its text ends, and where the next begins.
struct LineRange {
  std::size_t begin;
  std::size_t end;
  std::size_t next;
};

/// The line without its end.
[[nodiscard]] inline std::string_view text_of(const LineRange& line, std::string_view text) noexcept {
  return text.substr(line.begin, line.end - line.begin);
}

/// The line of `text` that begins at `begin`, which must be less than the size of the text.
[[nodiscard]] inline LineRange line_from(std::string_view text, std::size_t begin) noexcept {
  const std::size_t end = std::min(text::find_line_end(text, begin), text.size());
  std::size_t next = end;
  if (next < text.size() && text[next] == '\r' && next + 1 < text.size() && text[next + 1] == '\n') ++next;
  return {begin, end, std::min(next + 1, text.size())};
}

/// Calls `take(LineRange)` for each line of `text`.
template <typename Take>
void each_line(std::string_view text, Take take) {
  for (std::size_t at = 0; at < text.size();) {
    const LineRange line = line_from(text, at);
    take(line);
    at = line.next;
  }
}

/// A text and its lines.
struct TextLines {
  explicit TextLines(std::string_view whole) : text(whole) {
    each_line(text, [this](const LineRange& range) { ranges.push_back(range); });
  }
  [[nodiscard]] std::size_t size() const noexcept { return ranges.size(); }
  /// Without its end.
  [[nodiscard]] std::string_view operator[](std::size_t index) const noexcept {
    return text_of(ranges[index], text);
  }

  std::string_view text;
  std::vector<LineRange> ranges;
};

}  // namespace unpsa::page
