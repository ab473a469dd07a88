// SPDX-License-Identifier: MIT
/// The 17 Sustainable Development Goals and their 169 targets, as the form names them.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "form/element.hpp"

namespace unpsa::form {

inline constexpr int goal_count = 17;

/// A name of a goal, a short name of the United Nations or one seen on forms.
struct GoalName {
  int goal;  ///< 1 to 17
  Language language;
  std::string_view text;
};
[[nodiscard]] std::span<const GoalName> goal_names() noexcept;

/// The names, folded; in the order of `goal_names`.
[[nodiscard]] const std::vector<std::string>& folded_goal_names();

/// The name of a goal, 1 to 17, as the United Nations prints it; empty if there is none.
[[nodiscard]] std::string_view goal_name(int goal, Language language) noexcept;

/// The target codes of a goal (1 to 17), in order: `3.1` … `3.9`, `3.a` … `3.d`.
[[nodiscard]] std::span<const std::string_view> targets_of(int goal) noexcept;

/// A short name of a target, in Chinese or else in English; empty if there is no such target.
[[nodiscard]] std::string_view target_name(std::string_view target, Language language) noexcept;

/// The goal whose name is exactly `text`, or 0. Fast, because nothing is folded.
[[nodiscard]] int find_goal_exact(std::string_view text) noexcept;

/// The goal that a line of section 3 names, in any language: `无贫穷`, `Goal 3: Good Health`,
/// `1: …`, `2. …`, `3 Bonne santé`; by its number where one is printed. 0 if none.
[[nodiscard]] int parse_goal(std::string_view line);

/// Whether a text, after its number or not, is a name of the goal or the beginning of one.
[[nodiscard]] bool is_goal_name(int goal, std::string_view text);

/// The goals that a line names, one or several after one another: `Goal 3: Good Health, Goal 6: …`; none if
/// any part of it is no goal.
struct GoalLine {
  int goal;
  std::string_view text;
};
[[nodiscard]] std::vector<GoalLine> parse_goals(std::string_view line);

/// What follows a word or an ampersand that joins the last item of a list, `and 16`; empty if none is there.
[[nodiscard]] std::string_view after_joining_word(std::string_view text);

/// A target line, quoted (`" 1.4 text "`, `« 1.4 text »`) or bare (`8.8 text`, `3.d: text`, `Target 3.D -
/// text`).
struct TargetLine {
  std::string_view target;  ///< `1.4`, `16.b`: of the table, or as printed
  std::string_view text;    ///< without wrapper quotes and the white space around it
};
[[nodiscard]] std::optional<TargetLine> parse_target(std::string_view line) noexcept;
/// `text` without the white space around it and the quotation mark that closes it.
[[nodiscard]] std::string_view without_closing_quote(std::string_view text) noexcept;
/// All targets of a line that opens with one.
[[nodiscard]] std::vector<TargetLine> parse_targets(std::string_view line);

/// A target whose code is printed in two parts or with a comma, `3. 9 text`, `3,9 text`, if there is such a
/// one. Only below the label of targets is a line like this one.
[[nodiscard]] std::optional<TargetLine> parse_parted_target(std::string_view line) noexcept;

/// A criterion line: `2017.2.10 text`.
struct CriterionLine {
  std::string_view code;
  std::string_view text;
  int year;  ///< of the code
};
[[nodiscard]] std::optional<CriterionLine> parse_criterion(std::string_view line) noexcept;

/// The code of the target as the table has it (static storage), also for `3．d` with a full-width dot;
/// empty if there is no such target.
[[nodiscard]] std::string_view target_code(std::string_view target) noexcept;

/// Whether the target exists: `3.d` does, `3.e` and `17.20` do not.
[[nodiscard]] bool target_exists(std::string_view target) noexcept;

}  // namespace unpsa::form
