// SPDX-License-Identifier: MIT
#include "form/values.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "form/characters.hpp"
#include "form/folded_words.hpp"
#include "form/questions.hpp"
#include "form/text_index.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace unpsa::form {
namespace {

// Gates, in bytes: what is longer is not worth folding.
constexpr std::size_t longest_value = 400;
constexpr std::size_t longest_yes_no = 24;
constexpr std::size_t longest_boxes = 48;
constexpr std::size_t longest_placeholder = 40;

using ValueIndex = TextIndex<value_slots>;

/// Finds values as printed, which is what nearly all are.
class PrintedValues {
 public:
  PrintedValues() {
    for (std::size_t row = 0; row < known_values().size(); ++row) index_.insert(row, text_of);
  }
  [[nodiscard]] const KnownValue* find(Element element, std::string_view text) const noexcept {
    const std::size_t row = index_.find(text, text_of);
    if (row == ValueIndex::no_row || known_values()[row].element != element) return nullptr;
    return &known_values()[row];
  }

 private:
  static std::string_view text_of(std::size_t row) noexcept { return known_values()[row].text; }
  ValueIndex index_;
};

/// Finds values by element and folded text.
class FoldedValues {
 public:
  FoldedValues() {
    keys_.reserve(known_values().size());
    for (const KnownValue& value : known_values()) keys_.push_back(key(value.element, value.text));
    for (std::size_t row = 0; row < keys_.size(); ++row) index_.insert(row, KeyOf{keys_});
  }
  [[nodiscard]] const KnownValue* find(Element element, std::string_view text) const {
    const std::size_t row = index_.find(key(element, text), KeyOf{keys_});
    return row == ValueIndex::no_row ? nullptr : &known_values()[row];
  }

 private:
  static std::string key(Element element, std::string_view text) {
    std::string key(1, static_cast<char>(element));
    text::append_folded(key, text);
    return key;
  }
  struct KeyOf {
    const std::vector<std::string>& keys;
    std::string_view operator()(std::size_t row) const noexcept { return keys[row]; }
  };

  std::vector<std::string> keys_;
  ValueIndex index_;
};

const KnownValue* find_printed(Element element, std::string_view text) {
  static const PrintedValues values;
  return values.find(element, text);
}

const KnownValue* find_folded(Element element, std::string_view text) {
  static const FoldedValues values;
  return values.find(element, text);
}

struct NumberedCategory {
  int number;
  std::string_view name;
};

/// `2: name`, `Category 2: name`.
std::optional<NumberedCategory> split_category(std::string_view text) {
  static const FoldedWords words(category_words(), text::fold);
  Scanner scanner(text);
  scanner.skip_space();
  const std::string_view word = scanner.take_word();
  if (!word.empty() && (word.size() > longest_yes_no || !words.contains(text::fold(word)))) {
    return std::nullopt;
  }
  scanner.skip_space();
  const int number = scanner.take_number(2);
  scanner.skip_space();
  if (number < 1 || !scanner.take_any(text::colons)) return std::nullopt;
  return NumberedCategory{number, text::trim(scanner.rest())};
}

/// `见3.a`, `see a`, `see question 3`, `see above`.
bool is_reference(std::string_view text) {
  static const FoldedWords verbs(reference_verbs(), fold_words);
  static const FoldedWords nouns(reference_nouns(), fold_words);
  static const FoldedWords places(reference_places(), fold_words);
  const std::string folded = fold_words(text);
  std::string_view words = folded;
  if (!verbs.cut_front(words)) return false;
  if (places.contains(words)) return true;
  nouns.cut_front(words);
  Scanner scanner(words);
  const int number = scanner.take_number(2);
  scanner.skip_space();
  const bool part = scanner.peek() >= U'a' && scanner.peek() <= static_cast<char32_t>(last_part_letter());
  if (part) scanner.skip();
  scanner.skip_space();
  nouns.cut_front(words = scanner.rest());
  return (number > 0 || part) && words.empty();
}

/// A box to tick; it is none if it has no length.
struct Box {
  std::size_t length = 0;  ///< bytes
  bool is_ticked = false;
};

/// A box drawn with brackets: `[x]`, `(•)`, `( )`.
Box drawn_box(std::string_view text) noexcept {
  if (text.size() < 2 || (text[0] != '[' && text[0] != '(')) return {};
  const char close = text[0] == '[' ? ']' : ')';
  if (text[1] == close) return {2, false};
  const text::CodePoint inside = text::decode(text.substr(1));
  const std::size_t end = 1 + inside.length;
  if (end >= text.size() || text[end] != close) return {};
  if (text::is_in(U"xX*\u2022\u2713\u2714", inside.value) || text::is_in(text::ticked_boxes, inside.value))
    return {end + 1, true};
  return inside.value == U' ' ? Box{end + 1, false} : Box{};
}

/// A cross or a line that stand where a box would, `Yes X No _`.
Box written_box(std::string_view text, std::size_t at) noexcept {
  if (at > 0 && text[at - 1] != ' ') return {};
  const std::size_t end = std::min(text.find(' ', at), text.size());
  const std::string_view word = text.substr(at, end - at);
  if (word == "X" || word == "x") return {1, true};
  if (word.empty() || word.find_first_not_of('_') != std::string_view::npos) return {};
  return {word.size(), false};
}

Box box_at(std::string_view text, std::size_t at) noexcept {
  const text::CodePoint next = text::decode(text.substr(at));
  // A cross beside a tick says no; alone it may say either.
  if (text::is_in(U"\u2715\u2716\u2717\u2718", next.value)) return {next.length, false};
  for (const bool is_ticked : {true, false}) {
    if (text::is_in(is_ticked ? text::ticked_boxes : text::empty_boxes, next.value))
      return {next.length, is_ticked};
  }
  const Box drawn = drawn_box(text.substr(at));
  return drawn.length != 0 ? drawn : written_box(text, at);
}

bool is_yes(std::string_view text) {
  static const FoldedWords words(yes_words(), text::fold);
  return words.contains(text::fold(text));
}

bool is_no(std::string_view text) {
  static const FoldedWords words(no_words(), text::fold);
  return words.contains(text::fold(text));
}

struct Boxes {
  int count = 0;
  int ticks = 0;
  std::string_view ticked;  // the text of the last box that is
};

/// Boxes to tick, `☐ Yes ☑ No`. If yes or no comes first, each box stands after its text: `Yes ☐ No ☑`.
Boxes find_boxes(std::string_view text) {
  Boxes boxes;
  std::size_t last_end = 0;  // of the last box
  std::size_t last_length = 0;
  bool last_ticked = false;
  bool is_behind = false;
  for (std::size_t at = 0; at < text.size();) {
    const Box box = box_at(text, at);
    if (box.length == 0) {
      at += text::decode(text.substr(at)).length;
      continue;
    }
    if (boxes.count++ == 0) {
      const std::string_view before = text.substr(0, at);
      is_behind = is_yes(before) || is_no(before);
    }
    if (is_behind ? box.is_ticked : last_ticked)
      boxes.ticked = text::trim(text.substr(last_end, at - last_end));
    boxes.ticks += box.is_ticked ? 1 : 0;
    last_ticked = box.is_ticked;
    last_length = box.length;
    last_end = at += box.length;
  }
  if (!is_behind && last_ticked) boxes.ticked = text::trim(text.substr(last_end));
  // One mark behind both words is of the second: `Yes No \u2713`.
  if (!is_behind && boxes.count == 1 && last_ticked && text::is_blank(text.substr(last_end))) {
    const std::string_view both = text::trim(text.substr(0, last_end - last_length));
    const std::size_t middle = both.find(' ');
    const std::string_view first = both.substr(0, middle);
    const std::string_view second = middle == std::string_view::npos ? "" : text::trim(both.substr(middle));
    if ((is_yes(first) && is_no(second)) || (is_no(first) && is_yes(second))) boxes.ticked = second;
  }
  // A box without a text: which one is of which cannot be told.
  if (!is_behind && boxes.count > 1 && text::is_blank(text.substr(last_end))) boxes.ticks = 0;
  return boxes;
}

/// What stands after the two words that one had to choose from: `Yes / No: No`. The whole text if they are
/// not there.
std::string_view after_choice(std::string_view text) {
  Scanner scanner(text);
  const std::string_view first = scanner.take_while([](char32_t c) { return c != U'/'; });
  if (!scanner.take(U'/')) return text;
  const std::string_view second =
      scanner.take_while([](char32_t c) { return !text::is_in(text::colons, c); });
  if (!scanner.take_any(text::colons)) return text;
  const bool offers = (is_yes(first) && is_no(second)) || (is_no(first) && is_yes(second));
  return offers ? text::trim(scanner.rest()) : text;
}

/// The text without what is struck out in Markdown: `Yes ~~No~~`.
std::string without_struck(std::string_view text) {
  constexpr std::string_view mark = "~~";
  std::string rest;
  for (;;) {
    const std::size_t begin = text.find(mark);
    const std::size_t end = begin == std::string_view::npos ? begin : text.find(mark, begin + mark.size());
    if (end == std::string_view::npos) return rest.append(text);
    rest.append(text.substr(0, begin));
    text.remove_prefix(end + mark.size());
  }
}

/// `asdf`, `qweqwe`: keys of a row from left to right, also again and again.
bool is_keyboard_run(std::string_view folded) noexcept {
  constexpr std::size_t shortest_run = 3;
  constexpr std::size_t shortest = 4;
  if (folded.size() < shortest) return false;
  for (const std::string_view row : keyboard_rows()) {
    const std::string_view keys = row.substr(std::min(row.find(folded.front()), row.size()));
    const auto end = std::mismatch(folded.begin(), folded.end(), keys.begin(), keys.end()).first;
    const auto run = static_cast<std::size_t>(end - folded.begin());
    if (run < shortest_run) continue;
    // The text goes on as it was a run earlier, wherever it ends.
    return std::equal(folded.begin() + static_cast<std::ptrdiff_t>(run), folded.end(), folded.begin());
  }
  return false;
}

/// Nothing but punctuation, `x`, `XX`, `asdf`: what is typed to be replaced.
bool is_filler(std::string_view folded) noexcept {
  return folded.find_first_not_of('x') == std::string_view::npos || is_keyboard_run(folded);
}

/// The text between HTML tags and entities; each of these is a space.
std::string without_html(std::string_view text) {
  constexpr std::size_t longest_entity = 8;
  std::string rest;
  while (!text.empty()) {
    const std::size_t tag = text.front() == '<' ? text.find('>') : std::string_view::npos;
    const std::size_t entity =
        text.front() == '&' ? text.substr(0, longest_entity + 1).find(';') : std::string_view::npos;
    const std::size_t end = std::min(tag, entity);
    const bool is_html = end != std::string_view::npos;
    rest += is_html ? ' ' : text.front();
    text.remove_prefix(is_html ? end + 1 : 1);
  }
  return rest;
}

bool is_placeholder_word(std::string_view text) {
  static const FoldedWords placeholders(placeholder_words(), text::fold);
  const std::string folded = text::fold(text);
  return placeholders.contains(folded) || is_filler(folded);
}

/// Whether every word of the text is a placeholder, or a number after one: `Test test`, `N/A - N/A`, `Test
/// 1`.
bool are_placeholder_words(std::string_view text) {
  bool after_one = false;
  while (!(text = text::trim(text)).empty()) {
    const std::string_view word = text.substr(0, text.find_first_of(" \n\t"));
    text.remove_prefix(word.size());
    const bool is_number = word.find_first_not_of("0123456789") == std::string_view::npos;
    if (!(is_number && after_one) && !is_placeholder_word(word)) return false;
    after_one = after_one || !text::fold(word).empty();  // a mark such as `<` says nothing
  }
  return true;
}

/// A placeholder and when it will be replaced: `to be added later`.
bool is_placeholder_for_later(std::string_view text) {
  static const FoldedWords later(later_words(), text::fold);
  text = text::trim(text);
  for (std::size_t space = text.rfind(' '); space != std::string_view::npos && space != 0;
       space = text.rfind(' ', space - 1)) {
    if (later.contains(text::fold(text.substr(space)))) return is_placeholder_word(text.substr(0, space));
  }
  return false;
}

}  // namespace

const KnownValue* find_value(Element element, std::string_view text) {
  if (const KnownValue* value = find_printed(element, text)) return value;
  if (text.size() > longest_value || text::is_blank(text)) return nullptr;
  if (element == Element::category) {
    if (const auto numbered = split_category(text)) return find_value(element, numbered->name);
  }
  return find_folded(element, text);
}

std::optional<int> category_number(std::string_view text) noexcept {
  const auto numbered = split_category(text);
  if (!numbered) return std::nullopt;
  return numbered->number;
}

std::optional<bool> parse_yes_no(std::string_view text) {
  if (text.empty() || text.size() > longest_boxes) return std::nullopt;
  if (const std::string kept = without_struck(text); kept.size() != text.size())
    return parse_yes_no(text::trim(kept));
  if (const Boxes boxes = find_boxes(text); boxes.count != 0)
    return boxes.ticks == 1 ? parse_yes_no(boxes.ticked) : std::nullopt;
  text = after_choice(text);
  if (text.size() > longest_yes_no) return std::nullopt;
  if (is_yes(text)) return true;
  if (is_no(text)) return false;
  return std::nullopt;
}

bool is_placeholder(std::string_view text) {
  if (text.size() > longest_placeholder || text::is_blank(text)) return false;
  const std::string seen = without_html(text);
  return is_placeholder_word(seen) || are_placeholder_words(seen) || is_placeholder_for_later(seen) ||
         is_reference(seen);
}

}  // namespace unpsa::form
