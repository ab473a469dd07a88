// SPDX-License-Identifier: MIT
// A printed limit is a bracket at the end of the line that holds a number with a unit behind it and,
// beside them, only words such as `maximum`. The closing bracket may be lost. What is cheap to see is
// seen first: most lines have no opening bracket near their end.
#include "form/characters.hpp"
#include "form/folded_words.hpp"
#include "form/questions.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace unpsa::form {
namespace {

constexpr std::size_t longest_limit = 96;  // bytes, brackets included
constexpr int largest_limit = 5000;        // words

using text::is_in;

/// Whether a character may stand beside the words of a limit.
bool is_filler(char32_t code_point) noexcept {
  return text::is_space(code_point) || text::is_ignorable(code_point) ||
         is_in(text::apostrophes, code_point) || is_in(text::commas, code_point) ||
         is_in(text::colons, code_point) || code_point == U'.';
}

/// `line` without white space, full stops and one closing bracket at its end.
std::string_view cut_end(std::string_view line) noexcept {
  bool closed = false;
  while (!line.empty()) {
    const text::CodePoint last = decode_last(line);
    const bool closes = is_in(text::closing_brackets, last.value);
    if (closes && closed) break;
    if (!closes && !text::is_space(last.value) && !(is_in(text::full_stops, last.value) && !closed)) break;
    closed = closed || closes;
    line.remove_suffix(last.length);
  }
  return line;
}

struct Bracket {
  std::size_t begin;   // offset of the opening bracket
  std::size_t inside;  // offset behind it
};

/// The last opening bracket near the end of `line`.
std::optional<Bracket> find_opener(std::string_view line) noexcept {
  constexpr std::string_view full_width = "\xEF\xBC\x88";
  const std::size_t skipped = line.size() > longest_limit ? line.size() - longest_limit : 0;
  const std::string_view end = line.substr(skipped);
  // Searched forwards first, which is fast: every line of an answer may come here.
  if (end.find('(') == std::string_view::npos && end.find(full_width) == std::string_view::npos) {
    return std::nullopt;
  }
  for (std::string_view before = end; !before.empty();) {
    const text::CodePoint last = decode_last(before);
    const std::size_t inside = skipped + before.size();
    before.remove_suffix(last.length);
    if (is_in(text::opening_brackets, last.value)) return Bracket{skipped + before.size(), inside};
  }
  return std::nullopt;
}

/// The number of words that the inside of a bracket allows, or 0 if it is no limit.
int parse_limit(std::string_view inside) {
  static const FoldedWords units(limit_units(), text::fold);
  static const FoldedWords others(limit_words(), text::fold);
  int limit = 0;
  bool needs_unit = false;
  for (Scanner scanner(inside); !scanner.at_end();) {
    if (needs_unit) scanner.skip_space();
    if (digit_value(scanner.peek()) >= 0) {
      const int number = scanner.take_number(4);
      if (limit != 0 || number < 1 || number > largest_limit) return 0;
      limit = number;
      needs_unit = true;
    } else if (is_word_character(scanner.peek())) {
      const std::string word = text::fold(scanner.take_word());
      if (!(needs_unit ? units : others).contains(word)) return 0;
      needs_unit = false;
    } else if (needs_unit || !is_filler(scanner.peek())) {
      return 0;
    } else {
      scanner.skip();
    }
  }
  return needs_unit ? 0 : limit;
}

}  // namespace

std::optional<PrintedLimit> find_printed_limit(std::string_view line) noexcept {
  const std::string_view cut = cut_end(line);
  const auto bracket = find_opener(cut);
  if (!bracket) return std::nullopt;
  const int words = parse_limit(cut.substr(bracket->inside));
  if (words == 0) return std::nullopt;
  return PrintedLimit{words, bracket->begin};
}

}  // namespace unpsa::form
