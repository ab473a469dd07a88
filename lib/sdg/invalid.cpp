// SPDX-License-Identifier: MIT
#include "form/goals.hpp"
#include "sdg/codes.hpp"
#include "text/printable.hpp"
#include "unpsa/sdg.hpp"

namespace unpsa::sdg {
namespace {

bool has_letter(std::string_view target) noexcept { return target.back() >= 'a'; }

/// `goal 3 has the targets 3.1 to 3.9 and 3.a to 3.d`
std::string list_targets(int goal) {
  std::string text = "goal " + std::to_string(goal) + " has the targets ";
  std::string_view last;
  for (const std::string_view target : form::targets_of(goal)) {
    if (last.empty()) {
      text += target;
    } else if (has_letter(target) && !has_letter(last)) {
      text.append(" to ").append(last).append(" and ").append(target);
    }
    last = target;
  }
  return text.append(" to ").append(last);
}

}  // namespace

std::string describe_invalid(const Mention& mention) {
  if (mention.code.empty()) return "there is no goal " + text::quote(mention.text);
  return std::string("there is no ").append(name_of(mention.kind)).append(" ").append(mention.code);
}

std::string advise_on_invalid(const Mention& mention) {
  if (mention.goal == 0 || mention.kind == MentionKind::goal) return "goals are numbered from 1 to 17";
  const std::string_view target = form::target_code(target_of(mention));
  if (target.empty()) return list_targets(mention.goal);
  const int count = indicator_count(target);
  std::string text = std::string("target ").append(target).append(" has the indicator");
  if (count != 1) text += "s";
  text.append(" ").append(target).append(".1");
  return count == 1 ? text : text.append(" to ").append(target).append(".").append(std::to_string(count));
}

}  // namespace unpsa::sdg
