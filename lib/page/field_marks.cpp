// SPDX-License-Identifier: MIT
// Words that a form on the web has at its fields: buttons after or below the values, `Edit`, `✎`, and words
// between the labels and the values, `Member State (required) Fiji`. They are learned: the same words stand
// at nearly all fields of the page.
#include <algorithm>
#include <string_view>
#include <vector>

#include "form/characters.hpp"
#include "form/labels.hpp"
#include "page/form_lines.hpp"
#include "page/lines.hpp"
#include "page/steps.hpp"
#include "text/punctuation.hpp"
#include "text/utf8.hpp"

namespace unpsa::page {
namespace {

constexpr std::size_t enough_marked_fields = 4;
constexpr std::size_t longest_field_mark = 32;  // bytes

/// A field of the form: the text after its label, and the last line of the paragraph that it begins.
struct MarkedField {
  std::string_view value;
  std::string_view below;
};

struct FieldMarks {
  std::string_view before;  ///< between labels and values
  std::string_view behind;  ///< after values
  std::string_view below;   ///< on lines of their own

  [[nodiscard]] bool empty() const noexcept { return before.empty() && behind.empty() && below.empty(); }
};

bool heads_narrative(std::string_view line) {
  return form::find_number_heading(line, false) || is_known_prompt(line);
}

const form::Label* find_field_label(std::string_view line) {
  const form::Label* const label = line.empty() ? nullptr : form::find_label_prefix(line);
  return label != nullptr && label->kind != form::Kind::list ? label : nullptr;
}

/// The words that both texts open with.
std::string_view shared_beginning(std::string_view a, std::string_view b) {
  std::size_t end = 0;
  for (std::size_t at = 0; at <= std::min(a.size(), b.size()) && at <= longest_field_mark; ++at) {
    const auto ends = [at](std::string_view text) { return at == text.size() || text[at] == ' '; };
    if (at > 0 && ends(a) && ends(b)) end = at;
    if (at == a.size() || at == b.size() || a[at] != b[at]) break;
  }
  return text::trim(a.substr(0, end));
}

/// The words that both texts end with.
std::string_view shared_end(std::string_view a, std::string_view b) {
  std::size_t size = 0;
  for (std::size_t n = 0; n <= std::min(a.size(), b.size()) && n <= longest_field_mark; ++n) {
    const auto begins = [n](std::string_view text) {
      return n == text.size() || text[text.size() - n - 1] == ' ';
    };
    if (n > 0 && begins(a) && begins(b)) size = n;
    if (n == a.size() || n == b.size() || a[a.size() - n - 1] != b[b.size() - n - 1]) break;
  }
  return text::trim(a.substr(a.size() - size));
}

bool opens_with_words(std::string_view text, std::string_view mark) noexcept {
  return text.starts_with(mark) && (text.size() == mark.size() || text[mark.size()] == ' ');
}

bool ends_with_words(std::string_view text, std::string_view mark) noexcept {
  return text.size() > mark.size() && text.ends_with(mark) && text[text.size() - mark.size() - 1] == ' ';
}

std::vector<MarkedField> find_fields(const TextLines& lines, std::size_t most) {
  std::vector<MarkedField> fields;
  for (std::size_t i = 0; i < lines.size() && fields.size() < most; ++i) {
    const std::string_view line = text::trim(lines[i]);
    const form::Label* const label = find_field_label(line);
    if (label == nullptr) {
      if (heads_narrative(line)) break;
      continue;
    }
    MarkedField field{text::trim(line.substr(label->text.size())), {}};
    for (std::size_t below = i + 1; below < lines.size(); ++below) {
      const std::string_view next = text::trim(lines[below]);
      if (next.empty() || find_field_label(next) != nullptr) break;
      field.below = next;
    }
    fields.push_back(field);
  }
  return fields;
}

FieldMarks shared_marks(const MarkedField& a, const MarkedField& b) {
  FieldMarks marks{shared_beginning(a.value, b.value), shared_end(a.value, b.value), {}};
  if (marks.before.size() == a.value.size() && a.value == b.value) marks.behind = {};
  if (a.below == b.below && a.below.size() <= longest_field_mark) marks.below = a.below;
  return marks;
}

/// What two fields of the first ones have in common, as long as nearly all have it.
FieldMarks find_field_marks(const TextLines& lines) {
  const auto first = find_fields(lines, 3);
  if (first.size() < 3) return {};
  if (shared_marks(first[0], first[1]).empty() && shared_marks(first[1], first[2]).empty()) return {};
  const auto fields = find_fields(lines, lines.size());
  FieldMarks marks = shared_marks(fields[1], fields[2]);
  if (marks.empty()) marks = shared_marks(fields[0], fields[1]);
  const auto keep_if = [&](std::string_view& mark, auto has) {
    const auto count = static_cast<std::size_t>(std::count_if(fields.begin(), fields.end(), has));
    if (mark.empty() || count < enough_marked_fields || count * 5 < fields.size() * 4) mark = {};
  };
  keep_if(marks.before,
          [&](const MarkedField& field) { return opens_with_words(field.value, marks.before); });
  keep_if(marks.behind, [&](const MarkedField& field) { return ends_with_words(field.value, marks.behind); });
  keep_if(marks.below, [&](const MarkedField& field) { return field.below == marks.below; });
  // What closed the label is known as no mark: a colon, a dash, a bar.
  const auto is_word = [](std::string_view text) {
    form::Scanner scanner(text);
    scanner.take_while([](char32_t c) { return !form::is_word_character(c); });
    return !scanner.at_end();
  };
  if (!is_word(marks.before)) marks.before = {};
  return marks;
}

/// Where the mark between a label and its value stands on a line; npos if it has none.
std::size_t find_before(std::string_view line, std::string_view mark) {
  if (const form::Label* const label = find_field_label(line)) {
    const std::size_t at = line.find(mark, label->text.size());
    return at != npos && text::is_blank(line.substr(label->text.size(), at - label->text.size())) ? at : npos;
  }
  const std::size_t at = line.find(mark);
  if (at == npos || at == 0 || !opens_with_words(line.substr(at), mark)) return npos;
  const std::string_view before = text::trim(line.substr(0, at));
  const char32_t last = before.empty() ? U'\0' : form::decode_last(before).value;
  const bool closed = text::is_in(text::question_marks, last) || text::is_in(text::full_stops, last) ||
                      text::is_in(text::colons, last) ||
                      text::is_in(text::all_opening_brackets, text::decode(mark).value);
  return closed ? at : npos;
}

}  // namespace

bool shows_field_marks(const TextLines& head) { return !find_field_marks(head).empty(); }

Outcome undo_field_marks(std::string_view text, Edit& edit) {
  const TextLines lines(text);
  const FieldMarks marks = find_field_marks(lines);
  if (marks.empty()) return Outcome::nothing;
  bool in_header = true;
  for (const LineRange& range : lines.ranges) {
    const std::string_view line = text::trim(text_of(range, text));
    in_header = in_header && !heads_narrative(line);
    if (!in_header || line.empty()) {
      edit.keep(range.begin, range.next);
      continue;
    }
    if (!marks.below.empty() && line == marks.below) continue;
    const auto begin = static_cast<std::size_t>(line.data() - text.data());
    std::size_t end = begin + line.size();
    if (!marks.behind.empty() && ends_with_words(line, marks.behind))
      end = begin + text::trim(line.substr(0, line.size() - marks.behind.size())).size();
    const std::size_t at = marks.before.empty() ? npos : find_before(line, marks.before);
    if (at != npos && begin + at + marks.before.size() <= end) {
      edit.keep(range.begin, begin + at);
      edit.keep(begin + at + marks.before.size(), end);
    } else {
      edit.keep(range.begin, end);
    }
    edit.keep(range.end, range.next);
  }
  return Outcome::undone;
}

}  // namespace unpsa::page
