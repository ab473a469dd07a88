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

/// Letters and digits of words that spaces part.
bool is_spelled(char32_t code_point) noexcept {
  return (form::is_word_character(code_point) && !form::is_ideograph(code_point)) ||
         form::digit_value(code_point) >= 0;
}

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
    if (before.empty() || !is_spelled(form::decode_last(before).value) || !is_spelled(first.value)) return {};
  } else {
    if (!text::is_in(breaks_before, first.value) || !is_spelled(last.value)) return {};
    inner.remove_prefix(first.length);
    if (inner.empty() || !is_spelled(text::decode(inner).value)) return {};
  }
  if (holds_address(last_word(above))) return {};
  form::Scanner scanner(inner);
  scanner.take_while(is_spelled);
  return below.substr(0, below.size() - scanner.rest().size());
}

/// Lines of a text, with the widest of the block of lines between blank ones that a line stands in.
class Blocks {
 public:
  explicit Blocks(std::string_view text) : text_(text) {}

  /// Columns of the widest line of the block in which the line at `begin` stands.
  std::size_t widest(std::size_t begin) {
    if (begin < end_) return widest_;
    // Nothing of an earlier block is asked for again: its lines are read twice at most.
    while (begin > end_ && !is_blank(line_before(begin))) begin = line_before(begin).begin;
    widest_ = 0;
    for (end_ = begin; end_ < text_.size();) {
      const LineRange line = line_from(text_, end_);
      if (is_blank(line)) break;
      end_ = line.next;
      // More bytes than any characters of such a line have: not looked at.
      widest_ = std::max(
          widest_, line.end - line.begin > 4 * widest_page
                       ? 4 * widest_page
                       : text::display_width(text::trim(text_.substr(line.begin, line.end - line.begin))));
    }
    return widest_;
  }

 private:
  [[nodiscard]] bool is_blank(const LineRange& line) const noexcept {
    return text::trim(text_.substr(line.begin, line.end - line.begin)).empty();
  }

  [[nodiscard]] LineRange line_before(std::size_t begin) const noexcept {
    std::size_t end = begin - 1;
    if (text_[end] == '\n' && end > 0 && text_[end - 1] == '\r') --end;
    std::size_t first = end;
    while (first > 0 && text_[first - 1] != '\n' && text_[first - 1] != '\r') --first;
    return {first, end, begin};
  }

  std::string_view text_;
  std::size_t end_ = 0;  ///< of the block
  std::size_t widest_ = 0;
};

/// Calls `take(end, next)` for each broken word: the text of a line ends at `end`, the word goes on at
/// `next`.
template <typename Take>
void each_broken_word(std::string_view text, Take take) {
  Blocks blocks(text);
  std::string_view above;
  each_line(text, [&](const LineRange& line) {
    const std::string_view below = text::trim(text.substr(line.begin, line.end - line.begin));
    const std::string_view piece =
        above.empty() || below.empty() ? std::string_view() : piece_of_word(above, below);
    if (!piece.empty()) {
      const std::size_t width = text::display_width(above);
      const std::size_t widest = blocks.widest(static_cast<std::size_t>(above.data() - text.data()));
      if (width >= narrowest_page && widest <= widest_page && width + text::display_width(piece) > widest &&
          !is_form_line(below))
        take(static_cast<std::size_t>(above.data() + above.size() - text.data()),
             static_cast<std::size_t>(below.data() - text.data()));
    }
    above = below;
  });
}

}  // namespace

bool shows_broken_words(std::string_view head) {
  bool shows = false;
  each_broken_word(head, [&shows](std::size_t, std::size_t) { shows = true; });
  return shows;
}

Outcome undo_broken_words(std::string_view text, Edit& edit) {
  std::size_t kept = 0;
  each_broken_word(text, [&](std::size_t end, std::size_t next) {
    edit.keep(kept, end);
    kept = next;
  });
  edit.keep(kept, text.size());
  return Outcome::undone;
}

}  // namespace unpsa::page
