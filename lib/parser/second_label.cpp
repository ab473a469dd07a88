// SPDX-License-Identifier: MIT
#include "parser/second_label.hpp"

#include <algorithm>

#include "form/characters.hpp"
#include "form/label_beginnings.hpp"
#include "form/labels.hpp"
#include "text/punctuation.hpp"
#include "text/utf8.hpp"

namespace unpsa::parser {
namespace {

/// Whether a byte may begin what stands between the same label in two languages: spares most values a look.
bool may_part_labels(char byte) {
  switch (byte) {
    case '/':
    case '|':
    case '(':
    case '[':
    case ')':
    case ']':
    case '-':
    case '\xE2':
    case '\xE3':
    case '\xEF':
      return true;
    default:
      return false;
  }
}

bool is_ascii(char byte) noexcept { return static_cast<unsigned char>(byte) < 0x80; }

/// Bytes up to the end of the first sentence, a label that no table knows; 0 if nothing marks its end.
std::size_t skip_sentence(std::string_view text) {
  constexpr std::size_t longest = 240;  // bytes
  for (form::Scanner scanner(text.substr(0, longest)); !scanner.at_end();) {
    const bool ends = scanner.take_any(text::question_marks, text::full_stops, text::colons);
    if (!ends) {
      scanner.skip();
    } else if (scanner.offset() == text.size() ||
               text::is_space(text::decode(text.substr(scanner.offset())).value)) {
      return scanner.offset();
    }
  }
  return 0;
}

/// Bytes up to the end of a sentence in brackets, a label that no table knows; 0 if none stands here.
std::size_t skip_bracketed_sentence(std::string_view text) {
  constexpr std::size_t shortest = 8;  // bytes
  form::Scanner scanner(text);
  scanner.skip_space();
  const std::size_t begin = scanner.offset();
  scanner.take_while([](char32_t c) { return !text::is_in(text::all_closing_brackets, c); });
  if (scanner.at_end() || scanner.offset() < begin + shortest) return 0;
  const char32_t last = form::decode_last(text.substr(0, scanner.offset())).value;
  const bool sentence = text::is_in(text::question_marks, last) || text::is_in(text::full_stops, last) ||
                        text::is_in(text::colons, last);
  scanner.skip();
  return sentence ? scanner.offset() : 0;
}

}  // namespace

std::size_t skip_second_label(std::string_view line, form::Element element, std::size_t length) {
  const std::string_view behind_label = line.substr(length);
  const std::size_t space = behind_label.find_first_not_of(" \t");
  if (space == std::string_view::npos) return length;
  const std::string_view rest = text::trim(behind_label);
  if (!may_part_labels(behind_label[space])) {
    // `Member State 联合国成员国 Fiji`
    const bool other_script = is_ascii(line.front()) != is_ascii(rest.front());
    const form::Label* again = other_script ? form::find_label_prefix(rest) : nullptr;
    if (again == nullptr || again->element != element) return length;
    return static_cast<std::size_t>(rest.data() - line.data()) + again->text.size();
  }
  const char32_t mark = text::decode(rest).value;
  // The second label was taken with the first, up to its bracket.
  if (text::is_in(text::all_closing_brackets, mark))
    return static_cast<std::size_t>(rest.data() - line.data()) + text::decode(rest).length;
  const bool bracket = text::is_in(text::all_opening_brackets, mark);
  if (!bracket && mark != U'/' && mark != U'|' && !text::is_in(text::dashes, mark)) return length;
  const std::string_view second = text::trim(rest.substr(text::decode(rest).length));
  const auto found = form::find_label_beginning(second, form::LabelScope::header);
  if (found.label == nullptr || found.label->element != element) {
    if (bracket) return length + skip_bracketed_sentence(line.substr(length));
    return mark == U'/' ? length + skip_sentence(line.substr(length)) : length;
  }
  std::size_t end = static_cast<std::size_t>(second.data() - line.data()) + found.length;
  if (bracket) {
    const std::string_view after = line.substr(std::min(end, line.size()));
    if (!after.empty() && text::is_in(text::all_closing_brackets, text::decode(after).value))
      end += text::decode(after).length;
  }
  return end;
}

}  // namespace unpsa::parser
