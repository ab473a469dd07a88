// SPDX-License-Identifier: MIT
// What the parser has noted about the page: labels, repeated sections, text under no label, encodings.
#include <array>
#include <set>
#include <tuple>

#include "text/printable.hpp"
#include "validate/checks.hpp"

namespace unpsa::validate {
namespace {

/// A note of the record that is a finding.
struct NoteRule {
  std::string_view note;
  const Rule* rule;
  std::string_view help;
};

constexpr std::array note_rules{
    NoteRule{"answer-line", rule("answer-furniture"), "remove it if it is not part of the answer"},
    NoteRule{"answer-repeats", rule("answer-furniture"), "keep it once"},
    NoteRule{"answer-tail", rule("answer-furniture"), "remove it if it is not part of the answer"},
    NoteRule{"answer-unassigned", rule("answer-unassigned"), "put each answer below its prompt"},
    NoteRule{"encoding-guessed", rule("encoding-guessed"),
             "check the text, and give the encoding with '--encoding' if it is wrong"},
    NoteRule{"encoding-invalid", rule("text-damaged"), "save the page again as UTF-8"},
    NoteRule{"label-damaged", rule("label-damaged"), "copy the page again, including its labels"},
    NoteRule{"label-unknown", rule("label-unknown"), ""},
    NoteRule{"page-damaged", rule("page-damaged"), "compare the text with the page, or copy the page again"},
    NoteRule{"page-edge-lines", rule("answer-unassigned"), "remove it, or join it to the line beside it"},
    NoteRule{"page-end", rule("answer-unassigned"), "remove it, or join it to the line above it"},
    NoteRule{"page-mojibake", rule("encoding-guessed"), "check the text, and save the page again as UTF-8"},
    NoteRule{"page-unquoted", rule("answer-furniture"), "remove it if it is not part of the answer"},
    NoteRule{"prompt-broken", rule("prompt-broken"), "copy the page again, including its questions"},
    NoteRule{"prompt-missing", rule("label-missing"), "copy the page again, including its questions"},
    NoteRule{"value-below-label", rule("value-below-label"), ""},
    NoteRule{"value-unassigned", rule("value-unassigned"), "put it after its label, or remove it"},
    NoteRule{"value-wrapped", rule("value-wrapped"), ""},
};

void check_notes(Inspection& inspection) {
  if (inspection.record.notes.empty()) return;
  // Rules at their places: damaged bytes are characters of an answer too, and are reported once.
  std::set<std::tuple<const Rule*, std::size_t, std::size_t>> reported;
  for (const Finding& finding : inspection.findings())
    reported.emplace(finding.rule, finding.line, finding.column);
  for (const Note& note : inspection.record.notes) {
    for (const NoteRule& row : note_rules) {
      if (row.note != note.rule || reported.contains({row.rule, note.line, note.column})) continue;
      const std::size_t count = inspection.findings().size();
      inspection.add(row.rule, note.line, note.column, note.message, note.message, std::string(row.help));
      if (inspection.findings().size() == count) continue;  // the rule is off
      const Finding& finding = inspection.last();
      reported.emplace(finding.rule, finding.line, finding.column);
    }
  }
}

std::string join_keys(const std::vector<std::string_view>& keys) {
  std::string joined;
  for (const std::string_view key : keys) joined.append(joined.empty() ? "" : ", ").append(key);
  return joined;
}

void check_repeats(Inspection& inspection) {
  for (const Repeat& repeat : inspection.record.repeats) {
    const std::string place = "the form repeats " + std::to_string(repeat.lines) +
                              (repeat.lines == 1 ? " line" : " lines") + " from " +
                              text::quote(repeat.element) + " on";
    if (repeat.differs.empty()) {
      inspection.add(rule("section-repeated"), repeat.line, 1, repeat.element,
                     place + ", with the same values", "keep only one copy");
    } else {
      inspection.add(rule("section-differs"), repeat.line, 1, repeat.element,
                     place + ", with different values of " + join_keys(repeat.differs),
                     "keep only the correct copy; the first copy is used");
    }
  }
}

void check_unassigned(Inspection& inspection) {
  for (const UnassignedText& line : inspection.record.unassigned) {
    inspection.add(rule("text-unassigned"), line.line, 1, line.text,
                   text::quote(line.text) + " is not under any label",
                   "put it below its label, or remove it");
    if (!inspection.is_on(rule("text-unassigned"))) continue;
    Finding& finding = inspection.last();
    finding.source = line.text;
    finding.end = line.text.size();
  }
}

}  // namespace

void check_layout(Inspection& inspection) {
  check_notes(inspection);
  check_repeats(inspection);
  check_unassigned(inspection);
}

}  // namespace unpsa::validate
