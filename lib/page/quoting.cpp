// SPDX-License-Identifier: MIT
// A mail quotes with `>` before each line, once for each time that it was answered; programs wrap long lines
// and leave some without the mark. A stretch of quoted lines is undone if it has lines of the form: a
// quotation in an answer has none.
#include <vector>

#include "form/characters.hpp"
#include "page/form_lines.hpp"
#include "page/lines.hpp"
#include "page/steps.hpp"
#include "text/punctuation.hpp"
#include "text/utf8.hpp"

namespace unpsa::page {
namespace {

constexpr std::size_t enough_quoted = 3;

/// So many lines without a mark may be what was wrapped within a stretch of quoted ones.
constexpr std::size_t longest_gap = 4;

/// The length of the marks that `line` opens with.
std::size_t marks_of(std::string_view line) noexcept {
  std::size_t end = 0;
  for (std::size_t at = 0; at < line.size() && (line[at] == '>' || line[at] == ' '); ++at) {
    if (line[at] != '>') continue;
    end = at + 1;
    if (end < line.size() && line[end] == ' ') ++end;
    if (at > 0 && line[at - 1] == ' ' && at > 1 && line[at - 2] == ' ') break;  // an indented mark is text
  }
  return end;
}

struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t quoted = 0;
  std::size_t labels = 0;
  std::size_t gap = 0;  ///< lines without a mark since the last one with
};

/// Whether a line may go on below: it is no sentence that ends.
bool goes_on(std::string_view line) {
  line = text::trim(line);
  return !line.empty() && !text::is_in(text::full_stops, form::decode_last(line).value);
}

void take_out_marks(std::string_view text, const Stretch& stretch, Edit& edit) {
  bool may_be_wrapped = false;
  for (std::size_t at = stretch.begin; at < stretch.end;) {
    const LineRange line = line_from(text, at);
    const std::string_view content = text_of(line, text);
    const std::size_t marks = marks_of(content);
    // What a program wrapped goes on with the line above; what does not is somebody's reply.
    if (marks == 0 && !may_be_wrapped && !text::is_blank(content)) edit.doubt(at);
    may_be_wrapped = goes_on(content.substr(marks));
    edit.keep(at + marks, line.next);
    at = line.next;
  }
}

}  // namespace

bool shows_quoting(const TextLines& head) {
  std::size_t count = 0;
  for (std::size_t at = head.text.find('>'); at != std::string_view::npos; at = head.text.find('>', at + 1)) {
    std::size_t begin = at;
    while (begin > 0 && head.text[begin - 1] == ' ') --begin;
    const bool opens_line = begin == 0 || head.text[begin - 1] == '\n' || head.text[begin - 1] == '\r';
    if (opens_line && ++count >= enough_quoted) return true;
  }
  return false;
}

Outcome undo_quoting(std::string_view text, Edit& edit) {
  std::vector<Stretch> stretches;
  Stretch current;
  const auto close = [&] {
    if (current.quoted >= enough_quoted && current.labels >= enough_labels) stretches.push_back(current);
    current = {};
  };
  each_line(text, [&](const LineRange& range) {
    const std::string_view line = text_of(range, text);
    const std::size_t marks = marks_of(line);
    if (marks == 0) {
      if (current.quoted > 0 && !text::is_blank(line) && ++current.gap > longest_gap) close();
      return;
    }
    if (current.quoted++ == 0) current.begin = range.begin;
    current.end = range.next;
    current.gap = 0;
    if (current.labels < enough_labels) current.labels += is_form_line(line.substr(marks));
  });
  close();
  std::size_t kept = 0;
  for (const Stretch& stretch : stretches) {
    edit.keep(kept, stretch.begin);
    take_out_marks(text, stretch, edit);
    kept = stretch.end;
  }
  edit.keep(kept, text.size());
  return stretches.empty() ? Outcome::nothing : Outcome::undone;
}

}  // namespace unpsa::page
