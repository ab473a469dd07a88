// SPDX-License-Identifier: MIT
// A printed limit is a number with a unit after it and, beside them, only words such as `maximum`: in a
// bracket of any shape at the end of the line, or after a dash. The closing bracket may be lost. What is
// cheap to see is seen first: most lines have no opening bracket near their end.
#include <algorithm>
#include <array>

#include "form/characters.hpp"
#include "form/folded_words.hpp"
#include "form/questions.hpp"
#include "text/byte_block.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace unpsa::form {
namespace {

constexpr std::size_t longest_limit = 96;  // bytes, brackets included
constexpr int largest_limit = 5000;        // words
constexpr int largest_size = 50000;        // characters

using text::is_in;

/// Whether a character may stand beside the words of a limit.
bool is_filler(char32_t code_point) noexcept {
  constexpr std::u32string_view comparisons = U"<=\u2264\u2266\uFF1C\uFF1D~\u2248";
  return text::is_space(code_point) || text::is_ignorable(code_point) ||
         is_in(text::apostrophes, code_point) || is_in(text::commas, code_point) ||
         is_in(text::colons, code_point) || is_in(text::dashes, code_point) ||
         is_in(comparisons, code_point) || code_point == U'.' || code_point == U'/';
}

/// `line` without white space, full stops, a star and one closing bracket at its end.
std::string_view cut_end(std::string_view line) noexcept {
  bool closed = false;
  while (!line.empty()) {
    const text::CodePoint last = decode_last(line);
    const bool closes = is_in(text::all_closing_brackets, last.value);
    if (closes && closed) break;
    const bool may_follow = is_in(text::full_stops, last.value) || last.value == U'*';
    if (!closes && !text::is_space(last.value) && !(may_follow && !closed)) break;
    closed = closed || closes;
    line.remove_suffix(last.length);
  }
  return line;
}

/// The bytes near the end of `line` that a limit may be in; they may begin within a character.
std::string_view end_of(std::string_view line, std::size_t most) noexcept {
  return line.substr(line.size() - std::min(most, line.size()));
}

/// Whether a digit stands near the end of `line`, as in each limit. Most lines of answers have none: this
/// spares them the search for brackets.
bool has_digit_near_end(std::string_view line) noexcept {
  const std::string_view end = end_of(line, 2 * longest_limit);
  // ASCII; the lead bytes of Arabic-Indic digits.
  const bool has_narrow = text::any_block(end, [](const text::ByteBlock& block) {
    return block.between('0', '9') | block.equal(0xD9) | block.equal(0xDB);
  });
  if (has_narrow) return true;
  for (std::size_t at = end.find('\xEF'); at < end.size(); at = end.find('\xEF', at + 1)) {
    if (digit_value(text::decode(end.substr(at)).value) >= 0) return true;
  }
  return false;
}

struct Opener {
  std::size_t begin;   // offset of the opening bracket or the dash
  std::size_t inside;  // offset after it
};

/// The last character of a set near the end of `line`.
std::optional<Opener> find_last(std::string_view line, std::u32string_view set) noexcept {
  const std::size_t skipped = line.size() > longest_limit ? line.size() - longest_limit : 0;
  for (std::string_view before = line.substr(skipped); !before.empty();) {
    const text::CodePoint last = decode_last(before);
    const std::size_t inside = skipped + before.size();
    before.remove_suffix(last.length);
    if (is_in(set, last.value)) return Opener{skipped + before.size(), inside};
  }
  return std::nullopt;
}

/// The last opening bracket near the end of `line`.
std::optional<Opener> find_opener(std::string_view line) noexcept {
  // Searched forwards first, which is fast: every line of an answer may come here.
  const std::string_view end = end_of(line, longest_limit);
  const auto has = [end](std::string_view bytes) { return end.find(bytes) != std::string_view::npos; };
  const auto narrow = [](const text::ByteBlock& block) {
    return block.equal('(') | block.equal('[') | block.equal('{');
  };
  const auto lead = [](const text::ByteBlock& block) { return block.equal(0xE3) | block.equal(0xEF); };
  const bool may_have =
      text::any_block(end, narrow) ||
      (text::any_block(end, lead) && (has("\xEF\xBC\x88") || has("\xE3\x80\x90") || has("\xEF\xBC\xBB") ||
                                      has("\xE3\x80\x94") || has("\xEF\xBD\x9B") || has("\xEF\xB8\xB5")));
  return may_have ? find_last(line, text::all_opening_brackets) : std::nullopt;
}

/// The last dash near the end of `line` with white space around it, as none within a word has.
std::optional<Opener> find_dash(std::string_view line) noexcept {
  const std::string_view end = end_of(line, longest_limit);
  if (end.find(" -") == std::string_view::npos && end.find(" \xE2") == std::string_view::npos)
    return std::nullopt;
  for (std::string_view before = line;;) {
    const auto dash = find_last(before, text::dashes);
    if (!dash || dash->begin == 0) return std::nullopt;
    const bool spaced = text::is_space(decode_last(line.substr(0, dash->begin)).value) &&
                        dash->inside < line.size() &&
                        text::is_space(text::decode(line.substr(dash->inside)).value);
    if (spaced) return dash;
    before = line.substr(0, dash->begin);
    if (line.size() - before.size() > longest_limit) return std::nullopt;
  }
}

/// A number with its thousands apart or not (`1,000`, `1 000`), or -1.
int take_quantity(Scanner& scanner) noexcept {
  int number = scanner.take_number(5);
  while (number > 0 && number < 1000) {
    Scanner ahead = scanner;
    if (!ahead.take_any(text::commas, text::apostrophes, std::u32string_view(U". \u00A0\u202F\u2009"))) break;
    const std::size_t begin = ahead.offset();
    const int more = ahead.take_number(3);
    if (more < 0 || ahead.offset() - begin < 3) break;
    number = number * 1000 + more;
    scanner = ahead;
  }
  return number;
}

/// A number of up to four digits, of which some were read as the letters that look like them (`l00`, `2OO`);
/// -1 for anything else.
int take_misread(Scanner& scanner) noexcept {
  constexpr std::u32string_view ones = U"lI|\u0406\u0456";
  constexpr std::u32string_view zeros = U"Oo\u041E\u043E";
  constexpr int most_digits = 4;
  Scanner ahead = scanner;
  int number = 0;
  int digits = 0;
  int read = 0;
  for (; digits < most_digits; ++digits, ahead.skip()) {
    const char32_t c = ahead.at_end() ? U' ' : ahead.peek();
    const int digit = digit_value(c);
    if (digit < 0 && !is_in(ones, c) && !is_in(zeros, c)) break;
    read += digit >= 0 ? 1 : 0;
    number = number * 10 + (digit >= 0 ? digit : is_in(ones, c) ? 1 : 0);
  }
  const bool ends = ahead.at_end() || digit_value(ahead.peek()) >= 0
                        ? ahead.at_end()
                        : !is_word_character(ahead.peek()) || is_ideograph(ahead.peek());
  if (read == 0 || read == digits || digits < 2 || !ends) return -1;
  scanner = ahead;
  return number;
}

/// Bytes of the word that `rest` opens with, if it is one of the set; where words have no spaces between
/// them, of the longest that is. 0 otherwise.
std::size_t word_length(std::string_view rest, const FoldedWords& words) {
  Scanner scanner(rest);
  const std::string_view run = scanner.take_word();
  if (words.contains(text::fold(run))) return run.size();
  if (run.empty() || !is_ideograph(text::decode(run).value)) return 0;
  constexpr int most_characters = 6;
  std::string folded;
  std::size_t longest = 0;
  int count = 0;
  for (Scanner part(run); !part.at_end() && count < most_characters; ++count) {
    text::append_folded(folded, part.take());
    if (words.contains(folded)) longest = part.offset();
  }
  return longest;
}

struct Quantity {
  int number = 0;
  bool in_characters = false;
  bool has_words = false;  // beside the number and its unit
};

/// What a text allows that holds nothing but a limit.
std::optional<Quantity> parse_limit(std::string_view text) {
  static const FoldedWords units(limit_units(), text::fold);
  static const FoldedWords sizes(size_units(), text::fold);
  static const FoldedWords others(limit_words(), text::fold);
  Quantity limit;
  bool has_unit = false;  // before the number
  bool needs_unit = false;
  for (Scanner scanner(text); !scanner.at_end();) {
    if (needs_unit) {
      scanner.take_while(
          [](char32_t c) { return text::is_space(c) || is_in(text::dashes, c) || text::is_ignorable(c); });
    }
    const int misread = limit.number == 0 && !needs_unit ? take_misread(scanner) : -1;
    if (misread > 0 || digit_value(scanner.peek()) >= 0) {
      const int number = misread > 0 ? misread : take_quantity(scanner);
      if (limit.number != 0 || number < 1 || number > largest_size) return std::nullopt;
      limit.number = number;
      needs_unit = true;
    } else if (is_word_character(scanner.peek())) {
      std::size_t length = 0;
      if (needs_unit) {
        // `character` before `word`: of the Chinese units one begins with the other.
        length = word_length(scanner.rest(), sizes);
        limit.in_characters = length != 0;
        if (length == 0) length = word_length(scanner.rest(), units);
      } else {
        length = word_length(scanner.rest(), others);
        limit.has_words = true;
        // `word limit: 200`
        const std::string word = text::fold(scanner.rest().substr(0, length));
        has_unit = has_unit || units.contains(word) || word.starts_with("\u5B57\u6570");
      }
      if (length == 0) return std::nullopt;
      for (const std::size_t end = scanner.offset() + length; scanner.offset() < end;) scanner.skip();
      needs_unit = false;
    } else if (needs_unit || !is_filler(scanner.peek())) {
      return std::nullopt;
    } else {
      limit.has_words = limit.has_words || !text::is_space(scanner.peek());
      scanner.skip();
    }
  }
  if ((needs_unit && !has_unit) || limit.number == 0) return std::nullopt;
  if (!limit.in_characters && limit.number > largest_limit) return std::nullopt;
  return limit;
}

/// `text` without line ends within numbers and between characters that are written without spaces between
/// words.
std::string unbroken(std::string_view text) {
  std::string joined;
  for (Scanner scanner(text); !scanner.at_end();) {
    const char32_t c = scanner.peek();
    if ((c != U'\n' && c != U'\r') || joined.empty()) {
      joined.append(scanner.take());
      continue;
    }
    const std::string_view gap = scanner.take_while(text::is_space);
    const char32_t above = decode_last(joined).value;
    const char32_t below = scanner.peek();
    const bool one_number = digit_value(above) >= 0 && digit_value(below) >= 0;
    if (!one_number && !is_ideograph(above)) joined.append(gap);
  }
  return joined;
}

PrintedLimit make_limit(const Quantity& quantity, std::size_t begin) noexcept {
  return {quantity.in_characters ? 0 : quantity.number, begin, quantity.in_characters ? quantity.number : 0};
}

/// A limit after the last mark of the prompt, `…, 300 words maximum`, `…? Maximum 300 words`, `…：最多300字`.
std::optional<PrintedLimit> find_behind_mark(std::string_view line) {
  constexpr std::size_t longest = 40;          // bytes
  constexpr std::ptrdiff_t fewest_spaces = 3;  // of a limit whose words are parted by spaces
  std::size_t first = line.size() - std::min(longest, line.size());
  // Most lines with a number have it farther from their end.
  if (!has_digit_near_end(line.substr(first))) return std::nullopt;
  while (first < line.size() && text::is_continuation(line[first])) ++first;
  for (Scanner scanner(line.substr(first)); !scanner.at_end();) {
    const std::size_t at = first + scanner.offset();
    const char32_t c = scanner.peek();
    scanner.skip();
    const bool goes_with_limit = is_in(text::commas, c) || is_in(text::colons, c);
    if (!goes_with_limit && !is_in(text::question_marks, c) && !is_in(text::full_stops, c)) continue;
    const std::string_view inside = scanner.rest();
    const auto limit = parse_limit(inside);
    if (!limit) continue;
    const bool has_words =
        limit->has_words && inside.find_first_not_of(" 0123456789") != std::string_view::npos;
    const bool is_spaced = text::is_space(text::decode(inside).value);
    if (!has_words || (is_spaced && std::count(inside.begin(), inside.end(), ' ') < fewest_spaces)) continue;
    // What ends the sentence is the prompt's.
    return make_limit(*limit, goes_with_limit ? at : first + scanner.offset());
  }
  return std::nullopt;
}

}  // namespace

std::optional<PrintedLimit> find_printed_limit(std::string_view line) noexcept {
  const std::string_view cut = cut_end(line);
  if (!has_digit_near_end(cut)) return std::nullopt;
  if (const auto bracket = find_opener(cut)) {
    const std::string_view inside = cut.substr(bracket->inside);
    auto limit = parse_limit(inside);
    if (!limit && inside.find('\n') != std::string_view::npos) limit = parse_limit(unbroken(inside));
    if (limit) return make_limit(*limit, bracket->begin);
  }
  if (cut.empty() || is_in(text::all_closing_brackets, decode_last(line).value)) return std::nullopt;
  if (const auto limit = find_behind_mark(cut)) return limit;
  if (cut.size() != text::trim(line).size()) return std::nullopt;
  const auto dash = find_dash(cut);
  if (!dash) return std::nullopt;
  const auto limit = parse_limit(cut.substr(dash->inside));
  if (!limit || !limit->has_words) return std::nullopt;
  return make_limit(*limit, dash->begin);
}

std::optional<PrintedLimit> find_limit_line(std::string_view line) noexcept {
  line = text::trim(line);
  if (line.empty() || line.size() > longest_limit) return std::nullopt;
  if (const auto printed = find_printed_limit(line)) return printed->begin == 0 ? printed : std::nullopt;
  const auto limit = parse_limit(cut_end(line));
  if (!limit) return std::nullopt;
  return make_limit(*limit, 0);
}

std::size_t leading_limit_length(std::string_view text) noexcept {
  text = text.substr(0, longest_limit);
  Scanner scanner(text);
  scanner.take_while([](char32_t c) {
    return text::is_space(c) || is_in(text::full_stops, c) || is_in(text::question_marks, c) ||
           text::is_ignorable(c);
  });
  if (scanner.at_end()) return 0;
  const std::size_t begin = scanner.offset();
  if (is_in(text::all_opening_brackets, scanner.peek())) {
    Scanner inside = scanner;
    inside.take_while([](char32_t c) { return !is_in(text::all_closing_brackets, c); });
    if (!inside.at_end()) {
      inside.skip();
      const auto limit = find_printed_limit(unbroken(text.substr(begin, inside.offset() - begin)));
      if (limit && limit->begin == 0) {
        inside.take_any(text::full_stops);
        return inside.offset();
      }
    }
  }
  // Without a closing bracket, a limit takes the rest of its line, or of the next.
  for (std::size_t end = text.find('\n', begin);; end = text.find('\n', end + 1)) {
    const std::string_view rest = text.substr(begin, end == std::string_view::npos ? end : end - begin);
    const auto limit = find_limit_line(rest);
    const auto alone = limit ? parse_limit(cut_end(rest)) : std::nullopt;
    if (limit && (!alone || alone->has_words)) return begin + text::trim(rest).size();
    if (end == std::string_view::npos) return 0;
  }
}

}  // namespace unpsa::form
