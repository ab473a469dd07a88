// SPDX-License-Identifier: MIT
/// The word tables, folded, and how they are looked up.
#pragma once

#include <bitset>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "sdg/words.hpp"

namespace unpsa::sdg {

/// Words and phrases of one table.
class Phrases {
 public:
  explicit Phrases(Texts texts);

  [[nodiscard]] bool contains(std::string_view folded) const noexcept;
  /// The length of the longest phrase that `folded` opens with, ending where a word ends; 0 if none.
  [[nodiscard]] std::size_t length_at_front(std::string_view folded) const noexcept;
  /// The length of the longest phrase that `folded` ends with, beginning where a word begins; 0 if none.
  [[nodiscard]] std::size_t length_at_back(std::string_view folded) const noexcept;
  /// The same where a number follows, which some phrases are written as one with: `n°3`.
  [[nodiscard]] std::size_t length_before_number(std::string_view folded) const noexcept;
  /// The length of the longest phrase that `folded` ends with, right after a digit; 0 if none.
  [[nodiscard]] std::size_t length_after_number(std::string_view folded) const noexcept;
  /// Whether `folded` opens with one of the phrases, wherever words end (for Chinese).
  [[nodiscard]] bool open(std::string_view folded) const noexcept;

 private:
  std::vector<std::string> phrases_;  // the longest first
  std::bitset<256> openings_;         // their first bytes
};

struct FoldedWord {
  std::string text;
  const Word* word;
};

/// All tables. One, made at first use.
struct Vocabulary {
  Vocabulary();

  std::vector<FoldedWord> words;  // the longest first
  Phrases number_marks, arabic_prefixes, list_words, range_words, magnitudes, units, han_magnitudes,
      han_units, han_ordinal_units, han_particles, han_ordinal_particles, han_number_particles, copulas,
      sentence_words, foreign_number_words, han_foreign_number_words, agenda_words, genitives, partitives,
      dimension_words, range_openings, owners, han_owners, possessives, companions, contracted, relations,
      agendas, plans, arabic_waw_nouns, indefinites, romance_words, target_openings, han_target_openings;
};

[[nodiscard]] const Vocabulary& vocabulary();

/// Whether the folded character before or after a place belongs to a word that is written with spaces, so
/// that no word begins or ends there.
[[nodiscard]] bool ends_within_word(std::string_view folded) noexcept;
[[nodiscard]] bool opens_within_word(std::string_view folded) noexcept;

}  // namespace unpsa::sdg
