// SPDX-License-Identifier: MIT
#include "sdg/separators.hpp"

#include "form/characters.hpp"
#include "sdg/codes.hpp"
#include "sdg/context.hpp"
#include "sdg/folded_text.hpp"
#include "sdg/heads.hpp"
#include "sdg/vocabulary.hpp"

namespace unpsa::sdg {
namespace {

using form::Scanner;

constexpr std::u32string_view other_list_marks = U"&\uFF06+/\uFF0F|\uFF5C";
constexpr std::size_t longest_remark = 200;
constexpr char32_t arabic_and = U'و';

bool is_opening(char32_t c) noexcept { return text::is_in(text::all_opening_brackets, c); }
bool is_closing(char32_t c) noexcept { return text::is_in(text::all_closing_brackets, c); }

/// Bullets other than ASCII ones and dashes: what parts the items of a list in one line.
bool is_bullet(char32_t c) noexcept {
  return c >= 0x80 && text::is_in(text::bullets, c) && !text::is_in(text::dashes, c);
}

/// Whether a number within a remark is a citation of its own.
bool is_cited_there(std::string_view text, std::size_t number) {
  if (may_have_head(text, number)) return true;
  const auto code = parse_code(text, number);
  return code && code->kind != MentionKind::goal && exists(*code);
}

/// The offset after a remark in brackets or quotes, or `begin` where there is none or it cites goals itself.
std::size_t skip_remark(std::string_view text, std::size_t begin) {
  Scanner scanner(text.substr(begin, longest_remark));
  if (scanner.at_end()) return begin;
  const bool quoted = text::is_in(text::opening_quotes, scanner.peek());
  if (!quoted && !is_opening(scanner.peek())) return begin;
  scanner.skip();
  bool in_number = false;
  for (; !scanner.at_end(); scanner.skip()) {
    const char32_t c = scanner.peek();
    if (c == U'\n' || (!quoted && is_opening(c))) return begin;
    if (quoted ? text::is_in(text::closing_quotes, c) : is_closing(c)) break;
    const bool digit = form::digit_value(c) >= 0;
    if (digit && !in_number && is_cited_there(text, begin + scanner.offset())) return begin;
    in_number = digit;
  }
  if (scanner.at_end()) return begin;
  scanner.skip();
  return begin + scanner.offset();
}

/// The offset after dashes, `--`, or points, `...`, that stand for a range.
std::size_t skip_range_marks(std::string_view text, std::size_t begin) noexcept {
  Scanner scanner(text.substr(begin));
  while (scanner.take_any(text::dashes, text::waves)) {
  }
  if (scanner.offset() == 0 && scanner.rest().starts_with("...")) return begin + 3;
  if (scanner.offset() == 0) scanner.take(U'\u2026');
  return begin + scanner.offset();
}

/// The offset after the longest phrase at `begin`, or `begin`. A phrase that is written with spaces needs
/// them on both sides.
std::size_t skip_phrase(std::string_view text, std::size_t begin, const Phrases& phrases, bool after_space) {
  const FoldedText folded = fold_behind(text, begin);
  const std::size_t length = phrases.length_at_front(folded.view());
  if (length == 0) return begin;
  const bool han = form::is_ideograph(text::decode(text.substr(begin)).value);
  if (!han && !after_space) return begin;
  return folded.source_of(length);
}

std::size_t skip_number_marks(std::string_view text, std::size_t begin) {
  const std::string_view rest = text.substr(begin);
  if (rest.starts_with('#')) return begin + 1;
  Scanner scanner(rest);
  if (scanner.at_end() || form::digit_value(scanner.peek()) >= 0) return begin;
  const FoldedText folded = fold_behind(text, begin);
  const std::size_t length = vocabulary().number_marks.length_before_number(folded.view());
  return length == 0 ? begin : skip_space(text, folded.source_of(length));
}

std::size_t skip_bracket(std::string_view text, std::size_t begin) noexcept {
  Scanner scanner(text.substr(begin));
  scanner.skip();
  return begin + scanner.offset();
}

class SeparatorParser {
 public:
  SeparatorParser(std::string_view text, std::size_t begin) : text_(text), begin_(begin) {}

  std::optional<Separator> parse() {
    std::size_t place = skip_space(text_, begin_);
    place = skip_space(text_, skip_remark(text_, place));
    const bool after_space = place > begin_;
    if (const std::size_t end = skip_range_marks(text_, place); end > place) return range(end);
    if (const std::size_t end =
            skip_any(place, text::commas, text::enumeration_commas, text::semicolons, other_list_marks);
        end > place) {
      return list(end);
    }
    if (const std::size_t end = skip_bullet(place); end > place) return list(end);
    if (const std::size_t end = skip_phrase(text_, place, vocabulary().list_words, after_space);
        end > place) {
      return finish(Separator::Sort::list, end);
    }
    if (const std::size_t end = skip_arabic_and(place); end > place)
      return finish(Separator::Sort::list, end);
    if (const std::size_t end = skip_phrase(text_, place, vocabulary().range_words, after_space);
        end > place) {
      return range(end);
    }
    return std::nullopt;
  }

 private:
  template <typename... Sets>
  std::size_t skip_any(std::size_t place, Sets... marks) const noexcept {
    Scanner scanner(text_.substr(place));
    scanner.take_any(marks...);
    return place + scanner.offset();
  }

  std::size_t skip_bullet(std::size_t place) const noexcept {
    Scanner scanner(text_.substr(place));
    if (!scanner.at_end() && is_bullet(scanner.peek())) scanner.skip();
    return place + scanner.offset();
  }

  /// The Arabic `and` is written as one with the number after it.
  std::size_t skip_arabic_and(std::size_t place) const noexcept {
    Scanner scanner(text_.substr(place));
    if (!scanner.take(arabic_and)) return place;
    scanner.take(U' ');
    if (scanner.at_end() || form::digit_value(scanner.peek()) < 0) return place;
    return place + scanner.offset();
  }

  /// `, and`
  std::optional<Separator> list(std::size_t end) {
    std::size_t word = skip_space(text_, end);
    if (const std::size_t mark = skip_bullet(word); mark > word) word = skip_space(text_, mark);
    if (const std::size_t mark = skip_any(word, text::ampersands); mark > word)
      word = skip_space(text_, mark);
    const std::size_t after = skip_phrase(text_, word, vocabulary().list_words, true);
    return finish(Separator::Sort::list, after > word ? after : skip_arabic_and(word));
  }

  std::optional<Separator> range(std::size_t end) { return finish(Separator::Sort::range, end); }

  std::optional<Separator> finish(Separator::Sort sort, std::size_t end) {
    return Separator{sort, skip_number_marks(text_, skip_space(text_, end))};
  }

  std::string_view text_;
  std::size_t begin_;
};

}  // namespace

bool is_bracketed(std::string_view text, const Code& code) noexcept {
  return code.begin > 0 && is_opening(form::decode_last(text.substr(0, code.begin)).value) &&
         Scanner(text.substr(code.end)).take_any(text::all_closing_brackets);
}

bool is_bracketed_item(std::string_view text, const Code& code) {
  return is_bracketed(text, code) && is_closed(text, skip_bracket(text, code.end));
}

std::optional<Separator> parse_separator_after(std::string_view text, const Code& item) {
  if (!is_bracketed(text, item)) return parse_separator(text, item.end);
  const std::size_t end = skip_bracket(text, item.end);
  Separator separator{Separator::Sort::list, skip_space(text, end)};
  Scanner scanner(text.substr(separator.end));
  if (scanner.at_end()) return std::nullopt;
  if (!is_opening(scanner.peek())) {
    const auto marks = parse_separator(text, end);
    if (!marks) return std::nullopt;
    separator = *marks;
    scanner = Scanner(text.substr(separator.end));
  }
  const char32_t bracket = form::decode_last(text.substr(0, item.begin)).value;
  if (!scanner.take(bracket)) return std::nullopt;
  separator.end += scanner.offset();
  const auto next = parse_code(text, separator.end);
  if (!next || !is_bracketed(text, *next)) return std::nullopt;
  if (!is_closed_or_goes_on(text, skip_bracket(text, next->end))) return std::nullopt;
  return separator;
}

std::size_t find_remark_end(std::string_view text, std::size_t begin) noexcept {
  Scanner scanner(text.substr(begin, longest_remark));
  int depth = 0;
  for (; !scanner.at_end() && scanner.peek() != U'\n'; scanner.skip()) {
    if (is_opening(scanner.peek())) ++depth;
    if (is_closing(scanner.peek()) && --depth == 0) {
      scanner.skip();
      return begin + scanner.offset();
    }
    if (depth <= 0) break;
  }
  return std::string_view::npos;
}

std::size_t skip_space(std::string_view text, std::size_t begin) noexcept {
  Scanner scanner(text.substr(begin));
  scanner.take_while([](char32_t c) { return c != U'\n' && text::is_space(c); });
  return begin + scanner.offset();
}

std::optional<Separator> parse_separator(std::string_view text, std::size_t begin) {
  return SeparatorParser(text, begin).parse();
}

}  // namespace unpsa::sdg
