// SPDX-License-Identifier: MIT
#include "parser/prompt_lines.hpp"

#include "form/characters.hpp"
#include "form/folded_label.hpp"
#include "form/label_beginnings.hpp"
#include "form/part_letters.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace unpsa::parser {
namespace {

/// Whether a line may open with a part letter: spares most lines the look-up.
bool may_open_with_letter(std::string_view line) {
  const auto first = static_cast<unsigned char>(line.front());
  if ((first >= '0' && first <= '9') || first == '(' || first == '[') return true;
  const std::size_t length = text::decode(line).length;
  if (line.size() <= length) return false;
  const char mark = line[length];
  return mark == '.' || mark == ')' || mark == ']' || mark == ':' || mark == '\xEF' || mark == '\xE3';
}

/// Whether the last byte allows a limit at the end of the line; spares most lines the search.
bool may_close_with_limit(std::string_view line) {
  switch (static_cast<unsigned char>(line.back())) {
    case ')':
    case ']':
    case '}':
    case 0x85:  // of the Chinese units, where the bracket is not closed
    case 0x89:  // of a full-width bracket
    case 0x8D:
    case 0x91:
    case 0x97:
    case 0xA6:
    case 0xA9:  // of the Arabic units
    case 0xAA:
    case 0xB6:  // of an upright bracket
    case 0xB2:  // of Cyrillic words
    case 0xBC:
    case 0xBD:
    case 's':
    case 'm':
    case 'x':
    case 'o':
    case '.':
    case '*':  // of a field that is required
    case ' ':
      return true;
    default:
      return false;
  }
}

bool has_small_letters(std::string_view text) {
  for (form::Scanner scanner(text); !scanner.at_end();) {
    const char32_t c = scanner.peek();
    const std::string_view letter = scanner.take();
    if (form::is_word_character(c) && !form::is_ideograph(c) && text::fold(letter) == letter) return true;
  }
  return false;
}

/// Whether a sentence ends where the line does.
bool ends_sentence(std::string_view line) {
  return text::is_in(text::full_stops, form::decode_last(line).value);
}

}  // namespace

bool closes_with_question(std::string_view line) {
  return !line.empty() && text::is_in(text::question_marks, form::decode_last(line).value);
}

bool is_limit_over(const Dump& dump, std::size_t index) {
  const std::string_view line = text::trim(dump.line(index));
  const std::size_t opener = line.find_last_of("([");
  if (index + 1 >= dump.lines.size() || dump.blank(index + 1) || opener == std::string_view::npos ||
      line.find_first_of(")]", opener) != std::string_view::npos) {
    return false;
  }
  const Line& next = dump.lines[index + 1];
  if (next.label != nullptr || next.end - next.begin > 40) return false;
  const auto begin = static_cast<std::size_t>(line.data() - dump.text.data()) + opener;
  return form::find_limit_line(dump.text.substr(begin, next.end - begin)).has_value();
}

char opening_letter(std::string_view line, int number) {
  if (!may_open_with_letter(line)) return 0;
  const form::Part part = form::find_part(line);
  if (part.letter == 0 || (part.number != 0 && part.number != number)) return 0;
  // `[a]cheap` is a note to a mark in the text.
  if (line.front() == '[' && part.length < line.size() && line[part.length] != ' ') return 0;
  for (form::Scanner scanner(line.substr(0, part.length)); !scanner.at_end(); scanner.skip()) {
    if (const char letter = form::small_part_letter(scanner.peek())) return letter;
  }
  // A capital is likelier the beginning of a name, unless all is in capitals or in a script without them.
  return has_small_letters(line.substr(part.length, 48)) ? '\0' : part.letter;
}

bool opens_with_letter(std::string_view line) {
  const std::size_t length = text::decode(line).length;
  return length > 1 && line.size() > length && (line[length] == '.' || line[length] == ')') &&
         !text::fold(line.substr(0, length)).empty();
}

bool closes_with_limit(std::string_view line) {
  if (line.empty() || !may_close_with_limit(line)) return false;
  return form::find_printed_limit(line).has_value();
}

std::optional<form::TolerantMatch> find_prompt(std::string_view line,
                                               std::span<const form::Question> questions) {
  return form::find_label_tolerant(line, form::element_of(questions.front()),
                                   form::element_of(questions.back()));
}

char capital_letter(std::string_view line, int number) {
  if (!may_open_with_letter(line)) return 0;
  const form::Part part = form::find_part(line);
  return part.number == 0 || part.number == number ? part.letter : '\0';
}

bool is_last_text(const Dump& dump, std::size_t index) { return dump.next_text(index + 1) == no_line; }

std::size_t find_prompt_end(const Dump& dump, std::size_t index, int number, bool yes_no) {
  constexpr std::size_t most_lines = 12;
  const std::size_t longest = 2 * form::longest_label();
  const std::size_t begin = dump.lines[index].begin;
  std::size_t above = index;
  for (std::size_t next = index + 1; next < dump.lines.size() && next < index + most_lines; above = next++) {
    const Line& line = dump.lines[next];
    const std::string_view text = text::trim(dump.line(next));
    if (text.empty() || line.end - begin > longest || line.label != nullptr || line.known_word)
      return no_line;
    if (form::find_limit_line(text)) return is_limit_over(dump, next) ? next + 1 : next;
    // The next prompt, after a line of an answer that looks like one.
    if (opening_letter(text, number) != 0) return no_line;
    // The limit may be broken too.
    if (closes_with_limit(dump.text.substr(dump.lines[above].begin, line.end - dump.lines[above].begin)))
      return is_limit_over(dump, next) ? next + 1 : next;
    // Where a sentence ends with its line, what follows is an answer; but a limit may follow over two lines.
    const std::string_view last = text::trim(dump.line(above));
    const bool letter_alone = form::find_part(last).length == last.size();
    if (!letter_alone && (ends_sentence(last) || closes_with_question(last)))
      return is_limit_over(dump, next) ? next + 1 : no_line;
    if (yes_no && closes_with_question(text)) return next;
  }
  return no_line;
}

bool has_prompt_below(const Dump& dump, std::size_t index, int number, bool* known) {
  const std::size_t next = dump.next_text(index + 1);
  if (next == no_line) return false;
  const form::Label* label = dump.lines[next].label;
  if (label != nullptr) {
    const bool own = form::is_narrative(label->element) && form::question_of(label->element).number == number;
    if (known != nullptr) *known = own;
    return own;
  }
  const std::string_view line = without_bullet(text::trim(dump.line(next)));
  if (closes_with_limit(line)) return true;
  if (opening_letter(line, number) == 'a' && form::find_question(number, 'a') != nullptr) return true;
  if (find_prompt_end(dump, next, number, false) != no_line) return true;
  if (line.size() > 2 * form::longest_label()) return false;
  const bool own = find_prompt(line, form::parts_of(number)).has_value();
  if (known != nullptr) *known = own;
  return own;
}

}  // namespace unpsa::parser
