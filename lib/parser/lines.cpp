// SPDX-License-Identifier: MIT
#include "parser/lines.hpp"

#include "text/lines.hpp"
#include "text/punctuation.hpp"
#include "text/utf8.hpp"

namespace unpsa {
namespace {

/// Whether `line` may be a number heading by its length and its last character, a digit or white space:
/// spares most lines the look-up.
bool may_be_number_heading(std::string_view line) noexcept {
  constexpr std::size_t longest = 64;
  if (line.size() < 2 || line.size() > longest) return false;
  const auto byte = [line](std::size_t from_end) {
    return static_cast<unsigned char>(line[line.size() - from_end]);
  };
  const unsigned char last = byte(1);
  if (last < 0x80) return (last >= '0' && last <= '9') || last <= ' ';
  const unsigned char before = byte(2);
  if (before == 0xD9 || before == 0xDB || before == 0xC2) return true;  // Arabic-Indic digits, no-break space
  // Full-width digits and the ideographic space.
  return line.size() >= 3 &&
         ((byte(3) == 0xEF && before == 0xBC) || (byte(3) == 0xE3 && before == 0x80 && last == 0x80));
}

/// The length of a box drawn with brackets, `[x]`, `( )`, if white space follows it; or 0.
std::size_t drawn_box(std::string_view line) noexcept {
  if (line.size() < 4 || (line[0] != '[' && line[0] != '(')) return 0;
  const bool mark = line[1] == 'x' || line[1] == 'X' || line[1] == ' ' || line[1] == '*';
  return mark && line[2] == (line[0] == '[' ? ']' : ')') && line[3] == ' ' ? 3 : 0;
}

bool is_bullet(char32_t c) noexcept {
  return text::is_in(text::bullets, c) || text::is_in(text::item_marks, c) ||
         text::is_in(text::ticked_boxes, c) || text::is_in(text::empty_boxes, c);
}

}  // namespace

const form::Label* find_line_label(std::string_view line) noexcept {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";  // left at the seams of joined files
  if (line.substr(0, byte_order_mark.size()) == byte_order_mark) line.remove_prefix(byte_order_mark.size());
  while (!line.empty() && line.back() == ' ') line.remove_suffix(1);
  while (!line.empty() && line.front() == ' ') line.remove_prefix(1);
  if (line.empty() || line.size() > form::longest_label() + 8) return nullptr;
  if (const form::Label* label = form::find_label(line)) return label;
  // Other white space, characters that are not seen, a bullet.
  const std::string_view bare = without_bullet(text::trim(line));
  return bare.size() == line.size() ? nullptr : form::find_label(bare);
}

std::string_view detail::cut_bullets(std::string_view line) noexcept {
  std::string_view rest = line;
  while (!rest.empty()) {
    if (const std::size_t box = drawn_box(rest); box != 0) {
      rest = text::trim(rest.substr(box));
      continue;
    }
    const text::CodePoint first = text::decode(rest);
    if (!is_bullet(first.value)) break;
    const std::string_view after = rest.substr(first.length);
    const std::string_view next = text::trim(after);
    // A box or a dot needs no space; a dash or a star without one is something else.
    if (next.empty() || (first.value < 0x2600 && first.value != U'\u2022' && next.data() == after.data()))
      break;
    rest = next;
  }
  return rest;
}

Line make_line(std::string_view dump, std::size_t begin, std::size_t end, std::size_t number) noexcept {
  const std::string_view text = dump.substr(begin, end - begin);
  Line line{begin, end, number, find_line_label(text)};
  // Lines of a terminal are filled with spaces.
  const bool is_padded = !text.empty() && (text.front() == ' ' || text.back() == ' ');
  const std::string_view content = is_padded ? text::trim(text) : text;
  if (line.label != nullptr || !may_be_number_heading(content)) return line;
  // A label with a number as its value is no heading.
  if (form::find_label_prefix(text::trim(content)) != nullptr) return line;
  if (const auto heading = form::find_number_heading(content, true)) {
    line.question = static_cast<std::uint8_t>(heading->number);
    line.known_word = heading->language.has_value();
    line.variant = heading->variant;
  }
  return line;
}

void find_lines(std::string_view dump, std::size_t first_line, std::vector<Line>& lines) {
  lines.clear();
  std::size_t begin = 0;
  std::size_t number = first_line;
  while (begin < dump.size()) {
    const std::size_t found = text::find_line_end(dump, begin);
    const std::size_t end = found == std::string_view::npos ? dump.size() : found;
    lines.push_back(make_line(dump, begin, end, number++));
    begin = end + 1;
    if (end + 1 < dump.size() && dump[end] == '\r' && dump[end + 1] == '\n') ++begin;
  }
}

}  // namespace unpsa
