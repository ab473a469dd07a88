// SPDX-License-Identifier: MIT
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "text/fold.hpp"
#include "unpsa/sdg.hpp"
#include "validate/checks.hpp"

namespace unpsa::validate {
namespace {

using sdg::Layer;
using sdg::Mention;
using sdg::MentionKind;

/// `goal 3`, `target "3.e"`
std::string name(const Mention& mention) {
  return std::string(name_of(mention.kind)).append(" ").append(mention.code);
}

class SdgChecker {
 public:
  explicit SdgChecker(Inspection& inspection)
      : inspection_(inspection), record_(inspection.record), mentions_(inspection.mentions()) {
    for (const Mention& mention : mentions_) {
      if (mention.layer == Layer::ticked) {
        ticked_codes_.insert(mention.code);
        if (mention.valid) goals_with_ticks_.insert(mention.goal);
        if (mention.kind == MentionKind::goal) ticked_goals_.insert(mention.goal);
      } else if (mention.valid) {
        cited_goals_.insert(mention.goal);
      }
    }
    // A page that has lost its goals, or that has targets alone, does not say what is ticked.
    has_goals_ = record_.goals && (!ticked_goals_.empty() || goals_with_ticks_.empty());
  }

  void check() {
    if (record_.targets) check_texts(*record_.targets);
    const Answer* answer = record_.find_answer("3.a");
    const bool is_answered = answer != nullptr && answer->status == AnswerStatus::answered;
    for (const Mention& mention : mentions_) {
      if (!mention.valid) {
        check_invalid(mention);
      } else if (mention.layer == Layer::ticked) {
        if (has_goals_) check_goal_of(mention);
        if (has_goals_ && is_answered) check_ticked(mention, *answer);
      } else {
        check_cited(mention);
      }
    }
  }

 private:
  /// Lines of the same target with different texts: one of them has the wrong code.
  void check_texts(const std::vector<TickedTarget>& targets) {
    struct Earlier {
      const TickedTarget* first = nullptr;       // line with the code
      std::optional<std::string> folded = {};    // its text, once it was compared
      const TickedTarget* other_text = nullptr;  // the first line with another text than that
    };
    std::unordered_map<std::string_view, Earlier> earlier;
    for (const TickedTarget& target : targets) {
      Earlier& known = earlier[target.target];
      if (known.first == nullptr) {
        known.first = &target;
        continue;
      }
      bool is_same = target.text == known.first->text;
      if (!is_same) {
        if (!known.folded) known.folded = text::fold(known.first->text);
        is_same = text::fold(target.text) == *known.folded;
      }
      if (const TickedTarget* differing = is_same ? known.other_text : known.first)
        add_differing_text(target, *differing);
      if (!is_same && known.other_text == nullptr) known.other_text = &target;
    }
  }

  void add_differing_text(const TickedTarget& target, const TickedTarget& other) {
    Mention place;
    place.line = target.line;
    place.text = target.text;
    add(rule("sdg-text-differs"), place,
        std::string("target ")
            .append(target.target)
            .append(other.line == 0 ? " is also on the form with a different text"
                                    : " is on line " + std::to_string(other.line) + " with a different text"),
        "check which of the two lines has the wrong code");
  }

  void check_invalid(const Mention& mention) {
    add(rule("sdg-invalid-code"), mention, describe_invalid(mention),
        advise_on_invalid(mention) + "; check the number");
  }

  /// One finding for each goal, at the first of its targets.
  void check_goal_of(const Mention& mention) {
    if (mention.kind == MentionKind::goal || ticked_goals_.contains(mention.goal)) return;
    if (!goals_without_tick_.insert(mention.goal).second) return;
    std::string targets;
    std::size_t count = 0;
    for (const Mention& other : mentions_) {
      if (other.layer != Layer::ticked || !other.valid || other.goal != mention.goal) continue;
      targets.append(targets.empty() ? "" : ", ").append(other.code);
      ++count;
    }
    const std::string goal = std::to_string(mention.goal);
    add(rule("sdg-target-without-goal"), mention,
        count == 1 ? "target " + targets + " is ticked, but its goal " + goal + " is not"
                   : "targets " + targets + " are ticked, but their goal " + goal + " is not",
        "tick goal " + goal + (count == 1 ? ", or remove the target" : ", or remove the targets"));
  }

  /// A goal is taken up by its number or name, or by any of its targets, a target by its goal. One finding
  /// for each goal.
  void check_ticked(const Mention& mention, const Answer& answer) {
    if (cited_goals_.contains(mention.goal)) return;
    if (mention.kind != MentionKind::goal && ticked_goals_.contains(mention.goal)) return;
    if (!goals_not_cited_.insert(mention.goal).second) return;
    if (!names_) names_.emplace(answer.text);
    if (names_->has(mention.goal)) return;
    Mention place = mention;
    place.question = answer.question;
    place.line = answer.line;
    add(rule("sdg-ticked-not-cited"), place, name(mention) + " is ticked, but no answer names it",
        "explain in the answer to question 3.a how the initiative supports it");
  }

  /// Outside question 3.a only what is named with an SDG word is sure to be meant.
  void check_cited(const Mention& mention) {
    if (mention.certainty != sdg::Certainty::explicit_word && mention.question != "3.a") return;
    const bool is_first = cited_codes_.insert(mention.code).second;
    if (mention.kind == MentionKind::indicator || ticked_codes_.contains(mention.code) || !is_first) return;
    if (!has_goals_ || (mention.kind == MentionKind::target && !record_.targets)) return;
    if (mention.kind == MentionKind::goal && goals_with_ticks_.contains(mention.goal)) return;
    add(rule("sdg-cited-not-ticked"), mention, name(mention) + " is cited but not ticked",
        "tick it in the section on the goals, or check the number");
  }

  void add(const Rule* broken, const Mention& mention, std::string message, std::string help) {
    const Answer* answer = mention.question.empty() ? nullptr : record_.find_answer(mention.question);
    if (answer == nullptr) {
      inspection_.add(broken, mention.line, mention.line == 0 ? 0 : 1, mention.text, std::move(message),
                      std::move(help));
    } else if (mention.begin) {
      inspection_.add(broken, *answer, *mention.begin, *mention.end, std::move(message), std::move(help));
    } else {
      inspection_.add(broken, *answer, std::move(message), std::move(help));
    }
  }

  Inspection& inspection_;
  const Record& record_;
  std::span<const Mention> mentions_;
  std::unordered_set<std::string_view> ticked_codes_;
  std::unordered_set<std::string_view> cited_codes_;  // seen so far
  std::unordered_set<int> ticked_goals_;
  std::unordered_set<int> cited_goals_;
  std::unordered_set<int> goals_with_ticks_;    // themselves or by a target
  std::unordered_set<int> goals_without_tick_;  // found so far
  std::unordered_set<int> goals_not_cited_;     // looked at so far
  std::optional<sdg::GoalNames> names_;         // in the answer to question 3.a
  bool has_goals_ = false;
};

}  // namespace

void check_sdg(Inspection& inspection) { SdgChecker(inspection).check(); }

}  // namespace unpsa::validate
