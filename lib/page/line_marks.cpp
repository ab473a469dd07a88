// SPDX-License-Identifier: MIT
// A mark at the end of each line, as programs show line ends (`$` of `cat -e`, `¶`, `↵`) or tables and sheets
// leave it (`,,,`, `_x000D_`); or at the beginning, as mail programs quote (`│ `, `＞ `, `AP> `) and comments
// in programs have it (`# `, `// `). Lines of a form begin with letters and digits and close with these, full
// stops, question marks and brackets: what many lines in a row begin or end with is none of the form's.
#include "form/characters.hpp"
#include "page/form_lines.hpp"
#include "page/lines.hpp"
#include "page/steps.hpp"
#include "text/utf8.hpp"

namespace unpsa::page {
namespace {

constexpr std::size_t lines_looked_at = 16;
constexpr std::size_t most_lines_above = 8;  ///< of what stands above a text with marks
constexpr std::size_t longest_mark = 16;     // bytes

/// What two texts end in.
std::string_view common_end(std::string_view a, std::string_view b) noexcept {
  std::size_t size = 0;
  while (size < a.size() && size < b.size() && a[a.size() - 1 - size] == b[b.size() - 1 - size]) ++size;
  while (size > 0 && text::is_continuation(a[a.size() - size])) --size;
  return a.substr(a.size() - size);
}

/// What two texts begin with.
std::string_view common_beginning(std::string_view a, std::string_view b) noexcept {
  std::size_t size = 0;
  while (size < a.size() && size < b.size() && a[size] == b[size]) ++size;
  while (size > 0 && size < a.size() && text::is_continuation(a[size])) --size;
  return a.substr(0, size);
}

/// Whether lines may be quoted with this: no letter opens it, or it is the initials of a writer, `AP>`.
bool is_opening_mark(std::string_view mark) noexcept {
  if (mark.empty() || mark.size() > longest_mark) return false;
  // What opens brackets, quotations and cells is closed at the end of the line.
  if (mark.find_first_of("[(<{\"'*_=|") != std::string_view::npos) return false;
  if (!form::is_letter_or_digit(text::decode(mark).value)) return true;
  return mark.back() == '>' && mark.find_first_of("0123456789 ") == std::string_view::npos;
}

struct Marks {
  std::string_view before;
  std::string_view after;

  [[nodiscard]] bool empty() const noexcept { return before.empty() && after.empty(); }
};

/// The marks of the first lines with text of `head`.
Marks find_marks_of(std::string_view head) noexcept {
  Marks marks;
  std::size_t count = 0;
  for (std::size_t at = 0; at < head.size() && count < lines_looked_at;) {
    const LineRange range = line_from(head, at);
    at = range.next;
    const std::string_view line = text::trim(text_of(range, head));
    if (line.empty()) continue;
    marks = count++ == 0 ? Marks{line, line}
                         : Marks{common_beginning(marks.before, line), common_end(marks.after, line)};
    if (marks.empty()) return {};
  }
  if (count < lines_looked_at) return {};
  marks.before = text::trim(marks.before);
  if (!is_opening_mark(marks.before)) marks.before = {};
  const bool is_mark = !marks.after.empty() && marks.after.size() <= longest_mark &&
                       !form::is_letter_or_digit(text::decode(marks.after).value);
  if (!is_mark) marks.after = {};
  return marks;
}

/// The same, or those of the lines below a few others, such as the heads of a mail.
Marks find_marks(std::string_view head) noexcept {
  for (std::size_t above = 0, at = 0; above < most_lines_above && at < head.size(); ++above) {
    if (const Marks marks = find_marks_of(head.substr(at)); !marks.empty()) return marks;
    at = line_from(head, at).next;
  }
  return {};
}

}  // namespace

bool shows_line_marks(const TextLines& head) { return !find_marks(head.text).empty(); }

Outcome undo_line_marks(std::string_view text, Edit& edit) {
  const Marks marks = find_marks(text);
  each_line(text, [&](const LineRange& range) {
    const std::string_view line = text::trim(text_of(range, text));
    auto begin = static_cast<std::size_t>(line.data() - text.data());
    const std::size_t end = begin + line.size();
    const bool opens = !marks.before.empty() && line.starts_with(marks.before);
    if (opens) {
      begin += marks.before.size();
      if (begin < end && text[begin] == ' ') ++begin;
    }
    const bool closes =
        !marks.after.empty() && end >= begin + marks.after.size() && line.ends_with(marks.after);
    edit.keep(opens ? begin : range.begin, end - (closes ? marks.after.size() : 0));
    edit.keep(end, range.next);
  });
  return has_form(edit.text()) ? Outcome::undone : Outcome::nothing;
}

}  // namespace unpsa::page
