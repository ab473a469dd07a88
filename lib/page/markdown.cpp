// SPDX-License-Identifier: MIT
// Markdown: headings, bold labels, escaped characters and line ends, tables of a label and its value. It is
// undone if lines become lines of the form by it, or lose an escaped end.
#include <algorithm>
#include <string>

#include "page/form_lines.hpp"
#include "page/lines.hpp"
#include "page/steps.hpp"
#include "text/utf8.hpp"

namespace unpsa::page {
namespace {

/// Lines that become lines of the form; one or two may be emphasised in any text.
constexpr std::size_t enough_new_labels = 3;

/// ASCII punctuation, which alone can be escaped.
bool is_punctuation(char byte) noexcept {
  return (byte >= '!' && byte <= '/') || (byte >= ':' && byte <= '@') || (byte >= '[' && byte <= '`') ||
         (byte >= '{' && byte <= '~');
}

/// The size of the marks of a heading that `line` opens with.
std::size_t heading_size(std::string_view line) noexcept {
  std::size_t at = 0;
  while (at < line.size() && line[at] == '#') ++at;
  constexpr std::size_t most_marks = 6;
  return at > 0 && at <= most_marks && at < line.size() && line[at] == ' ' ? at + 1 : 0;
}

/// Whether a line only parts a table's head from its rows, or underlines a heading.
bool is_rule(std::string_view line) noexcept {
  line = text::trim(line);
  constexpr std::size_t shortest = 3;
  return line.size() >= shortest && line.find_first_not_of("|-:+=* ") == npos;
}

bool is_row(std::string_view line) noexcept {
  constexpr std::size_t shortest = 3;
  return line.size() >= shortest && line.front() == '|' && line.back() == '|';
}

/// The plain text of one line.
class LineWriter {
 public:
  LineWriter(std::string_view text, Edit& edit) : text_(text), edit_(edit) {}

  /// Writes bytes [begin, end) without the marks of bold text and of escapes.
  void write(std::size_t begin, std::size_t end) {
    std::size_t kept = begin;
    for (std::size_t at = begin; at < end;) {
      const std::string_view rest = text_.substr(at, end - at);
      const bool is_escape = rest.size() > 1 && rest[0] == '\\' && is_punctuation(rest[1]);
      const std::size_t run =
          rest[0] == '*' || rest[0] == '_' ? std::min(rest.find_first_not_of(rest[0]), rest.size()) : 0;
      const bool is_bold = run == 2 || (run == 3 && rest[0] == '*');
      if (is_escape || is_bold) {
        edit_.keep(kept, at);
        kept = at + (is_escape ? 1 : run);
        at += is_escape ? 2 : run;
      } else {
        at += std::max<std::size_t>(run, 1);
      }
    }
    edit_.keep(kept, end);
  }

  /// Writes a row of a table: its cells in one line.
  void write_row(std::size_t begin, std::size_t end) {
    const std::size_t first = edit_.text().size();
    for (std::size_t at = begin + 1; at < end;) {
      const std::size_t bar = std::min(text_.find('|', at), end);
      const std::string_view cell = text::trim(text_.substr(at, bar - at));
      if (!cell.empty()) {
        const std::string_view before = std::string_view(edit_.text()).substr(first);
        if (!before.empty()) edit_.insert(is_form_line(before) ? " " : "\t");
        const auto cell_begin = static_cast<std::size_t>(cell.data() - text_.data());
        write(cell_begin, cell_begin + cell.size());
      }
      at = bar + 1;
    }
  }

 private:
  std::string_view text_;
  Edit& edit_;
};

}  // namespace

bool shows_markdown(const TextLines& head) {
  for (std::size_t i = 0; i < head.size(); ++i) {
    const std::string_view line = head[i];
    if (!line.empty() && (line.front() == '|' || line.back() == '\\' || heading_size(line) > 0)) return true;
  }
  return head.text.find("**") != npos || head.text.find("__") != npos || head.text.find("\\.") != npos;
}

Outcome undo_markdown(std::string_view text, Edit& edit) {
  LineWriter writer(text, edit);
  std::size_t labels = 0;  // that appear
  each_line(text, [&](const LineRange& range) {
    std::string_view line = text_of(range, text);
    const std::size_t begin = edit.text().size();
    const bool is_hard = !line.empty() && line.back() == '\\' && range.next > range.end;
    if (is_hard) line.remove_suffix(1);
    const std::size_t end = range.begin + line.size();
    if (is_rule(line)) {
      edit.keep(range.end, range.next);
      return;
    }
    if (is_row(line)) {
      writer.write_row(range.begin, end);
    } else {
      writer.write(range.begin + heading_size(line), end);
    }
    const std::string_view plain = std::string_view(edit.text()).substr(begin);
    if (labels < enough_new_labels && (is_hard || plain.size() < line.size()))
      labels += is_form_line(plain) && (is_hard || !is_form_line(line));
    edit.keep(range.end, range.next);
  });
  return labels >= enough_new_labels ? Outcome::undone : Outcome::nothing;
}

}  // namespace unpsa::page
