// SPDX-License-Identifier: MIT
// The last lines are read from below: signs of a page's end (a copyright, a rule, a list of links, the words
// of a site's footer, a signature), and short lines between them. The first line that is neither ends it.
// What only may be a sign, such as a single address, counts where a sure one is below it.
#include "parser/page_end.hpp"

#include <algorithm>
#include <string_view>

#include "form/characters.hpp"
#include "form/folded_words.hpp"
#include "parser/lines.hpp"
#include "text/fold.hpp"
#include "text/punctuation.hpp"
#include "text/utf8.hpp"

namespace unpsa::parser {
namespace {

constexpr std::size_t longest_footer = 96;  // bytes of a line
constexpr std::size_t longest_short_line = 48;
constexpr std::size_t most_short_lines = 5;
constexpr std::size_t most_lines = 200;  // a page may have as many links

enum class Sign { none, between, weak, sure };

bool is_address(std::string_view line) {
  return line.starts_with("http://") || line.starts_with("https://") || line.starts_with("file://") ||
         line.starts_with("mailto:") || line.starts_with("www.");
}

/// `[3]`, `3.`, `[3]:` before an address.
std::string_view without_list_number(std::string_view line) {
  form::Scanner scanner(line);
  const bool bracketed = scanner.take_any(text::all_opening_brackets);
  if (scanner.take_number(3) < 0) return line;
  if (!scanner.take_any(text::all_closing_brackets, text::dots) && bracketed) return line;
  scanner.take_any(text::colons);
  scanner.skip_space();
  return scanner.rest();
}

/// A line of three dashes, stars or the like, or more; the two that part a signature.
bool is_rule(std::string_view line) {
  // What people draw lines with; no set of punctuation, since a stop, a low line and a box are among them.
  constexpr std::u32string_view strokes = U"-_=*~.\u2013\u2014\u2015\u2500\u2501\u2550\u00B7";
  std::size_t count = 0;
  for (form::Scanner scanner(line); !scanner.at_end(); scanner.skip()) {
    const char32_t c = scanner.peek();
    if (text::is_space(c)) continue;
    if (!text::is_in(strokes, c)) return false;
    ++count;
  }
  return line == "--" || (count >= 3 && line.front() != '.');
}

/// A page number, such as `6/7` or `Page 6 of 7`.
bool is_page_number(std::string_view line) {
  static const form::FoldedWords words(form::page_words(), text::fold);
  int numbers = 0;
  bool word = false;
  bool slash = false;
  for (form::Scanner scanner(line); !scanner.at_end();) {
    if (form::digit_value(scanner.peek()) >= 0) {
      if (scanner.take_number(4) < 0) return false;
      ++numbers;
    } else if (form::is_ideograph(scanner.peek())) {
      if (!words.contains(text::fold(scanner.take()))) return false;
      word = true;
    } else if (form::is_word_character(scanner.peek())) {
      if (!words.contains(text::fold(scanner.take_word()))) return false;
      word = true;
    } else {
      slash = slash || scanner.peek() == U'/';
      scanner.skip();
    }
  }
  return numbers == 2 ? word || slash : numbers == 1 && word;
}

bool is_copyright(std::string_view line) {
  return line.starts_with("\u00A9") || line.starts_with("Copyright") ||
         line.find("\u00A9 ") != std::string_view::npos || line.starts_with("==> ");
}

Sign sign_of(std::string_view line) {
  static const form::FoldedWords sure(form::footer_words(), text::fold);
  static const form::FoldedWords partings(form::parting_words(), text::fold);
  if (line.size() > longest_footer) return is_address(without_list_number(line)) ? Sign::weak : Sign::none;
  const std::string_view bare = without_bullet(line);
  const std::string folded = text::fold(bare);
  if (is_copyright(bare) || is_rule(line) || sure.contains(folded) || partings.contains(folded))
    return Sign::sure;
  const std::string_view numbered = without_list_number(bare);
  if (is_address(numbered)) return numbered.size() == bare.size() ? Sign::weak : Sign::sure;
  if (is_page_number(bare)) return bare.find('/') == std::string_view::npos ? Sign::sure : Sign::weak;
  // A sentence is part of an answer.
  const char32_t last = form::decode_last(line).value;
  const bool sentence = text::is_in(text::full_stops, last) || text::is_in(text::question_marks, last) ||
                        text::is_in(text::exclamation_marks, last);
  return sentence || line.size() > 64 ? Sign::none : Sign::between;
}

}  // namespace

std::size_t find_page_end(const Dump& dump, std::size_t from, std::size_t end) {
  std::size_t first = end;
  std::size_t weak = end;
  std::size_t seen = 0;
  for (std::size_t index = end; index-- > from && seen < most_lines;) {
    if (dump.blank(index)) continue;
    const Sign sign = dump.lines[index].label != nullptr ? Sign::none : sign_of(text::trim(dump.line(index)));
    if (sign == Sign::none) break;
    ++seen;
    if (sign == Sign::sure) first = weak = index;
    if (sign == Sign::weak) weak = index;
  }
  first = first == end ? end : std::min(first, weak);
  // Short lines right above, with a blank line above them.
  std::size_t block = first;
  while (block > from && !dump.blank(block - 1) && first - block < most_short_lines &&
         dump.line(block - 1).size() <= longest_short_line) {
    --block;
  }
  const bool apart = block > from && dump.blank(block - 1);
  return first != end && apart ? block : first;
}

}  // namespace unpsa::parser
