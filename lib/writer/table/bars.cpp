// SPDX-License-Identifier: MIT
#include "writer/table/bars.hpp"

#include <algorithm>

#include "text/ansi.hpp"
#include "text/printable.hpp"
#include "text/width.hpp"

namespace unpsa::writer {
namespace {

using wordcount::AnswerCount;
using wordcount::CountStatus;

constexpr std::size_t longest_bar = 30;            // columns
constexpr std::size_t shortest_bar = 6;            // the same, in the narrowest terminal
constexpr std::size_t other_width = 40;            // of a line, without its bar
constexpr std::size_t question_width = 4;          // of the longest question, `10`, `3.a`
constexpr std::size_t figures_width = 8;           // `1234/300`
constexpr std::string_view full = "\xE2\x96\x88";  // U+2588
constexpr std::string_view half = "\xE2\x96\x8C";  // U+258C
constexpr std::string_view room = "\xC2\xB7";      // U+00B7

std::string_view color_of(CountStatus status) noexcept {
  switch (status) {
    case CountStatus::over:
      return text::ansi::red;
    case CountStatus::disputed:
    case CountStatus::near:
      return text::ansi::yellow;
    case CountStatus::ok:
      return text::ansi::green;
    case CountStatus::empty:
    case CountStatus::placeholder:
    case CountStatus::missing:
    case CountStatus::no_limit:
    case CountStatus::unjudged:
      return text::ansi::dim;
  }
  return {};
}

/// Appends a bar, padded to the longest, in half columns.
void append_bar(std::string& out, std::size_t count, std::size_t limit, std::size_t longest) {
  const std::size_t limit_width = longest * 2 / 3;  // of a bar that is as long as the limit
  const std::size_t halves =
      limit == 0 ? 0 : std::min(longest * 2, (count * limit_width * 2 + limit - 1) / limit);
  std::size_t width = halves / 2 + halves % 2;
  for (std::size_t i = 0; i < halves / 2; ++i) out += full;
  if (halves % 2 != 0) out += half;
  for (; limit != 0 && width < limit_width; ++width) out += room;
  out.append(longest - width, ' ');
}

void append_padded(std::string& out, std::string_view text, std::size_t width, bool right) {
  const std::size_t padding = width - std::min(width, text::display_width(text));
  if (right) out.append(padding, ' ');
  text::append_visible(out, text);
  if (!right) out.append(padding, ' ');
}

void append_line(std::string& out, const AnswerCount& answer, bool color, std::size_t longest,
                 text::MessageLanguage language) {
  const std::size_t count = answer.judged;
  const auto limit = static_cast<std::size_t>(answer.limit.value_or(0));
  out += "  ";
  append_padded(out, answer.question, question_width, false);
  out += ' ';
  if (color) out += color_of(answer.status);
  append_bar(out, count, limit, longest);
  if (color) out += text::ansi::plain;
  out += ' ';
  std::string figures = std::to_string(count);
  if (answer.limit) figures.append("/").append(std::to_string(limit));
  append_padded(out, figures, figures_width, true);
  std::string verdict(name_of(answer.status));
  const bool over = answer.status == CountStatus::over || answer.status == CountStatus::disputed;
  if (over && answer.remaining && *answer.remaining < 0) {
    verdict.append(": ").append(std::to_string(-*answer.remaining)).append(" to cut");
  }
  out.append("  ").append(text::translate(verdict, language));
  out += '\n';
}

}  // namespace

void append_bars(std::string& out, const Record& record, std::span<const AnswerCount> counts, bool color,
                 std::size_t width, text::MessageLanguage language) {
  if (counts.empty()) return;
  const std::size_t bar_width = width == 0 ? longest_bar : width - std::min(width, other_width);
  const std::size_t longest = std::clamp(bar_width, shortest_bar, longest_bar);
  out.append(text::printable(record.source.file)).append("\n");
  for (const AnswerCount& count : counts) append_line(out, count, color, longest, language);
}

}  // namespace unpsa::writer
