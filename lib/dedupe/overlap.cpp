// SPDX-License-Identifier: MIT
#include "dedupe/overlap.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

namespace unpsa::dedupe {
namespace {

constexpr std::size_t least_capacity = 64;

double divide(std::size_t part, std::size_t whole) noexcept {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

/// For each pair of answers how many shingles they share.
using SharedCounts = std::vector<std::uint32_t>;

AnswerMatch match_best(const AnswerPrint& answer, std::span<const AnswerPrint> others,
                       std::span<const std::uint32_t> shared) noexcept {
  AnswerMatch best{answer.question, answer.question, 0};
  for (std::size_t i = 0; i < others.size(); ++i) {
    const AnswerPrint& other = others[i];
    const double score = std::min(1.0, divide(shared[i], std::min(answer.shingles, other.shingles)));
    const bool same_question = other.question == answer.question;
    if (!same_question && score < least_answer_score) continue;
    if (score > best.score || (score == best.score && score > 0 && same_question)) {
      best = {answer.question, other.question, score};
    }
  }
  return best;
}

}  // namespace

double size_ratio_of(std::size_t left, std::size_t right) noexcept {
  return divide(std::min(left, right), std::max(left, right));
}

void Comparer::set(const Fingerprint& record) {
  record_ = &record;
  has_table_ = false;
  has_filter_ = false;
}

void Comparer::fill_filter() noexcept {
  if (has_filter_) return;
  has_filter_ = true;
  std::fill(filter_.begin(), filter_.end(), 0);
  for (const std::uint32_t shingle : record_->shingles()) {
    filter_[shingle % filter_bits / 64] |= std::uint64_t{1} << shingle % 64;
  }
}

void Comparer::fill_table() {
  if (has_table_) return;
  has_table_ = true;
  const Fingerprint& record = *record_;
  const std::size_t capacity = std::bit_ceil(std::max(2 * record.shingles().size(), least_capacity));
  keys_.assign(capacity, 0);
  shingles_.resize(capacity);
  owners_.clear();
  shift_ = 33 - static_cast<int>(std::bit_width(capacity));
  comparison_ = 0;
  const std::uint32_t* shingle = record.shingles().data();
  for (std::uint32_t answer = 0; answer < record.answers().size(); ++answer) {
    for (const std::uint32_t* const end = shingle + record.answers()[answer].shingles; shingle != end;
         ++shingle) {
      std::size_t at = *shingle >> shift_;
      while (keys_[at] != 0 && keys_[at] != *shingle) at = (at + 1) & (capacity - 1);
      Shingle& entry = shingles_[at];
      if (keys_[at] == 0) entry = {no_owner, 0, 0, 0};
      keys_[at] = *shingle;
      if (entry.owner == no_owner || owners_[entry.owner].answer != answer) {
        owners_.push_back({answer, entry.owner});
        entry.owner = static_cast<std::uint32_t>(owners_.size() - 1);
      }
      ++entry.count;
    }
  }
}

/// Those of the shingles that the record may have. Which these are cannot be foreseen, so it is found out
/// without a branch.
std::span<const std::uint32_t> Comparer::take_possible(std::span<const std::uint32_t> shingles) {
  fill_filter();
  possible_.resize(shingles.size());
  std::size_t count = 0;
  for (const std::uint32_t shingle : shingles) {
    possible_[count] = shingle;
    count += has_bit(shingle);
  }
  return std::span(possible_).first(count);
}

Overlap Comparer::compare(const Fingerprint& other) {
  fill_table();
  ++comparison_;
  std::size_t shared = 0;
  for (const std::uint32_t shingle : take_possible(other.shingles())) {
    const std::size_t at = find(shingle);
    if (at == none) continue;
    Shingle& entry = shingles_[at];
    if (entry.seen != comparison_) entry.left = entry.count;
    entry.seen = comparison_;
    if (entry.left == 0) continue;
    --entry.left;
    ++shared;
  }
  const auto [smaller, larger] = std::minmax({record_->shingles().size(), other.shingles().size()});
  return {.containment = divide(shared, smaller), .size_ratio = size_ratio_of(smaller, larger)};
}

/// By every eighth shingle: whether the other record has fewer than `wanted` in common with this one, by four
/// standard deviations. In a family of forms that are alike, but not enough, it saves most of the work.
bool Comparer::is_surely_less(const Fingerprint& other, std::size_t wanted) const noexcept {
  constexpr std::size_t stride = 8;
  constexpr std::size_t least_samples = 64;
  constexpr double deviations = 4;
  const std::span<const std::uint32_t> shingles = other.shingles();
  const std::size_t samples = shingles.size() / stride;
  if (samples < least_samples) return false;
  std::size_t hits = 0;
  // Not at the same distance from one to the next: a text may repeat a block of any length.
  constexpr std::size_t step = 3;
  for (std::size_t i = 0; i < samples; ++i) hits += has_bit(shingles[i * stride + i * step % stride]);
  const double share = divide(hits, samples);
  const double deviation =
      std::sqrt(std::max(share, 1.0 / least_samples) * (1 - share) / static_cast<double>(samples));
  return (share + deviations * deviation) * static_cast<double>(shingles.size()) <
         static_cast<double>(wanted);
}

std::size_t wanted_shingles(std::size_t smaller, double least) noexcept {
  constexpr double rounding = 1e-6;
  return static_cast<std::size_t>(std::ceil(least * static_cast<double>(smaller) - rounding));
}

bool Comparer::may_reach(const Fingerprint& other, double least) noexcept {
  fill_filter();
  constexpr std::size_t block = 128;
  const std::size_t wanted =
      wanted_shingles(std::min(record_->shingles().size(), other.shingles().size()), least);
  if (is_surely_less(other, wanted)) return false;
  // Each shingle that the record does not have takes away from what may still be shared.
  std::size_t possible = other.shingles().size();
  std::span<const std::uint32_t> rest = other.shingles();
  while (!rest.empty() && possible >= wanted) {
    const std::span<const std::uint32_t> now = rest.first(std::min(block, rest.size()));
    for (const std::uint32_t shingle : now) {
      possible -= 1 - has_bit(shingle);
    }
    rest = rest.subspan(now.size());
  }
  return possible >= wanted;
}

std::vector<AnswerMatch> Comparer::match_answers(const Fingerprint& other) {
  fill_table();
  const std::span<const AnswerPrint> answers = record_->answers();
  const std::span<const AnswerPrint> others = other.answers();
  SharedCounts shared(answers.size() * others.size());
  std::span<const std::uint32_t> rest = other.shingles();
  for (std::size_t i = 0; i < others.size(); ++i) {
    const auto own = rest.first(others[i].shingles);
    rest = rest.subspan(own.size());
    for (const std::uint32_t shingle : take_possible(own)) {
      const std::size_t at = find(shingle);
      if (at == none) continue;
      for (std::uint32_t owner = shingles_[at].owner; owner != no_owner; owner = owners_[owner].next)
        ++shared[owners_[owner].answer * others.size() + i];
    }
  }
  std::vector<AnswerMatch> matches;
  for (std::size_t i = 0; i < answers.size(); ++i) {
    matches.push_back(
        match_best(answers[i], others, std::span(shared).subspan(i * others.size(), others.size())));
  }
  return matches;
}

}  // namespace unpsa::dedupe
