// SPDX-License-Identifier: MIT
// Of all lines that may be anchors, the heaviest chain is kept in which questions and parts rise.
#include <algorithm>
#include <utility>

#include "parser/anchors.hpp"

namespace unpsa::parser {

int place_of(const Anchor& anchor) noexcept {
  constexpr int parts = 32;  // more than the alphabet has letters
  if (anchor.question == nullptr) return anchor.number * parts;
  const char part = anchor.question->part;
  return anchor.number * parts + (part == 0 ? 1 : part - 'a' + 1);
}

std::vector<Anchor> keep_rising(std::vector<Anchor>& anchors) {
  const bool rising =
      std::adjacent_find(anchors.begin(), anchors.end(), [](const Anchor& a, const Anchor& b) {
        return place_of(a) >= place_of(b);
      }) == anchors.end();
  if (rising) return {};

  // The heaviest rising subsequence; of equally heavy ones the one whose anchors come first.
  const std::size_t count = anchors.size();
  std::vector<int> weight(count);
  std::vector<std::size_t> previous(count, no_line);
  std::size_t best = 0;
  for (std::size_t i = 0; i < count; ++i) {
    weight[i] = anchors[i].weight;
    for (std::size_t j = 0; j < i; ++j) {
      if (place_of(anchors[j]) >= place_of(anchors[i]) || weight[j] + anchors[i].weight <= weight[i])
        continue;
      weight[i] = weight[j] + anchors[i].weight;
      previous[i] = j;
    }
    if (weight[i] > weight[best]) best = i;
  }
  std::vector<bool> chosen(count);
  for (std::size_t i = best; i != no_line; i = previous[i]) chosen[i] = true;
  std::vector<Anchor> kept;
  std::vector<Anchor> dropped;
  for (std::size_t i = 0; i < count; ++i) (chosen[i] ? kept : dropped).push_back(anchors[i]);
  anchors = std::move(kept);
  return dropped;
}

}  // namespace unpsa::parser
