// SPDX-License-Identifier: MIT
/// What the parts of the parser share: the dump with its lines, and the spans found so far.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "form/editions.hpp"
#include "form/labels.hpp"
#include "parser/lines.hpp"
#include "parser/parser.hpp"
#include "parser/value_cache.hpp"
#include "text/utf8.hpp"
#include "unpsa/record.hpp"

namespace unpsa::parser {

inline constexpr std::size_t no_line = static_cast<std::size_t>(-1);

/// Spans in the order of the dump. What is left between two is white space, or else furniture such as a
/// bullet.
class SpanList {
 public:
  void clear(std::string_view text) noexcept {
    text_ = text;
    spans_.clear();
    end_ = 0;
  }
  /// `begin` must not be before the end of the last span.
  void add(std::size_t begin, std::size_t end, SpanKind kind, form::Element element) {
    if (end <= begin) return;
    if (begin > end_) add_gap(begin, element);
    spans_.push_back({begin, end, kind, element});
    end_ = end;
  }
  void finish() {
    if (text_.size() > end_) add_gap(text_.size(), form::Element::none);
  }
  [[nodiscard]] std::span<const Span> view() const noexcept { return spans_; }

 private:
  void add_gap(std::size_t end, form::Element element) {
    const std::string_view seen = text::trim(text_.substr(end_, end - end_));
    if (!seen.empty()) {
      const auto begin = static_cast<std::size_t>(seen.data() - text_.data());
      if (begin > end_) spans_.push_back({end_, begin, SpanKind::white_space, form::Element::none});
      end_ = begin + seen.size();
      const bool known = element != form::Element::none;
      spans_.push_back({begin, end_, known ? SpanKind::furniture : SpanKind::unassigned, element});
    }
    if (end > end_) spans_.push_back({end_, end, SpanKind::white_space, form::Element::none});
    end_ = end;
  }

  std::string_view text_;
  std::vector<Span> spans_;
  std::size_t end_ = 0;
};

/// Something on the page that distinguishes editions.
struct Clue {
  form::EditionSet editions;  ///< those that fit
  std::string text;           ///< for `edition.evidence`
  int new_year = 0;           ///< of an edition that the table lacks; 0: `editions` tells all
};

/// A value of several lines that is no view into the dump.
struct JoinedValue {
  const char* begin;   ///< of the copy
  std::size_t offset;  ///< in the dump, where it begins
};

/// A dump that is being parsed into a record.
struct Dump {
  std::string_view text;
  std::span<const Line> lines;
  Record& record;
  SpanList& spans;
  ValueCache& values;
  std::size_t label_votes[form::language_count] = {};  ///< labels seen, by language
  std::size_t matched_labels = 0;                      ///< different header labels
  std::size_t matched_prompts = 0;                     ///< that the table has
  std::size_t unknown_prompts = 0;                     ///< read by their place or shape
  std::bitset<form::element_count> damaged = {};       ///< elements whose labels have other characters
  std::size_t damaged_prompts = 0;
  std::vector<Clue> clues = {};
  std::vector<JoinedValue> joined_values = {};

  [[nodiscard]] std::string_view line(std::size_t index) const noexcept {
    return text_of(lines[index], text);
  }

  /// The line without the characters at its ends that are not seen; white space stays.
  [[nodiscard]] std::string_view paragraph(std::size_t index) const noexcept;

  [[nodiscard]] bool blank(std::size_t index) const noexcept { return text::is_blank(line(index)); }

  /// The first line from `index` on that is not blank, or `no_line`.
  [[nodiscard]] std::size_t next_text(std::size_t index) const noexcept {
    for (; index < lines.size(); ++index) {
      if (!blank(index)) return index;
    }
    return no_line;
  }

  [[nodiscard]] std::size_t column_of(std::size_t index, std::size_t offset) const noexcept {
    return 1 + text::count_code_points(text.substr(lines[index].begin, offset - lines[index].begin));
  }

  /// The number of the line that byte `offset` is on.
  [[nodiscard]] std::size_t line_number_at(std::size_t offset) const noexcept;

  /// Notes something about the line `index`, at its first character that is not white space.
  void note(std::string_view rule, std::size_t index, std::string message);

  void vote(const form::Label& label) noexcept {
    if (!label.every_language) ++label_votes[static_cast<std::size_t>(label.language)];
  }

  /// Remembers that a label of the page, `known` in the table, has other characters.
  void see_damage(form::Element element, std::string_view label, std::string_view known);

  /// Adds the whole line, without the white space around it, as one span.
  void add_span(std::size_t index, SpanKind kind, form::Element element);

  /// Keeps the line as text that no label claims.
  void add_unassigned(std::size_t index);
};

/// The value of several lines: joined by LF, without white-space lines. A view into
/// the dump if the lines are there in this form, otherwise a copy in the record's arena.
[[nodiscard]] std::string_view join_lines(Dump& dump, std::span<const std::size_t> line_indices);

/// Reads the part before the narrative, lines [begin, end).
void parse_header(Dump& dump, std::size_t begin, std::size_t end);

/// Fills `record.lines`.
void find_value_lines(Dump& dump);

/// Where the narrative begins: the index of the first line that belongs to it, or
/// the number of lines.
[[nodiscard]] std::size_t find_narrative(const Dump& dump);

/// Where the part before the narrative begins if it stands below it, on a page whose narrative begins on line
/// `narrative`: the index of its first line, or the number of lines.
[[nodiscard]] std::size_t find_header_below(const Dump& dump, std::size_t narrative);

/// Reads the narrative, lines [begin, end of the dump).
void parse_narrative(Dump& dump, std::size_t begin);

/// The years of a clue in words: `2019 or 2020`; `not 2020` where few of the well-known editions are left
/// out.
[[nodiscard]] std::string name_years(form::EditionSet editions);

/// Fills `record.edition` from the clues that the parts found. Then the answers without a printed limit get
/// that of the edition, and each question that the edition asks and the dump lacks an answer of status
/// `missing`.
void infer_edition(Dump& dump);

}  // namespace unpsa::parser
