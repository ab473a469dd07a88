// SPDX-License-Identifier: MIT
#include <algorithm>
#include <random>
#include <string>

#include "catch.hpp"
#include "dedupe/alignment.hpp"

using namespace unpsa::dedupe;

namespace {

using Items = std::vector<std::uint64_t>;

/// The reference implementation: a table of each with each.
std::size_t longest_common(const Items& first, const Items& second) {
  std::vector<std::vector<std::size_t>> lengths(first.size() + 1,
                                                std::vector<std::size_t>(second.size() + 1));
  for (std::size_t i = first.size(); i-- > 0;) {
    for (std::size_t j = second.size(); j-- > 0;) {
      lengths[i][j] =
          first[i] == second[j] ? lengths[i + 1][j + 1] + 1 : std::max(lengths[i + 1][j], lengths[i][j + 1]);
    }
  }
  return lengths[0][0];
}

std::string show(std::string_view first, std::string_view second) {
  std::string text;
  for (const ExplainedSentence& sentence : align_sentences(first, second)) {
    text.append(name_of(sentence.side)).append(":").append(sentence.text);
    if (!sentence.edited.empty()) text.append(">").append(sentence.edited);
    text += '|';
  }
  return text;
}

}  // namespace

TEST_CASE("matches are in the order of both lists, and as many as can be where nothing is repeated") {
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    Items first(random() % 30);
    for (std::size_t i = 0; i < first.size(); ++i) first[i] = i;
    Items second = first;
    for (std::size_t edits = random() % 12; edits > 0 && !second.empty(); --edits) {
      const std::size_t at = random() % second.size();
      if (random() % 2 == 0) {
        second.erase(second.begin() + static_cast<std::ptrdiff_t>(at));
      } else {
        std::swap(second[at], second[random() % second.size()]);
      }
    }
    const std::vector<Match> matches = match_in_order(first, second);
    for (std::size_t i = 0; i < matches.size(); ++i) {
      CHECK(first[matches[i].first] == second[matches[i].second]);
      if (i > 0) CHECK(matches[i - 1].first < matches[i].first);
      if (i > 0) CHECK(matches[i - 1].second < matches[i].second);
    }
    CHECK(matches.size() == longest_common(first, second));
  }
}

TEST_CASE("repeated sentences meet in their order") {
  CHECK(match_in_order({1, 2, 1, 3}, {1, 1, 3}) == std::vector<Match>{{0, 0}, {2, 1}, {3, 2}});
  CHECK(match_in_order({5, 5, 5}, {5, 5}).size() == 2);
  CHECK(match_in_order({}, {5, 5}).empty());
}

TEST_CASE("sentences that are shared, edited, moved, new and gone") {
  CHECK(show("We count boats. The harbour is closed at night.",
             "We count ships. The harbour is closed at night.") ==
        "edited:We count boats.>We count ships.|both:The harbour is closed at night.|");
  CHECK(show("One road. Two wells.", "Three boats came in.") ==
        "A:One road.|A:Two wells.|B:Three boats came in.|");
  CHECK(show("全市开通窗口。", "全市新开通窗口！") == "edited:全市开通窗口。>全市新开通窗口！|");
  CHECK(show("New line here now.", "First of all, a word. New line here again.") ==
        "B:First of all, a word.|edited:New line here now.>New line here again.|");
  CHECK(show("", "").empty());
}

TEST_CASE("long texts need no table of each sentence with each") {
  // Such a table would have 10 thousand million cells.
  constexpr std::size_t sentences = 100'000;
  for (const bool repeated : {false, true}) {
    std::string first;
    std::string second;
    for (std::size_t i = 0; i < sentences; ++i) {
      first += repeated ? "It rains. " : "Boat " + std::to_string(i) + " came in early. ";
      second += repeated ? (i % 2 == 0 ? "It rains. " : "It snows. ")
                         : "Boat " + std::to_string(i * 7 % sentences) + " went out late. ";
    }
    CHECK(align_sentences(first, second).size() >= sentences);
  }
}
