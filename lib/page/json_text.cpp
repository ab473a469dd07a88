// SPDX-License-Identifier: MIT
// JSON whose strings hold whole pages, as scrapers and databases write it: a string, an object with a text
// member, lists and streams of these. Records of our own are no such JSON.
#include "page/escapes.hpp"
#include "page/form_lines.hpp"
#include "page/steps.hpp"
#include "text/utf8.hpp"

namespace unpsa::page {
namespace {

/// The end of the string that opens at `begin`, its quotation mark left out, or npos.
std::size_t end_of_string(std::string_view text, std::size_t begin) noexcept {
  std::size_t at = begin + 1;
  while (true) {
    at = text.find_first_of("\"\\", at);
    if (at == npos || text[at] == '"') return at;
    at += 2;
  }
}

bool is_name(std::string_view text, std::size_t end) noexcept {
  const std::size_t next = text.find_first_not_of(" \t\r\n", end + 1);
  return next != npos && text[next] == ':';
}

}  // namespace

bool shows_json(const TextLines& head) {
  const std::string_view text = text::trim(head.text);
  if (text.empty() || (text.front() != '"' && text.front() != '{' && text.front() != '[')) return false;
  if (text.find("\"unpsa.record/") != npos) return false;
  return text.find("\\n") != npos;
}

Outcome undo_json(std::string_view text, Edit& edit) {
  constexpr std::size_t shortest = 20;
  bool found = false;
  for (std::size_t at = text.find('"'); at != npos; at = text.find('"', at)) {
    const std::size_t end = end_of_string(text, at);
    if (end == npos) break;
    if (end - at > shortest && !is_name(text, end)) {
      Edit page(text);
      append_unescaped(text, at + 1, end, page);
      if (has_form(page.text())) {
        append_unescaped(text, at + 1, end, edit);
        edit.insert("\n");
        found = true;
      }
    }
    at = end + 1;
  }
  return found ? Outcome::undone : Outcome::nothing;
}

}  // namespace unpsa::page
