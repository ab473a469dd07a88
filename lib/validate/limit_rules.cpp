// SPDX-License-Identifier: MIT
// How an answer keeps its limit. A finding names every figure that speaks for or against it, says how many
// words to cut, and stands where the limit falls.
#include <algorithm>

#include "unpsa/wordcount/answers.hpp"
#include "validate/checks.hpp"

namespace unpsa::validate {
namespace {

using wordcount::Counts;
using wordcount::Judgement;
using wordcount::Judging;
using wordcount::Method;
using wordcount::Verdict;

/// `114 by word, 112 by lexical, 114 by ws`, or in Asian text `173 by word, 97 by equiv at 1.8`.
std::string figures_of(const Counts& counts, const Judging& judging) {
  const auto figure = [&](Method method) {
    return std::to_string(counts.of(method, judging.ratio)).append(" by ").append(name_of(method));
  };
  if (judging.method && *judging.method != Method::equiv) return figure(*judging.method);
  const std::string equiv = figure(Method::equiv) + " at " + to_string(judging.ratio);
  if (judging.method) return equiv;
  if (is_asian_text(counts)) return figure(Method::word) + ", " + equiv;
  return figure(Method::word) + ", " + figure(Method::ws) + ", " + figure(Method::lexical);
}

/// `200`, with a tolerance `200 and 10 % tolerated`.
std::string limit_of(int limit, const Judging& judging) {
  std::string text = std::to_string(limit);
  if (judging.tolerance != 0) text += " and " + std::to_string(judging.tolerance) + " % tolerated";
  return text;
}

/// The bytes of the word with which the limit is broken.
std::pair<std::size_t, std::size_t> find_limit(const Answer& answer, std::size_t allowed) {
  const std::size_t begin = wordcount::find_word(answer.text, allowed);
  wordcount::WordCutter words(answer.text.substr(begin));
  wordcount::Word word;
  if (!words.next(word)) return {0, 0};
  return {begin + word.begin, begin + word.end};
}

class LimitCheck {
 public:
  LimitCheck(Inspection& inspection, const Answer& answer)
      : inspection_(inspection),
        answer_(answer),
        judging_(inspection.settings.judging),
        counts_(wordcount::count_words(answer.text)),
        judgement_(wordcount::judge(counts_, *answer.limit, judging_)) {}

  void run() {
    switch (judgement_.verdict) {
      case Verdict::over:
        add_over();
        return;
      case Verdict::disputed:
        add_disputed();
        return;
      case Verdict::near:
        if (!inspection_.is_on(rule("limit-near"))) return;
        inspection_.add(
            rule("limit-near"), answer_,
            subject() + " has " + count_of_words(judgement_.count) + " of " + std::to_string(*answer_.limit),
            "other counters may find a few more; leave some room");
        return;
      case Verdict::within:
      case Verdict::unjudged:
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
    const auto [begin, end] = find_limit(answer_, static_cast<std::size_t>(*answer_.limit));
    if (end == 0) {
      inspection_.add(broken, answer_, std::move(message), std::move(help));
    } else {
      inspection_.add(broken, answer_, begin, end, std::move(message), std::move(help));
    }
  }

  void add_over() {
    if (!inspection_.is_on(rule("limit-over"))) return;
    add_at_limit(rule("limit-over"),
                 subject() + " has " + count_of_words(judgement_.count) + ", its limit is " +
                     limit_of(*answer_.limit, judging_) + " (" + figures_of(counts_, judging_) + ")",
                 "cut " + count_of_words(to_cut(judgement_.count)));
  }

  void add_disputed() {
    if (!inspection_.is_on(rule("limit-disputed"))) return;
    const std::size_t most =
        is_asian_text(counts_) ? counts_.word() : std::max({counts_.word(), counts_.ws, counts_.lexical});
    std::string help = "cut " + count_of_words(to_cut(most)) + " to be within the limit by every count";
    add_at_limit(rule("limit-disputed"),
                 subject() + " is over its limit of " + limit_of(*answer_.limit, judging_) +
                     " by one count and within it by another (" + figures_of(counts_, judging_) + ")",
                 std::move(help));
  }

  Inspection& inspection_;
  const Answer& answer_;
  const Judging& judging_;
  Counts counts_;
  Judgement judgement_;
};

}  // namespace

void check_limit(Inspection& inspection, const Answer& answer) {
  if (!answer.limit) return;
  if (answer.limit_source == LimitSource::built_in && inspection.is_on(rule("limit-not-printed"))) {
    inspection.add(rule("limit-not-printed"), answer,
                   "the page prints no limit for question " + quote(answer.question) + "; " +
                       count_of_words(static_cast<std::size_t>(*answer.limit)) + " are the usual one",
                   "");
  }
  LimitCheck(inspection, answer).run();
}

}  // namespace unpsa::validate
