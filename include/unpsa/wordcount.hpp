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

/// How many Asian characters make one English word, exactly.
struct Ratio {
  std::uint32_t thousandths = 1800;

  /// ceil(asian / ratio)
  [[nodiscard]] constexpr std::size_t words(std::size_t asian) const noexcept {
    return (asian * 1000 + thousandths - 1) / thousandths;
  }
  bool operator==(const Ratio&) const = default;
};

inline constexpr Ratio default_ratio{1800};

/// `1.8`, `2`, `1.75`: from 1 to 9.999, at most three decimals.
[[nodiscard]] std::optional<Ratio> parse_ratio(std::string_view text) noexcept;
/// `1.8`
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
  /// The parts of `equiv`: characters of scripts written without spaces; stretches between these and white
  /// space that hold a letter or a number; words of Thai, Lao, Khmer and Burmese, which a dictionary tells.
  std::size_t unspaced = 0;
  std::size_t spaced = 0;
  std::size_t dictionary = 0;

  [[nodiscard]] std::size_t word() const noexcept { return asian + non_asian; }
  [[nodiscard]] std::size_t equiv(Ratio ratio) const noexcept {
    return ratio.words(unspaced) + spaced + dictionary;
  }
  [[nodiscard]] std::size_t of(Method method, Ratio ratio = default_ratio) const noexcept;
  [[nodiscard]] bool has_unspaced() const noexcept { return unspaced + dictionary > 0; }
  Counts& operator+=(const Counts& other) noexcept;
  bool operator==(const Counts&) const = default;
};

/// The counts of a whole text, well-formed UTF-8, by all methods but `icu`.
[[nodiscard]] Counts count_words(std::string_view text);

/// One of the words that `word` counts.
struct Word {
  std::size_t begin = 0;  ///< byte offsets in the text, half-open
  std::size_t end = 0;
  bool asian = false;    ///< one Asian code point; otherwise a run of others
  bool lexical = false;  ///< holds a letter or a number
};

/// How many words a character of a script without spaces is, such as a Chinese one, where a limit is judged.
enum class CjkLimit : std::uint8_t {
  both,        ///< one at the most, `1 / Ratio` at the fewest
  strict,      ///< one
  equivalent,  ///< `1 / Ratio`
  off,         ///< answers with such characters are not judged
};
inline constexpr std::array all_cjk_limits{CjkLimit::both, CjkLimit::strict, CjkLimit::equivalent,
                                           CjkLimit::off};
[[nodiscard]] std::string_view name_of(CjkLimit cjk_limit) noexcept;
[[nodiscard]] std::optional<CjkLimit> parse_cjk_limit(std::string_view name) noexcept;

/// A limit of a question that takes the place of the form's own.
struct QuestionLimit {
  std::string question;
  int words = 0;
  bool operator==(const QuestionLimit&) const = default;
};

/// How answers are compared with their limits.
struct LimitOptions {
  std::optional<Method> method =
      std::nullopt;  ///< judge by this one alone; all but the next three matter not
  CjkLimit cjk_limit = CjkLimit::both;
  Ratio ratio = default_ratio;
  int tolerance = 0;  ///< percentage by which a count may exceed the limit
  std::vector<QuestionLimit> questions = {};

  /// The limit of an answer: that of its question here, or else its own.
  [[nodiscard]] std::optional<int> limit_of(const Answer& answer) const noexcept;
  [[nodiscard]] const QuestionLimit* find_question(std::string_view question) const noexcept;

  bool operator==(const LimitOptions&) const = default;
};

enum class LimitVerdict : std::uint8_t {
  within,
  near,      ///< within the limit, from 95 % of it
  disputed,  ///< over at the most, within at the fewest
  over,
  unjudged,  ///< where `CjkLimit::off`
};

/// The most and the fewest words that a fair reader counts: `word` and `equiv`, whichever is greater, or one
/// method twice.
struct JudgedCounts {
  std::size_t most = 0;
  std::size_t fewest = 0;
};
[[nodiscard]] JudgedCounts judged_counts(const Counts& counts, const LimitOptions& judging) noexcept;

struct LimitJudgement {
  LimitVerdict verdict = LimitVerdict::within;
  JudgedCounts counts;
};

/// The words that `limit` allows with the tolerance.
[[nodiscard]] std::size_t allowed_words(int limit, const LimitOptions& judging) noexcept;

/// Counts by all methods that `judging` needs.
[[nodiscard]] Counts count_words(std::string_view text, const LimitOptions& judging);

[[nodiscard]] LimitJudgement judge(const Counts& counts, int limit, const LimitOptions& judging) noexcept;

/// The word with which the most words of a text exceed `allowed`; an empty word at its end if they do not.
[[nodiscard]] Word find_excess(std::string_view text, std::size_t allowed, const LimitOptions& judging);
/// The same for a text whose counts are known.
[[nodiscard]] Word find_excess(std::string_view text, const Counts& counts, std::size_t allowed,
                               const LimitOptions& judging);

enum class CountStatus : std::uint8_t {
  ok,
  over,      ///< more words than the limit, even at the fewest
  disputed,  ///< more at the most, within at the fewest
  near,      ///< within the limit, from 95 % of it
  empty,
  placeholder,
  missing,
  no_limit,  ///< answered, and the question has no limit
  unjudged,  ///< answered in a script without spaces, which is not judged
};

/// `ok`, `over`, `disputed`, `near`, `empty`, `placeholder`, `missing`, `no-limit`, `unjudged`.
[[nodiscard]] std::string_view name_of(CountStatus status) noexcept;
/// Whether there is an answer to count: totals are of these.
[[nodiscard]] bool is_answered(CountStatus status) noexcept;

/// One answer's figures. The views are the record's.
struct AnswerCount {
  std::string_view question;
  std::string_view language;
  std::size_t line = 0;  ///< `Answer::line`; 0: none
  Counts counts;
  std::optional<int> limit;
  LimitSource limit_source = LimitSource::none;  ///< of the form's own limit
  bool is_configured = false;                    ///< `limit` is one of `LimitOptions::questions`
  std::optional<std::int64_t>
      remaining;           ///< limit minus the most words; negative: words to cut; none without a limit
  std::size_t judged = 0;  ///< the most words, by what judges
  CountStatus status = CountStatus::ok;
};

/// `printed`, `built-in`, or `configured` for a limit of `LimitOptions::questions`; empty without a limit.
[[nodiscard]] std::string_view limit_source_name(const AnswerCount& count) noexcept;

/// Counts one answer, by `icu` only if that judges, and judges it.
[[nodiscard]] AnswerCount count_answer(const Answer& answer, const LimitOptions& judging = {});

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
