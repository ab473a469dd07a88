// SPDX-License-Identifier: MIT
// Which edition of the award a page belongs to. Each clue names the editions that it fits; the
// candidates are those that fit all clues. Where clues contradict each other, each edition that fits the
// most clues stays a candidate.
#include <algorithm>
#include <bit>
#include <cstdint>

#include "form/questions.hpp"
#include "parser/dump.hpp"
#include "record/storage.hpp"

namespace unpsa::parser {
namespace {

using form::Element;

constexpr int first_edition = 2018;
constexpr unsigned known_editions = 0b11111;
constexpr unsigned edition_2020 = 0b00100;

int year_of(unsigned index) { return first_edition + static_cast<int>(index); }

/// Between 6.b and 7.a nothing, although the page has both: the edition that does not ask 6.c.
void add_absence_clue(Dump& dump) {
  const Record& record = dump.record;
  if (record.find_answer("6.b") == nullptr || record.find_answer("7.a") == nullptr) return;
  if (record.find_answer("6.c") == nullptr)
    dump.clues.push_back({edition_2020, 2020, "question 6.c is not there: 2020"});
}

std::vector<int> candidates_of(const std::vector<Clue>& clues) {
  unsigned fitting = known_editions;
  int new_year = 0;
  for (const Clue& clue : clues) {
    fitting &= clue.editions;
    if (clue.editions == 0) new_year = clue.year;
  }
  if (new_year != 0) return {new_year};

  std::vector<int> candidates;
  std::size_t most = 0;
  for (unsigned index = 0; index < 5; ++index) {
    const auto count =
        static_cast<std::size_t>(std::count_if(clues.begin(), clues.end(), [index](const Clue& clue) {
          return (clue.editions >> index & 1U) != 0;
        }));
    if (fitting != 0) {
      if ((fitting >> index & 1U) != 0) candidates.push_back(year_of(index));
    } else if (count >= most) {
      if (count > most) candidates.clear();
      most = count;
      candidates.push_back(year_of(index));
    }
  }
  return candidates;
}

bool asks(const form::Question& question, const Edition& edition) {
  return question.element != Element::narrative_6c || edition.year != 2020;
}

void add_missing_answers(Record& record) {
  std::vector<Answer> complete;
  complete.reserve(form::questions().size());
  for (const form::Question& question : form::questions()) {
    if (const Answer* answer = record.find_answer(question.id)) {
      complete.push_back(*answer);
    } else if (asks(question, record.edition)) {
      Answer missing;
      missing.question = question.id;
      missing.limit = question.limit;
      missing.limit_source = question.limit ? LimitSource::built_in : LimitSource::none;
      missing.language = "und";
      complete.push_back(missing);
    }
  }
  record.answers = std::move(complete);
}

}  // namespace

void infer_edition(Dump& dump) {
  add_absence_clue(dump);
  Edition& edition = dump.record.edition;
  if (!dump.clues.empty()) edition.candidates = candidates_of(dump.clues);
  if (edition.candidates.size() == 1) edition.year = edition.candidates.front();
  for (const Clue& clue : dump.clues) edition.evidence.push_back(dump.record.storage().arena.copy(clue.text));
  if (dump.record.answers.size() != form::questions().size()) add_missing_answers(dump.record);
}

}  // namespace unpsa::parser
