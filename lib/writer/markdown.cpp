// SPDX-License-Identifier: MIT
#include "writer/markdown.hpp"

#include <algorithm>
#include <string>

#include "text/ascii.hpp"
#include "text/utf8.hpp"
#include "text/width.hpp"

namespace unpsa::writer {
namespace {

constexpr std::string_view backslash_escaped = "\\`*_[]~$|";

/// Where a line of this text must not begin bare, or Markdown takes it for a heading, a list, a rule or code.
bool opens_block(std::string_view line) noexcept {
  return !line.empty() && std::string_view("#+-=:").find(line.front()) != std::string_view::npos;
}

bool is_blank_byte(char byte) noexcept { return byte == ' ' || byte == '\t'; }

void append_blank(std::string& out, char byte) { out += byte == ' ' ? "&#32;" : "&#9;"; }

/// `12.` and `12)` open numbered lists: the size of the number before the mark, or 0.
std::size_t list_number_size(std::string_view line) noexcept {
  std::size_t size = 0;
  while (size < line.size() && line[size] >= '0' && line[size] <= '9') ++size;
  if (size == 0 || size == line.size() || (line[size] != '.' && line[size] != ')')) return 0;
  return size + 1 == line.size() || is_blank_byte(line[size + 1]) ? size : 0;
}

bool is_word_byte(char byte) noexcept {
  return text::is_ascii_letter(byte) || text::is_ascii_digit(byte) || byte == '_';
}

/// Whether a text opens with these letters, small or capital, given as small ones, and marks.
bool opens_with(std::string_view text, std::string_view letters) noexcept {
  return text.size() >= letters.size() &&
         std::equal(letters.begin(), letters.end(), text.begin(), [](char letter, char byte) {
           return letter == (text::is_ascii_letter(byte) ? static_cast<char>(byte | 0x20) : byte);
         });
}

/// Whether GitHub would make a link here: of a mention (`@name`), a mail address (`a@b.org`), the number of
/// an issue (`#12`, `GH-12`) or an address (`http://…`, `www.…`). It looks for these in what it shows, where
/// escapes are gone.
bool refers(std::string_view text, char before) noexcept {
  constexpr std::string_view issue = "gh-";
  if (text.size() < 2) return false;
  switch (text.front()) {
    case '@':
      return is_word_byte(text[1]);
    case '#':
      return text::is_ascii_digit(text[1]);
    case ':':
      return text::is_ascii_letter(before) && text.starts_with("://");
    case 'w':
    case 'W':
      return !is_word_byte(before) && opens_with(text, "www.");
    case 'g':
    case 'G':
      return !is_word_byte(before) && opens_with(text, issue) && text.size() > issue.size() &&
             text::is_ascii_digit(text[issue.size()]);
    default:
      return false;
  }
}

void append_character(std::string& out, std::string_view character) {
  const char byte = character.front();
  if (byte == '&') {
    out += "&amp;";
  } else if (byte == '<') {
    out += "&lt;";
  } else if (byte == '>') {
    out += "&gt;";
  } else if (backslash_escaped.find(byte) != std::string_view::npos) {
    out.append("\\").append(character);
  } else if (byte == '\t') {
    out += "&#9;";
  } else {
    text::append_visible(out, character);
  }
}

/// One line, blanks around it kept: bare they would be dropped, or make a block of code.
void append_line(std::string& out, std::string_view line) {
  const auto first = std::find_if_not(line.begin(), line.end(), is_blank_byte);
  const auto last = std::find_if_not(line.rbegin(), std::make_reverse_iterator(first), is_blank_byte).base();
  for (auto blank = line.begin(); blank != first; ++blank) append_blank(out, *blank);
  std::string_view rest(first, static_cast<std::size_t>(last - first));
  if (const std::size_t size = list_number_size(rest); size > 0) {
    out.append(rest.substr(0, size)).append("\\");
    out += rest[size];
    rest.remove_prefix(size + 1);
  } else if (opens_block(rest)) {
    out += '\\';
  }
  char before = ' ';
  while (!rest.empty()) {
    const std::string_view character = rest.substr(0, text::decode(rest).length);
    append_character(out, character);
    if (refers(rest, before)) out += "<!-- -->";  // is not shown, and parts them
    before = character.back();
    rest.remove_prefix(character.size());
  }
  for (auto blank = last; blank != line.end(); ++blank) append_blank(out, *blank);
}

template <typename Function>
void each_line(std::string_view text, Function function) {
  while (true) {
    const std::size_t end = text.find('\n');
    function(text.substr(0, end));
    if (end == std::string_view::npos) return;
    text.remove_prefix(end + 1);
  }
}

}  // namespace

void append_markdown_cell(std::string& out, std::string_view text) {
  bool first = true;
  each_line(text, [&](std::string_view line) {
    if (!first) out += "<br>";
    first = false;
    append_line(out, line);
  });
}

void append_markdown_paragraphs(std::string& out, std::string_view text) {
  each_line(text, [&](std::string_view line) {
    if (line.empty()) return;
    append_line(out, line);
    out += "\n\n";
  });
}

}  // namespace unpsa::writer
