// SPDX-License-Identifier: MIT
// Which edition of the award a page belongs to. Each clue names the editions that it fits; the
// candidates are those that fit all clues. Where clues contradict each other, each edition that fits the
// most clues stays a candidate.
#include <algorithm>
#include <cstddef>

#include "form/editions.hpp"
#include "parser/dump.hpp"
#include "record/storage.hpp"
#include "text/format.hpp"

namespace unpsa::parser {
namespace {

using form::EditionSet;
using form::Question;

/// The nearest question before or after `row` that every edition asks, or nullptr.
const Question* find_common(std::size_t row, std::ptrdiff_t step) {
  const auto questions = form::questions();
  for (auto at = static_cast<std::ptrdiff_t>(row) + step; at >= 0 && at < std::ssize(questions); at += step) {
    const Question& question = questions[static_cast<std::size_t>(at)];
    if (form::editions_asking(question) == form::editions_with_questions()) return &question;
  }
  return nullptr;
}

/// A question that only some editions ask, and the two around it that all ask.
struct Gap {
  const Question* question;
  const Question* before;
  const Question* after;
  EditionSet editions;  ///< those that do not ask it
};

std::vector<Gap> find_gaps() {
  std::vector<Gap> gaps;
  const auto questions = form::questions();
  for (std::size_t row = 0; row < questions.size(); ++row) {
    const EditionSet others = form::editions_with_questions() - form::editions_asking(questions[row]);
    const Question* const before = find_common(row, -1);
    const Question* const after = find_common(row, 1);
    if (!others.empty() && before != nullptr && after != nullptr)
      gaps.push_back({&questions[row], before, after, others});
  }
  return gaps;
}

/// A question is not there, although the page has those around it.
void add_absence_clues(Dump& dump) {
  static const std::vector<Gap> gaps = find_gaps();
  const auto has = [&](const Question* question) { return dump.record.find_answer(question->id) != nullptr; };
  for (const Gap& gap : gaps) {
    if (has(gap.before) && has(gap.after) && !has(gap.question))
      dump.clues.push_back({gap.editions, text::format("question {} is missing: {}", gap.question->id,
                                                       name_years(gap.editions))});
  }
}

std::vector<int> candidates_of(const std::vector<Clue>& clues) {
  EditionSet fitting = form::editions();
  int new_year = 0;
  for (const Clue& clue : clues) {
    if (!clue.editions.empty()) fitting = fitting & clue.editions;
    if (clue.new_year != 0) new_year = clue.new_year;
  }
  if (new_year != 0) return {new_year};
  std::vector<int> candidates;
  for (const int year : fitting) candidates.push_back(year);
  if (!candidates.empty()) return candidates;

  std::ptrdiff_t most = 1;
  for (const int year : form::editions()) {
    const auto count = std::count_if(clues.begin(), clues.end(),
                                     [year](const Clue& clue) { return clue.editions.contains(year); });
    if (count > most) candidates.clear();
    most = std::max(most, count);
    if (count == most) candidates.push_back(year);
  }
  return candidates;
}

bool asks_all(int edition, const std::vector<Answer>& answers) {
  return std::all_of(answers.begin(), answers.end(), [edition](const Answer& answer) {
    return form::asks(edition, *form::find_question(answer.question));
  });
}

/// The edition that the page's questions are held against, or 0: of those that the page may be of, the first
/// that asks all that it shows. Where it may be of one whose questions are not known, only a prompt that is
/// known speaks for another.
int choose_edition(const Dump& dump) {
  const std::vector<int>& candidates = dump.record.edition.candidates;
  EditionSet known;
  bool may_be_unknown = false;
  for (const int year : candidates) {
    if (form::editions_with_questions().contains(year)) {
      known.insert(year);
    } else {
      may_be_unknown = true;
    }
  }
  if (may_be_unknown && dump.matched_prompts == 0) return 0;
  if (candidates.empty()) known = form::editions_with_questions();
  if (known.empty()) return 0;
  for (const int year : known) {
    if (asks_all(year, dump.record.answers)) return year;
  }
  return *known.begin();
}

void set_built_in_limit(Answer& answer, const Question& question, int edition) {
  answer.limit = form::asks(edition, question) ? form::limit(edition, question) : form::usual_limit(question);
  answer.limit_source = answer.limit ? LimitSource::built_in : LimitSource::none;
}

void set_built_in_limits(Record& record, int edition) {
  for (Answer& answer : record.answers) {
    if (answer.limit_source == LimitSource::none)
      set_built_in_limit(answer, *form::find_question(answer.question), edition);
  }
}

void add_missing_answers(Record& record, int edition) {
  std::vector<Answer> complete;
  complete.reserve(form::questions().size());
  for (const Question& question : form::questions()) {
    if (const Answer* answer = record.find_answer(question.id)) {
      complete.push_back(*answer);
    } else if (form::asks(edition, question)) {
      Answer missing;
      missing.question = question.id;
      missing.language = "und";
      set_built_in_limit(missing, question, edition);
      complete.push_back(missing);
    }
  }
  record.answers = std::move(complete);
}

std::string join_years(EditionSet editions) {
  std::string years;
  for (const int year : editions) years += text::format("{}{}", years.empty() ? "" : " or ", year);
  return years;
}

}  // namespace

std::string name_years(EditionSet editions) {
  const EditionSet others = form::editions_with_questions() - editions;
  const bool few_others = !others.empty() && others.size() < editions.size();
  const bool well_known = form::editions_with_questions().includes(editions);
  return few_others && well_known ? "not " + join_years(others) : join_years(editions);
}

void infer_edition(Dump& dump) {
  add_absence_clues(dump);
  Edition& edition = dump.record.edition;
  if (!dump.clues.empty()) edition.candidates = candidates_of(dump.clues);
  if (edition.candidates.size() == 1) edition.year = edition.candidates.front();
  for (const Clue& clue : dump.clues) edition.evidence.push_back(dump.record.storage().arena.copy(clue.text));

  const int asked = choose_edition(dump);
  if (asked == 0) return;
  set_built_in_limits(dump.record, asked);
  if (dump.record.answers.size() != form::questions().size()) add_missing_answers(dump.record, asked);
}

}  // namespace unpsa::parser
