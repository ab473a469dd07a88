// SPDX-License-Identifier: MIT
#include "parser/parser.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "form/characters.hpp"
#include "parser/broken_labels.hpp"
#include "parser/dump.hpp"
#include "record/storage.hpp"
#include "text/format.hpp"
#include "text/hash.hpp"

namespace unpsa {
namespace {

constexpr std::array<std::string_view, 6> span_kind_names{"label",       "value",      "furniture",
                                                          "white space", "unassigned", "markup"};

/// Different labels of the form that make a text a form; prose may well open a line with one.
constexpr std::size_t enough_labels = 2;

/// Prompts in an unknown language that do.
constexpr std::size_t enough_unknown_prompts = 3;

/// The language most labels speak; `und` where none tells.
std::string_view language_of_labels(const parser::Dump& dump) {
  const auto* most = std::max_element(std::begin(dump.label_votes), std::end(dump.label_votes));
  if (*most == 0) return "und";
  return form::tag_of(static_cast<form::Language>(most - std::begin(dump.label_votes)));
}

/// The dump's place and hash, the white space around it left out.
void describe_source(const parser::Dump& dump, Source& source) {
  std::size_t first = dump.next_text(0);
  if (first == parser::no_line) first = 0;
  std::size_t last = dump.lines.size() - 1;
  while (last > first && dump.blank(last)) --last;
  source.line = dump.lines[first].number;
  source.lines = dump.lines[last].number - source.line + 1;
  source.hash =
      dump.record.storage().arena.copy(text::to_hex(text::hash64(text::trim_white_space(dump.text))));
}

/// What damages several labels has damaged the rest of the page too, where nothing shows it.
void note_damaged_page(parser::Dump& dump) {
  constexpr std::size_t enough = 3;
  const std::size_t count = dump.damaged.count() + dump.damaged_prompts;
  if (count == 0 || (count < enough && count_gaps(dump.record) < enough)) return;
  dump.note(
      "page-damaged", dump.next_text(0),
      text::format("{} of the page {} missing or wrong characters, so the text of the answers and "
                   "values may have them too",
                   count == 1 ? "a label" : text::format("{} labels", count), count == 1 ? "has" : "have"));
}

/// Reads the narrative, and the part before it, which some pages have below it.
void parse_parts(parser::Dump& dump) {
  const std::size_t narrative = parser::find_narrative(dump);
  const std::size_t below = parser::find_header_below(dump, narrative);
  parser::parse_header(dump, 0, narrative);
  const std::span<const Line> all = dump.lines;
  dump.lines = all.first(below);
  parser::parse_narrative(dump, narrative);
  dump.lines = all;
  if (below == all.size()) return;
  dump.note("header-below", below,
            "the first part of the form stands below the narrative; it was read there");
  parser::parse_header(dump, below, all.size());
}

/// One note for all labels that are broken over several lines.
void note_broken_labels(parser::Dump& dump) {
  const auto broken = [](const Line& line) { return line.parts > 1; };
  const auto first = std::find_if(dump.lines.begin(), dump.lines.end(), broken);
  const auto count = std::count_if(first, dump.lines.end(), broken);
  dump.note("label-broken", static_cast<std::size_t>(first - dump.lines.begin()),
            count == 1 ? "a label is broken over several lines; they were joined"
                       : text::format("{} labels are broken over several lines; they were joined", count));
}

}  // namespace

std::string_view name_of(SpanKind kind) noexcept { return span_kind_names[static_cast<std::size_t>(kind)]; }

std::size_t count_gaps(const Record& record) {
  std::size_t gaps = 0;
  for (const Answer& answer : record.answers) {
    const std::string_view text = answer.text;
    for (std::size_t at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at + 1)) {
      if (at == 0 || at + 1 == text.size() || static_cast<unsigned char>(text[at - 1]) < 0x80) continue;
      gaps += form::is_ideograph(form::decode_last(text.substr(0, at)).value) &&
              form::is_ideograph(text::decode(text.substr(at + 1)).value);
    }
  }
  return gaps;
}

struct Parser::State {
  parser::SpanList spans;
  parser::ValueCache values;
  std::vector<Line> lines;
  std::vector<Line> joined;
  std::string scratch;
};

Parser::Parser() : state_(std::make_unique<State>()) {}
Parser::~Parser() = default;
Parser::Parser(Parser&&) noexcept = default;
Parser& Parser::operator=(Parser&&) noexcept = default;

std::span<const Span> Parser::spans() const noexcept { return state_->spans.view(); }

bool Parser::parse(std::string_view dump, Record& record, std::size_t first_line) {
  text::Buffer copy = std::move(record.storage().buffer);
  copy.assign(dump);
  find_lines(copy.view(), first_line, state_->lines);
  return parse(std::move(copy), state_->lines, record);
}

bool Parser::parse(text::Buffer&& text, std::span<const Line> lines, Record& record) {
  record.clear();
  record.storage().buffer = std::move(text);
  const std::string_view view = record.storage().buffer.view();
  const bool broken = parser::join_broken_labels(view, lines, state_->joined);
  parser::Dump dump{view, broken ? state_->joined : lines, record, state_->spans, state_->values};
  state_->spans.clear(view);
  if (broken) note_broken_labels(dump);

  parse_parts(dump);
  state_->spans.finish();
  if (dump.matched_labels < enough_labels && dump.matched_prompts == 0 &&
      dump.unknown_prompts < enough_unknown_prompts) {
    record.clear();
    return false;
  }

  note_damaged_page(dump);
  record.language = language_of_labels(dump);
  describe_source(dump, record.source);
  parser::infer_edition(dump);
  parser::find_value_lines(dump);
  std::stable_sort(record.notes.begin(), record.notes.end(),
                   [](const Note& a, const Note& b) { return a.line < b.line; });
  record.id = record.storage().arena.copy(compute_id(record, state_->scratch));
  return true;
}

}  // namespace unpsa
