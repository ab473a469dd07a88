// SPDX-License-Identifier: MIT
/// Counting the answers of many records, also by ICU.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "text/word_breaks.hpp"
#include "unpsa/wordcount.hpp"

namespace unpsa::wordcount {

/// Whether `Counts::icu` is filled in, which takes much longer than all other methods.
enum class WithIcu : bool { no, yes };

/// Counts and judges the answers of one record after another; keeps working memory, so one per thread.
class AnswerCounter {
 public:
  /// Throws std::runtime_error where ICU is asked for and cannot be used.
  explicit AnswerCounter(const LimitOptions& judging, WithIcu icu = WithIcu::no);

  /// One AnswerCount per answer of the record, in its order; valid until the next call.
  [[nodiscard]] std::span<const AnswerCount> count(const Record& record);

  /// By all methods, `icu` only if it was asked for.
  [[nodiscard]] Counts count(std::string_view text) const;

 private:
  LimitOptions judging_;
  std::shared_ptr<text::WordBreaks> breaks_;  // shared by copies, which belong to the same thread
  std::vector<AnswerCount> counts_;
};

/// Whether an answer is over its limit, by one way of counting at least.
[[nodiscard]] constexpr bool may_be_over(const AnswerCount& count) noexcept {
  return count.status == CountStatus::over || count.status == CountStatus::disputed;
}

}  // namespace unpsa::wordcount
