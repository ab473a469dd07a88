// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include "unpsa/wordcount.hpp"
#include "wordcount/dictionary.hpp"

namespace unpsa::wordcount {
namespace {

constexpr std::array<std::string_view, 4> cjk_limit_names{"both", "strict", "equivalent", "off"};
constexpr std::size_t near_percent = 95;

}  // namespace

std::string_view name_of(CjkLimit cjk_limit) noexcept {
  return cjk_limit_names[static_cast<std::size_t>(cjk_limit)];
}

std::optional<CjkLimit> parse_cjk_limit(std::string_view name) noexcept {
  const auto found = std::find(cjk_limit_names.begin(), cjk_limit_names.end(), name);
  if (found == cjk_limit_names.end()) return std::nullopt;
  return static_cast<CjkLimit>(found - cjk_limit_names.begin());
}

const QuestionLimit* LimitOptions::find_question(std::string_view question) const noexcept {
  const auto found = std::find_if(questions.begin(), questions.end(),
                                  [question](const QuestionLimit& row) { return row.question == question; });
  return found == questions.end() ? nullptr : &*found;
}

std::optional<int> LimitOptions::limit_of(const Answer& answer) const noexcept {
  const QuestionLimit* const own = find_question(answer.question);
  return own == nullptr ? answer.limit : own->words;
}

std::size_t allowed_words(int limit, const LimitOptions& judging) noexcept {
  const auto words = static_cast<std::size_t>(std::max(limit, 0));
  return words + words * static_cast<std::size_t>(std::max(judging.tolerance, 0)) / 100;
}

Counts count_words(std::string_view text, const LimitOptions& judging) {
  Counts counts = count_words(text);
  if (judging.method == Method::icu) counts.icu = count_by_icu(text);
  return counts;
}

JudgedCounts judged_counts(const Counts& counts, const LimitOptions& judging) noexcept {
  if (judging.method) {
    const std::size_t count = counts.of(*judging.method, judging.ratio);
    return {count, count};
  }
  const std::size_t words = judging.ratio.words(counts.unspaced);
  const bool equivalent = judging.cjk_limit == CjkLimit::equivalent;
  const bool strict = judging.cjk_limit == CjkLimit::strict;
  const std::size_t by_word = counts.word() - (equivalent ? counts.unspaced - words : 0);
  const std::size_t by_equiv = counts.equiv(judging.ratio) + (strict ? counts.unspaced - words : 0);
  return {std::max(by_word, by_equiv), std::min(by_word, by_equiv)};
}

LimitJudgement judge(const Counts& counts, int limit, const LimitOptions& judging) noexcept {
  const JudgedCounts judged = judged_counts(counts, judging);
  const auto verdict = [&] {
    const std::size_t allowed = allowed_words(limit, judging);
    if (!judging.method && judging.cjk_limit == CjkLimit::off && counts.has_unspaced()) {
      return LimitVerdict::unjudged;
    }
    if (judged.fewest > allowed) return LimitVerdict::over;
    if (judged.most > allowed) return LimitVerdict::disputed;
    const bool near = judged.most * 100 >= static_cast<std::size_t>(std::max(limit, 0)) * near_percent;
    return near ? LimitVerdict::near : LimitVerdict::within;
  };
  return {verdict(), judged};
}

}  // namespace unpsa::wordcount
