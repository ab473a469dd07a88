// SPDX-License-Identifier: MIT
#include "wordcount/answer_counter.hpp"

#include "wordcount/dictionary.hpp"

namespace unpsa::wordcount {

std::span<const AnswerCount> AnswerCounter::count(const Record& record, const LimitOptions& judging) {
  counts_.clear();
  for (const Answer& answer : record.answers) {
    counts_.push_back(judge_answer(answer, count(answer.text, judging), judging));
  }
  return counts_;
}

Counts AnswerCounter::count(std::string_view text, const LimitOptions& judging) const {
  Counts counts = count_words(text, judging);
  if (icu_ == WithIcu::yes && judging.method != Method::icu) counts.icu = count_by_icu(text);
  return counts;
}

}  // namespace unpsa::wordcount
