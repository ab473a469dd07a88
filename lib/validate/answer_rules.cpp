// SPDX-License-Identifier: MIT
// Whether each question is answered, and how answers stand to each other.
#include <algorithm>

#include "form/editions.hpp"
#include "form/labels.hpp"
#include "form/questions.hpp"
#include "text/printable.hpp"
#include "text/utf8.hpp"
#include "validate/checks.hpp"

namespace unpsa::validate {
namespace {

constexpr std::size_t shortest_copy =
    40;  // bytes of an answer that is worth a finding where it is one of two
constexpr std::size_t shortest_paragraph = 120;  // bytes of a paragraph that is

std::string advise_to_answer(const Answer& answer) {
  return answer.limit ? "answer it in at most " + count_of(static_cast<std::size_t>(*answer.limit), "word")
                      : "answer it";
}

/// Whether the page is cut within the prompt, which is a finding of its own.
bool is_cut(const Record& record, const Answer& answer) {
  return std::any_of(record.notes.begin(), record.notes.end(), [&](const Note& note) {
    return note.rule == "prompt-broken" && note.line == answer.line;
  });
}

/// Where text of the narrative could not be assigned, the answers may be there without having been read.
/// Empty if there is none.
std::string point_to_unassigned(const Record& record, std::string_view what) {
  for (const Note& note : record.notes) {
    if (note.rule == "answer-unassigned") {
      return std::string(what).append(" may be in the text from line ") + std::to_string(note.line) +
             " on, which is under no prompt";
    }
  }
  return {};
}

bool is_missing(const Answer& answer) noexcept { return answer.status == AnswerStatus::missing; }

/// The line of an answer in which the prompt of a question stands, where lines were joined; 0 if none has it.
std::size_t find_joined_prompt(const Record& record, const Answer& missing) {
  const form::Question* const question = form::find_question(missing.question);
  if (question == nullptr) return 0;
  for (const form::Label& label : form::labels()) {
    if (label.element != form::element_of(*question)) continue;
    for (const Answer& answer : record.answers) {
      const std::size_t at = answer.text.find(label.text);
      if (at == std::string_view::npos || answer.lines.empty()) continue;
      const auto place = static_cast<std::size_t>(
          std::count(answer.text.begin(), answer.text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
      return answer.lines[std::min(place, answer.lines.size() - 1)];
    }
  }
  return 0;
}

/// What to do about missing questions whose prompts stand within lines; empty if they do not.
std::string point_to_joined(const Record& record) {
  for (const Answer& answer : record.answers) {
    if (!is_missing(answer)) continue;
    const std::size_t line = find_joined_prompt(record, answer);
    if (line != 0)
      return "the prompt of " + question_name(answer.question) + " stands within line " +
             std::to_string(line) + "; put each prompt on a line of its own";
  }
  return {};
}

/// One finding for all questions, as a page that was cut lacks many.
void check_missing(Inspection& inspection) {
  const std::span<const Answer> answers = inspection.record.answers;
  const auto count = std::count_if(answers.begin(), answers.end(), is_missing);
  if (count == 0) return;
  std::string help = point_to_joined(inspection.record);
  if (help.empty()) help = point_to_unassigned(inspection.record, count == 1 ? "it" : "they");
  if (count == 1) {
    if (help.empty()) help = "copy the whole page, or add the question and its answer";
    const Answer& missing = *std::find_if(answers.begin(), answers.end(), is_missing);
    inspection.add(rule("answer-missing"), missing, question_name(missing.question) + " is not in the dump",
                   std::move(help));
    return;
  }
  if (help.empty()) help = "copy the whole page, or add the questions and their answers";
  std::string message =
      std::to_string(count) + " of " + std::to_string(answers.size()) + " questions are not in the dump:";
  const char* separator = " ";
  for (const Answer& answer : answers) {
    if (!is_missing(answer)) continue;
    message.append(std::exchange(separator, ", ")).append(answer.question);
  }
  inspection.add(rule("answer-missing"), 0, 0, {}, std::move(message), std::move(help));
}

bool is_yes_no(const Answer& answer) noexcept {
  const form::Question* question = form::find_question(answer.question);
  return question != nullptr && form::is_yes_no(*question);
}

/// The questions of a form that are to be answered in words.
struct OpenQuestions {
  std::size_t asked = 0;
  std::size_t answered = 0;

  /// Whether nearly nothing is answered. On a page with few questions each of them counts.
  [[nodiscard]] bool are_unanswered() const noexcept {
    constexpr std::size_t few = 5;
    return answered == 0 ? asked > 0 : asked >= few && answered * few <= asked;
  }
};

OpenQuestions count_open(std::span<const Answer> answers) noexcept {
  OpenQuestions count;
  for (const Answer& answer : answers) {
    if (is_missing(answer) || is_yes_no(answer)) continue;
    ++count.asked;
    count.answered += answer.status == AnswerStatus::answered ? 1 : 0;
  }
  return count;
}

/// Whether no question is answered, so that a finding for each says nothing more.
bool check_unanswered(Inspection& inspection) {
  const OpenQuestions open = count_open(inspection.record.answers);
  if (!inspection.is_on(rule("form-unanswered")) || !open.are_unanswered()) return false;
  std::string help = point_to_unassigned(inspection.record, "the answers");
  if (help.empty()) help = "answer the questions before you submit the form";
  const std::string which = open.answered == 0 ? "no question is answered: all answers are"
                                               : std::to_string(open.asked - open.answered) + " of " +
                                                     std::to_string(open.asked) +
                                                     " questions are not answered: their answers are";
  inspection.add(rule("form-unanswered"), 0, 0, {}, which + " empty or placeholders", std::move(help));
  return open.answered == 0;
}

/// Pages in Chinese lose the answers to yes/no questions, the only ones without a limit.
bool is_lost_by_page(const Record& record, const Answer& answer) noexcept {
  return is_yes_no(answer) && record.language.starts_with("zh");
}

void check_answer(Inspection& inspection, const Answer& answer, bool reports_empty) {
  switch (answer.status) {
    case AnswerStatus::missing:
      return;
    case AnswerStatus::empty:
      if (!reports_empty || is_lost_by_page(inspection.record, answer) || is_cut(inspection.record, answer))
        return;
      inspection.add(rule("answer-empty"), answer, question_name(answer.question) + " has no answer",
                     advise_to_answer(answer));
      return;
    case AnswerStatus::placeholder:
      inspection.add(
          rule("answer-placeholder"), answer, 0, answer.text.size(),
          text::quote(answer.text) + " is a placeholder, not an answer to " + question_name(answer.question),
          advise_to_answer(answer));
      return;
    case AnswerStatus::answered:
      check_limit(inspection, answer);
      check_text(inspection, answer);
      return;
  }
}

/// `zh` of `zh-Hans`.
std::string_view base_of(std::string_view language) noexcept {
  return language.substr(0, language.find('-'));
}

bool has_language(const Answer& answer) noexcept {
  return answer.status == AnswerStatus::answered && !answer.language.empty() && answer.language != "und";
}

/// A language that is neither the page's nor that of another answer, on a form with several answers.
void check_language(Inspection& inspection, const Answer& answer, std::span<const Answer> answers) {
  constexpr std::size_t min_others = 3;
  if (!has_language(answer)) return;
  const std::string_view language = base_of(answer.language);
  if (language == base_of(inspection.record.language)) return;
  std::size_t others = 0;
  std::string_view other_language;
  for (const Answer& other : answers) {
    if (&other == &answer || !has_language(other)) continue;
    if (base_of(other.language) == language) return;
    other_language = base_of(other.language);
    ++others;
  }
  if (others < min_others) return;
  inspection.add(rule("answer-language"), answer, 0, 0,
                 "the answer to " + question_name(answer.question) + " is in " + text::quote(language) +
                     ", but the rest of the form is in " + text::quote(other_language),
                 "answer in the language of the form");
}

/// A stretch of an answer that may stand in another one.
struct Passage {
  std::string_view text;
  std::size_t answer;  // its index
  std::size_t begin;   // in the answer's text
};

/// The answers, each as a whole, that are long enough.
void collect_answers(std::span<const Answer> answers, std::vector<Passage>& passages) {
  for (std::size_t i = 0; i < answers.size(); ++i) {
    const std::string_view text = text::trim(answers[i].text);
    if (answers[i].status == AnswerStatus::answered && text.size() >= shortest_copy) {
      passages.push_back({text, i, 0});
    }
  }
}

/// Their paragraphs that are long enough.
void collect_paragraphs(std::span<const Answer> answers, std::vector<Passage>& passages) {
  for (std::size_t i = 0; i < answers.size(); ++i) {
    const std::string_view text = answers[i].text;
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      if (end - begin >= shortest_paragraph) passages.push_back({text.substr(begin, end - begin), i, begin});
      begin = end + 1;
    }
  }
}

/// Calls `function(earlier, later)` for each passage that stands in an earlier answer too.
template <typename Function>
void each_copy(std::vector<Passage>& passages, const Function& function) {
  // Equal ones stand together; by size first, so that few are compared.
  std::sort(passages.begin(), passages.end(), [](const Passage& left, const Passage& right) {
    if (left.text.size() != right.text.size()) return left.text.size() < right.text.size();
    const int order = left.text.compare(right.text);
    return order != 0 ? order < 0 : left.answer < right.answer;
  });
  std::vector<std::pair<const Passage*, const Passage*>> copies;
  for (std::size_t first = 0, i = 1; i < passages.size(); ++i) {
    if (passages[i].text != passages[first].text) {
      first = i;
    } else if (passages[i].answer != passages[first].answer) {
      copies.emplace_back(&passages[first], &passages[i]);
    }
  }
  std::sort(copies.begin(), copies.end(), [](const auto& left, const auto& right) {
    return std::pair(left.second->answer, left.second->begin) <
           std::pair(right.second->answer, right.second->begin);
  });
  for (const auto& [earlier, later] : copies) function(*earlier, *later);
}

}  // namespace

void check_answers(Inspection& inspection) {
  const std::span<const Answer> answers = inspection.record.answers;
  const bool languages = inspection.is_on(rule("answer-language"));
  check_missing(inspection);
  const bool reports_empty = !check_unanswered(inspection);
  for (const Answer& answer : answers) {
    check_answer(inspection, answer, reports_empty);
    if (languages) check_language(inspection, answer, answers);
  }
}

void check_repetition(Inspection& inspection) {
  const std::span<const Answer> answers = inspection.record.answers;
  std::vector<Passage> passages;
  std::vector<bool> copied(answers.size());
  collect_answers(answers, passages);
  each_copy(passages, [&](const Passage& earlier, const Passage& later) {
    copied[later.answer] = true;
    const Answer& answer = answers[later.answer];
    inspection.add(rule("answer-duplicate"), answer, 0, 0,
                   "the answer to " + question_name(answer.question) + " is identical to the answer to " +
                       question_name(answers[earlier.answer].question),
                   "write a separate answer to each question");
  });
  passages.clear();
  collect_paragraphs(answers, passages);
  each_copy(passages, [&](const Passage& earlier, const Passage& later) {
    if (copied[later.answer]) return;
    const Answer& answer = answers[later.answer];
    inspection.add(rule("answer-reused"), answer, later.begin, later.begin + later.text.size(),
                   "a paragraph of the answer to " + question_name(answer.question) +
                       " also occurs in the answer to " + question_name(answers[earlier.answer].question),
                   "do not repeat text across answers");
  });
}

}  // namespace unpsa::validate
