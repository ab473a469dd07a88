// SPDX-License-Identifier: MIT
// The words that both sentences have in the same order are the longest common subsequence. Its table grows
// with the product of their numbers, so what sentences of many hundred words share is found as that of texts
// is.
#include "dedupe/word_changes.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "dedupe/alignment.hpp"
#include "form/characters.hpp"
#include "text/units.hpp"
#include "text/word_breaks.hpp"

namespace unpsa::dedupe {
namespace {

constexpr std::size_t largest_table = std::size_t{1} << 18;

/// Each is a word of its own, as an ideograph is.
bool is_kana(char32_t c) noexcept {
  return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x31F0 && c <= 0x31FF) || (c >= 0xFF66 && c <= 0xFF9F);
}

bool is_of_word(char32_t c) noexcept { return form::is_of_spaced_word(c) && !is_kana(c); }

/// The words of a sentence, and what else it has but white space.
struct Words {
  explicit Words(std::string_view sentence) {
    for (form::Scanner scanner(sentence); !scanner.at_end();) {
      std::string_view word = scanner.take_while(is_of_word);
      if (word.empty()) {
        const char32_t c = scanner.peek();
        word = scanner.take();
        if (text::is_space(c)) continue;
      }
      if (text::has_unspaced(word)) {
        add_unspaced(word);
      } else {
        add(word);
      }
    }
  }

  void add(std::string_view word) {
    texts.push_back(word);
    hashes.push_back(XXH3_64bits(word.data(), word.size()));
  }
  /// The words of a run, and what stands between them.
  void add_unspaced(std::string_view run) {
    thread_local text::WordBreaks breaks;  // costs more to make than most texts to cut
    std::size_t done = 0;
    const auto add_up_to = [&](std::size_t end) {
      if (end > done) add(run.substr(done, end - done));
      done = std::max(done, end);
    };
    breaks.each(run, [&](std::size_t begin, std::size_t end) {
      add_up_to(begin);
      add_up_to(end);
    });
    add_up_to(run.size());
  }

  std::vector<std::string_view> texts;
  std::vector<std::uint64_t> hashes;
};

/// The longest common subsequence, by a table.
std::vector<Match> match_by_table(const std::vector<std::uint64_t>& first,
                                  const std::vector<std::uint64_t>& second) {
  const std::size_t columns = second.size() + 1;
  std::vector<std::uint32_t> lengths((first.size() + 1) * columns);  // of what the rests have in common
  for (std::size_t i = first.size(); i-- > 0;) {
    for (std::size_t j = second.size(); j-- > 0;) {
      lengths[i * columns + j] = first[i] == second[j]
                                     ? lengths[(i + 1) * columns + j + 1] + 1
                                     : std::max(lengths[(i + 1) * columns + j], lengths[i * columns + j + 1]);
    }
  }
  std::vector<Match> matches;
  for (std::size_t i = 0, j = 0; i < first.size() && j < second.size();) {
    if (first[i] == second[j]) {
      matches.push_back({static_cast<std::uint32_t>(i++), static_cast<std::uint32_t>(j++)});
    } else if (lengths[(i + 1) * columns + j] >= lengths[i * columns + j + 1]) {
      ++i;
    } else {
      ++j;
    }
  }
  return matches;
}

SentenceParts parts_of(std::string_view sentence, const Words& words, const std::vector<bool>& shared) {
  SentenceParts parts;
  std::size_t begin = 0;
  const auto end_part = [&](std::size_t end, bool changed) {
    if (end > begin) parts.push_back({sentence.substr(begin, end - begin), changed});
    begin = std::max(begin, end);
  };
  for (std::size_t i = 1; i < words.texts.size(); ++i) {
    if (shared[i] == shared[i - 1]) continue;
    // White space belongs to what is not changed.
    const std::string_view last = shared[i] ? words.texts[i - 1] : words.texts[i];
    const std::size_t end = static_cast<std::size_t>(last.data() - sentence.data());
    end_part(shared[i] ? end + last.size() : end, !shared[i - 1]);
  }
  end_part(sentence.size(), !words.texts.empty() && !shared.back());
  return parts;
}

}  // namespace

std::pair<SentenceParts, SentenceParts> compare_words(std::string_view first, std::string_view second) {
  const Words left(first);
  const Words right(second);
  const bool fits = (left.hashes.size() + 1) * (right.hashes.size() + 1) <= largest_table;
  std::vector<bool> in_right(left.texts.size());
  std::vector<bool> in_left(right.texts.size());
  for (const Match& match :
       fits ? match_by_table(left.hashes, right.hashes) : match_in_order(left.hashes, right.hashes)) {
    in_right[match.first] = true;
    in_left[match.second] = true;
  }
  return {parts_of(first, left, in_right), parts_of(second, right, in_left)};
}

}  // namespace unpsa::dedupe
