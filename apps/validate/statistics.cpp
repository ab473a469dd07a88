// SPDX-License-Identifier: MIT
#include "apps/validate/statistics.hpp"

#include <string_view>
#include <utility>
#include <vector>

namespace unpsa::apps {
namespace {

/// A sentence of counts: `3 answers over the limit, 2 disputed; 1 missing`.
class CountList {
 public:
  /// The first count is one of answers and says what the limit is to them.
  void add(std::size_t count, std::string_view state, std::string_view state_of_first) {
    if (count == 0) return;
    if (!text_.empty()) text_ += ", ";
    text_ += std::to_string(count);
    if (std::exchange(is_first_, false)) {
      text_.append(count == 1 ? " answer " : " answers ").append(state_of_first);
    } else {
      text_.append(" ").append(state);
    }
  }

  /// Counts of questions that have no answer follow those of answers.
  void add_without_answer(std::size_t count, std::string_view state) {
    if (count == 0) return;
    if (is_first_ && text_.empty()) text_ = "no answer with a limit";
    text_ += std::exchange(separator_, ", ");
    text_.append(std::to_string(count)).append(" ").append(state);
  }

  [[nodiscard]] std::string text() const {
    return text_.empty() ? std::string("no answer with a limit") : text_;
  }

 private:
  std::string text_;
  bool is_first_ = true;
  const char* separator_ = "; ";
};

}  // namespace

void AnswerStatistics::add(const Record& record, const wordcount::LimitOptions& judging) {
  std::vector<wordcount::AnswerCount> counts;
  wordcount::count_answers(record, judging, counts);
  for (const wordcount::AnswerCount& count : counts) {
    switch (count.status) {
      case wordcount::CountStatus::over:
        ++over;
        break;
      case wordcount::CountStatus::disputed:
        ++disputed;
        break;
      case wordcount::CountStatus::ok:
      case wordcount::CountStatus::near:
        ++within;
        break;
      case wordcount::CountStatus::unjudged:
        ++unjudged;
        break;
      case wordcount::CountStatus::missing:
        ++missing;
        break;
      case wordcount::CountStatus::empty:
      case wordcount::CountStatus::placeholder:
        ++unanswered;
        break;
      case wordcount::CountStatus::no_limit:
        break;
    }
  }
}

AnswerStatistics& AnswerStatistics::operator+=(const AnswerStatistics& other) noexcept {
  over += other.over;
  disputed += other.disputed;
  within += other.within;
  unjudged += other.unjudged;
  missing += other.missing;
  unanswered += other.unanswered;
  return *this;
}

std::string to_string(const AnswerStatistics& statistics) {
  CountList list;
  list.add(statistics.over, "over", "over the limit");
  list.add(statistics.disputed, "disputed", "with a disputed length");
  list.add(statistics.within, "within", "within the limit");
  list.add(statistics.unjudged, "not judged", "not judged");
  list.add_without_answer(statistics.missing, "missing");
  list.add_without_answer(statistics.unanswered, "without an answer");
  return list.text();
}

}  // namespace unpsa::apps
