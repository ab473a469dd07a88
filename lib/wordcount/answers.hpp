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

#include "record/record.hpp"
#include "wordcount/judging.hpp"
#include "wordcount/wordcount.hpp"

namespace unpsa::wordcount {

enum class CountStatus : std::uint8_t {
  ok,
  over,      ///< more words than the limit
  disputed,  ///< over by one way of counting, within by another
  near,      ///< within the limit, from 95 % of it
  empty,
  placeholder,
  missing,
  no_limit,  ///< answered, and the question has no limit
  unjudged,  ///< answered in Asian characters, which were not to be judged
};

/// `ok`, `over`, `disputed`, `near`, `empty`, `placeholder`, `missing`, `no-limit`, `unjudged`.
[[nodiscard]] std::string_view name_of(CountStatus status) noexcept;

/// One answer's figures. The views are the record's.
struct AnswerCount {
  std::string_view question;
  std::string_view language;
  std::size_t line = 0;  ///< `Answer::line`; 0: none
  Counts counts;
  std::optional<int> limit;
  LimitSource limit_source = LimitSource::none;
  std::optional<std::int64_t>
      remaining;  ///< limit less the judged count; below 0: words to cut; none without a limit
  CountStatus status = CountStatus::ok;
};

/// Counts one answer, by all methods but `icu`, and judges it.
[[nodiscard]] AnswerCount count_answer(const Answer& answer, const Judging& judging = {}) noexcept;

/// Judges an answer by counts that were made already.
[[nodiscard]] AnswerCount judge_answer(const Answer& answer, const Counts& counts,
                                       const Judging& judging = {}) noexcept;

/// One AnswerCount an answer of the record, in its order; `counts` is cleared first.
void count_answers(const Record& record, const Judging& judging, std::vector<AnswerCount>& counts);

/// What many answers come to.
struct Totals {
  std::size_t records = 0;
  std::size_t answers = 0;   ///< answered
  std::size_t over = 0;      ///< of these
  std::size_t disputed = 0;  ///< of these
  std::size_t limit = 0;     ///< the sum of their limits
  Counts counts;             ///< of these

  void add(std::span<const AnswerCount> record);
  Totals& operator+=(const Totals& other) noexcept;
};

/// How figures were made, for those that need it said: `equiv` its ratio, `icu` its version.
struct Measure {
  std::span<const Method> methods = {};
  Ratio ratio = shown_ratio;
  std::string_view icu_version = {};
};

/// Appends the value of the record's `wordcount` member:
/// `{"method":"word,ws","answers":[{"question":"1","word":287,"ws":290,"remaining":13,"status":"near"},…]}`,
/// with `"ratio":"1.7"` behind `method` where `equiv` is among the methods, and `"icu_version":"72.1"` where
/// `icu` is.
void append_wordcount_json(std::string& out, std::span<const AnswerCount> counts, const Measure& measure);

/// A place in an answer.
struct AnswerPlace {
  std::size_t line = 0;    ///< in the source file, 1-based; 0: not known
  std::size_t column = 0;  ///< in code points, 1-based; 0: not known
  std::string_view text;   ///< the paragraph it is in
  std::size_t offset = 0;  ///< bytes of the paragraph before it
};

/// Where the byte `offset` of the answer's text stands in its file.
[[nodiscard]] AnswerPlace find_place(const Answer& answer, std::size_t offset) noexcept;

}  // namespace unpsa::wordcount
