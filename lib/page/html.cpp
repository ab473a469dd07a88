// SPDX-License-Identifier: MIT
// A stream may hold several saved pages, and dumps between them: each page is parsed by itself, and what is
// between pages stays as it is.
#include <algorithm>

#include "page/form_lines.hpp"
#include "page/html_text.hpp"
#include "page/html_tree.hpp"
#include "page/page.hpp"
#include "page/steps.hpp"
#include "text/utf8.hpp"

namespace unpsa::page {
namespace {

bool starts_with(std::string_view text, std::string_view lower_case) noexcept {
  return text.size() >= lower_case.size() &&
         std::equal(lower_case.begin(), lower_case.end(), text.begin(), [](char a, char b) {
           return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b | 0x20) : b);
         });
}

bool opens_page(std::string_view text) noexcept {
  return starts_with(text, "<!doctype html") || starts_with(text, "<html");
}

/// Whether only white space stands before `at` on its line.
bool opens_line(std::string_view text, std::size_t at) noexcept {
  while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '\t')) --at;
  return at == 0 || text[at - 1] == '\n' || text[at - 1] == '\r' || text.substr(0, at) == "\xEF\xBB\xBF";
}

/// Whether a text opens with a tag, or with what stands before the first one.
bool opens_with_tag(std::string_view text) noexcept {
  text = text::trim(text);
  if (text.size() < 3 || text.front() != '<') return false;
  const char next = text[1];
  const bool is_tag =
      (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') || next == '!' || next == '?';
  return is_tag && (text.find("</") != npos || text.find("<br") != npos);
}

/// After the end of the line if nothing but white space stands before it.
std::size_t skip_line_end(std::string_view text, std::size_t at) noexcept {
  const std::size_t next = text.find_first_not_of(" \t\r", at);
  if (next == npos) return text.size();
  return text[next] == '\n' ? next + 1 : at;
}

/// Where the page that opens at `begin` ends: after its end tag, or where the next page opens.
std::size_t end_of_page(std::string_view text, std::size_t begin) noexcept {
  const std::size_t first = std::min(text.find('>', begin), text.size());
  bool has_root = starts_with(text.substr(begin), "<html");
  for (std::size_t at = text.find('<', first); at != npos; at = text.find('<', at + 1)) {
    const std::string_view rest = text.substr(at);
    if (starts_with(rest, "</html>")) return skip_line_end(text, at + std::string_view("</html>").size());
    if (!opens_page(rest) || !opens_line(text, at)) continue;
    if (has_root) return at;
    has_root = true;
  }
  return text.size();
}

/// Whether a stretch of text is a web page by its tags alone: it says so, or it is closed.
bool is_whole_page(std::string_view page) noexcept {
  constexpr std::string_view end_tag = "</html>";
  page = text::trim(page);
  return starts_with(page, "<!doctype") ||
         (page.size() > end_tag.size() && starts_with(page.substr(page.size() - end_tag.size()), end_tag));
}

/// What becomes of one page. Tags without a form are text, such as an answer that shows some.
Outcome undo_page(std::string_view text, std::size_t begin, std::size_t end, Edit& edit) {
  const std::string_view source = text.substr(begin, end - begin);
  const HtmlTree tree(source);
  if (tree.root() == nullptr) return Outcome::failed;
  if (!is_whole_page(source)) {
    Edit attempt(text);
    append_html_text(tree.root(), source, begin, attempt);
    if (!has_form(attempt.text())) {
      edit.keep(begin, end);
      return Outcome::nothing;
    }
  }
  if (!edit.text().empty() && edit.text().back() != '\n') edit.insert("\n");
  append_html_text(tree.root(), source, begin, edit);
  return Outcome::undone;
}

}  // namespace

std::size_t find_web_page(std::string_view text) noexcept {
  for (std::size_t at = text.find('<'); at != npos; at = text.find('<', at + 1)) {
    // Files that are joined without a line end between them leave it at the end of a line.
    const std::string_view rest = text.substr(at);
    if (opens_page(rest) && (opens_line(text, at) || starts_with(rest, "<!doctype"))) return at;
  }
  return npos;
}

bool shows_html(const TextLines& head) {
  return opens_with_tag(head.text) || find_web_page(head.text) != npos;
}

Outcome undo_html(std::string_view text, Edit& edit) {
  bool found = false;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t begin = std::min(find_web_page(text.substr(at)), text.size() - at) + at;
    // A part of a page, or comments before it.
    if (opens_with_tag(text.substr(at, begin - at))) begin = at;
    edit.keep(at, begin);
    if (begin == text.size()) break;
    at = end_of_page(text, begin);
    const Outcome outcome = undo_page(text, begin, at, edit);
    if (outcome == Outcome::failed) return outcome;
    found = found || outcome == Outcome::undone;
  }
  return found && has_form(edit.text()) ? Outcome::undone : Outcome::nothing;
}

}  // namespace unpsa::page
