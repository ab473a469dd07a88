// SPDX-License-Identifier: MIT
// Bullets of the items before the narrative, and boxes before and after them, which tell what was chosen.
#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>

#include "form/characters.hpp"
#include "form/values.hpp"
#include "parser/header_grammar.hpp"
#include "parser/header_parser.hpp"
#include "text/punctuation.hpp"
#include "text/utf8.hpp"

namespace unpsa::parser {
namespace {

using form::Element;

// Boxes that are drawn with brackets.
constexpr std::array<std::string_view, 7> drawn_boxes{"[ ]", "( )", "[x]", "[X]", "(x)", "(X)", "(\u2022)"};
constexpr auto empty_drawings = std::span(drawn_boxes).first<2>();
constexpr auto ticked_drawings = std::span(drawn_boxes).subspan<2>();

/// Whether a drawn box stands after an item, with a space between.
bool closes_with(std::string_view item, std::string_view box) {
  return item.ends_with(box) && item.substr(0, item.size() - box.size()).ends_with(' ');
}

/// Whether a text may open with a box, by its first bytes: U+2000 to U+2FFF, U+F000 to U+F0FF, one of four
/// bytes or a bracket.
bool may_open_with_box(std::string_view text) noexcept {
  const auto first = static_cast<unsigned char>(text.front());
  if (first == 0xEF) return text.size() > 2 && static_cast<unsigned char>(text[1]) <= 0x83;
  return first == 0xE2 || first == 0xF0 || first == '[' || first == '(';
}

/// The same for its end.
bool may_close_with_box(std::string_view text) noexcept {
  if (text.back() == ']' || text.back() == ')') return true;
  return text.size() > 2 && static_cast<unsigned char>(text.back()) >= 0x80 &&
         (may_open_with_box(text.substr(text.size() - 3)) ||
          (text.size() > 3 && static_cast<unsigned char>(text[text.size() - 4]) == 0xF0));
}

/// Whether an empty box stands before or after an item.
bool is_unticked(std::string_view whole) {
  for (const std::string_view box : empty_drawings) {
    const bool opens = whole.starts_with(box) && whole.substr(box.size()).starts_with(' ');
    if (opens || closes_with(whole, box)) return true;
  }
  return !whole.empty() && (text::is_in(text::empty_boxes, text::decode(whole).value) ||
                            text::is_in(text::empty_boxes, form::decode_last(whole).value));
}

/// An item without the box that stands after it, as in a table whose last column has them.
std::string_view without_box_behind(std::string_view item) {
  if (item.empty() || !may_close_with_box(item)) return item;
  for (const std::string_view box : drawn_boxes) {
    if (closes_with(item, box)) return text::trim(item.substr(0, item.size() - box.size()));
  }
  const text::CodePoint last = form::decode_last(item);
  if (!text::is_in(text::empty_boxes, last.value) && !text::is_in(text::ticked_boxes, last.value))
    return item;
  const std::string_view rest = item.substr(0, item.size() - last.length);
  return rest.empty() || !text::is_space(form::decode_last(rest).value) ? item : text::trim(rest);
}

/// Whether a box with a mark is drawn with brackets.
bool holds_drawn_tick(std::string_view text) {
  return std::any_of(ticked_drawings.begin(), ticked_drawings.end(),
                     [text](std::string_view tick) { return text.find(tick) != std::string_view::npos; });
}

/// Whether a text has a box with a mark.
bool holds_ticks(std::string_view text) {
  std::string tick;
  for (const char32_t box : text::ticked_boxes) {
    tick.clear();
    text::append_utf8(tick, box);
    if (text.find(tick) != std::string_view::npos) return true;
  }
  return holds_drawn_tick(text);
}

}  // namespace

std::string_view HeaderParser::without_item_marks(std::string_view line) const {
  line = without_bullet(line);
  if (list_ == Element::none || line.empty()) return line;
  // The bullet of a second level, as word processors copy it.
  if (line.starts_with("o ")) line = text::trim(line.substr(1));
  return without_box_behind(line);
}

bool HeaderParser::is_not_chosen(std::string_view whole) {
  if (!may_open_with_box(whole) && !may_close_with_box(whole)) return false;
  if (!is_unticked(whole)) return false;
  const std::string_view item = without_box_behind(without_bullet(whole));
  if (item.size() == whole.size()) return false;
  const bool listed =
      list_ == Element::sdg_goals || list_ == Element::sdg_targets || list_ == Element::un_agencies;
  const bool asked = is_yes_no_question(open_) && form::parse_yes_no(item) && !holds_ticks(item);
  if (!listed && !asked) return false;
  if (!has_ticks_) has_ticks_ = holds_ticks(dump_.text);
  return *has_ticks_;
}

}  // namespace unpsa::parser
