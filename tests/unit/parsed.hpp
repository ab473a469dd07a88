// SPDX-License-Identifier: MIT
/// What the parser makes of a dump.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "catch.hpp"
#include "parser/parser.hpp"
#include "unpsa/record.hpp"

namespace unpsa::test {

inline constexpr std::string_view prompt_1 =
    "Please briefly describe the initiative, what issue or challenge it aims to address and specify its "
    "objectives (300 words maximum)\n";
inline constexpr std::string_view prompt_12 =
    "Please describe the key lessons learned, and how your organization plans to improve the initiative. "
    "(200 words maximum)\n";

/// The record of a dump, which must be a form.
inline Record parse(std::string_view dump) {
  Parser parser;
  Record record;
  REQUIRE(parser.parse(dump, record));
  return record;
}

/// The text of an answer; `missing` if the dump does not have it.
inline std::string answer(const Record& record, std::string_view question) {
  const Answer* found = record.find_answer(question);
  if (found == nullptr || found->status == AnswerStatus::missing) return "missing";
  return std::string(found->text);
}

/// The limit that the prompt of an answer prints; 0 if there is none.
inline int limit(const Record& record, std::string_view question) {
  const Answer* found = record.find_answer(question);
  return found != nullptr && found->limit_source == LimitSource::printed ? *found->limit : 0;
}

inline bool has_note(const Record& record, std::string_view rule, std::size_t line) {
  return std::any_of(record.notes.begin(), record.notes.end(),
                     [&](const Note& note) { return note.rule == rule && note.line == line; });
}

}  // namespace unpsa::test
