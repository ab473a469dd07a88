// SPDX-License-Identifier: MIT
// How an answer keeps its limit. A finding says what was counted, what the limit is, and what to do, in the
// terms of the answer's script, and stands where the limit falls.
#include <algorithm>

#include "unpsa/wordcount.hpp"
#include "validate/checks.hpp"

namespace unpsa::validate {
namespace {

using wordcount::Counts;
using wordcount::JudgedCounts;
using wordcount::LimitOptions;
using wordcount::LimitVerdict;
using wordcount::Method;

/// `28`, or `20 to 28`
std::string range_of(std::size_t least, std::size_t most) {
  return least == most ? std::to_string(most) : std::to_string(least) + " to " + std::to_string(most);
}

class LimitCheck {
 public:
  LimitCheck(Inspection& inspection, const Answer& answer, int limit)
      : inspection_(inspection),
        answer_(answer),
        limit_(limit),
        judging_(inspection.settings.judging),
        allowed_(wordcount::allowed_words(limit, judging_)),
        counts_(inspection.counts_of(answer)),
        judgement_(wordcount::judge(counts_, limit, judging_)) {}

  void run() {
    switch (judgement_.verdict) {
      case LimitVerdict::over:
        return add_at_limit(rule("limit-over"), [this] { return help_for_over(); });
      case LimitVerdict::disputed:
        return add_at_limit(rule("limit-disputed"), [this] { return help_for_disputed(); });
      case LimitVerdict::near:
        if (!inspection_.is_on(rule("limit-near"))) return;
        return inspection_.add(rule("limit-near"), answer_, message(),
                               "other programs may count a few more; leave some room");
      case LimitVerdict::within:
      case LimitVerdict::unjudged:
        return;
    }
  }

 private:
  /// Whether the policy gives characters of scripts without spaces this many words, and there are some.
  [[nodiscard]] bool counts_characters(wordcount::CjkLimit how) const {
    return !judging_.method && counts_.unspaced > 0 && judging_.cjk_limit == how;
  }
  /// Whether such a character is from `1 / R` to one word here.
  [[nodiscard]] bool is_mixed() const {
    return counts_characters(wordcount::CjkLimit::both) && most() != fewest();
  }
  [[nodiscard]] std::size_t most() const { return judgement_.counts.most; }
  [[nodiscard]] std::size_t fewest() const { return judgement_.counts.fewest; }

  /// `228 words, 220 at the fewest`; `173 characters and words as Word counts, about 92 English words`
  [[nodiscard]] std::string figures() const {
    if (judging_.method) return figures_of(*judging_.method);
    if (is_mixed()) {
      return std::to_string(most()) + " characters and words as Word counts, about " +
             count_of(fewest(), "English word");
    }
    if (counts_characters(wordcount::CjkLimit::equivalent)) {
      const std::string words = "about " + count_of(most(), "English word");
      return most() == fewest() ? words : words + ", " + std::to_string(fewest()) + " at the fewest";
    }
    if (most() == fewest() && counts_.unspaced == most()) return count_of(most(), "character");
    if (counts_characters(wordcount::CjkLimit::strict)) {
      const std::string all = std::to_string(most()) + " characters and words, each character as one";
      return most() == fewest() ? all : all + ", " + std::to_string(fewest()) + " at the fewest";
    }
    if (most() == fewest()) return count_of(most(), "word");
    if (counts_.dictionary > 0) return range_of(fewest(), most()) + " words";
    if (counts_.asian > 0) {
      return std::to_string(most()) + " characters and words as Word counts, " + count_of(fewest(), "word") +
             " between spaces";
    }
    return count_of(most(), "word") + ", " + std::to_string(fewest()) + " at the fewest";
  }

  [[nodiscard]] std::string figures_of(Method method) const {
    if (method == Method::equiv) return "about " + count_of(most(), "English word");
    const bool characters = method == Method::chars || method == Method::han;
    return count_of(most(), characters ? "character" : "word").append(" by ").append(name_of(method));
  }

  [[nodiscard]] std::string message() const {
    std::string text = "the answer to " + question_name(answer_.question) + " has " + figures() +
                       "; the limit is " + std::to_string(limit_);
    if (judging_.tolerance != 0) {
      text += ", or " + std::to_string(allowed_) + " with the tolerance of " +
              std::to_string(judging_.tolerance) + " %";
    }
    return text;
  }

  template <typename Help>
  void add_at_limit(const Rule* broken, const Help& help) {
    if (!inspection_.is_on(broken)) return;
    const wordcount::Word word = wordcount::find_excess(answer_.text, counts_, allowed_, judging_);
    inspection_.add(broken, answer_, word.begin, word.end, message(), help());
  }

  [[nodiscard]] std::string help_for_over() const {
    if (is_mixed() || counts_characters(wordcount::CjkLimit::equivalent)) {
      return "cut at least " + cut_of(fewest());
    }
    return "cut " + range_of(fewest() - allowed_, most() - allowed_) + unit();
  }

  /// What is cut where characters are words.
  [[nodiscard]] std::string unit() const {
    return counts_characters(wordcount::CjkLimit::strict) ? " characters or words" : "";
  }

  /// What brings an answer of so many English words within its limit.
  [[nodiscard]] std::string cut_of(std::size_t count) const {
    const std::size_t words = count - allowed_;
    const std::size_t others = count - judging_.ratio.words(counts_.unspaced);
    if (others >= allowed_) return count_of(words, "word");
    const std::size_t kept = (allowed_ - others) * judging_.ratio.thousandths / 1000;
    return count_of(counts_.unspaced - kept, "character");
  }

  [[nodiscard]] std::string help_for_disputed() const {
    if (is_mixed()) {
      return "it is kept if the form means English words; to settle it, set cjk = \"equivalent\" (or "
             "\"strict\") "
             "under [limits] in unpsa.toml, or give --cjk-limit";
    }
    const bool equivalent = counts_characters(wordcount::CjkLimit::equivalent);
    return "cut " + (equivalent ? cut_of(most()) : std::to_string(most() - allowed_) + unit()) +
           " to keep it whoever counts";
  }

  Inspection& inspection_;
  const Answer& answer_;
  int limit_;
  const LimitOptions& judging_;
  std::size_t allowed_;
  Counts counts_;
  wordcount::LimitJudgement judgement_;
};

}  // namespace

void check_limit(Inspection& inspection, const Answer& answer) {
  const LimitOptions& judging = inspection.settings.judging;
  const std::optional<int> limit = judging.limit_of(answer);
  if (!limit) return;
  const bool configured = judging.find_question(answer.question) != nullptr;
  if (!configured && answer.limit_source == LimitSource::built_in &&
      inspection.is_on(rule("limit-not-printed"))) {
    inspection.add(rule("limit-not-printed"), answer,
                   "the page prints no limit for " + question_name(answer.question) + "; " +
                       count_of(static_cast<std::size_t>(*limit), "word") + " is the standard limit",
                   "");
  }
  LimitCheck(inspection, answer, *limit).run();
}

}  // namespace unpsa::validate
