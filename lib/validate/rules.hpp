// SPDX-License-Identifier: MIT
/// The table of rules.
#pragma once

#include <array>

#include "unpsa/validate/validate.hpp"

namespace unpsa::validate {

/// By id.
inline constexpr std::array rule_table{
    Rule{"answer-empty", Severity::warning, "a question has no answer"},
    Rule{"answer-missing", Severity::error, "a question of the edition is not in the dump"},
    Rule{"answer-placeholder", Severity::note, "something like NA stands for an answer"},
    Rule{"limit-over", Severity::error, "an answer has more words than its limit"},
    Rule{"sdg-cited-not-ticked", Severity::warning, "an answer cites a goal or target that is not ticked"},
    Rule{"sdg-invalid-code", Severity::warning, "a goal, target or indicator that does not exist"},
    Rule{"sdg-target-without-goal", Severity::warning, "a target is ticked without its goal"},
    Rule{"sdg-text-differs", Severity::note, "a target is ticked twice, with different texts"},
    Rule{"sdg-ticked-not-cited", Severity::note, "no answer refers to a goal or target that is ticked"},
};

/// The rule with this id, checked when the library is compiled.
consteval const Rule* rule(std::string_view id) {
  for (const Rule& row : rule_table) {
    if (row.id == id) return &row;
  }
  throw "no such rule";
}

}  // namespace unpsa::validate
