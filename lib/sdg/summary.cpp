// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "form/goals.hpp"
#include "sdg/codes.hpp"
#include "sdg/folded_text.hpp"
#include "sdg/number_word_table.hpp"
#include "text/fold.hpp"
#include "unpsa/sdg.hpp"

namespace unpsa::sdg {
namespace {

/// Where a code stands among the others: `3`, `3.1`, `3.1.1`, `3.9`, `3.10`, `3.a`, `4`.
struct CodeOrder {
  int goal = 0;
  char letter = 0;
  int number = 0;
  int indicator = 0;

  explicit CodeOrder(std::string_view code) noexcept {
    const char* const end = code.data() + code.size();
    const char* rest = std::from_chars(code.data(), end, goal).ptr;
    if (rest == end || *rest != '.' || ++rest == end) return;
    const auto [after, error] = std::from_chars(rest, end, number);
    rest = after;
    if (error != std::errc()) letter = *rest++;
    if (rest != end && *rest == '.') std::from_chars(rest + 1, end, indicator);
  }
  [[nodiscard]] auto key() const noexcept { return std::tuple(goal, letter, number, indicator); }
};

bool stands_before(std::string_view left, std::string_view right) noexcept {
  return CodeOrder(left).key() < CodeOrder(right).key();
}

using Codes = std::vector<std::string>;

/// In order and without repeats. Codes of valid mentions differ wherever their places do.
void sort_codes(Codes& codes) {
  std::sort(codes.begin(), codes.end(), stands_before);
  codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
}

Codes codes_of(std::span<const Mention> mentions, Layer layer) {
  Codes codes;
  for (const Mention& mention : mentions) {
    if (mention.valid && mention.layer == layer) codes.push_back(mention.code);
  }
  sort_codes(codes);
  return codes;
}

Codes implied_by(std::span<const Mention> mentions) {
  Codes goals;
  for (const Mention& mention : mentions) {
    if (mention.valid && mention.kind != MentionKind::goal) goals.emplace_back(code_of_goal(mention.goal));
  }
  sort_codes(goals);
  std::erase_if(goals, [mentions](const std::string& goal) {
    return std::any_of(mentions.begin(), mentions.end(), [&goal](const Mention& mention) {
      return mention.kind == MentionKind::goal && mention.code == goal;
    });
  });
  return goals;
}

Codes invalid_of(std::span<const Mention> mentions) {
  Codes codes;
  for (const Mention& mention : mentions) {
    if (mention.valid) continue;
    std::string code = mention.code.empty() ? std::string(mention.text) : mention.code;
    if (std::find(codes.begin(), codes.end(), code) == codes.end()) codes.push_back(std::move(code));
  }
  std::stable_sort(codes.begin(), codes.end(), stands_before);
  return codes;
}

/// The goals that are referred to, themselves or by a target.
struct GoalsByLayer {
  std::array<bool, form::goal_count + 1> ticked{};
  std::array<bool, form::goal_count + 1> cited{};

  explicit GoalsByLayer(std::span<const Mention> mentions) noexcept {
    for (const Mention& mention : mentions) {
      if (!mention.valid || mention.goal < 1 || mention.goal > form::goal_count) continue;
      (mention.layer == Layer::ticked ? ticked : cited)[static_cast<std::size_t>(mention.goal)] = true;
    }
  }
};

}  // namespace

GoalNames::GoalNames(std::string_view text)
    : folded_(text::fold(text)),
      in_words_(static_cast<std::uint32_t>(goals_in_words(comparable(text)).to_ulong())) {}

bool GoalNames::has(int goal) const {
  if (goal < 1 || goal > form::goal_count) return false;
  if ((in_words_ >> goal & 1U) != 0) return true;
  const std::span<const form::GoalName> names = form::goal_names();
  const std::vector<std::string>& folded_names = form::folded_goal_names();
  for (std::size_t row = 0; row < names.size(); ++row) {
    if (names[row].goal == goal && folded_.find(folded_names[row]) != std::string::npos) return true;
  }
  return false;
}

Summary summarize(std::span<const Mention> mentions) {
  const Codes ticked = codes_of(mentions, Layer::ticked);
  const Codes cited = codes_of(mentions, Layer::cited);
  Summary summary;
  std::set_difference(ticked.begin(), ticked.end(), cited.begin(), cited.end(),
                      std::back_inserter(summary.ticked_only), stands_before);
  std::set_difference(cited.begin(), cited.end(), ticked.begin(), ticked.end(),
                      std::back_inserter(summary.cited_only), stands_before);
  std::set_intersection(ticked.begin(), ticked.end(), cited.begin(), cited.end(),
                        std::back_inserter(summary.both), stands_before);
  const GoalsByLayer goals(mentions);
  for (int goal = 1; goal <= form::goal_count; ++goal) {
    const bool is_ticked = goals.ticked[static_cast<std::size_t>(goal)];
    const bool is_cited = goals.cited[static_cast<std::size_t>(goal)];
    if (!is_ticked && !is_cited) continue;
    Codes& list = !is_cited    ? summary.goals_ticked_only
                  : !is_ticked ? summary.goals_cited_only
                               : summary.goals_both;
    list.emplace_back(code_of_goal(goal));
  }
  summary.implied = implied_by(mentions);
  summary.invalid = invalid_of(mentions);
  return summary;
}

}  // namespace unpsa::sdg
