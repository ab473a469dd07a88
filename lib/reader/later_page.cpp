// SPDX-License-Identifier: MIT
#include "reader/later_page.hpp"

#include "page/page.hpp"

namespace unpsa {
namespace {

constexpr std::size_t npos = std::string_view::npos;

/// Where so many lines in a row begin that have such a mark, blank lines aside, or npos.
std::size_t find_marked_lines(std::string_view text, std::span<const Line> lines) noexcept {
  constexpr std::size_t enough = 12;
  std::size_t begin = npos;
  std::size_t count = 0;
  for (const Line& line : lines) {
    std::size_t at = line.begin;
    while (at < line.end && text[at] == ' ') ++at;
    if (at == line.end) continue;
    if (text[at] != '>' && (text[at] < '0' || text[at] > '9')) {
      count = 0;
      continue;
    }
    if (count++ == 0) begin = line.begin;
    if (count == enough) return begin;
  }
  return npos;
}

}  // namespace

std::size_t begin_of_later_page(std::string_view text, std::span<const Line> lines) {
  const std::size_t web_page = page::find_web_page(text);
  const std::size_t marked = find_marked_lines(text, lines);
  // A list of an answer looks like one of these.
  return marked < web_page && page::needs_undoing(text.substr(marked)) ? marked : web_page;
}

}  // namespace unpsa
