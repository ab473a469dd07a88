// SPDX-License-Identifier: MIT
// Two long texts have many sentences, and a table of each with each grows with their product. So only one
// place of the other text is tried for a sentence that is shared, and the longest increasing list of these
// places is found by binary search.
#include "dedupe/alignment.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "dedupe/sentences.hpp"
#include "text/units.hpp"

namespace unpsa::dedupe {
namespace {

using Items = std::vector<std::uint64_t>;

/// A text and its sentences, each as it stands, the hash of it normalised, and its units in order of their
/// hashes.
struct Sentences {
  explicit Sentences(std::string_view text) : texts(split_sentences(text)) {
    text::Buffer content;
    text::UnitList list;
    for (const std::string_view sentence : texts) {
      content.clear();
      list.clear();
      text::append_units(content, list, sentence);
      hashes.push_back(XXH3_64bits(content.view().data(), content.size()));
      units.emplace_back(list.view().begin(), list.view().end());
      std::sort(units.back().begin(), units.back().end());
    }
  }
  [[nodiscard]] std::size_t size() const noexcept { return texts.size(); }

  std::vector<std::string_view> texts;
  Items hashes;
  std::vector<Items> units;
};

/// How many units two sentences share, of both; 0 to 1.
double likeness_of(const Items& left, const Items& right) noexcept {
  std::size_t shared = 0;
  for (auto a = left.begin(), b = right.begin(); a != left.end() && b != right.end();) {
    if (*a == *b) {
      ++shared;
      ++a;
      ++b;
    } else if (*a < *b) {
      ++a;
    } else {
      ++b;
    }
  }
  const std::size_t all = left.size() + right.size();
  return all == 0 ? 0 : 2.0 * static_cast<double>(shared) / static_cast<double>(all);
}

/// For each item of the first list in [begin, first_end) its place in the second: the n-th of equal items
/// has the place of the n-th; `none` if there are not so many.
constexpr std::uint32_t none = 0xFFFFFFFF;
std::vector<std::uint32_t> places_of(const Items& first, std::size_t first_end, const Items& second,
                                     std::size_t second_end, std::size_t begin) {
  std::unordered_map<std::uint64_t, std::uint32_t> next;  // of equal items the first that is not taken
  std::vector<std::uint32_t> later(second_end, none);     // of each the next equal one
  for (std::size_t j = second_end; j-- > begin;) {
    const auto [found, is_new] = next.try_emplace(second[j], static_cast<std::uint32_t>(j));
    if (!is_new) later[j] = std::exchange(found->second, static_cast<std::uint32_t>(j));
  }
  std::vector<std::uint32_t> places;
  for (std::size_t i = begin; i < first_end; ++i) {
    const auto found = next.find(first[i]);
    places.push_back(found == next.end() ? none : found->second);
    if (places.back() != none) found->second = later[places.back()];
  }
  return places;
}

/// The longest increasing list among the places, as indexes of them.
std::vector<std::uint32_t> longest_increasing(const std::vector<std::uint32_t>& places) {
  std::vector<std::uint32_t> ends;  // of the lists of each length, the one that ends first
  std::vector<std::uint32_t> before(places.size(), none);
  for (std::uint32_t i = 0; i < places.size(); ++i) {
    if (places[i] == none) continue;
    const auto at =
        std::lower_bound(ends.begin(), ends.end(), places[i],
                         [&](std::uint32_t end, std::uint32_t place) { return places[end] < place; });
    if (at != ends.begin()) before[i] = *(at - 1);
    if (at == ends.end())
      ends.push_back(i);
    else
      *at = i;
  }
  std::vector<std::uint32_t> chosen;
  if (!ends.empty()) {
    for (std::uint32_t i = ends.back(); i != none; i = before[i]) chosen.push_back(i);
  }
  std::reverse(chosen.begin(), chosen.end());
  return chosen;
}

class Aligner {
 public:
  Aligner(const Sentences& first, const Sentences& second, Edits edits)
      : first_(first), second_(second), edits_(edits) {}

  std::vector<ExplainedSentence> run() {
    for (const Match& match : match_in_order(first_.hashes, second_.hashes)) {
      append_gap(match.first, match.second);
      sentences_.push_back({Side::both, first_.texts[i_++], {}});
      ++j_;
    }
    append_gap(first_.size(), second_.size());
    return std::move(sentences_);
  }

 private:
  /// What stands before the next shared sentence.
  void append_gap(std::size_t first_end, std::size_t second_end) {
    for (; i_ < first_end; ++i_) {
      const std::size_t edited = find_edited(second_end);
      if (edited == second_end) {
        sentences_.push_back({Side::first, first_.texts[i_], {}});
        continue;
      }
      append_second(edited);
      sentences_.push_back({Side::edited, first_.texts[i_], second_.texts[j_++]});
    }
    append_second(second_end);
  }

  void append_second(std::size_t end) {
    for (; j_ < end; ++j_) sentences_.push_back({Side::second, second_.texts[j_], {}});
  }

  /// The sentence that the next one of the first text became; `second_end` if none.
  [[nodiscard]] std::size_t find_edited(std::size_t second_end) const {
    constexpr double least_likeness = 0.5;
    std::size_t best = second_end;
    if (edits_ == Edits::none) return best;
    double likeness = 0;
    for (std::size_t j = j_; j < std::min(second_end, j_ + edit_window); ++j) {
      const double other = likeness_of(first_.units[i_], second_.units[j]);
      if (other < least_likeness || other <= likeness) continue;
      best = j;
      likeness = other;
    }
    return best;
  }

  const Sentences& first_;
  const Sentences& second_;
  Edits edits_;
  std::size_t i_ = 0;  // what is not yet there
  std::size_t j_ = 0;
  std::vector<ExplainedSentence> sentences_;
};

}  // namespace

std::vector<Match> match_in_order(const Items& first, const Items& second) {
  const std::size_t shorter = std::min(first.size(), second.size());
  std::size_t begin = 0;
  while (begin < shorter && first[begin] == second[begin]) ++begin;
  std::size_t end = 0;  // equal items at the end
  while (end < shorter - begin && first[first.size() - 1 - end] == second[second.size() - 1 - end]) ++end;
  const std::size_t first_end = first.size() - end;
  const std::size_t second_end = second.size() - end;

  std::vector<Match> matches;
  const auto add = [&matches](std::size_t i, std::size_t j) {
    matches.push_back({static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(j)});
  };
  for (std::size_t i = 0; i < begin; ++i) add(i, i);
  const std::vector<std::uint32_t> places = places_of(first, first_end, second, second_end, begin);
  for (const std::uint32_t i : longest_increasing(places)) add(begin + i, places[i]);
  for (std::size_t i = 0; i < end; ++i) add(first_end + i, second_end + i);
  return matches;
}

std::vector<ExplainedSentence> align_sentences(std::string_view first, std::string_view second, Edits edits) {
  const Sentences left(first);
  const Sentences right(second);
  return Aligner(left, right, edits).run();
}

}  // namespace unpsa::dedupe
