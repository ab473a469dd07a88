// SPDX-License-Identifier: MIT
/// Whether an answer keeps its limit, as an award office would say. docs/wordcount.md has the reasons.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "wordcount/methods.hpp"

namespace unpsa::wordcount {

/// How a limit, which is one of words, is held against a text in Asian characters.
enum class CjkLimit : std::uint8_t {
  both,        ///< over: by `word` and by `equiv`; by `word` alone it is disputed
  strict,      ///< a character is a word
  equivalent,  ///< by `equiv` alone
  off,         ///< not at all
};
[[nodiscard]] std::string_view name_of(CjkLimit cjk_limit) noexcept;
[[nodiscard]] std::optional<CjkLimit> parse_cjk_limit(std::string_view name) noexcept;

struct Judging {
  std::optional<Method> method = std::nullopt;  ///< judge by this one alone, whatever the script
  CjkLimit cjk_limit = CjkLimit::both;
  Ratio ratio = verdict_ratio;
  int tolerance = 0;  ///< percent that a count may lie above the limit

  bool operator==(const Judging&) const = default;
};

enum class Verdict : std::uint8_t {
  within,
  near,      ///< within the limit, from 95 % of it
  disputed,  ///< one way of counting says over, another within
  over,
  unjudged,  ///< Asian text where `CjkLimit::off`
};

/// The figure by which a limit was judged first, and what came of it.
struct Judgement {
  Verdict verdict = Verdict::within;
  Method method = Method::word;  ///< what `count` counts
  std::size_t count = 0;
};

/// Whether a text is judged as Asian text: at least half of its words are Asian code points.
[[nodiscard]] bool is_asian_text(const Counts& counts) noexcept;

/// The words that `limit` allows with the tolerance.
[[nodiscard]] std::size_t allowed_words(int limit, const Judging& judging) noexcept;

[[nodiscard]] Judgement judge(const Counts& counts, int limit, const Judging& judging) noexcept;

}  // namespace unpsa::wordcount
