// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include "unpsa/wordcount.hpp"

namespace unpsa::wordcount {
namespace {

constexpr std::array<std::string_view, 4> cjk_limit_names{"both", "strict", "equivalent", "off"};
constexpr std::size_t near_percent = 95;

LimitVerdict judge_count(std::size_t count, int limit, std::size_t allowed) noexcept {
  if (count > allowed) return LimitVerdict::over;
  return count * 100 >= static_cast<std::size_t>(limit) * near_percent ? LimitVerdict::near
                                                                       : LimitVerdict::within;
}

LimitVerdict judge_latin(const Counts& counts, int limit, std::size_t allowed) noexcept {
  const bool by_word = counts.word() > allowed;
  const bool by_lexical = counts.lexical > allowed;
  if (by_word && by_lexical) return LimitVerdict::over;
  if (by_word || by_lexical || counts.ws > allowed) return LimitVerdict::disputed;
  return judge_count(counts.word(), limit, allowed);
}

LimitJudgement judge_asian(const Counts& counts, int limit, std::size_t allowed,
                           const LimitOptions& judging) noexcept {
  const LimitJudgement by_word{judge_count(counts.word(), limit, allowed), Method::word, counts.word()};
  const std::size_t equiv = counts.equiv(judging.ratio);
  switch (judging.cjk_limit) {
    case CjkLimit::both:
      if (by_word.verdict != LimitVerdict::over) return by_word;
      return {equiv > allowed ? LimitVerdict::over : LimitVerdict::disputed, Method::word, counts.word()};
    case CjkLimit::strict:
      return by_word;
    case CjkLimit::equivalent:
      return {judge_count(equiv, limit, allowed), Method::equiv, equiv};
    case CjkLimit::off:
      return {LimitVerdict::unjudged, Method::word, counts.word()};
  }
  return by_word;
}

}  // namespace

std::string_view name_of(CjkLimit cjk_limit) noexcept {
  return cjk_limit_names[static_cast<std::size_t>(cjk_limit)];
}

std::optional<CjkLimit> parse_cjk_limit(std::string_view name) noexcept {
  const auto found = std::find(cjk_limit_names.begin(), cjk_limit_names.end(), name);
  if (found == cjk_limit_names.end()) return std::nullopt;
  return static_cast<CjkLimit>(found - cjk_limit_names.begin());
}

bool is_asian_text(const Counts& counts) noexcept {
  return counts.asian > 0 && counts.asian * 2 >= counts.word();
}

std::size_t allowed_words(int limit, const LimitOptions& judging) noexcept {
  const auto words = static_cast<std::size_t>(std::max(limit, 0));
  return words + words * static_cast<std::size_t>(std::max(judging.tolerance, 0)) / 100;
}

LimitJudgement judge(const Counts& counts, int limit, const LimitOptions& judging) noexcept {
  const std::size_t allowed = allowed_words(limit, judging);
  if (judging.method) {
    const std::size_t count = counts.of(*judging.method, judging.ratio);
    return {judge_count(count, limit, allowed), *judging.method, count};
  }
  if (is_asian_text(counts)) return judge_asian(counts, limit, allowed, judging);
  return {judge_latin(counts, limit, allowed), Method::word, counts.word()};
}

}  // namespace unpsa::wordcount
