// SPDX-License-Identifier: MIT
// Text browsers put a number before each link and list the addresses at the end, under a heading.
#include <optional>
#include <vector>

#include "page/lines.hpp"
#include "page/steps.hpp"
#include "text/utf8.hpp"

namespace unpsa::page {
namespace {

/// The number of an entry of the list: `12. https://…`.
std::optional<std::size_t> read_entry(std::string_view line) noexcept {
  line = text::trim(line);
  std::size_t at = 0;
  std::size_t number = 0;
  constexpr std::size_t most = 100'000;
  while (at < line.size() && is_digit(line[at]) && number < most)
    number = number * 10 + static_cast<std::size_t>(line[at++] - '0');
  if (at == 0 || line.substr(at, 2) != ". ") return std::nullopt;
  const std::string_view address = text::trim(line.substr(at + 2));
  const bool is_address = address.find("://") != npos || address.substr(0, 7) == "mailto:" ||
                          address.substr(0, 5) == "file:" || address.substr(0, 1) == "#";
  return is_address && address.find(' ') == npos ? std::optional(number) : std::nullopt;
}

bool opens_list(std::string_view line) noexcept {
  line = text::trim(line);
  return line == "References" || line == "Visible links" || line == "Visible links:" ||
         line == "Hidden links:" || line == "Links:";
}

/// A list of links: where it begins and ends, and how many it has.
struct List {
  std::size_t begin;
  std::size_t end;
  std::size_t links;
};

std::optional<List> find_list(std::string_view text) {
  std::optional<List> list;
  bool is_open = false;
  each_line(text, [&](const LineRange& range) {
    const std::string_view line = text_of(range, text);
    if (text::is_blank(line)) return;
    if (opens_list(line)) {
      if (!is_open) list = List{range.begin, range.next, 0};
      is_open = true;
      return;
    }
    if (!is_open) return;
    const auto number = read_entry(line);
    if (number) {
      list->end = range.next;
      list->links = std::max(list->links, *number);
    } else if (list->links == 0) {
      list.reset();
      is_open = false;
    } else {
      is_open = false;
    }
  });
  return list && list->links > 0 ? list : std::nullopt;
}

/// The size of the mark `[12]` that `text` opens with, of a link that the list has.
std::size_t mark_size(std::string_view text, std::size_t links) noexcept {
  std::size_t at = 1;
  std::size_t number = 0;
  while (at < text.size() && is_digit(text[at]) && number <= links)
    number = number * 10 + static_cast<std::size_t>(text[at++] - '0');
  const bool is_mark = at > 1 && at < text.size() && text[at] == ']' && number > 0 && number <= links;
  return is_mark ? at + 1 : 0;
}

}  // namespace

bool shows_links(std::string_view head) {
  return head.find("\nReferences\n") != npos || head.find("Visible links") != npos ||
         head.find("\nLinks:\n") != npos;
}

Outcome undo_links(std::string_view text, Edit& edit) {
  const auto list = find_list(text);
  if (!list) return Outcome::nothing;
  std::size_t kept = 0;
  for (std::size_t at = text.find('['); at < list->begin; at = text.find('[', at + 1)) {
    const std::size_t size = mark_size(text.substr(at), list->links);
    if (size == 0) continue;
    edit.keep(kept, at);
    kept = at + size;
  }
  edit.keep(kept, list->begin);
  edit.keep(list->end, text.size());
  return Outcome::undone;
}

}  // namespace unpsa::page
