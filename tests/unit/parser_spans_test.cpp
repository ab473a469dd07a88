// SPDX-License-Identifier: MIT
// Properties of parsing: every byte of a dump is accounted for, and the record is a possible one, whatever
// the dump looks like.
#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "dumps.hpp"
#include "form/goals.hpp"
#include "form/questions.hpp"
#include "text/utf8.hpp"

using namespace unpsa;
using dumps::Dump;
using form::Element;

namespace {

/// What is wrong with the spans as a partition of the dump; nothing if nothing is.
std::string find_gap(std::span<const Span> spans, std::string_view dump) {
  std::size_t end = 0;
  for (const Span& span : spans) {
    const std::string at = " at byte " + std::to_string(span.begin);
    if (span.begin != end) return "a gap or an overlap" + at;
    if (span.end <= span.begin) return "an empty span" + at;
    if (span.end > dump.size()) return "a span beyond the end" + at;
    const bool blank = text::is_blank(dump.substr(span.begin, span.end - span.begin));
    if (blank != (span.kind == SpanKind::white_space))
      return blank ? "blank text" + at : "text as white space" + at;
    const bool has_element = span.element != Element::none;
    const bool wants_element = span.kind != SpanKind::white_space && span.kind != SpanKind::unassigned &&
                               span.kind != SpanKind::markup;
    if (has_element != wants_element) return "an element too many or too few" + at;
    end = span.end;
  }
  return end == dump.size() ? std::string() : "nothing after byte " + std::to_string(end);
}

bool contains(const Text& text, std::string_view piece) {
  return text && text->find(piece) != std::string_view::npos;
}

/// Whether a piece of a list holds the two texts of one of its items, in this order.
template <typename Items, typename Split>
bool has_item(const std::optional<Items>& items, std::string_view piece, Split split) {
  return items && std::any_of(items->begin(), items->end(), [&](const auto& item) {
           const auto [first, second] = split(item);
           const std::size_t found = piece.find(first);
           return found != std::string_view::npos &&
                  piece.find(second, found + first.size()) != std::string_view::npos;
         });
}

/// Whether a piece is the beginning of a target whose text goes on below it, or more of one.
bool holds_part_of_target(const Record& record, std::string_view piece) {
  const auto goes_on = [piece](const TickedTarget& item) {
    if (item.text.empty()) return piece.find(item.target) != std::string_view::npos;
    const std::string_view whole = form::without_closing_quote(piece);
    if (item.text.find(whole) != std::string_view::npos) return true;
    const std::string_view first = item.text.substr(0, text::decode(item.text).length);
    for (std::size_t at = whole.find(first); at != std::string_view::npos; at = whole.find(first, at + 1)) {
      if (item.text.starts_with(whole.substr(at))) return true;
    }
    return false;
  };
  return record.targets && std::any_of(record.targets->begin(), record.targets->end(), goes_on);
}

/// Whether the record holds an item of a list.
bool holds_item(const Record& record, Element element, std::string_view piece) {
  using Pair = std::pair<std::string_view, std::string_view>;
  switch (element) {
    case Element::criteria:
      return has_item(record.criteria, piece,
                      [](const Criterion& item) { return Pair(item.code, item.text); });
    case Element::sdg_goals:
      return has_item(record.goals, piece, [](const TickedGoal& item) { return Pair(item.text, {}); }) ||
             (record.goals && std::any_of(record.goals->begin(), record.goals->end(), [&](const auto& item) {
                return item.text.find(piece) != std::string_view::npos;
              }));
    case Element::sdg_targets:
      return has_item(record.targets, piece,
                      [](const TickedTarget& item) { return Pair(item.target, item.text); }) ||
             holds_part_of_target(record, piece);
    case Element::un_agencies:
      return has_item(record.un_agencies, piece, [](std::string_view item) { return Pair(item, {}); });
    default:
      return false;
  }
}

/// Whether the record holds a value of this element.
bool holds(const Record& record, Element element, std::string_view piece) {
  if (form::is_narrative(element)) {
    const Answer* answer = record.find_answer(form::question_of(element).id);
    return answer != nullptr && answer->text.find(piece) != std::string_view::npos;
  }
  piece = text::trim(piece);
  switch (element) {
    case Element::member_state:
      return contains(record.member_state.text, piece);
    case Element::institution:
      return contains(record.institution, piece);
    case Element::institution_type:
      return contains(record.institution_type.text, piece);
    case Element::sector:
      return contains(record.sector.text, piece);
    case Element::administrative_level:
      return contains(record.administrative_level.text, piece);
    case Element::initiative:
      return contains(record.initiative, piece);
    case Element::years_operational:
      return contains(record.years_operational, piece);
    case Element::website:
      return contains(record.website, piece);
    case Element::public_sector:
      return contains(record.public_sector.text, piece);
    case Element::category:
      return contains(record.category.text, piece);
    case Element::sdg_relevant:
      return contains(record.sdg_relevant.text, piece);
    case Element::two_years_old:
      return contains(record.two_years_old.text, piece);
    case Element::implementation_date:
      return contains(record.implementation_date.text, piece);
    case Element::un_involved:
      return contains(record.un_involved.text, piece);
    case Element::un_details:
      return contains(record.un_details, piece);
    case Element::previously_submitted:
      return contains(record.previously_submitted.text, piece);
    case Element::supporting_documents:
      return contains(record.supporting_documents.text, piece);
    case Element::unpsa_award_won:
      return contains(record.unpsa_award_won.text, piece);
    case Element::other_awards_won:
      return contains(record.other_awards_won.text, piece);
    case Element::other_awards:
      return contains(record.other_awards, piece);
    case Element::how_heard:
      return contains(record.how_heard, piece);
    case Element::consent:
      return contains(record.consent.text, piece);
    default:
      return holds_item(record, element, piece);
  }
}

/// Whether the byte lies in a later copy of a part: of those the record holds only what the first lacks.
bool in_copy(const Record& record, std::size_t line) {
  return std::any_of(record.repeats.begin(), record.repeats.end(), [line](const Repeat& repeat) {
    return line >= repeat.line && line < repeat.line + repeat.lines;
  });
}

/// What a span says that the record does not; nothing if nothing is.
std::string find_loss(std::span<const Span> spans, const Record& record, std::span<const Line> lines) {
  const std::string_view dump = record.source_text();
  std::size_t unassigned = 0;
  std::size_t line = 0;
  for (const Span& span : spans) {
    const std::string_view piece = dump.substr(span.begin, span.end - span.begin);
    while (line + 1 < lines.size() && lines[line + 1].begin <= span.begin) ++line;
    if (span.kind == SpanKind::unassigned) {
      if (unassigned == record.unassigned.size())
        return "unassigned text that the record lacks: " + std::string(piece);
      const UnassignedText& text = record.unassigned[unassigned++];
      if (text.text != piece || text.line != lines[line].number)
        return "other unassigned text: " + std::string(piece);
    }
    if (span.kind == SpanKind::value && !holds(record, span.element, piece) &&
        !in_copy(record, lines[line].number))
      return "a value that the record lacks: " + std::string(piece);
  }
  return unassigned == record.unassigned.size() ? std::string() : "unassigned text without a span";
}

/// Line numbers of an answer: the prompt's, then those of its paragraphs, rising.
bool has_odd_lines(const Answer& answer) {
  if (answer.status == AnswerStatus::missing) return answer.line != 0 || !answer.lines.empty();
  const auto paragraphs =
      std::count(answer.text.begin(), answer.text.end(), '\n') + (answer.text.empty() ? 0 : 1);
  return answer.line == 0 || answer.lines.size() != static_cast<std::size_t>(paragraphs) ||
         !std::is_sorted(answer.lines.begin(), answer.lines.end()) ||
         (!answer.lines.empty() && answer.lines.front() < answer.line);
}

/// What no record may be; nothing if it is not.
std::string find_oddity(const Record& record) {
  auto question = form::questions().begin();
  for (const Answer& answer : record.answers) {
    question = std::find_if(question, form::questions().end(),
                            [&](const form::Question& each) { return each.id == answer.question; });
    if (question == form::questions().end()) return "an answer out of order: " + std::string(answer.question);
    ++question;
    const bool has_text =
        answer.status == AnswerStatus::answered || answer.status == AnswerStatus::placeholder;
    if (has_text == answer.text.empty()) return "an odd status of " + std::string(answer.question);
    if (has_odd_lines(answer)) return "odd lines of " + std::string(answer.question);
    if (answer.limit.has_value() != (answer.limit_source != LimitSource::none))
      return "an odd limit of " + std::string(answer.question);
  }
  const Edition& edition = record.edition;
  if (!std::is_sorted(edition.candidates.begin(), edition.candidates.end())) return "years that do not rise";
  if (edition.year != 0 && edition.candidates != std::vector<int>{edition.year}) return "a year among others";
  const std::size_t first = record.source.line;
  const std::size_t last = first + record.source.lines - 1;
  const auto outside = [&](std::size_t line) { return line < first || line > last; };
  for (const Note& note : record.notes) {
    if (outside(note.line) || note.column == 0) return "a note at no place: " + note.message;
  }
  for (const Repeat& repeat : record.repeats) {
    if (outside(repeat.line) || repeat.lines == 0 || outside(repeat.line + repeat.lines - 1))
      return "an odd repeat";
  }
  return record.id.size() == 17 ? std::string() : "an odd id";
}

void check_bytes(const std::string& name, std::string_view bytes) {
  MemorySource source(bytes);
  ItemReader items(source, name);
  ItemLoader loader;
  Item item;
  Record record;
  while (items.next(item, dumps::ignore)) {
    if (item.kind != Item::Kind::dump) continue;  // a mutation may begin with a brace
    const bool is_undone = item.excerpt.page != nullptr;
    const std::string text(is_undone ? item.excerpt.source() : item.text.view());
    const std::vector<Line> lines = item.lines;
    const bool is_form = loader.load(item, name, record, dumps::ignore);
    std::string fault = find_gap(loader.spans(), text);
    if (fault.empty() && is_form && !is_undone) fault = find_loss(loader.spans(), record, lines);
    if (fault.empty() && is_form) fault = find_oddity(record);
    if (!fault.empty()) {
      FAIL_CHECK(name << ": " << fault << "\n---- the dump:\n" << text << "\n----");
      return;
    }
  }
}

/// Cuts at LF, which stays with the line.
std::vector<std::string> split(std::string_view bytes) {
  std::vector<std::string> lines;
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size() - 1) + 1;
    lines.emplace_back(bytes.substr(0, end));
    bytes.remove_prefix(end);
  }
  return lines;
}

/// Some lines left out, doubled or exchanged; some bytes changed.
std::string mutate(std::string_view bytes, std::mt19937& random) {
  std::vector<std::string> lines = split(bytes);
  for (std::size_t edits = 1 + random() % 6; edits > 0 && !lines.empty(); --edits) {
    const std::size_t one = random() % lines.size();
    const std::size_t other = random() % lines.size();
    const auto at = [&](std::size_t index) { return lines.begin() + static_cast<std::ptrdiff_t>(index); };
    switch (random() % 6) {
      case 0:
        lines.erase(at(one));
        break;
      case 1:
        lines.insert(at(one), std::string(lines[other]));
        break;
      case 2:
        std::swap(lines[one], lines[other]);
        break;
      case 3:
        lines.insert(at(one), "\n");
        break;
      case 4:
        lines[one].resize(random() % (lines[one].size() + 1));
        break;  // glues the next line, too
      default:
        if (!lines[one].empty()) lines[one][random() % lines[one].size()] = static_cast<char>(random());
    }
  }
  std::string mutated;
  for (const std::string& line : lines) mutated += line;
  return mutated;
}

void check_mutations(const std::vector<Dump>& dumps, int rounds) {
  std::mt19937 random(2020);
  for (const Dump& dump : dumps) {
    for (int round = 0; round < rounds; ++round) {
      check_bytes(dump.name + ", mutation " + std::to_string(round), mutate(dump.bytes, random));
    }
  }
}

}  // namespace

TEST_CASE("every byte of a dump is accounted for") {
  for (const Dump& dump : dumps::testdata()) check_bytes(dump.name, dump.bytes);
}

TEST_CASE("every byte of a real dump is accounted for", "[corpus]") {
  for (const Dump& dump : dumps::corpus()) check_bytes(dump.name, dump.bytes);
}

TEST_CASE("every byte of a mutated dump is accounted for") { check_mutations(dumps::testdata(), 100); }

TEST_CASE("every byte of a mutated real dump is accounted for", "[corpus]") {
  check_mutations(dumps::corpus(), 300);
}

TEST_CASE("every byte of a dump cut anywhere, or without a question, is accounted for") {
  check_bytes("x",
              "Member State Fiji\nInstitution Name Board\nNomination form\n\nx (200 words)\nPlease waitt");
  const Dump dump = dumps::testdata("languages/zh.txt");
  for (std::size_t size = 0; size < dump.bytes.size(); size += 13) {
    check_bytes("the first " + std::to_string(size) + " bytes", std::string_view(dump.bytes).substr(0, size));
    check_bytes("from byte " + std::to_string(size), std::string_view(dump.bytes).substr(size));
  }
}

TEST_CASE("every byte of marks between labels and values is accounted for") {
  constexpr std::string_view marks[] = {" : ",     ": ", ":",   "\uFF1A", " \uFF1A\u3000", "::", "? ", " ?",
                                        "\uFF1F:", ".",  " - ", ") ",     "\u3002 "};
  for (const Dump& dump : dumps::testdata()) {
    for (const std::string_view mark : marks) {
      std::string bytes;
      for (const std::string& line : split(dump.bytes)) {
        const std::size_t space = std::min(line.find(' '), line.rfind(": "));
        bytes += line.substr(0, space);
        if (space != std::string::npos) bytes.append(mark).append(line.substr(space + 1));
      }
      check_bytes(dump.name + ", with the mark '" + std::string(mark) + "'", bytes);
    }
  }
}

TEST_CASE("every byte of lines in any order is accounted for") {
  std::mt19937 random(7);
  for (const char* name : {"languages/en.txt", "languages/fr.txt", "quirk-03-stripped-layout.txt"}) {
    std::vector<std::string> lines = split(dumps::testdata(name).bytes);
    for (int round = 0; round < 30; ++round) {
      std::shuffle(lines.begin(), lines.end(), random);
      std::string bytes;
      for (const std::string& line : lines) bytes += line;
      check_bytes(std::string(name) + ", order " + std::to_string(round), bytes);
    }
  }
}
