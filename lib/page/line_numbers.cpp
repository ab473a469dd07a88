// SPDX-License-Identifier: MIT
// `cat -n`, `nl`, `grep -n` and editors put a number before each line, `grep -n` the name of the file before
// it. Numbers that rise before nearly all lines are such numbers; those of a list are before some.
#include <optional>

#include "page/lines.hpp"
#include "page/steps.hpp"
#include "text/utf8.hpp"

namespace unpsa::page {
namespace {

constexpr std::size_t enough_lines = 4;

/// A number that was put before a line.
struct LineNumber {
  std::size_t number;
  std::string_view separator;  ///< between it and the line
  std::size_t size;            ///< of all that was put before the line
};

/// What parts the number from the line, longer ones first; nothing follows the number of an empty line. Of
/// `12: text` the space is the line's: other lines show whether it is.
constexpr std::string_view separators[] = {
    "\t", " \xE2\x94\x82 ", " \xE2\x94\x82", " | ", " |", "  ", ":", "-", "|", " "};

std::optional<LineNumber> read_number(std::string_view line, std::size_t at) {
  const std::size_t digits = at;
  std::size_t number = 0;
  constexpr std::size_t most = 100'000'000;
  for (; at < line.size() && is_digit(line[at]) && number < most; ++at)
    number = number * 10 + static_cast<std::size_t>(line[at] - '0');
  if (at == digits) return std::nullopt;
  if (at == line.size()) return LineNumber{number, {}, at};
  for (const std::string_view separator : separators) {
    if (line.substr(at, separator.size()) == separator)
      return LineNumber{number, separator, at + separator.size()};
  }
  return std::nullopt;
}

/// The number before `line`, by itself or after a file's name.
std::optional<LineNumber> find_number(std::string_view line) {
  constexpr std::size_t longest_name = 300;
  std::size_t at = 0;
  while (at < line.size() && line[at] == ' ') ++at;
  if (const auto number = read_number(line, at)) return number;
  for (at = line.find(':'); at < longest_name; at = line.find(':', at + 1)) {
    const auto number = read_number(line, at + 1);
    if (number && number->separator == ":") return number;
  }
  return std::nullopt;
}

/// What is known of the numbers of a text.
struct Series {
  std::string_view separator;
  std::size_t last = 0;
  std::size_t rising = 0;
  std::size_t others = 0;

  /// Whether `line` goes on with the series.
  std::optional<LineNumber> follow(std::string_view line) {
    const auto number = find_number(line);
    const bool fits = number &&
                      (separator.empty() || number->separator.empty() || number->separator == separator) &&
                      (number->number > last || number->number <= 1);
    if (!fits) {
      others += !text::is_blank(line);
      return std::nullopt;
    }
    if (!number->separator.empty()) separator = number->separator;
    last = number->number;
    ++rising;
    return number;
  }

  [[nodiscard]] bool is_sure() const noexcept { return rising >= enough_lines && rising >= others * 9; }
};

}  // namespace

bool shows_line_numbers(const TextLines& head) {
  constexpr std::size_t looked_at = 12;
  Series series;
  for (std::size_t i = 0; i < std::min(head.size(), looked_at); ++i) {
    series.follow(head[i]);
    if (series.others > 1) return false;
  }
  return series.is_sure();
}

Outcome undo_line_numbers(std::string_view text, Edit& edit) {
  Series series;
  each_line(text, [&](const LineRange& line) {
    const auto number = series.follow(text_of(line, text));
    edit.keep(line.begin + (number ? number->size : 0), line.next);
  });
  return series.is_sure() ? Outcome::undone : Outcome::nothing;
}

}  // namespace unpsa::page
