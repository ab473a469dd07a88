// SPDX-License-Identifier: MIT
// Text browsers put a number before each link and list the addresses at the end, under a heading.
#include <optional>
#include <vector>

#include "page/form_lines.hpp"
#include "page/lines.hpp"
#include "page/steps.hpp"
#include "text/ascii.hpp"
#include "text/punctuation.hpp"
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

/// A heading of a list that people write too.
bool is_plain_heading(std::string_view line) noexcept { return line == "References" || line == "Links:"; }

bool opens_list(std::string_view line) noexcept {
  line = text::trim(line);
  return is_plain_heading(line) || line == "Visible links" || line == "Visible links:" ||
         line == "Hidden links:";
}

/// A list of links: where it begins and ends, and how many it has.
struct List {
  std::size_t begin;
  std::size_t end;
  std::size_t links = 0;
  bool is_plain = false;  ///< below a heading that people write too
};

constexpr std::size_t longest_short_line = 96;  // bytes

/// Finds the lists below pages. One within a page is the sources of an answer.
class ListFinder {
 public:
  explicit ListFinder(std::string_view text) : text_(text) {}

  void read(const LineRange& range) {
    const std::string_view line = text_of(range, text_);
    if (text::is_blank(line)) return;
    if (opens_list(line)) {
      const bool is_plain = is_plain_heading(text::trim(line));
      if (!is_open_) heading_ = List{range.begin, range.next, 0, is_plain};
      heading_.is_plain = heading_.is_plain && is_plain;
      is_open_ = true;
      return;
    }
    if (const auto number = is_open_ ? read_entry(line) : std::nullopt) {
      if (heading_.links == 0) lists_.push_back(heading_);
      heading_.links = std::max(heading_.links, *number);
      heading_.end = range.next;
      lists_.back() = heading_;
      return;
    }
    is_open_ = false;
    if (lists_.size() == sure_) return;
    // Nor has it paragraphs below it.
    const FormLine kind = line.size() > longest_short_line ? FormLine::further : form_line_of(line);
    if (kind == FormLine::further || kind == FormLine::number) lists_.resize(sure_);
    if (kind == FormLine::first) sure_ = lists_.size();
  }

  [[nodiscard]] const std::vector<List>& lists() const noexcept { return lists_; }

 private:
  std::string_view text_;
  List heading_{};  ///< the list that the last heading opens
  std::vector<List> lists_;
  std::size_t sure_ = 0;  ///< those that a page ends with
  bool is_open_ = false;
};

/// The size of the mark `[12]` that `text` opens with, of a link that the list has and right before its
/// words. Whoever cites a source puts its number after the words.
std::size_t mark_size(std::string_view text, std::size_t links) noexcept {
  std::size_t at = 1;
  std::size_t number = 0;
  while (at < text.size() && is_digit(text[at]) && number <= links)
    number = number * 10 + static_cast<std::size_t>(text[at++] - '0');
  const bool is_mark = at > 1 && at < text.size() && text[at] == ']' && number > 0 && number <= links;
  return is_mark ? at + 1 : 0;
}

/// Whether a word ends right before `at`. In a script without spaces a number there may be of a link or of a
/// source.
bool ends_word(std::string_view text, std::size_t at) noexcept {
  if (at == 0) return false;
  const auto before = static_cast<unsigned char>(text[at - 1]);
  return before >= 0x80 || text::is_ascii_letter(text[at - 1]) || is_digit(text[at - 1]);
}

/// Whether something that may be the words of a link follows a mark.
bool begins_words(std::string_view text) noexcept {
  if (text.empty()) return false;
  const char32_t next = text::decode(text).value;
  return next > U' ' && !text::is_space(next) && !text::is_in(text::full_stops, next) &&
         !text::is_in(U",;:!?)]\uFF0C\u3001\uFF1B\uFF1A\uFF1F\uFF01\uFF09", next);
}

}  // namespace

bool shows_links(const TextLines& head) {
  for (std::size_t i = 0; i < head.size(); ++i) {
    if (opens_list(head[i])) return true;
  }
  return false;
}

Outcome undo_links(std::string_view text, Edit& edit) {
  ListFinder finder(text);
  each_line(text, [&](const LineRange& line) { finder.read(line); });
  std::vector<LeftOut> pieces;
  std::size_t from = 0;
  for (const List& list : finder.lists()) {
    const std::size_t before = pieces.size();
    bool has_links = !list.is_plain;
    for (std::size_t at = text.find('[', from); at < list.begin; at = text.find('[', at + 1)) {
      const std::size_t size = mark_size(text.substr(at), list.links);
      if (size == 0 || !begins_words(text.substr(at + size))) continue;
      pieces.push_back({at, at + size});
      has_links = has_links || !ends_word(text, at);
    }
    from = list.end;
    if (has_links) {
      pieces.push_back({list.begin, list.end});
    } else {
      pieces.resize(before);
    }
  }
  if (pieces.empty()) return Outcome::nothing;
  edit.keep_without(pieces);
  return Outcome::undone;
}

}  // namespace unpsa::page
