// SPDX-License-Identifier: MIT
// Lines that show by their shape what they are. Both shapes open with a digit, at most behind a
// quotation mark: that is looked at first, on the bytes.
#include <algorithm>

#include "form/characters.hpp"
#include "form/goals.hpp"
#include "text/utf8.hpp"

namespace unpsa::form {
namespace {

constexpr bool is_digit(char byte) noexcept { return byte >= '0' && byte <= '9'; }

/// Whether a line with this first byte may open with a quotation mark or white space.
constexpr bool may_open_wrapped(char byte) noexcept {
  return byte == '"' || static_cast<unsigned char>(byte) <= 0x20 || byte == '\xC2' || byte == '\xE1' ||
         byte == '\xE2' || byte == '\xE3' || byte == '\xEF';
}

/// The length of a number of one to `most` digits that `text` opens with, without a leading zero; or 0.
std::size_t number_length(std::string_view text, std::size_t most) noexcept {
  std::size_t length = 0;
  while (length < text.size() && is_digit(text[length])) ++length;
  return length <= most && length > 0 && text[0] != '0' ? length : 0;
}

/// The length of the code of a target that `text` opens with; or 0.
std::size_t target_length(std::string_view text) noexcept {
  constexpr std::string_view full_width_dot = "\xEF\xBC\x8E";
  std::size_t length = number_length(text, 2);
  if (length == 0) return 0;
  const std::string_view behind = text.substr(length);
  if (behind.starts_with('.')) {
    length += 1;
  } else if (behind.starts_with(full_width_dot)) {
    length += full_width_dot.size();
  } else {
    return 0;
  }
  const std::string_view last = text.substr(length);
  if (!last.empty() && last[0] >= 'a' && last[0] <= 'z') return length + 1;
  const std::size_t digits = number_length(last, 2);
  return digits == 0 ? 0 : length + digits;
}

std::string_view cut_closing_quote(std::string_view text) noexcept {
  text = text::trim(text);
  if (text.empty()) return text;
  const text::CodePoint last = decode_last(text);
  if (!text::is_in(text::closing_quotes, last.value)) return text;
  text.remove_suffix(last.length);
  return text::trim(text);
}

bool opens_with_space(std::string_view text) noexcept {
  return !text.empty() && text::is_space(text::decode(text).value);
}

}  // namespace

std::optional<TargetLine> parse_target(std::string_view line) noexcept {
  if (line.empty()) return std::nullopt;
  bool quoted = false;
  if (!is_digit(line[0])) {
    if (!may_open_wrapped(line[0])) return std::nullopt;
    Scanner scanner(line);
    scanner.skip_space();
    quoted = scanner.take_any(text::opening_quotes);
    scanner.skip_space();
    line = scanner.rest();
  }
  const std::size_t length = target_length(line);
  if (length == 0) return std::nullopt;
  const std::string_view rest = line.substr(length);
  const std::string_view text = quoted ? cut_closing_quote(rest) : text::trim(rest);
  if (!text.empty() && !opens_with_space(rest)) return std::nullopt;
  return TargetLine{line.substr(0, length), text};
}

std::optional<CriterionLine> parse_criterion(std::string_view line) noexcept {
  constexpr std::size_t year_length = 4;
  if (line.empty()) return std::nullopt;
  if (!is_digit(line[0])) {
    if (!may_open_wrapped(line[0])) return std::nullopt;
    line = text::trim(line);
  }
  if (!line.starts_with("20") || number_length(line, year_length) != year_length) return std::nullopt;
  std::size_t length = year_length;
  for (int part = 0; part < 2; ++part) {
    if (length >= line.size() || line[length] != '.') return std::nullopt;
    const std::size_t digits = number_length(line.substr(length + 1), 2);
    if (digits == 0) return std::nullopt;
    length += 1 + digits;
  }
  const std::string_view text = text::trim(line.substr(length));
  if (text.empty() || !opens_with_space(line.substr(length))) return std::nullopt;
  return CriterionLine{line.substr(0, length), text, 2000 + (line[2] - '0') * 10 + (line[3] - '0')};
}

std::string_view target_code(std::string_view target) noexcept {
  if (target_length(target) != target.size() || target.empty()) return {};
  const std::size_t digits = number_length(target, 2);
  const int goal = digits == 1 ? target[0] - '0' : (target[0] - '0') * 10 + (target[1] - '0');
  const std::size_t dot = target[digits] == '.' ? 1 : 3;  // half-width or full-width
  const std::string_view last = target.substr(digits + dot);
  const auto targets = targets_of(goal);
  const auto found = std::find_if(targets.begin(), targets.end(),
                                  [&](std::string_view code) { return code.substr(digits + 1) == last; });
  return found == targets.end() ? std::string_view{} : *found;
}

bool target_exists(std::string_view target) noexcept { return !target_code(target).empty(); }

}  // namespace unpsa::form
