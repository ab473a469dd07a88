// SPDX-License-Identifier: MIT
// Of all lines that may be anchors, the heaviest chain is kept in which questions and parts rise.
#include <algorithm>
#include <utility>

#include "parser/anchors.hpp"

namespace unpsa::parser {

namespace {

constexpr int part_places = 32;  // more than the alphabet has letters

/// The heaviest chains by the place where they end: a tree of prefix maxima.
class Chains {
 public:
  struct Chain {
    int weight = 0;
    std::size_t last = no_line;  // its last anchor
  };

  explicit Chains(int places) : heaviest_(static_cast<std::size_t>(places) + 2) {}

  /// The heaviest chain that ends before `place`; of equally heavy ones the first.
  [[nodiscard]] Chain before(int place) const {
    Chain best;
    for (auto at = static_cast<std::size_t>(place); at > 0; at &= at - 1) keep_better(best, heaviest_[at]);
    return best;
  }
  void add(int place, Chain chain) {
    for (auto at = static_cast<std::size_t>(place) + 1; at < heaviest_.size(); at += at & (~at + 1))
      keep_better(heaviest_[at], chain);
  }

 private:
  static void keep_better(Chain& best, const Chain& other) {
    if (other.weight > best.weight || (other.weight == best.weight && other.last < best.last)) best = other;
  }
  std::vector<Chain> heaviest_;
};

/// Leaves the chosen anchors, and returns the others.
std::vector<Anchor> split_off(std::vector<Anchor>& anchors, const std::vector<bool>& chosen) {
  std::vector<Anchor> kept;
  std::vector<Anchor> dropped;
  for (std::size_t i = 0; i < anchors.size(); ++i) (chosen[i] ? kept : dropped).push_back(anchors[i]);
  anchors = std::move(kept);
  return dropped;
}

}  // namespace

int place_of(const Anchor& anchor) noexcept {
  if (anchor.question == nullptr) return anchor.number * part_places;
  const char part = anchor.question->part;
  return anchor.number * part_places + (part == 0 ? 1 : part - 'a' + 1);
}

std::vector<Anchor> keep_rising(std::vector<Anchor>& anchors) {
  const bool rising =
      std::adjacent_find(anchors.begin(), anchors.end(), [](const Anchor& a, const Anchor& b) {
        return place_of(a) >= place_of(b);
      }) == anchors.end();
  if (rising) return {};

  // The heaviest rising subsequence; of equally heavy ones the one whose anchors come first.
  const std::size_t count = anchors.size();
  Chains chains((form::last_question_number() + 1) * part_places);
  std::vector<std::size_t> previous(count, no_line);
  Chains::Chain best;
  for (std::size_t i = 0; i < count; ++i) {
    const int place = place_of(anchors[i]);
    const Chains::Chain before = chains.before(place);
    previous[i] = before.last;
    const Chains::Chain chain{before.weight + anchors[i].weight, i};
    chains.add(place, chain);
    if (chain.weight > best.weight) best = chain;
  }
  std::vector<bool> chosen(count);
  for (std::size_t i = best.last; i != no_line; i = previous[i]) chosen[i] = true;
  return split_off(anchors, chosen);
}

}  // namespace unpsa::parser
