// SPDX-License-Identifier: MIT
#include "sdg/vocabulary.hpp"

#include <algorithm>

#include "form/characters.hpp"
#include "sdg/folded_text.hpp"

namespace unpsa::sdg {
namespace {

bool is_han_at_front(std::string_view text) noexcept {
  return !text.empty() && form::is_ideograph(text::decode(text).value);
}

bool is_han_at_back(std::string_view text) noexcept {
  return !text.empty() && form::is_ideograph(form::decode_last(text).value);
}

bool is_longer(const std::string& left, const std::string& right) noexcept {
  return left.size() > right.size();
}

}  // namespace

bool ends_within_word(std::string_view folded) noexcept {
  return !folded.empty() && form::is_of_spaced_word(form::decode_last(folded).value);
}

bool opens_within_word(std::string_view folded) noexcept {
  return !folded.empty() && form::is_of_spaced_word(text::decode(folded).value);
}

Phrases::Phrases(Texts texts) {
  for (const std::string_view text : texts) {
    phrases_.push_back(comparable(text));
    openings_.set(static_cast<unsigned char>(phrases_.back().front()));
  }
  std::stable_sort(phrases_.begin(), phrases_.end(), is_longer);
}

bool Phrases::contains(std::string_view folded) const noexcept {
  return std::find(phrases_.begin(), phrases_.end(), folded) != phrases_.end();
}

std::size_t Phrases::length_at_front(std::string_view folded) const noexcept {
  if (folded.empty() || !openings_[static_cast<unsigned char>(folded.front())]) return 0;
  for (const std::string& phrase : phrases_) {
    if (phrase.front() != folded.front() || !folded.starts_with(phrase)) continue;
    if (is_han_at_back(phrase) || !opens_within_word(folded.substr(phrase.size()))) return phrase.size();
  }
  return 0;
}

std::size_t Phrases::length_before_number(std::string_view folded) const noexcept {
  for (const std::string& phrase : phrases_) {
    if (!folded.starts_with(phrase)) continue;
    std::string_view after = folded.substr(phrase.size());
    if (after.starts_with(' ')) after.remove_prefix(1);
    if (!after.empty() && form::digit_value(text::decode(after).value) >= 0) return phrase.size();
  }
  return 0;
}

std::size_t Phrases::length_at_back(std::string_view folded) const noexcept {
  if (folded.empty()) return 0;
  for (const std::string& phrase : phrases_) {
    if (phrase.back() != folded.back() || !folded.ends_with(phrase)) continue;
    if (is_han_at_front(phrase) || !ends_within_word(folded.substr(0, folded.size() - phrase.size()))) {
      return phrase.size();
    }
  }
  return 0;
}

std::size_t Phrases::length_after_number(std::string_view folded) const noexcept {
  for (const std::string& phrase : phrases_) {
    if (phrase.size() >= folded.size() || !folded.ends_with(phrase)) continue;
    const char last = folded[folded.size() - phrase.size() - 1];
    if (last >= '0' && last <= '9') return phrase.size();
  }
  return 0;
}

bool Phrases::open(std::string_view folded) const noexcept {
  return std::any_of(phrases_.begin(), phrases_.end(),
                     [folded](const std::string& phrase) { return folded.starts_with(phrase); });
}

Vocabulary::Vocabulary()
    : number_marks(sdg::number_marks()),
      arabic_prefixes(sdg::arabic_prefixes()),
      list_words(sdg::list_words()),
      range_words(sdg::range_words()),
      magnitudes(sdg::magnitudes()),
      units(sdg::units()),
      han_magnitudes(sdg::han_magnitudes()),
      han_units(sdg::han_units()),
      han_ordinal_units(sdg::han_ordinal_units()),
      han_particles(sdg::han_particles()),
      han_ordinal_particles(sdg::han_ordinal_particles()),
      han_number_particles(sdg::han_number_particles()),
      copulas(sdg::copulas()),
      sentence_words(sdg::sentence_words()),
      foreign_number_words(sdg::foreign_number_words()),
      han_foreign_number_words(sdg::han_foreign_number_words()),
      agenda_words(sdg::agenda_words()),
      genitives(sdg::genitives()),
      partitives(sdg::partitives()),
      dimension_words(sdg::dimension_words()),
      range_openings(sdg::range_openings()),
      owners(sdg::owners()),
      han_owners(sdg::han_owners()),
      possessives(sdg::possessives()),
      companions(sdg::companions()),
      contracted(sdg::contracted()),
      relations(sdg::relations()),
      agendas(sdg::agendas()),
      plans(sdg::plans()),
      arabic_waw_nouns(sdg::arabic_waw_nouns()),
      indefinites(sdg::indefinites()),
      romance_words(sdg::romance_words()),
      target_openings(sdg::target_openings()),
      han_target_openings(sdg::han_target_openings()) {
  for (const Word& word : citation_words()) words.push_back({comparable(word.text), &word});
  std::stable_sort(words.begin(), words.end(), [](const FoldedWord& left, const FoldedWord& right) {
    return is_longer(left.text, right.text);
  });
}

const Vocabulary& vocabulary() {
  static const Vocabulary tables;
  return tables;
}

}  // namespace unpsa::sdg
