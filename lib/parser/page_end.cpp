// SPDX-License-Identifier: MIT
// The last lines are read from below: signs of a page's end (a copyright, a rule, a list of links, the words
// of a site's footer, a signature), and short lines between them. The first line that is neither ends it.
// What stands below the heading of a notice is its text. What only may be a sign, such as a single address,
// counts where a sure one is below it.
#include "parser/page_end.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "form/characters.hpp"
#include "form/folded_words.hpp"
#include "parser/lines.hpp"
#include "text/ascii.hpp"
#include "text/fold.hpp"
#include "text/punctuation.hpp"
#include "text/utf8.hpp"

namespace unpsa::parser {
namespace {

constexpr std::size_t longest_footer = 96;  // bytes of a line
constexpr std::size_t longest_short_line = 48;
constexpr std::size_t most_short_lines = 5;
constexpr std::size_t longest_notice = 2048;  // bytes of a line
constexpr std::size_t most_notice_lines = 12;
constexpr std::size_t most_lines = 200;  // a page may have as many links

enum class Sign {
  none,
  between,
  weak,
  last,  ///< sure, if only signs stand below it: people write such lines among others too
  sure,
  unmistakable  ///< and no word of a list: a sentence of sites, a copyright, the frame of a signature
};

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

/// What people draw lines with; no set of punctuation, since a stop, a low line and a box are among them.
bool is_stroke(char32_t c) { return text::is_in(U"-_=*~.\u2013\u2014\u2015\u2500\u2501\u2550\u00B7", c); }

/// The strokes, and what programs mark an end with.
bool is_end_mark(char32_t c) {
  return is_stroke(c) || text::is_in(U"#`+", c) || c < U' ' || c == U'\u007F' || c == U'\uFFFD';
}

/// How many characters a line has, white space aside, if all are of this kind; otherwise 0.
std::size_t count_all(std::string_view line, bool (*is_of_kind)(char32_t)) {
  std::size_t count = 0;
  for (form::Scanner scanner(line); !scanner.at_end(); scanner.skip()) {
    if (text::is_space(scanner.peek())) continue;
    if (!is_of_kind(scanner.peek())) return 0;
    ++count;
  }
  return count;
}

/// A line of three dashes, stars or the like, or more; the two that part a signature.
bool is_rule(std::string_view line) {
  return line == "--" || (line.front() != '.' && count_all(line, is_stroke) >= 3);
}

/// A fence, or control characters such as the end of a file in old systems.
bool is_closing_mark(std::string_view line) {
  const std::size_t count = count_all(line, is_end_mark);
  return line.front() != '.' &&
         (count >= 3 || (count > 0 && static_cast<unsigned char>(line.front()) < 0x20));
}

/// A line between strokes: `--- end of document ---`, `===== second.txt =====`, `-----BEGIN …-----`.
bool is_framed(std::string_view line) {
  constexpr std::size_t fewest = 3;
  if (line.front() == '.') return false;
  std::size_t before = 0;
  for (form::Scanner scanner(line); !scanner.at_end() && is_stroke(scanner.peek()); scanner.skip()) ++before;
  std::size_t after = 0;
  while (!line.empty() && is_stroke(form::decode_last(line).value)) {
    line.remove_suffix(form::decode_last(line).length);
    ++after;
  }
  return before >= fewest && after >= fewest;
}

/// A line with a time of day after a date of numbers, as programs print it: `Printed on 12/11/2021 10:11`.
bool has_printed_time(std::string_view line) {
  for (std::size_t at = line.find(':'); at != std::string_view::npos; at = line.find(':', at + 1)) {
    if (at < 4 || at + 2 >= line.size() || !text::is_ascii_digit(line[at - 1]) ||
        !text::is_ascii_digit(line[at + 1]) || !text::is_ascii_digit(line[at + 2])) {
      continue;
    }
    const std::string_view before =
        text::trim(line.substr(0, line.find_last_not_of("0123456789", at - 1) + 1));
    const std::string_view date = before.ends_with(',') ? before.substr(0, before.size() - 1) : before;
    const std::size_t begin = date.find_last_not_of("0123456789/.-") + 1;
    const std::string_view numbers = date.substr(begin);
    constexpr std::size_t shortest = 6;  // `1/2/20`
    if (numbers.size() >= shortest && numbers.find_first_of("/.-") != std::string_view::npos) return true;
  }
  return false;
}

/// The name of a file and its size: `annex.pdf 120 KB`.
bool is_attachment(std::string_view line) {
  constexpr std::array<std::string_view, 8> units{"B", "KB", "kB", "MB", "GB", "bytes", "Ko", "Mo"};
  const std::size_t unit = line.rfind(' ');
  if (unit == std::string_view::npos) return false;
  if (std::find(units.begin(), units.end(), line.substr(unit + 1)) == units.end()) return false;
  const std::string_view size = text::trim(line.substr(0, unit));
  const std::size_t number = size.find_last_not_of("0123456789.,(");
  if (number == std::string_view::npos || number + 1 == size.size()) return false;
  const std::string_view name = text::trim(size.substr(0, number + 1));
  const std::size_t dot = name.rfind('.');
  constexpr std::size_t longest_ending = 5;
  return dot != std::string_view::npos && dot > 0 && name.size() - dot - 1 <= longest_ending &&
         name.size() - dot > 2 && name.find(' ', dot) == std::string_view::npos;
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

/// Whether a line begins as one of the table does.
bool begins_with(const form::FoldedWords& beginnings, std::string_view line) {
  constexpr std::size_t longest_beginning = 128;  // bytes
  const std::string words = form::fold_words(text::beginning_of(line, longest_beginning));
  std::string_view rest = words;
  return beginnings.cut_front(rest);
}

/// A heading above what a site says about itself, alone on its line.
bool is_notice_heading(std::string_view line) {
  static const form::FoldedWords headings(form::notice_headings(), text::fold);
  return line.size() <= longest_short_line && headings.contains(text::fold(line));
}

/// What a site says about itself, cookies or rights, in any length; it begins as no answer goes on.
bool is_notice(std::string_view line) {
  static const form::FoldedWords sentences(form::footer_sentences(), form::fold_words);
  if (line.size() > longest_notice) return false;
  // Most lines begin with other letters.
  static const auto begins = [] {
    std::array<bool, 256> first{};
    for (const form::Words words : {form::footer_sentences(), form::notice_headings()}) {
      for (const std::string_view entry : words) {
        first[static_cast<unsigned char>(entry.front())] = true;
        first[static_cast<unsigned char>(text::fold(entry).front())] = true;
      }
    }
    return first;
  }();
  if (line.empty() || !begins[static_cast<unsigned char>(line.front())]) return false;
  form::Scanner scanner(text::beginning_of(line, longest_footer));
  const std::string_view heading =
      scanner.take_while([](char32_t c) { return !text::is_in(text::colons, c); });
  return is_notice_heading(text::trim(heading)) || begins_with(sentences, line);
}

/// Whether people can tell by its beginning that a short line is of a footer.
bool is_short_notice(std::string_view line, bool sentence) {
  static const form::FoldedWords numbers(form::footer_numbers(), form::fold_words);
  static const form::FoldedWords phrases(form::footer_phrases(), form::fold_words);
  const bool has_digit = line.find_first_of("0123456789") != std::string_view::npos;
  return (has_digit && begins_with(numbers, line)) || (!sentence && begins_with(phrases, line));
}

const form::FoldedWords& folded_footer_words() {
  static const form::FoldedWords words(form::footer_words(), text::fold);
  return words;
}

/// Links of a footer on one line: `Home | About us | Contact`.
bool is_link_line(std::string_view line) {
  static constexpr std::u32string_view partings = U"|\u00B7\u2022\u00BB\u00AB\u2502\uFF5C";
  std::size_t parts = 0;
  std::size_t known = 0;
  for (form::Scanner scanner(line); !scanner.at_end(); scanner.take_any(partings)) {
    const std::string_view part =
        text::trim(scanner.take_while([](char32_t c) { return !text::is_in(partings, c); }));
    if (part.empty()) continue;
    if (part.size() > longest_short_line) return false;
    ++parts;
    if (folded_footer_words().contains(text::fold(part))) ++known;
  }
  return parts > 1 && known * 2 >= parts;
}

Sign sign_of(std::string_view line) {
  static const form::FoldedWords partings(form::parting_words(), text::fold);
  static const form::FoldedWords buttons(form::button_words(), text::fold);
  const std::string_view bare = without_bullet(line);
  if (line.starts_with("-----BEGIN ")) return Sign::unmistakable;
  if (is_rule(line)) return Sign::sure;
  if (is_closing_mark(line)) return Sign::last;
  if (is_notice(bare)) return Sign::unmistakable;
  if (line.size() > longest_footer) return is_address(without_list_number(line)) ? Sign::weak : Sign::none;
  const std::string folded = text::fold(bare);
  if (is_copyright(bare)) return Sign::unmistakable;
  if (folded_footer_words().contains(folded) || partings.contains(folded)) return Sign::sure;
  if (buttons.contains(folded) || is_framed(line) || is_attachment(line) ||
      (is_address(line) && has_printed_time(line)))
    return Sign::last;
  const std::string_view numbered = without_list_number(bare);
  if (is_address(numbered)) return numbered.size() == bare.size() ? Sign::weak : Sign::sure;
  if (is_page_number(bare)) return bare.find('/') == std::string_view::npos ? Sign::sure : Sign::weak;
  // A sentence is part of an answer.
  const char32_t last = form::decode_last(line).value;
  const bool sentence = text::is_in(text::full_stops, last) || text::is_in(text::question_marks, last) ||
                        text::is_in(text::exclamation_marks, last);
  if (is_short_notice(bare, sentence) || is_link_line(line)) return Sign::sure;
  return sentence || line.size() > 64 ? Sign::none : Sign::between;
}

/// Whether a line is an address with a number that the text above it cites, `[2]`: a source of its author.
bool is_cited_source(const Dump& dump, std::size_t from, std::size_t index) {
  std::string_view line = without_bullet(text::trim(dump.line(index)));
  const bool is_source = is_address(without_list_number(line));
  if (line.starts_with('[')) line.remove_prefix(1);
  const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
  if (!is_source || digits == 0) return false;
  const std::string mark = "[" + std::string(line.substr(0, digits)) + "]";
  const std::size_t begin = dump.lines[from].begin;
  return dump.text.substr(begin, dump.lines[index].begin - begin).find(mark) != std::string_view::npos;
}

/// The last heading of a notice, with what a site says below it; `end` if there is none. An answer may begin
/// with one.
std::size_t find_notice(const Dump& dump, std::size_t from, std::size_t end) {
  std::size_t seen = 0;
  for (std::size_t index = end; index-- > from && seen <= most_notice_lines;) {
    if (dump.blank(index)) continue;
    if (dump.lines[index].label != nullptr) break;
    ++seen;
    if (!is_notice_heading(without_bullet(text::trim(dump.line(index))))) continue;
    std::size_t above = from;
    while (above < index && dump.blank(above)) ++above;
    return above < index ? index : end;
  }
  return end;
}

}  // namespace

std::size_t find_page_end(const Dump& dump, std::size_t from, std::size_t end) {
  const std::size_t notice = find_notice(dump, from, end);
  std::size_t first = notice;
  std::size_t weak = notice;
  std::size_t seen = 0;
  std::size_t sure = 0;
  bool only_signs = true;
  for (std::size_t index = notice; index-- > from && seen < most_lines;) {
    if (dump.blank(index)) continue;
    const std::string_view line = text::trim(dump.line(index));
    Sign sign = dump.lines[index].label != nullptr ? Sign::none : sign_of(line);
    // A time may be part of an answer, if it does not stand apart from it.
    if (sign == Sign::between && index > from && dump.blank(index - 1) && has_printed_time(line))
      sign = Sign::last;
    if (sign == Sign::none || is_cited_source(dump, from, index)) break;
    ++seen;
    only_signs = only_signs && sign != Sign::between;
    // Where other lines stand below it, one sign may be a word of a list.
    if (sign >= Sign::sure) sure += sign == Sign::unmistakable ? 2U : 1U;
    if ((sign >= Sign::sure && (only_signs || sure > 1)) || (sign == Sign::last && only_signs))
      first = weak = index;
    if (sign == Sign::weak) weak = index;
  }
  first = first == end ? end : std::min(first, weak);
  // Short lines right above that are no sentences, with a blank line above them.
  std::size_t block = first;
  while (block > from && !dump.blank(block - 1) && first - block < most_short_lines &&
         dump.line(block - 1).size() <= longest_short_line &&
         sign_of(text::trim(dump.line(block - 1))) != Sign::none) {
    --block;
  }
  const bool apart = block > from && dump.blank(block - 1);
  return first != end && apart ? block : first;
}

bool may_end_answer(std::string_view line) {
  line = text::trim(line);
  const std::string_view bare = without_bullet(line);
  return !is_copyright(bare) && !line.starts_with("-----BEGIN ") && !is_rule(line) &&
         !is_closing_mark(line) && !is_framed(line) && !is_attachment(line) && !has_printed_time(line) &&
         !is_page_number(bare) && !is_link_line(bare);
}

}  // namespace unpsa::parser
