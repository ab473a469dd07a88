// SPDX-License-Identifier: MIT
#include <array>

#include "text/ansi.hpp"
#include "text/format.hpp"
#include "text/width.hpp"
#include "text/wrap.hpp"
#include "writer/table/dedupe_table.hpp"

namespace unpsa::writer {
namespace {

/// What a terminal is told before a line; empty without colours.
struct Palette {
  std::string_view strong;
  std::string_view faint;
  std::string_view first;
  std::string_view second;
  std::string_view end;
};
constexpr Palette colors{text::ansi::bold, text::ansi::dim, text::ansi::red, text::ansi::green,
                         text::ansi::plain};

/// A line of text that begins with `head`; what does not fit stands below, as far from the margin.
void append_line(std::string& out, std::string_view head, std::string_view text, std::size_t width) {
  out += head;
  text::append_wrapped(out, text, {.width = width, .column = head.size(), .indent = head.size()});
  out += '\n';
}

/// What people call a nomination: title, institution, country, edition, each where it is known.
std::string names_of(const dedupe::RecordLabel& record) {
  const std::string year = record.edition == 0 ? std::string() : text::format("{}", record.edition);
  const std::string& country = record.country_name.empty() ? record.country : record.country_name;
  std::string names;
  for (const std::string_view name : {std::string_view(record.title), std::string_view(record.institution),
                                      std::string_view(country), std::string_view(year)}) {
    if (name.empty()) continue;
    if (!names.empty()) names += ", ";
    text::append_visible(names, name);
  }
  return names;
}

void append_source(std::string& out, std::string_view head, const dedupe::RecordLabel& record,
                   std::size_t left_out, std::size_t width) {
  std::string source;
  text::append_visible(source, record.id);
  source += "  ";
  text::append_visible(source, record.file);
  if (record.line != 0) source += text::format(":{}", record.line);
  if (left_out > 0) {
    source +=
        text::format("  ({} answer{} empty or placeholder, left out)", left_out, left_out == 1 ? "" : "s");
  }
  append_line(out, head, source, width);
  const std::string names = names_of(record);
  if (!names.empty()) append_line(out, "   ", names, width);
}

std::string verdict_of(const dedupe::Explanation& explanation) {
  switch (explanation.kind) {
    case dedupe::DuplicateKind::none:
      return "not duplicates";
    case dedupe::DuplicateKind::identical:
      return "identical: the same bytes";
    case dedupe::DuplicateKind::same_content:
      return "same content: the same answers";
    case dedupe::DuplicateKind::resubmission:
      return "resubmission";
    case dedupe::DuplicateKind::review:
      return "for review: alike, but not enough for a resubmission";
    case dedupe::DuplicateKind::translation:
      return "for review: may be of one initiative, in two languages";
  }
  return {};
}

void append_sentence(std::string& out, std::string_view sign, std::string_view sentence,
                     std::string_view color, const Palette& palette, std::size_t width) {
  std::string visible;
  text::append_visible(visible, sentence);
  out += color;
  append_line(out, sign, visible, width);
  out.insert(out.size() - 1, palette.end);
}

void append_sentence(std::string& out, const dedupe::ExplainedSentence& sentence, const Palette& palette,
                     std::size_t width) {
  switch (sentence.side) {
    case dedupe::Side::both:
      return append_sentence(out, "  = ", sentence.text, palette.faint, palette, width);
    case dedupe::Side::first:
      return append_sentence(out, "  A ", sentence.text, palette.first, palette, width);
    case dedupe::Side::second:
      return append_sentence(out, "  B ", sentence.text, palette.second, palette, width);
    case dedupe::Side::edited:
      append_sentence(out, " ~A ", sentence.text, palette.first, palette, width);
      append_sentence(out, " ~B ", sentence.edited, palette.second, palette, width);
  }
}

/// How many sentences there are of each kind.
std::string count_sentences(const dedupe::Explanation& explanation) {
  std::array<std::size_t, 4> counts{};
  for (const dedupe::ExplainedAnswer& answer : explanation.answers) {
    for (const dedupe::ExplainedSentence& sentence : answer.sentences)
      ++counts[static_cast<std::size_t>(sentence.side)];
  }
  const auto count = [&counts](dedupe::Side side) { return counts[static_cast<std::size_t>(side)]; };
  return text::format("{} shared (=), {} edited (~), {} only in A, {} only in B", count(dedupe::Side::both),
                      count(dedupe::Side::edited), count(dedupe::Side::first), count(dedupe::Side::second));
}

/// How much larger the larger one is, where that is worth a word.
std::string size_of(const dedupe::Explanation& explanation) {
  constexpr double same_size = 0.9;
  if (explanation.size_ratio == 0 || explanation.size_ratio > same_size) return {};
  return text::format(" ({:.2g} times as long)", 1 / explanation.size_ratio);
}

std::string heading_of(const dedupe::ExplainedAnswer& answer) {
  if (answer.question.empty()) return text::format("question {}, only in B", answer.of_question);
  if (answer.of_question.empty()) return text::format("question {}, only in A", answer.question);
  const std::string score = text::format("{}", dedupe::round_score(answer.score));
  if (answer.question == answer.of_question) return text::format("question {}: {}", answer.question, score);
  return text::format("question {} of A, {} of B: {}", answer.question, answer.of_question, score);
}

}  // namespace

void append_explanation(std::string& out, const dedupe::RecordLabel& first, const dedupe::RecordLabel& second,
                        const dedupe::Explanation& explanation, bool color, std::size_t width) {
  const Palette palette = color ? colors : Palette{};
  append_source(out, "A  ", first, explanation.first_left_out, width);
  append_source(out, "B  ", second, explanation.second_left_out, width);
  const auto append_fact = [&](std::string_view head, std::string_view text) {
    append_line(out, head, text.empty() ? "-" : text, width);
  };
  out += text::format("\n{}{}{}\n", palette.strong, verdict_of(explanation), palette.end);
  append_fact("  containment  ", text::format("{} of the shorter is in the longer{}",
                                              dedupe::round_score(explanation.score), size_of(explanation)));
  append_fact("  agree        ", explanation.agree.join(", "));
  append_fact("  differ       ", explanation.differ.join(", "));
  append_fact("  sentences    ",
              explanation.has_sentences
                  ? count_sentences(explanation)
                  : "not shown: an index has no text; name the forms themselves to compare their sentences");
  for (const dedupe::ExplainedAnswer& answer : explanation.answers) {
    if (explanation.has_sentences || &answer == explanation.answers.data()) out += '\n';
    out += text::format("{}{}{}\n", palette.strong, heading_of(answer), palette.end);
    for (const dedupe::ExplainedSentence& sentence : answer.sentences)
      append_sentence(out, sentence, palette, width);
  }
}

}  // namespace unpsa::writer
