// SPDX-License-Identifier: MIT
#include "reader/relocation.hpp"

#include <algorithm>
#include <string_view>

#include "parser/parser.hpp"
#include "record/storage.hpp"
#include "text/format.hpp"
#include "text/hash.hpp"
#include "text/utf8.hpp"

namespace unpsa {
namespace {

/// Finds places of a dump's text in the source.
class Relocator {
 public:
  Relocator(const Excerpt& excerpt, std::span<const Line> lines)
      : excerpt_(excerpt), text_(excerpt.page->text), lines_(lines), finder_(*excerpt.places) {}

  /// The line of the source where the text of a line of the dump begins.
  [[nodiscard]] std::size_t line_of(std::size_t number) const {
    return number == 0 ? 0 : excerpt_.places->line_of(source_of(number, 1));
  }

  [[nodiscard]] page::PositionFinder::Place place_of(std::size_t number, std::size_t column) {
    return finder_.find(source_of(number, column));
  }

 private:
  [[nodiscard]] std::size_t source_of(std::size_t number, std::size_t column) const {
    const auto line = std::lower_bound(lines_.begin(), lines_.end(), number,
                                       [](const Line& one, std::size_t value) { return one.number < value; });
    if (line == lines_.end()) return excerpt_.source_begin;
    const std::size_t begin = excerpt_.begin + line->begin;
    std::string_view content = text_.view().substr(begin, line->end - line->begin);
    if (column <= 1) {
      const std::string_view trimmed = text::trim(content);
      const std::size_t indent =
          trimmed.empty() ? 0 : static_cast<std::size_t>(trimmed.data() - content.data());
      return text_.source_of(begin + indent);
    }
    std::size_t offset = 0;
    for (; column > 1 && offset < content.size(); --column)
      offset += text::decode(content.substr(offset)).length;
    return text_.source_of(begin + offset);
  }

  const Excerpt& excerpt_;
  const page::Text& text_;
  std::span<const Line> lines_;
  page::PositionFinder finder_;
};

/// The place and hash of the source, the white space around it left out.
void describe_source(const Excerpt& excerpt, Record& record) {
  const std::string_view all = excerpt.source();
  const std::string_view source = text::trim(all);
  const std::size_t begin = excerpt.source_begin + static_cast<std::size_t>(source.data() - all.data());
  record.source.line = excerpt.places->line_of(begin);
  record.source.lines = excerpt.places->line_of(begin + source.size() - 1) - record.source.line + 1;
  record.source.hash = record.storage().arena.copy(text::to_hex(text::hash64(source)));
}

void add_step_notes(const Excerpt& excerpt, Record& record) {
  page::PositionFinder finder(*excerpt.places);
  for (const page::Undone& step : excerpt.page->undone) {
    const std::size_t begin = std::max(step.begin, excerpt.source_begin);
    if (begin >= std::min(step.end, excerpt.source_end)) continue;
    const auto place = finder.find(begin);
    record.notes.push_back({step.note, place.line, place.column, step.message});
  }
}

/// A printed page without damaged labels, but with gaps in its answers.
void note_gaps(const Excerpt& excerpt, Record& record) {
  constexpr std::size_t enough = 3;
  const auto& undone = excerpt.page->undone;
  const bool printed = std::any_of(undone.begin(), undone.end(),
                                   [](const page::Undone& step) { return step.note == "page-breaks"; });
  if (!printed) return;
  for (const Note& note : record.notes) {
    if (note.rule == "page-damaged") return;
  }
  if (const std::size_t gaps = count_gaps(record); gaps >= enough) {
    record.notes.push_back(
        {"page-damaged", record.source.line, 1,
         text::format("{} spaces stand within Chinese text, where the program that printed "
                      "the page may have lost characters",
                      gaps)});
  }
}

/// Finds the runs of an answer: its paragraphs stand on its lines, each of which may have several.
class RunFinder {
 public:
  RunFinder(const Excerpt& excerpt, std::span<const Line> lines)
      : excerpt_(excerpt), text_(excerpt.page->text), lines_(lines), finder_(*excerpt.places) {}

  /// The places of `answer`, whose lines are still those of the text.
  [[nodiscard]] const std::vector<std::size_t>& find(const Answer& answer) {
    places_.clear();
    is_plain_ = true;
    std::size_t begin = 0;
    for (const std::size_t number : answer.lines) {
      if (begin > answer.text.size()) break;
      const std::size_t end = std::min(answer.text.find('\n', begin), answer.text.size());
      add_paragraph(answer.text.substr(begin, end - begin), begin, number);
      begin = end + 1;
    }
    if (is_plain_) places_.clear();
    return places_;
  }

 private:
  void add_paragraph(std::string_view paragraph, std::size_t offset, std::size_t number) {
    const auto line = std::lower_bound(lines_.begin(), lines_.end(), number,
                                       [](const Line& one, std::size_t value) { return one.number < value; });
    if (line == lines_.end()) return;
    const std::size_t line_begin = excerpt_.begin + line->begin;
    const std::size_t at = text_.view().substr(line_begin, line->end - line->begin).find(paragraph);
    const std::size_t begin = line_begin + (at == std::string_view::npos ? 0 : at);
    std::size_t next = 0;  // where the source would go on
    std::size_t done = 0;
    text_.each_run(begin, begin + paragraph.size(), [&](std::size_t size, std::size_t from, std::size_t to) {
      if (done == 0 || from != next) {
        const auto place = finder_.find(from);
        is_plain_ = is_plain_ && done == 0 && place.column == 1;
        places_.insert(places_.end(), {offset + done, place.line, place.column});
      }
      next = to;
      done += size;
    });
  }

  const Excerpt& excerpt_;
  const page::Text& text_;
  std::span<const Line> lines_;
  page::PositionFinder finder_;
  std::vector<std::size_t> places_;
  bool is_plain_ = true;  ///< each paragraph begins its line
};

void relocate_answers(const Excerpt& excerpt, std::span<const Line> lines, const Relocator& relocator,
                      Record& record) {
  RunFinder runs(excerpt, lines);
  for (Answer& answer : record.answers) {
    const std::vector<std::size_t>& places = runs.find(answer);
    const std::span<std::size_t> kept = record.storage().arena.make<std::size_t>(places.size());
    std::copy(places.begin(), places.end(), kept.begin());
    answer.places = kept;
    answer.line = relocator.line_of(answer.line);
    const std::span<std::size_t> moved = record.storage().arena.make<std::size_t>(answer.lines.size());
    std::transform(answer.lines.begin(), answer.lines.end(), moved.begin(),
                   [&](std::size_t line) { return relocator.line_of(line); });
    answer.lines = moved;
  }
}

}  // namespace

void relocate(const Excerpt& excerpt, std::span<const Line> lines, Record& record) {
  Relocator relocator(excerpt, lines);
  const auto move = [&](std::size_t& line) { line = relocator.line_of(line); };
  describe_source(excerpt, record);
  for (Note& note : record.notes) {
    auto place = relocator.place_of(note.line, note.column);
    if (note.rule == "page-damaged") place = {record.source.line, 1};  // of the whole page
    note.line = place.line;
    note.column = place.column;
  }
  relocate_answers(excerpt, lines, relocator, record);
  for (UnassignedText& text : record.unassigned) move(text.line);
  for (Repeat& repeat : record.repeats) {
    const std::size_t last = relocator.line_of(repeat.line + repeat.lines - 1);
    move(repeat.line);
    repeat.lines = last - std::min(last, repeat.line) + 1;
  }
  for (ValueLine& value : record.lines) move(value.line);
  if (record.goals)
    for (TickedGoal& goal : *record.goals) move(goal.line);
  if (record.targets)
    for (TickedTarget& target : *record.targets) move(target.line);
  add_step_notes(excerpt, record);
  note_gaps(excerpt, record);
  record.storage().source.assign(excerpt.source());
}

void relocate_spans(const Excerpt& excerpt, std::span<const Span> spans, std::vector<Span>& out) {
  out.clear();
  const std::string_view source = excerpt.source();
  std::size_t end = 0;
  const auto add = [&](std::size_t to, SpanKind kind, form::Element element) {
    if (to <= end) return;
    if (text::is_blank(source.substr(end, to - end))) {
      kind = SpanKind::white_space;
      element = form::Element::none;
    } else if (kind == SpanKind::white_space) {
      kind = SpanKind::markup;
    }
    if (!out.empty() && out.back().kind == kind && out.back().element == element) {
      out.back().end = to;
    } else {
      out.push_back({end, to, kind, element});
    }
    end = to;
  };
  for (const Span& span : spans) {
    excerpt.page->text.each_run(
        excerpt.begin + span.begin, excerpt.begin + span.end,
        [&](std::size_t, std::size_t from, std::size_t to) {
          from = std::clamp(from, excerpt.source_begin, excerpt.source_end) - excerpt.source_begin;
          to = std::clamp(to, excerpt.source_begin, excerpt.source_end) - excerpt.source_begin;
          add(from, SpanKind::markup, form::Element::none);
          add(to, span.kind, span.element);
        });
  }
  add(source.size(), SpanKind::markup, form::Element::none);
}

}  // namespace unpsa
