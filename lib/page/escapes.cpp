// SPDX-License-Identifier: MIT
// A page in one line, with `\n` for its line ends: a string of a program or of a log.
#include "page/escapes.hpp"

#include <optional>
#include <string>

#include "page/form_lines.hpp"
#include "page/steps.hpp"
#include "text/utf8.hpp"

namespace unpsa::page {
namespace {

constexpr std::size_t enough_line_ends = 3;

std::size_t count(std::string_view text, std::string_view part) noexcept {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != npos; at = text.find(part, at + part.size())) ++found;
  return found;
}

/// The unit that `\uXXXX` at the beginning of `text` names.
std::optional<char32_t> read_unit(std::string_view text) noexcept {
  constexpr std::size_t size = 6;
  if (text.size() < size || text[0] != '\\' || text[1] != 'u') return std::nullopt;
  char32_t unit = 0;
  for (std::size_t i = 2; i < size; ++i) {
    const char byte = static_cast<char>(text[i] | 0x20);
    const bool is_digit = text[i] >= '0' && text[i] <= '9';
    if (!is_digit && !(byte >= 'a' && byte <= 'f')) return std::nullopt;
    unit = unit * 16 + static_cast<char32_t>(is_digit ? text[i] - '0' : byte - 'a' + 10);
  }
  return unit;
}

/// A character, and the size of what names it.
struct Escape {
  char32_t character;
  std::size_t size;
};

std::optional<Escape> read_escape(std::string_view text) noexcept {
  if (text.size() < 2) return std::nullopt;
  switch (text[1]) {
    case 'n':
      return Escape{'\n', 2};
    case 'r':
      return Escape{'\r', 2};
    case 't':
      return Escape{'\t', 2};
    case '"':
    case '\\':
    case '/':
      return Escape{static_cast<char32_t>(text[1]), 2};
    case 'u':
      break;
    default:
      return std::nullopt;
  }
  const auto unit = read_unit(text);
  if (!unit) return std::nullopt;
  if (*unit < 0xD800 || *unit > 0xDFFF) return Escape{*unit, 6};
  const auto second = read_unit(text.substr(6));
  if (*unit < 0xDC00 && second && *second >= 0xDC00 && *second <= 0xDFFF)
    return Escape{0x10000 + ((*unit - 0xD800) << 10) + (*second - 0xDC00), 12};
  return Escape{text::replacement_character, 6};
}

}  // namespace

void append_unescaped(std::string_view text, std::size_t begin, std::size_t end, Edit& edit) {
  const std::string_view whole = text.substr(0, end);
  std::size_t kept = begin;
  for (std::size_t at = whole.find('\\', begin); at != npos; at = whole.find('\\', at)) {
    const auto escape = read_escape(whole.substr(at));
    if (!escape) {
      at += 1;
      continue;
    }
    edit.keep(kept, at);
    std::string character;
    text::append_utf8(character, escape->character);
    edit.put(character, at, at + escape->size);
    kept = at += escape->size;
  }
  edit.keep(kept, end);
}

bool shows_escapes(const TextLines& head) {
  const std::size_t escaped = count(head.text, "\\n");
  return escaped >= enough_line_ends && count(head.text, "\n") * 4 < escaped;
}

Outcome undo_escapes(std::string_view text, Edit& edit) {
  append_unescaped(text, 0, text.size(), edit);
  return has_form(edit.text()) && !has_form(text) ? Outcome::undone : Outcome::nothing;
}

}  // namespace unpsa::page
