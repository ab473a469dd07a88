// SPDX-License-Identifier: MIT
/// How the answers of forms stand to their limits, in words.
#pragma once

#include <cstddef>
#include <string>

#include "unpsa/record.hpp"
#include "unpsa/wordcount.hpp"

namespace unpsa::apps {

struct AnswerStatistics {
  std::size_t over = 0;
  std::size_t disputed = 0;
  std::size_t within = 0;
  std::size_t unjudged = 0;
  std::size_t missing = 0;
  std::size_t unanswered = 0;  ///< empty, or only a placeholder

  void add(const Record& record, const wordcount::LimitOptions& judging);
  AnswerStatistics& operator+=(const AnswerStatistics& other) noexcept;
};

/// `3 answers over the limit, 2 disputed, 18 within; 1 missing`
[[nodiscard]] std::string to_string(const AnswerStatistics& statistics);

}  // namespace unpsa::apps
