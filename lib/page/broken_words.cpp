// SPDX-License-Identifier: MIT
// Programs that fold lines break a word after its hyphen or at its slash. It is one word of an answer.
#include <algorithm>

#include "form/characters.hpp"
#include "page/form_lines.hpp"
#include "page/lines.hpp"
#include "page/steps.hpp"
#include "text/utf8.hpp"
#include "text/width.hpp"

namespace unpsa::page {
namespace {

// Columns of lines that were folded. Wider lines are paragraphs as they were typed; shorter ones are full
// only by chance.
constexpr std::size_t narrowest_page = 40;
constexpr std::size_t widest_page = 132;

/// Breaks that UAX #14 allows within what the word counts take for one word: after these, before those.
constexpr std::u32string_view breaks_after = U"-/\u2010\u2013\u2014";
constexpr std::u32string_view breaks_before = U"/\u2014";

/// The word that ends a text which is not empty.
std::string_view last_word(std::string_view text) noexcept {
  const std::size_t space = text.find_last_of(" \t");
  return space == npos ? text : text.substr(space + 1);
}

bool holds_address(std::string_view word) noexcept {
  return word.find("://") != npos || word.find("www.") != npos || word.find('@') != npos;
}

/// What has to follow on the line above for its last word to be whole: the word's next piece, which opens
/// `below`. Empty if no word is broken between the two lines, both not empty and without space around them.
std::string_view piece_of_word(std::string_view above, std::string_view below) noexcept {
  const text::CodePoint last = form::decode_last(above);
  const text::CodePoint first = text::decode(below);
  std::string_view inner = below;  // of the next piece, without what it opens with
  if (text::is_in(breaks_after, last.value)) {
    const std::string_view before = above.substr(0, above.size() - last.length);
    if (before.empty() || !form::is_of_spaced_word(form::decode_last(before).value) ||
        !form::is_of_spaced_word(first.value))
      return {};
  } else {
    if (!text::is_in(breaks_before, first.value) || !form::is_of_spaced_word(last.value)) return {};
    inner.remove_prefix(first.length);
    if (inner.empty() || !form::is_of_spaced_word(text::decode(inner).value)) return {};
  }
  if (holds_address(last_word(above))) return {};
  form::Scanner scanner(inner);
  scanner.take_while(form::is_of_spaced_word);
  return below.substr(0, below.size() - scanner.rest().size());
}

/// Columns of the widest line of a block, which begins with line `begin` and ends before a blank one.
std::size_t widest_of_block(const TextLines& lines, std::size_t begin) {
  std::size_t widest = 0;
  for (std::size_t i = begin; i < lines.size(); ++i) {
    const std::string_view line = text::trim(lines[i]);
    if (line.empty()) break;
    // More bytes than any characters of such a line have: not looked at.
    constexpr std::size_t longest = 4 * widest_page;
    widest = std::max(widest, line.size() > longest ? longest : text::display_width(line));
  }
  return widest;
}

/// Calls `take(end, next)` for each broken word: the text of a line ends at `end`, the word goes on at
/// `next`.
template <typename Take>
void each_broken_word(const TextLines& lines, Take take) {
  std::string_view above;
  std::size_t block = 0;   // its first line
  std::size_t widest = 0;  // its columns; 0: not looked at
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view below = text::trim(lines[i]);
    if (below.empty()) {
      block = i + 1;
      widest = 0;
    }
    const std::string_view piece =
        above.empty() || below.empty() ? std::string_view() : piece_of_word(above, below);
    if (!piece.empty()) {
      if (widest == 0) widest = widest_of_block(lines, block);
      const std::size_t width = text::display_width(above);
      if (width >= narrowest_page && widest <= widest_page && width + text::display_width(piece) > widest &&
          !is_form_line(below))
        take(static_cast<std::size_t>(above.data() + above.size() - lines.text.data()),
             static_cast<std::size_t>(below.data() - lines.text.data()));
    }
    above = below;
  }
}

}  // namespace

bool shows_broken_words(const TextLines& head) {
  bool shows = false;
  each_broken_word(head, [&shows](std::size_t, std::size_t) { shows = true; });
  return shows;
}

Outcome undo_broken_words(std::string_view text, Edit& edit) {
  std::size_t kept = 0;
  each_broken_word(TextLines(text), [&](std::size_t end, std::size_t next) {
    edit.keep(kept, end);
    kept = next;
  });
  edit.keep(kept, text.size());
  return Outcome::undone;
}

}  // namespace unpsa::page
