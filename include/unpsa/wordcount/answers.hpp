// SPDX-License-Identifier: MIT
/// The word counts of a record's answers, held against their limits.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "unpsa/record/record.hpp"
#include "unpsa/wordcount/wordcount.hpp"

namespace unpsa::wordcount {

enum class CountStatus : std::uint8_t {
  ok,
  over,  ///< more words than the limit
  near,  ///< within the limit, from 95 % of it
  empty,
  placeholder,
  missing,
  no_limit,  ///< answered, and the question has no limit
};

/// `ok`, `over`, `near`, `empty`, `placeholder`, `missing`, `no-limit`.
[[nodiscard]] std::string_view name_of(CountStatus status) noexcept;

/// One answer's figures. The views are the record's.
struct AnswerCount {
  std::string_view question;
  std::string_view language;
  std::size_t line = 0;  ///< `Answer::line`; 0: none
  Counts counts;
  std::optional<int> limit;
  LimitSource limit_source = LimitSource::none;
  std::optional<std::int64_t> remaining;  ///< limit less count; below 0: words to cut; none without a limit
  CountStatus status = CountStatus::ok;
};

/// Counts one answer and judges it by `judged_by`.
[[nodiscard]] AnswerCount count_answer(const Answer& answer, Method judged_by = Method::word) noexcept;

/// One AnswerCount an answer of the record, in its order; `counts` is cleared first.
void count_answers(const Record& record, Method judged_by, std::vector<AnswerCount>& counts);

/// Appends the value of the record's `wordcount` member:
/// `{"method":"word,ws","answers":[{"question":"1","word":287,"ws":290,"remaining":13,"status":"near"},…]}`.
void append_wordcount_json(std::string& out, std::span<const AnswerCount> counts,
                           std::span<const Method> methods);

}  // namespace unpsa::wordcount
