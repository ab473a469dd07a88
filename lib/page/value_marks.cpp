// SPDX-License-Identifier: MIT
// Marks between the labels and the values of a page, and after the values: `Member State -> Fiji`,
// `Member State* Fiji`, `Member State «Fiji»`, a row of dots. They are learned: most of the fields have them.
// Above the narrative they are left out of other lines too, where an unknown label may stand before them.
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "form/characters.hpp"
#include "form/label_beginnings.hpp"
#include "page/form_lines.hpp"
#include "page/lines.hpp"
#include "page/steps.hpp"
#include "text/punctuation.hpp"
#include "text/utf8.hpp"

namespace unpsa::page {
namespace {

constexpr std::size_t enough_fields = 3;
constexpr std::size_t most_lines_with_fields = 48;

bool is_mark(char32_t code_point) noexcept { return !form::is_letter_or_digit(code_point); }

/// A run of marks, without white space and with each mark once in a row: `. . . .` is `.`.
std::string spell_run(std::string_view run) {
  std::string spelled;
  char32_t last = 0;
  for (form::Scanner scanner(run); !scanner.at_end();) {
    const char32_t point = scanner.peek();
    const std::string_view bytes = scanner.take();
    if (text::is_space(point)) continue;
    if (point != last) spelled += bytes;
    last = point;
  }
  return spelled;
}

/// Whether a run has no more than one mark, as within a label.
bool is_single(std::string_view run) noexcept {
  const std::string_view marks = text::trim(run);
  return marks.empty() || text::decode(marks).length == marks.size();
}

/// A line that opens with a label, and what follows it.
struct Field {
  bool is_plain = false;  ///< no box or list may be its value
  std::size_t label_end = 0;
  std::size_t begin = 0;  ///< of the value
  std::size_t end = 0;
  std::string before;  ///< the marks around the value, spelled
  std::string after;
  bool single_before = true;     ///< the marks before it are one mark
  std::string_view after_bytes;  ///< the marks after it, as they stand
};

std::size_t end_of_text(std::string_view text) noexcept {
  while (!text.empty()) {
    const text::CodePoint last = form::decode_last(text);
    if (!is_mark(last.value)) break;
    text.remove_suffix(last.length);
  }
  return text.size();
}

/// The field that a line is; none if it opens with no label.
std::optional<Field> find_field(std::string_view line) {
  if (!form::may_begin_label(line)) return std::nullopt;
  const auto found = form::find_label_beginning(line, form::LabelScope::header);
  if (found.label == nullptr || !found.at_word_end || !form::takes_value(*found.label)) return std::nullopt;
  Field field;
  field.is_plain = found.label->kind == form::Kind::field;
  field.label_end = end_of_text(line.substr(0, found.length));
  // A bracket that closes belongs to the one that opens, a question mark to its question.
  form::Scanner after_label(line.substr(field.label_end));
  if (line.substr(0, field.label_end).find('(') != npos && after_label.take_any(text::all_closing_brackets))
    field.label_end += after_label.offset();
  after_label.skip_space();
  if (after_label.take_any(text::question_marks)) field.label_end = line.size() - after_label.rest().size();
  form::Scanner scanner(line.substr(field.label_end));
  const std::string_view run = scanner.take_while(is_mark);
  field.before = spell_run(run);
  field.single_before = is_single(run);
  field.begin = field.label_end + scanner.offset();
  field.end = std::max(field.begin, end_of_text(line));
  field.after_bytes = line.substr(field.end);
  field.after = spell_run(field.after_bytes);
  return field;
}

/// The marks around the values of a page.
struct ValueMarks {
  std::string before;
  std::string after;
  bool single_before = true;
  std::string_view after_bytes;
};

/// The length of what closes an unknown label at the beginning of a run of marks: a full stop, a question
/// mark, a bracket. The page's marks `before` a value follow it.
std::size_t label_marks(std::string_view run, std::string_view before) {
  form::Scanner scanner(run);
  std::size_t length = 0;
  while (!scanner.at_end()) {
    // A row of dots may follow the full stop of the label's last word.
    const bool found = spell_run(scanner.rest()) == before;
    if (found && scanner.offset() != 0) break;
    scanner.skip_space();
    if (!scanner.take_any(text::question_marks, text::full_stops, text::all_closing_brackets)) break;
    if (found && (!text::is_space(scanner.peek()) || spell_run(scanner.rest()) != before)) break;
    length = scanner.offset();
  }
  return length;
}

/// The field of a line whose first run of the page's marks ends an unknown label.
std::optional<Field> find_unknown_field(std::string_view line, const ValueMarks& marks) {
  for (form::Scanner scanner(line); !scanner.at_end();) {
    scanner.take_while(form::is_letter_or_digit);
    std::size_t begin = scanner.offset();
    std::string_view run = scanner.take_while(is_mark);
    const std::size_t own = label_marks(run, marks.before);
    begin += own;
    run.remove_prefix(own);
    if (begin == 0 || spell_run(run) != marks.before || is_single(run) != marks.single_before) continue;
    Field field;
    field.label_end = begin;
    field.begin = begin + run.size();
    field.end = std::max(field.begin, end_of_text(line));
    field.before = marks.before;
    field.after = spell_run(line.substr(field.end));
    return field;
  }
  return std::nullopt;
}

/// Whether a line is a prompt, or the number of a question alone.
bool begins_narrative(std::string_view line) {
  return form::find_number_heading(line, false) || is_known_prompt(line);
}

/// Whether marks before a value are those that the parser knows; after a slash the label may follow in
/// another language.
bool is_known(std::string_view before) noexcept {
  if (before.empty()) return true;
  form::Scanner scanner(before);
  scanner.take_any(text::value_marks, text::dashes, std::u32string_view(U"/\uFF0F"));
  return scanner.at_end();
}

std::optional<ValueMarks> learn_marks(const TextLines& lines) {
  std::vector<Field> fields;
  for (std::size_t i = 0; i < std::min(lines.size(), most_lines_with_fields); ++i) {
    const std::string_view line = text::trim(lines[i]);
    if (line.empty()) continue;
    if (begins_narrative(line)) break;
    auto field = find_field(line);
    if (!field || !field->is_plain || field->end == field->begin) continue;
    if (is_known(field->before) && fields.empty()) return std::nullopt;
    fields.push_back(std::move(*field));
  }
  if (fields.size() < enough_fields) return std::nullopt;
  const Field& first = fields.front();
  ValueMarks marks{first.before, first.after, first.single_before, text::trim(first.after_bytes)};
  const auto has_before = [&](const Field& field) { return field.before == marks.before; };
  const auto has_after = [&](const Field& field) { return field.after == marks.after; };
  const auto most = static_cast<std::ptrdiff_t>(fields.size() - fields.size() / 5);
  if (std::count_if(fields.begin(), fields.end(), has_before) < most) return std::nullopt;
  if (std::count_if(fields.begin(), fields.end(), has_after) < most) marks.after.clear();
  return marks;
}

}  // namespace

bool shows_value_marks(const TextLines& head) { return learn_marks(head).has_value(); }

Outcome undo_value_marks(std::string_view text, Edit& edit) {
  const TextLines lines(text);
  const auto marks = learn_marks(lines);
  if (!marks) return Outcome::nothing;
  bool in_header = true;
  const auto write = [&](const LineRange& range) {
    const std::string_view line = text::trim(text_of(range, text));
    auto field = line.empty() ? std::nullopt : find_field(line);
    in_header = in_header && !begins_narrative(line);
    if (in_header && !field) field = find_unknown_field(line, *marks);
    if (!field || field->before != marks->before) return edit.keep(range.begin, range.next);
    const auto first = static_cast<std::size_t>(line.data() - text.data());
    // The full stop of the value may stand before the marks.
    std::size_t end = line.size();
    if (!marks->after.empty() && field->after == marks->after) {
      end = field->end;
    } else if (!marks->after.empty() && line.ends_with(marks->after_bytes)) {
      end -= marks->after_bytes.size();
    }
    edit.keep(range.begin, first + field->label_end);
    edit.put(" ", first + field->label_end, first + field->begin);
    edit.keep(first + field->begin, first + end);
    edit.keep(range.end, range.next);
  };
  std::for_each(lines.ranges.begin(), lines.ranges.end(), write);
  return Outcome::undone;
}

}  // namespace unpsa::page
