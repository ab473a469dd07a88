// SPDX-License-Identifier: MIT
/// The table of rules.
#pragma once

#include <algorithm>
#include <array>

#include "unpsa/validate.hpp"

namespace unpsa::validate {

/// Sorted by id. docs/rules.md explains each, with an example that is a test.
inline constexpr std::array rule_table{
    Rule{"answer-duplicate", Severity::warning, "two questions have the same answer"},
    Rule{"answer-empty", Severity::warning, "a question has no answer"},
    Rule{"answer-furniture", Severity::warning, "an answer contains a label or other fixed text of the page"},
    Rule{"answer-language", Severity::note, "an answer is in a different language from the rest of the form"},
    Rule{"answer-missing", Severity::error, "questions of the edition are not in the dump"},
    Rule{"answer-placeholder", Severity::note, "an answer is only a placeholder such as NA"},
    Rule{"answer-reused", Severity::note, "a paragraph occurs in two answers"},
    Rule{"answer-unassigned", Severity::warning, "text of the narrative is under no prompt"},
    Rule{"country-unknown", Severity::warning, "the member state is not in the country table"},
    Rule{"date-ambiguous", Severity::warning, "the implementation date can be read as two days"},
    Rule{"date-contradiction", Severity::warning, "the years operational do not fit the implementation date"},
    Rule{"date-future", Severity::warning, "the implementation date is later than the edition"},
    Rule{"date-impossible", Severity::error, "the implementation date is not a valid calendar date"},
    Rule{"date-unknown", Severity::warning, "the implementation date is not understood"},
    Rule{"encoding-guessed", Severity::warning, "the encoding of the text was guessed"},
    Rule{"form-unanswered", Severity::error, "no question of the form is answered"},
    Rule{"label-damaged", Severity::note, "a label of the form is damaged"},
    Rule{"label-missing", Severity::warning, "an answer has no prompt"},
    Rule{"label-unknown", Severity::note, "a label is not in any table and was recognised by its position"},
    Rule{"limit-disputed", Severity::warning, "an answer is over its limit by one way of counting only"},
    Rule{"limit-near", Severity::note, "an answer has at least 95 % of the words that its limit allows"},
    Rule{"limit-not-printed", Severity::note, "the page prints no limit; the standard limit was used"},
    Rule{"limit-over", Severity::error, "an answer has more words than its limit"},
    Rule{"page-damaged", Severity::warning, "several labels are damaged, so the rest of the page may be too"},
    Rule{"prompt-broken", Severity::warning, "a prompt or label is cut, and its rest may be in the answer"},
    Rule{"sdg-cited-not-ticked", Severity::warning, "an answer cites a goal or target that is not ticked"},
    Rule{"sdg-invalid-code", Severity::warning, "a goal, target or indicator does not exist"},
    Rule{"sdg-target-without-goal", Severity::warning, "a target is ticked without its goal"},
    Rule{"sdg-text-differs", Severity::note, "a target is ticked twice, with different texts"},
    Rule{"sdg-ticked-not-cited", Severity::note, "no answer refers to a goal or target that is ticked"},
    Rule{"section-differs", Severity::warning, "a section is repeated with different values"},
    Rule{"section-repeated", Severity::note, "a section is repeated"},
    Rule{"text-bullet", Severity::note,
         "an answer has private-use characters, such as bullets of a word processor"},
    Rule{"text-damaged", Severity::warning, "characters were lost or decoded with the wrong encoding"},
    Rule{"text-unassigned", Severity::note, "a line is not under any label"},
    Rule{"value-below-label", Severity::note, "a value was taken from a line below its label"},
    Rule{"value-unassigned", Severity::warning, "a label has no value, and a line near it is under no label"},
    Rule{"value-unknown", Severity::note, "a chosen value is not one that the form offers"},
    Rule{"value-wrapped", Severity::note, "a value was joined from several lines"},
    Rule{"website-invalid", Severity::warning, "the website is not a valid address"},
};

static_assert(std::is_sorted(rule_table.begin(), rule_table.end(),
                             [](const Rule& left, const Rule& right) { return left.id < right.id; }));

/// The rule with this id, checked when the library is compiled.
consteval const Rule* rule(std::string_view id) {
  for (const Rule& row : rule_table) {
    if (row.id == id) return &row;
  }
  throw "no such rule";
}

}  // namespace unpsa::validate
