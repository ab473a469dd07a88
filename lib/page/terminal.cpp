// SPDX-License-Identifier: MIT
// What programs write for a terminal: escape sequences for colours, and letters struck twice, with a
// backspace between, for bold and underlined text.
#include <algorithm>

#include "page/form_lines.hpp"
#include "page/lines.hpp"
#include "page/steps.hpp"

namespace unpsa::page {
namespace {

constexpr char escape = '\x1b';
constexpr char backspace = '\b';
constexpr char bell = '\a';

/// The size of the escape sequence that `text` opens with; 0 if it opens with none.
std::size_t sequence_size(std::string_view text) noexcept {
  if (text.size() < 3 || text[0] != escape) return 0;
  std::size_t at = 2;
  if (text[1] == '[') {
    while (at < text.size() && text[at] >= 0x20 && text[at] < 0x40) ++at;
    return at < text.size() && text[at] >= 0x40 && text[at] < 0x7F ? at + 1 : 0;
  }
  if (text[1] == ']') {
    constexpr std::size_t longest = 4096;
    text = text.substr(0, longest);
    while (at < text.size() && text[at] != bell && text[at] != escape && text[at] != '\n') ++at;
    if (at < text.size() && text[at] == bell) return at + 1;
    return text.substr(at, 2) == "\x1b\\" ? at + 2 : 0;
  }
  return text[1] == '(' ? 3 : 0;
}

/// The beginning of the character that ends at `end`.
std::size_t character_before(std::string_view text, std::size_t end) noexcept {
  while (end > 0 && (static_cast<unsigned char>(text[end - 1]) & 0xC0) == 0x80) --end;
  return end > 0 ? end - 1 : 0;
}

/// Copies [begin, end) without what is for a terminal; whether there was any.
template <typename Keep>
bool clean(std::string_view text, std::size_t begin, std::size_t end, Keep keep) {
  bool found = false;
  std::size_t kept = begin;
  for (std::size_t at = begin; at < end;) {
    const std::size_t size = text[at] == escape ? sequence_size(text.substr(at, end - at)) : 0;
    if (size > 0) {
      keep(kept, at);
      kept = at += size;
      found = true;
    } else if (text[at] == backspace && at > kept) {
      keep(kept, std::max(kept, character_before(text, at)));
      kept = ++at;
      found = true;
    } else {
      ++at;
    }
  }
  keep(kept, end);
  return found;
}

}  // namespace

bool shows_terminal(const TextLines& head) {
  return head.text.find(escape) != std::string_view::npos ||
         head.text.find(backspace) != std::string_view::npos;
}

Outcome undo_terminal(std::string_view text, Edit& edit) {
  std::size_t labels = 0;
  std::string cleaned;
  each_line(text, [&](const LineRange& line) {
    cleaned.clear();
    const auto keep = [&](std::size_t begin, std::size_t end) {
      edit.keep(begin, end);
      cleaned += text.substr(begin, end - begin);
    };
    const bool found = clean(text, line.begin, line.end, keep);
    edit.keep(line.end, line.next);
    if (found && labels < enough_labels) labels += is_form_line(cleaned);
  });
  return labels >= enough_labels ? Outcome::undone : Outcome::nothing;
}

}  // namespace unpsa::page
