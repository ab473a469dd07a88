// SPDX-License-Identifier: MIT
#include "text/suggest.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <vector>

namespace unpsa::text {
namespace {

char lower(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + ('a' - 'A')) : letter;
}

bool same(char left, char right) { return lower(left) == lower(right); }

/// What others call a thing, and what it is called here.
struct Synonym {
  std::string_view theirs;
  std::string_view ours;
};
constexpr std::array synonyms{
    Synonym{"none", "never"},     Synonym{"off", "never"},    Synonym{"info", "note"},
    Synonym{"hint", "note"},      Synonym{"fatal", "error"},  Synonym{"jsonl", "ndjson"},
    Synonym{"md", "markdown"},    Synonym{"excel", "xlsx"},   Synonym{"db", "sqlite"},
    Synonym{"sqlite3", "sqlite"}, Synonym{"method", "judge"}, Synonym{"cjk-ratio", "ratio"},
    Synonym{"words", "word"},
};

std::string_view find_synonym(std::string_view typed, std::span<const std::string_view> words) {
  for (const Synonym& synonym : synonyms) {
    const bool known = std::find(words.begin(), words.end(), synonym.ours) != words.end();
    if (synonym.theirs == typed && known) return synonym.ours;
  }
  return {};
}

}  // namespace

std::size_t edit_distance(std::string_view left, std::string_view right) {
  // One row of the usual table for each letter of `left`; a swap looks two rows back.
  std::vector<std::size_t> before_last(right.size() + 1);
  std::vector<std::size_t> last(right.size() + 1);
  std::vector<std::size_t> row(right.size() + 1);
  std::iota(last.begin(), last.end(), std::size_t{0});
  for (std::size_t i = 1; i <= left.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= right.size(); ++j) {
      const std::size_t replaced = last[j - 1] + (same(left[i - 1], right[j - 1]) ? 0 : 1);
      row[j] = std::min({replaced, last[j] + 1, row[j - 1] + 1});
      if (i > 1 && j > 1 && same(left[i - 1], right[j - 2]) && same(left[i - 2], right[j - 1])) {
        row[j] = std::min(row[j], before_last[j - 2] + 1);
      }
    }
    std::swap(before_last, last);
    std::swap(last, row);
  }
  return last[right.size()];
}

std::string_view nearest(std::string_view typed, std::span<const std::string_view> words) {
  std::string_view best;
  std::size_t best_distance = 0;
  for (const std::string_view word : words) {
    const std::size_t distance = edit_distance(typed, word);
    if (distance * 3 > word.size() + (distance > 1 ? 1 : 0)) continue;
    if (best.empty() || distance < best_distance) {
      best = word;
      best_distance = distance;
    }
  }
  if (!best.empty() || typed.empty()) return best;

  for (const std::string_view word : words) {
    if (!word.starts_with(typed)) continue;
    if (!best.empty()) return {};
    best = word;
  }
  return best;
}

std::string_view find_meant(std::string_view typed, std::span<const std::string_view> words) {
  const std::string_view synonym = find_synonym(typed, words);
  return synonym.empty() ? nearest(typed, words) : synonym;
}

std::string did_you_mean(std::string_view typed, std::span<const std::string_view> words) {
  const std::string_view meant = find_meant(typed, words);
  return meant.empty() ? std::string() : "; did you mean '" + std::string(meant) + "'?";
}

std::string expected_one_of(std::span<const std::string_view> words, std::string_view typed) {
  std::string expected;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) expected += i + 1 == words.size() ? " or " : ", ";
    expected += words[i];
  }
  return expected + did_you_mean(typed, words);
}

}  // namespace unpsa::text
