// SPDX-License-Identifier: MIT
/// Counting the answers of many records, also by ICU.
#pragma once

#include <span>
#include <vector>

#include "unpsa/wordcount.hpp"

namespace unpsa::wordcount {

/// Whether `Counts::icu` is filled in, which takes much longer than all other methods.
enum class WithIcu : bool { no, yes };

/// Counts and judges the answers of one record after another; keeps working memory, so one per thread.
class AnswerCounter {
 public:
  explicit AnswerCounter(WithIcu icu = WithIcu::no) : icu_(icu) {}

  /// One AnswerCount per answer of the record, in its order; valid until the next call.
  [[nodiscard]] std::span<const AnswerCount> count(const Record& record, const LimitOptions& judging);

  /// By all methods, `icu` only if it was asked for or judges.
  [[nodiscard]] Counts count(std::string_view text, const LimitOptions& judging) const;

 private:
  WithIcu icu_;
  std::vector<AnswerCount> counts_;
};

/// Whether an answer is over its limit, at the most at least.
[[nodiscard]] constexpr bool may_be_over(const AnswerCount& count) noexcept {
  return count.status == CountStatus::over || count.status == CountStatus::disputed;
}

}  // namespace unpsa::wordcount
