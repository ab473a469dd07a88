// SPDX-License-Identifier: MIT
/// Small SVG drawings in the page. Text next to them says the same, so they are hidden from screen readers.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "writer/html/facts.hpp"

namespace unpsa::writer {

/// The class that colours by what came of a count: `ok`, `near`, `disputed`, `over`, `none`.
[[nodiscard]] std::string_view class_of(wordcount::CountStatus status) noexcept;

/// `part` of `whole` as a bar.
void append_share_bar(std::string& out, std::size_t part, std::size_t whole);

/// Parts of `whole`, one after another, each of the class at its place.
struct BarPart {
  std::size_t size;
  std::string_view style;
};
void append_stacked_bar(std::string& out, std::span<const BarPart> parts, std::size_t whole);

/// The words of an answer beside its limit.
void append_limit_bar(std::string& out, std::size_t words, std::size_t limit, std::string_view style);

/// How full answers are: a column for each 5 percent of the limit, coloured by what came of the counts; the
/// last one, which stands apart, is for all that are longer.
void append_fill_histogram(std::string& out, std::span<const Fill> fill);

/// All answers of a record beside their limits, a column each.
void append_answer_columns(std::string& out, std::span<const wordcount::AnswerCount> counts);

/// The 17 goals: those that are ticked above, those that are cited below.
void append_goal_strip(std::string& out, const GoalSets& goals);

}  // namespace unpsa::writer
