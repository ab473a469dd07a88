// SPDX-License-Identifier: MIT
#include <algorithm>
#include <span>
#include <string>

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
      : inspection_(inspection), record_(inspection.record), mentions_(inspection.mentions()) {}

  void check() {
    if (record_.targets) check_texts(*record_.targets);
    const bool has_section = record_.goals || record_.targets;
    const Answer* answer = record_.find_answer("3.a");
    const bool is_answered = answer != nullptr && answer->status == AnswerStatus::answered;
    for (const Mention& mention : mentions_) {
      if (!mention.valid) {
        check_invalid(mention);
      } else if (mention.layer == Layer::ticked) {
        check_goal_of(mention);
        if (is_answered) check_ticked(mention, *answer);
      } else if (has_section) {
        check_cited(mention);
      }
    }
  }

 private:
  /// Lines of the same target with different texts: one of them has the wrong code.
  void check_texts(const std::vector<TickedTarget>& targets) {
    for (auto target = targets.begin(); target != targets.end(); ++target) {
      const auto first = std::find_if(targets.begin(), target, [&](const TickedTarget& other) {
        return other.target == target->target && text::fold(other.text) != text::fold(target->text);
      });
      if (first == target) continue;
      Mention place;
      place.line = target->line;
      place.text = target->text;
      add(rule("sdg-text-differs"), place,
          std::string("target ")
              .append(target->target)
              .append(first->line == 0
                          ? " is also on the form with a different text"
                          : " is on line " + std::to_string(first->line) + " with a different text"),
          "check which of the two lines has the wrong code");
    }
  }

  void check_invalid(const Mention& mention) {
    add(rule("sdg-invalid-code"), mention, describe_invalid(mention),
        advise_on_invalid(mention) + "; check the number");
  }

  void check_goal_of(const Mention& mention) {
    if (mention.kind == MentionKind::goal || has_goal(Layer::ticked, mention.goal)) return;
    add(rule("sdg-target-without-goal"), mention,
        name(mention) + " is ticked, but its goal " + std::to_string(mention.goal) + " is not",
        "tick goal " + std::to_string(mention.goal) + ", or remove the target");
  }

  /// A goal is taken up by any of its targets, a target by its goal.
  void check_ticked(const Mention& mention, const Answer& answer) {
    if (cites(mention.goal)) return;
    if (mention.kind != MentionKind::goal && has_goal(Layer::ticked, mention.goal)) return;
    Mention place = mention;
    place.question = answer.question;
    place.line = answer.line;
    add(rule("sdg-ticked-not-cited"), place, name(mention) + " is ticked, but no answer refers to it",
        "explain in the answer to question \"3.a\" how the initiative supports it");
  }

  void check_cited(const Mention& mention) {
    if (mention.kind == MentionKind::indicator || is_ticked(mention) || was_cited_before(mention)) return;
    add(rule("sdg-cited-not-ticked"), mention, name(mention) + " is cited but not ticked",
        "tick it in the section on the goals, or check the number");
  }

  [[nodiscard]] bool has_goal(Layer layer, int goal) const {
    return std::any_of(mentions_.begin(), mentions_.end(), [=](const Mention& mention) {
      return mention.layer == layer && mention.kind == MentionKind::goal && mention.goal == goal;
    });
  }

  [[nodiscard]] bool cites(int goal) const {
    return std::any_of(mentions_.begin(), mentions_.end(), [=](const Mention& mention) {
      return mention.layer == Layer::cited && mention.valid && mention.goal == goal;
    });
  }

  [[nodiscard]] bool is_ticked(const Mention& cited) const {
    return std::any_of(mentions_.begin(), mentions_.end(), [&](const Mention& mention) {
      return mention.layer == Layer::ticked && mention.code == cited.code;
    });
  }

  [[nodiscard]] bool was_cited_before(const Mention& cited) const {
    for (const Mention& mention : mentions_) {
      if (&mention == &cited) return false;
      if (mention.layer == Layer::cited && mention.code == cited.code) return true;
    }
    return false;
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
};

}  // namespace

void check_sdg(Inspection& inspection) { SdgChecker(inspection).check(); }

}  // namespace unpsa::validate
