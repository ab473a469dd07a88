// SPDX-License-Identifier: MIT

#include "text/ansi.hpp"
#include "text/format.hpp"
#include "text/utf8.hpp"
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

/// What people call a nomination: title, institution, country, edition, each where it is known.
void append_names(std::string& out, const Record& record) {
  std::string year;
  if (record.edition.year != 0) year = text::format("{}", record.edition.year);
  std::string names;
  for (const std::string_view name :
       {record.initiative.value_or(""), record.institution.value_or(""),
        record.member_state.name.empty() ? record.member_state.text.value_or("") : record.member_state.name,
        std::string_view(year)}) {
    if (name.empty()) continue;
    if (!names.empty()) names += ", ";
    text::append_visible(names, name);
  }
  if (!names.empty()) out.append("   ").append(names).append("\n");
}

void append_source(std::string& out, char name, const Record& record, std::size_t left_out) {
  out += text::format("{}  ", name);
  text::append_visible(out, record.id);
  out += "  ";
  text::append_visible(out, record.source.file);
  if (record.source.line != 0) out += text::format(":{}", record.source.line);
  if (left_out > 0) {
    out += text::format("  ({} answer{} empty or placeholder, left out)", left_out, left_out == 1 ? "" : "s");
  }
  out += '\n';
  append_names(out, record);
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
  }
  return {};
}

constexpr std::size_t margin = 4;  // columns before a sentence

void append_sentence(std::string& out, const dedupe::ExplainedSentence& sentence, const Palette& palette,
                     std::size_t width) {
  switch (sentence.side) {
    case dedupe::Side::both:
      out.append(palette.faint).append("  = ");
      break;
    case dedupe::Side::first:
      out.append(palette.first).append("  A ");
      break;
    case dedupe::Side::second:
      out.append(palette.second).append("  B ");
      break;
  }
  std::string visible;
  text::append_visible(visible, sentence.text);
  text::append_wrapped(out, visible, {.width = width, .column = margin, .indent = margin});
  out.append(palette.end).append("\n");
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

void append_explanation(std::string& out, const Record& first, const Record& second,
                        const dedupe::Explanation& explanation, bool color, std::size_t width) {
  const Palette palette = color ? colors : Palette{};
  append_source(out, 'A', first, explanation.first_left_out);
  append_source(out, 'B', second, explanation.second_left_out);
  out += text::format("\n{}{}{}\n", palette.strong, verdict_of(explanation), palette.end);
  out += text::format("  containment  {} of the shorter is in the longer{}\n",
                      dedupe::round_score(explanation.score), size_of(explanation));
  out += text::format("  agree        {}\n", explanation.agree.empty() ? "-" : explanation.agree.join(", "));
  out +=
      text::format("  differ       {}\n", explanation.differ.empty() ? "-" : explanation.differ.join(", "));
  for (const dedupe::ExplainedAnswer& answer : explanation.answers) {
    out += text::format("\n{}{}{}\n", palette.strong, heading_of(answer), palette.end);
    for (const dedupe::ExplainedSentence& sentence : answer.sentences)
      append_sentence(out, sentence, palette, width);
  }
}

}  // namespace unpsa::writer
