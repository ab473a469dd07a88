// SPDX-License-Identifier: MIT
#include "wordcount/answer_counter.hpp"

namespace unpsa::wordcount {

AnswerCounter::AnswerCounter(const LimitOptions& judging, WithIcu icu) : judging_(judging) {
  if (icu == WithIcu::yes) breaks_ = std::make_shared<text::WordBreaks>();
}

std::span<const AnswerCount> AnswerCounter::count(const Record& record) {
  counts_.clear();
  for (const Answer& answer : record.answers) {
    counts_.push_back(judge_answer(answer, count(answer.text), judging_));
  }
  return counts_;
}

Counts AnswerCounter::count(std::string_view text) const {
  Counts counts = count_words(text);
  if (breaks_) counts.icu = breaks_->count(text);
  return counts;
}

}  // namespace unpsa::wordcount
