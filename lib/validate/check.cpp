// SPDX-License-Identifier: MIT
#include "unpsa/form/questions.hpp"
#include "unpsa/wordcount/answers.hpp"
#include "validate/rules.hpp"
#include "validate/sdg_rules.hpp"

namespace unpsa::validate {
namespace {

std::string quote(std::string_view text) { return std::string("\"").append(text).append("\""); }

std::string count_of_words(std::int64_t count) {
  return std::to_string(count).append(count == 1 ? " word" : " words");
}

std::string advise_to_answer(const Answer& answer) {
  return answer.limit ? "answer it in at most " + count_of_words(*answer.limit) : "answer it";
}

/// Pages in Chinese lose the answers to yes/no questions, the only ones without a limit.
bool is_lost_by_page(const Record& record, const Answer& answer) noexcept {
  const form::Question* question = form::find_question(answer.question);
  return question != nullptr && !question->limit && record.language.starts_with("zh");
}

class Checker {
 public:
  Checker(const Record& record, std::vector<Finding>& findings) : record_(record), findings_(findings) {}

  void check_answer(const Answer& answer) {
    switch (answer.status) {
      case AnswerStatus::missing:
        add(rule("answer-missing"), answer, "question " + quote(answer.question) + " is not in the dump",
            "copy the whole page, or add the question and its answer");
        return;
      case AnswerStatus::empty:
        if (is_lost_by_page(record_, answer)) return;
        add(rule("answer-empty"), answer, "question " + quote(answer.question) + " has no answer",
            advise_to_answer(answer));
        return;
      case AnswerStatus::placeholder:
        add(rule("answer-placeholder"), answer,
            quote(answer.text) + " stands for an answer to question " + quote(answer.question),
            advise_to_answer(answer));
        return;
      case AnswerStatus::answered:
        check_limit(answer);
        return;
    }
  }

 private:
  void check_limit(const Answer& answer) {
    const wordcount::AnswerCount count = wordcount::count_answer(answer);
    if (count.status != wordcount::CountStatus::over) return;
    const auto words = static_cast<std::int64_t>(count.counts.word());
    add(rule("limit-over"), answer,
        "the answer to question " + quote(answer.question) + " has " + count_of_words(words) +
            ", its limit is " + std::to_string(*answer.limit),
        "cut " + count_of_words(words - *answer.limit));
  }

  void add(const Rule* broken, const Answer& answer, std::string message, std::string help) {
    const std::size_t column = answer.line == 0 ? 0 : 1;
    findings_.push_back({broken, answer.question, answer.line, column, std::move(message), std::move(help)});
  }

  const Record& record_;
  std::vector<Finding>& findings_;
};

}  // namespace

void check(const Record& record, std::vector<Finding>& findings) {
  findings.clear();
  Checker checker(record, findings);
  for (const Answer& answer : record.answers) checker.check_answer(answer);
  check_sdg(record, findings);
}

}  // namespace unpsa::validate
