// SPDX-License-Identifier: MIT
// How an answer keeps its limit. A finding names every figure that speaks for or against it, says how many
// words to cut, and stands where the limit falls.
#include <algorithm>

#include "unpsa/wordcount.hpp"
#include "validate/checks.hpp"

namespace unpsa::validate {
namespace {

using wordcount::Counts;
using wordcount::LimitJudgement;
using wordcount::LimitOptions;
using wordcount::LimitVerdict;
using wordcount::Method;

/// `114 by word, 112 by lexical, 114 by ws`, or in Asian text `173 by word, 97 by equiv at 1.8`.
std::string figures_of(const Counts& counts, const LimitOptions& judging) {
  const auto figure = [&](Method method) {
    return std::to_string(counts.of(method, judging.ratio)).append(" by ").append(name_of(method));
  };
  if (judging.method && *judging.method != Method::equiv) return figure(*judging.method);
  const std::string equiv = figure(Method::equiv) + " at " + to_string(judging.ratio);
  if (judging.method) return equiv;
  if (is_asian_text(counts)) return figure(Method::word) + ", " + equiv;
  return figure(Method::word) + ", " + figure(Method::ws) + ", " + figure(Method::lexical);
}

/// `200`, with a tolerance `200 plus 10 % tolerance`.
std::string limit_of(int limit, const LimitOptions& judging) {
  std::string text = std::to_string(limit);
  if (judging.tolerance != 0) text += " plus " + std::to_string(judging.tolerance) + " % tolerance";
  return text;
}

/// `3 words`, or `3 characters` if the method counts characters or the text is Asian.
std::string amount_of(std::size_t count, Method method, bool is_asian) {
  const bool is_characters =
      method == Method::chars || method == Method::han || (method == Method::word && is_asian);
  if (!is_characters) return count_of_words(count);
  return std::to_string(count).append(count == 1 ? " character" : " characters");
}

class LimitCheck {
 public:
  LimitCheck(Inspection& inspection, const Answer& answer)
      : inspection_(inspection),
        answer_(answer),
        judging_(inspection.settings.judging),
        counts_(inspection.counts_of(answer)),
        judgement_(wordcount::judge(counts_, *answer.limit, judging_)) {}

  void run() {
    switch (judgement_.verdict) {
      case LimitVerdict::over:
        add_over();
        return;
      case LimitVerdict::disputed:
        add_disputed();
        return;
      case LimitVerdict::near:
        if (!inspection_.is_on(rule("limit-near"))) return;
        inspection_.add(rule("limit-near"), answer_,
                        subject() + " has " +
                            amount_of(judgement_.count, judgement_.method, is_asian_text(counts_)) + " of " +
                            std::to_string(*answer_.limit),
                        "other counters may find a few more; leave some room");
        return;
      case LimitVerdict::within:
      case LimitVerdict::unjudged:
        return;
    }
  }

 private:
  [[nodiscard]] std::string subject() const { return "the answer to question " + quote(answer_.question); }

  /// Words to cut so that no way of counting is over.
  [[nodiscard]] std::size_t to_cut(std::size_t count) const {
    const auto limit = static_cast<std::size_t>(*answer_.limit);
    return count > limit ? count - limit : 0;
  }

  void add_at_limit(const Rule* broken, std::string message, std::string help) {
    const auto limit = static_cast<std::size_t>(*answer_.limit);
    const wordcount::Word word =
        wordcount::find_excess(answer_.text, limit, method_over(limit), judging_.ratio);
    inspection_.add(broken, answer_, word.begin, word.end, std::move(message), std::move(help));
  }

  /// The method that was judged by, or else another one by which the answer is too long.
  [[nodiscard]] Method method_over(std::size_t limit) const {
    if (judgement_.count > limit) return judgement_.method;
    return counts_.ws > limit ? Method::ws : Method::lexical;
  }

  void add_over() {
    if (!inspection_.is_on(rule("limit-over"))) return;
    add_at_limit(rule("limit-over"),
                 subject() + " has " +
                     amount_of(judgement_.count, judgement_.method, is_asian_text(counts_)) +
                     ", but its limit is " + limit_of(*answer_.limit, judging_) + " (" +
                     figures_of(counts_, judging_) + ")",
                 "cut " + amount_of(to_cut(judgement_.count), judgement_.method, is_asian_text(counts_)));
  }

  void add_disputed() {
    if (!inspection_.is_on(rule("limit-disputed"))) return;
    const std::size_t most =
        is_asian_text(counts_) ? counts_.word() : std::max({counts_.word(), counts_.ws, counts_.lexical});
    std::string help = "cut " + amount_of(to_cut(most), Method::word, is_asian_text(counts_)) +
                       " to be within the limit by every count";
    add_at_limit(rule("limit-disputed"),
                 subject() + " is over its limit of " + limit_of(*answer_.limit, judging_) +
                     " by one count and within it by another (" + figures_of(counts_, judging_) + ")",
                 std::move(help));
  }

  Inspection& inspection_;
  const Answer& answer_;
  const LimitOptions& judging_;
  Counts counts_;
  LimitJudgement judgement_;
};

}  // namespace

void check_limit(Inspection& inspection, const Answer& answer) {
  if (!answer.limit) return;
  if (answer.limit_source == LimitSource::built_in && inspection.is_on(rule("limit-not-printed"))) {
    inspection.add(rule("limit-not-printed"), answer,
                   "the page prints no limit for question " + quote(answer.question) + "; " +
                       count_of_words(static_cast<std::size_t>(*answer.limit)) + " is the standard limit",
                   "");
  }
  LimitCheck(inspection, answer).run();
}

}  // namespace unpsa::validate
