// SPDX-License-Identifier: MIT
// The goals and targets chosen in section 3 of the form.
#include <algorithm>
#include <charconv>

#include "form/goals.hpp"
#include "sdg/codes.hpp"
#include "unpsa/sdg.hpp"

namespace unpsa::sdg {
namespace {

/// The goal of a target code that need not exist: 3 of `3.d`; 0 if there is none.
int goal_of_target(std::string_view target) noexcept {
  int goal = 0;
  const auto [end, error] = std::from_chars(target.data(), target.data() + target.size(), goal);
  if (error != std::errc() || end == target.data() + target.size() || *end != '.') return 0;
  return goal >= 1 && goal <= form::goal_count ? goal : 0;
}

Mention mention_goal(const TickedGoal& ticked) {
  Mention mention;
  mention.kind = MentionKind::goal;
  mention.goal = ticked.goal >= 1 && ticked.goal <= form::goal_count ? ticked.goal : 0;
  mention.code = code_of_goal(mention.goal);
  mention.valid = mention.goal != 0;
  mention.text = ticked.text;
  mention.line = ticked.line;
  mention.rule = "form-goal";
  return mention;
}

Mention mention_target(const TickedTarget& ticked) {
  Mention mention;
  mention.kind = MentionKind::target;
  mention.goal = goal_of_target(ticked.target);
  const std::string_view code = form::target_code(ticked.target);
  mention.valid = !code.empty();
  mention.code = mention.valid ? code : ticked.target;
  mention.text = ticked.text;
  mention.line = ticked.line;
  mention.rule = "form-target";
  return mention;
}

/// The same reference, however often its section is repeated.
bool is_same(const Mention& left, const Mention& right) noexcept {
  if (left.kind != right.kind || left.code != right.code) return false;
  return !left.code.empty() || left.text == right.text;
}

void add_once(std::vector<Mention>& mentions, const Mention& mention) {
  const bool known = std::any_of(mentions.begin(), mentions.end(),
                                 [&mention](const Mention& other) { return is_same(mention, other); });
  if (!known) mentions.push_back(mention);
}

}  // namespace

void find_ticked(const Record& record, std::vector<Mention>& mentions) {
  if (record.goals) {
    for (const TickedGoal& ticked : *record.goals) add_once(mentions, mention_goal(ticked));
  }
  if (record.targets) {
    for (const TickedTarget& ticked : *record.targets) add_once(mentions, mention_target(ticked));
  }
}

}  // namespace unpsa::sdg
