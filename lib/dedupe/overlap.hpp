// SPDX-License-Identifier: MIT
/// What two records share, by all their shingles.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "dedupe/fingerprint.hpp"

namespace unpsa::dedupe {

/// Answers that share less have it in common by chance: they are not taken for one another.
inline constexpr double least_answer_score = 0.3;

/// An answer, and the one of the other record that it has most in common with.
struct AnswerMatch {
  std::uint32_t question = 0;     ///< as in AnswerPrint
  std::uint32_t of_question = 0;  ///< of the other record; the same question unless another has more in
                                  ///< common, and at least `least_answer_score`
  double score = 0;               ///< containment of the shorter in the longer answer, 0 to 1
};

/// How much of the smaller record the larger one contains.
struct Overlap {
  double containment = 0;  ///< 0 to 1: shingles of the smaller record that the larger has too, in any
                           ///< answer, and as often
  double size_ratio = 0;   ///< 0 to 1: shingles of the smaller record, divided by those of the larger
};

/// How many shingles records must share of which the smaller has `smaller`, for a containment of `least`.
[[nodiscard]] std::size_t wanted_shingles(std::size_t smaller, double least) noexcept;

/// `size_ratio` of two records with so many shingles; 0 for none.
[[nodiscard]] double size_ratio_of(std::size_t left, std::size_t right) noexcept;

/// Compares one record with others. Each record is taken as the sum of its answers, whatever their numbers,
/// so each answer counts in proportion to its length.
class Comparer {
 public:
  /// The record to compare; it must outlive the comparisons.
  void set(const Fingerprint& record);

  [[nodiscard]] Overlap compare(const Fingerprint& other);

  /// Whether `compare` may find a containment of `least` or more; costs less than it. False by mistake in one
  /// case of 30,000 at most.
  [[nodiscard]] bool may_reach(const Fingerprint& other, double least) noexcept;

  /// For each answer of the record, in form order, what it shares with the other.
  [[nodiscard]] std::vector<AnswerMatch> match_answers(const Fingerprint& other);

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  static constexpr std::uint32_t no_owner = static_cast<std::uint32_t>(-1);

  struct Shingle {
    std::uint32_t owner;  // the last answer that has it: its place in owners_
    std::uint32_t count;  // in the record
    std::uint32_t seen;   // in which comparison
    std::uint32_t left;   // of the count, in that comparison
  };
  /// An answer that has a shingle.
  struct Owner {
    std::uint32_t answer;
    std::uint32_t next;  // the answer before it that has the shingle; or no_owner
  };
  void fill_table();
  void fill_filter() noexcept;
  [[nodiscard]] std::span<const std::uint32_t> take_possible(std::span<const std::uint32_t> shingles);
  [[nodiscard]] bool is_surely_less(const Fingerprint& other, std::size_t wanted) const noexcept;
  [[nodiscard]] std::size_t has_bit(std::uint32_t shingle) const noexcept {
    return filter_[shingle % filter_bits / 64] >> shingle % 64 & 1;
  }
  [[nodiscard]] std::size_t find(std::uint32_t shingle) const noexcept {
    std::size_t at = shingle >> shift_;
    while (keys_[at] != 0 && keys_[at] != shingle) at = (at + 1) & (keys_.size() - 1);
    return keys_[at] == 0 ? none : at;
  }

  // A bit for each shingle of the record, by its lowest bits: small enough for the fastest memory.
  static constexpr std::size_t filter_bits = std::size_t{1} << 16;

  const Fingerprint* record_ = nullptr;
  std::vector<std::uint64_t> filter_ = std::vector<std::uint64_t>(filter_bits / 64);
  // Both are made when they are needed: of most records nothing is compared.
  bool has_filter_ = false;
  bool has_table_ = false;
  std::vector<std::uint32_t> keys_;  // 0: free
  std::vector<Shingle> shingles_;    // beside the keys
  std::vector<Owner> owners_;
  std::vector<std::uint32_t> possible_;  // shingles of the other that the record may have
  int shift_ = 0;
  std::uint32_t comparison_ = 0;
};

}  // namespace unpsa::dedupe
