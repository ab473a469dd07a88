// SPDX-License-Identifier: MIT
// The noun is told by its ending: the plural of Latin letters, the genitive of Russian, which is all that is
// no verb, adverb or particle, and in Arabic the patterns of plurals and the endings of what numbers count.
#include "sdg/counted.hpp"

#include <algorithm>
#include <array>

#include "form/characters.hpp"
#include "sdg/folded_text.hpp"
#include "sdg/separators.hpp"
#include "sdg/vocabulary.hpp"

namespace unpsa::sdg {
namespace {

template <std::size_t N>
bool ends_with_any(std::string_view word, const std::array<std::string_view, N>& endings) noexcept {
  return std::any_of(endings.begin(), endings.end(),
                     [word](std::string_view ending) { return word.ends_with(ending); });
}

std::string_view take_folded_word(std::string_view& folded) noexcept {
  folded.remove_prefix(std::min(folded.find_first_not_of(' '), folded.size()));
  form::Scanner scanner(folded);
  const std::string_view word = scanner.take_while(
      [](char32_t c) { return form::is_word_character(c) && !form::is_ideograph(c) && c != other_mark; });
  folded = scanner.rest();
  return word;
}

bool is_lower_letter(char32_t c) noexcept {
  return (c >= U'a' && c <= U'z') || (c >= 0xDF && c < 0x180) || (c >= 0x430 && c <= 0x45F);
}

/// `targets` in `SDGs 3 and 8 targets`
bool is_citation_word(std::string_view word) {
  return std::any_of(vocabulary().words.begin(), vocabulary().words.end(),
                     [word](const FoldedWord& known) { return known.text == word; });
}

/// Words that sentences go on with, and words for what goals have.
bool is_other_than_counted(std::string_view word) {
  return vocabulary().sentence_words.contains(word) || is_citation_word(word);
}

bool is_latin_plural(std::string_view word) noexcept {
  constexpr std::size_t shortest = 4;
  return word.size() >= shortest && (word.ends_with('s') || word.ends_with('x')) && !word.ends_with("ss");
}

/// `ministries`, or with a word before it, as English has it, `partner clinics`.
bool counts_latin(std::string_view word, std::string_view rest, bool english) {
  if (is_latin_plural(word)) return true;
  if (!english || !rest.starts_with(' ') || word.ends_with("ly")) return false;
  const std::string_view noun = take_folded_word(rest);
  return is_latin_plural(noun) && !is_other_than_counted(noun);
}

/// After 2, 3 and 4 a noun ends with a vowel, after all others with a consonant: `3 клиники`, `8
/// министерств`.
bool counts_cyrillic(std::string_view word, int number) noexcept {
  constexpr std::array<std::string_view, 12> verbs{"ют", "ут", "ат", "ят", "ет", "ит",
                                                   "ся", "сь", "ть", "ла", "ли", "ны"};
  if (ends_with_any(word, verbs)) return false;
  if (word.ends_with("х")) return true;  // of an adjective
  const int last = number % 10;
  const bool few = last >= 2 && last <= 4 && (number < 12 || number > 14);
  constexpr std::array<std::string_view, 4> few_endings{"а", "я", "ы", "и"};
  constexpr std::array<std::string_view, 9> vowels{"а", "е", "и", "о", "у", "ы", "э", "ю", "я"};
  return few ? ends_with_any(word, few_endings) : !ends_with_any(word, vowels);
}

/// `مدارس`, `أقسام`, `وزارات`, `بلدية`, `مركزا`
bool counts_arabic(std::string_view word) {
  constexpr std::size_t letter = 2;  // bytes
  const auto at = [word](std::size_t place) {
    return word.substr(std::min(place * letter, word.size()), letter);
  };
  const std::size_t letters = word.size() / letter;
  if (letters < 3 || word.starts_with("ال")) return false;
  if (at(0) == "و" && !vocabulary().arabic_waw_nouns.contains(word)) return false;
  if (word.ends_with("ات") || word.ends_with("ة")) return true;
  if (letters >= 4 && word.ends_with("ا") && !word.ends_with("وا")) return true;
  if (letters < 5 || letters > 6) return false;
  return (at(0) == "م" && at(2) == "ا") || ((at(0) == "أ" || at(0) == "ا") && at(3) == "ا");
}

}  // namespace

bool counts_noun(std::string_view text, const Count& count) {
  const std::size_t end = count.end;
  const std::size_t begin = skip_space(text, end);
  if (begin == end || begin == text.size()) return false;
  const char32_t first = text::decode(text.substr(begin)).value;
  const bool arabic = first >= 0x620 && first < 0x6D4;
  if (!arabic && !is_lower_letter(first)) return false;
  const FoldedText folded = fold_behind(text, begin);
  std::string_view rest = folded.view();
  const std::string_view word = take_folded_word(rest);
  if (word.empty() || is_other_than_counted(word)) return false;
  if (vocabulary().units.contains(word)) return true;
  if (arabic) return counts_arabic(word);
  return first >= 0x400 ? counts_cyrillic(word, count.number) : counts_latin(word, rest, count.english);
}

bool names_parts_of_goals(std::string_view text, std::size_t end) {
  const FoldedText folded = fold_behind(text, end);
  std::string_view rest = folded.view();
  const std::string_view word = take_folded_word(rest);
  return !word.empty() && is_citation_word(word);
}

}  // namespace unpsa::sdg
