// SPDX-License-Identifier: MIT
#include "reader/later_page.hpp"

#include "page/page.hpp"
#include "page/steps.hpp"
#include "text/ascii.hpp"

namespace unpsa {
namespace {

constexpr std::size_t npos = std::string_view::npos;

/// Whether a line opens with a mark of quoting, or with a number that is no code of a target.
bool is_marked(std::string_view line) noexcept {
  std::size_t at = 0;
  while (at < line.size() && line[at] == ' ') ++at;
  if (at == line.size()) return false;
  if (line[at] == '>') return true;
  const std::size_t first = at;
  while (at < line.size() && text::is_ascii_digit(line[at])) ++at;
  return at != first && (at == line.size() || line[at] != '.');
}

/// Where so many lines in a row begin that are marked, empty lines aside, or npos.
std::size_t find_marked_lines(std::string_view text, std::span<const Line> lines) noexcept {
  constexpr std::size_t enough = 12;
  std::size_t begin = npos;
  std::size_t count = 0;
  for (const Line& line : lines) {
    if (line.begin == line.end) continue;
    if (!is_marked(text_of(line, text))) {
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
  if (marked >= web_page) return web_page;
  // A list of an answer looks like one of these.
  const page::TextLines rest(text.substr(marked));
  return page::shows_quoting(rest) || page::shows_line_numbers(rest) ? marked : web_page;
}

}  // namespace unpsa
