// SPDX-License-Identifier: MIT
/// Counts words in mixed Chinese and English text, and judges limits. docs/wordcount.md gives the rules and
/// the reasons.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "unpsa/record.hpp"

namespace unpsa::wordcount {

/// What can be counted. `asian` and `non_asian` are the two parts of `word`. docs/wordcount.md has the rules.
enum class Method : std::uint8_t { word, asian, non_asian, ws, lexical, equiv, chars, han, icu };

/// `word`, `asian`, `non_asian`, `ws`, `lexical`, `equiv`, `chars`, `han`, `icu`: column names and JSON keys.
[[nodiscard]] std::string_view name_of(Method method) noexcept;

/// A method by its name or an alias: `msword` and its Chinese name are `word`, `form` and `wc` are `ws`.
[[nodiscard]] std::optional<Method> parse_method(std::string_view name) noexcept;

/// A name, and whether it is an alias.
struct MethodName {
  std::string_view name;
  Method method;
};

/// Every name that `parse_method` takes; the first of a method is its own.
[[nodiscard]] std::span<const MethodName> method_names() noexcept;

/// The method that a limit is judged by when `methods` are asked for: the first that counts whole
/// texts (all but `asian` and `non_asian`), `word` where there is none.
[[nodiscard]] Method judging_method(std::span<const Method> methods) noexcept;

/// How many Asian characters make one English word, exactly.
struct Ratio {
  std::uint32_t thousandths = 1700;

  /// ceil(asian / ratio)
  [[nodiscard]] constexpr std::size_t words(std::size_t asian) const noexcept {
    return (asian * 1000 + thousandths - 1) / thousandths;
  }
  bool operator==(const Ratio&) const = default;
};

inline constexpr Ratio shown_ratio{1700};    ///< what tables show
inline constexpr Ratio verdict_ratio{1800};  ///< used to judge limits: in favour of the applicant if in doubt

/// `1.7`, `2`, `1.75`: from 1 to 9.999, at most three decimals.
[[nodiscard]] std::optional<Ratio> parse_ratio(std::string_view text) noexcept;
/// `1.7`
[[nodiscard]] std::string to_string(Ratio ratio);

/// The figures of one text.
struct Counts {
  std::size_t asian = 0;      ///< code points that count as one word each
  std::size_t non_asian = 0;  ///< runs of other code points between spaces, dashes and Asian ones
  std::size_t ws = 0;         ///< runs between white space
  std::size_t lexical = 0;    ///< those of `word` that hold a letter or a number
  std::size_t chars = 0;      ///< code points that are not white space
  std::size_t han = 0;        ///< code points of the script Han
  std::size_t icu = 0;        ///< words by ICU; 0 unless they were counted

  [[nodiscard]] std::size_t word() const noexcept { return asian + non_asian; }
  [[nodiscard]] std::size_t equiv(Ratio ratio) const noexcept { return ratio.words(asian) + non_asian; }
  [[nodiscard]] std::size_t of(Method method, Ratio ratio = shown_ratio) const noexcept;
  Counts& operator+=(const Counts& other) noexcept;
  bool operator==(const Counts&) const = default;
};

/// The counts of a whole text, well-formed UTF-8, by all methods but `icu`.
[[nodiscard]] Counts count_words(std::string_view text) noexcept;

/// One of the words that `word` counts.
struct Word {
  std::size_t begin = 0;  ///< byte offsets in the text, half-open
  std::size_t end = 0;
  bool asian = false;    ///< one Asian code point; otherwise a run of others
  bool lexical = false;  ///< holds a letter or a number
};

/// The word with which the count of a text exceeds `most`; an empty word at its end if it does not. `icu`
/// counts as `word` here.
[[nodiscard]] Word find_excess(std::string_view text, std::size_t most, Method method, Ratio ratio) noexcept;

/// How a limit in words is applied to a text in Asian characters.
enum class CjkLimit : std::uint8_t {
  both,        ///< over: by `word` and by `equiv`; by `word` alone it is disputed
  strict,      ///< a character is a word
  equivalent,  ///< by `equiv` alone
  off,         ///< not at all
};
inline constexpr std::array all_cjk_limits{CjkLimit::both, CjkLimit::strict, CjkLimit::equivalent,
                                           CjkLimit::off};
[[nodiscard]] std::string_view name_of(CjkLimit cjk_limit) noexcept;
[[nodiscard]] std::optional<CjkLimit> parse_cjk_limit(std::string_view name) noexcept;

/// How answers are compared with their limits.
struct LimitOptions {
  std::optional<Method> method = std::nullopt;  ///< judge by this one alone, whatever the script
  CjkLimit cjk_limit = CjkLimit::both;
  Ratio ratio = verdict_ratio;
  int tolerance = 0;  ///< percentage by which a count may exceed the limit

  bool operator==(const LimitOptions&) const = default;
};

enum class LimitVerdict : std::uint8_t {
  within,
  near,      ///< within the limit, from 95 % of it
  disputed,  ///< one way of counting says over, another within
  over,
  unjudged,  ///< Asian text where `CjkLimit::off`
};

/// The count that decided first, and the result.
struct LimitJudgement {
  LimitVerdict verdict = LimitVerdict::within;
  Method method = Method::word;  ///< what `count` counts
  std::size_t count = 0;
};

/// Whether a text is judged as Asian text: at least half of its words are Asian code points.
[[nodiscard]] bool is_asian_text(const Counts& counts) noexcept;

/// The words that `limit` allows with the tolerance.
[[nodiscard]] std::size_t allowed_words(int limit, const LimitOptions& judging) noexcept;

[[nodiscard]] LimitJudgement judge(const Counts& counts, int limit, const LimitOptions& judging) noexcept;

enum class CountStatus : std::uint8_t {
  ok,
  over,      ///< more words than the limit
  disputed,  ///< over by one way of counting, within by another
  near,      ///< within the limit, from 95 % of it
  empty,
  placeholder,
  missing,
  no_limit,  ///< answered, and the question has no limit
  unjudged,  ///< answered in Asian characters, which are not judged
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
      remaining;  ///< limit minus the judged count; negative: words to cut; none without a limit
  CountStatus status = CountStatus::ok;
};

/// Counts one answer, by all methods but `icu`, and judges it.
[[nodiscard]] AnswerCount count_answer(const Answer& answer, const LimitOptions& judging = {}) noexcept;

/// Judges an answer by existing counts.
[[nodiscard]] AnswerCount judge_answer(const Answer& answer, const Counts& counts,
                                       const LimitOptions& judging = {}) noexcept;

/// One AnswerCount per answer of the record, in order; `counts` is cleared first.
void count_answers(const Record& record, const LimitOptions& judging, std::vector<AnswerCount>& counts);

/// Totals of several answers.
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

}  // namespace unpsa::wordcount
