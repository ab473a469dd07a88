// SPDX-License-Identifier: MIT
/// The words that a citation is made of, as data: what names goals, targets and indicators, what joins
/// numbers, and what shows that a number is none of them.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace unpsa::sdg {

enum class WordClass : std::uint8_t {
  goal,       ///< names a goal in any context: `SDG`, `可持续发展目标`
  weak_goal,  ///< names a goal of any sort: `Goal`, `目标`
  target,
  indicator,
  other,  ///< a goal of something else: `千年发展目标`
};

enum class Plural : bool { no, yes };

/// How a word has to be spelled.
enum class Spelling : std::uint8_t { any, capital, capitals };

struct Word {
  std::string_view text;
  WordClass word_class;
  Plural plural = Plural::no;
  Spelling spelling = Spelling::any;
  std::string_view language =
      {};  ///< of a word that means another thing elsewhere, as in `text::language_of`
};

using Texts = std::span<const std::string_view>;

[[nodiscard]] std::span<const Word> citation_words() noexcept;
/// What may be between a word and its number: `No.`, `第`.
[[nodiscard]] Texts number_marks() noexcept;
/// What an Arabic word may have before it, written as one with it.
[[nodiscard]] Texts arabic_prefixes() noexcept;

/// Words between the numbers of a list: `and`.
[[nodiscard]] Texts list_words() noexcept;
/// Words between the ends of a range: `to`.
[[nodiscard]] Texts range_words() noexcept;

/// Words that make a number before them a quantity in any context: `million`.
[[nodiscard]] Texts magnitudes() noexcept;
/// Words that do so for a decimal, or after a weak word: `years`.
[[nodiscard]] Texts units() noexcept;
/// The same in Chinese, where no space ends a word.
[[nodiscard]] Texts han_magnitudes() noexcept;
[[nodiscard]] Texts han_units() noexcept;
/// What makes `第3` no number of a goal: `年`.
[[nodiscard]] Texts han_ordinal_units() noexcept;
/// What may follow a Chinese numeral that is one, and no part of a word as in `目标一致`.
[[nodiscard]] Texts han_particles() noexcept;

/// What may stand between a Chinese word and its ordinal, which has a counter; and its number.
[[nodiscard]] Texts han_ordinal_particles() noexcept;
[[nodiscard]] Texts han_number_particles() noexcept;

/// What stands between a goal and what it is: `is`.
[[nodiscard]] Texts copulas() noexcept;
/// Words that follow a list of goals in a sentence, unlike the thing that a number counts: `through`.
[[nodiscard]] Texts sentence_words() noexcept;
/// Words before a number that is the number of something else: `version`, or an amount: `about`.
[[nodiscard]] Texts foreign_number_words() noexcept;
[[nodiscard]] Texts han_foreign_number_words() noexcept;
/// What follows `of` and the like where a weak word means the Sustainable Development Goals: `SDGs`.
[[nodiscard]] Texts agenda_words() noexcept;
/// `of`, of a thing that has goals of its own.
[[nodiscard]] Texts genitives() noexcept;
/// What follows a number that counts some of the things before it: `of which`.
[[nodiscard]] Texts partitives() noexcept;
/// Words before the first number of a range: `from`.
[[nodiscard]] Texts range_openings() noexcept;
/// Words before a word for any goal that say whose it is, or of which other agenda: `our`, `Vision`.
[[nodiscard]] Texts owners() noexcept;
[[nodiscard]] Texts han_owners() noexcept;
/// Words between a goal and its targets, and what may stand before them: `with its`.
[[nodiscard]] Texts possessives() noexcept;
[[nodiscard]] Texts companions() noexcept;
/// Words before `'s` that are no owners: `it`.
[[nodiscard]] Texts contracted() noexcept;
/// The beginnings of verbs whose two goals are no range: `linking SDG 5 to SDG 16`.
[[nodiscard]] Texts relations() noexcept;
/// Names of agendas, and of plans, beside their year: `Agenda 2063`, `Vision 2040`.
[[nodiscard]] Texts agendas() noexcept;
[[nodiscard]] Texts plans() noexcept;
/// Arabic nouns that begin with the letter of `and` and may be counted.
[[nodiscard]] Texts arabic_waw_nouns() noexcept;
/// Articles that the one goal or target of a number never has: `a target 3.5`.
[[nodiscard]] Texts indefinites() noexcept;
/// Words before `meta` where it is Spanish or Portuguese.
[[nodiscard]] Texts romance_words() noexcept;
/// What the texts of targets open with: `By 2030`.
[[nodiscard]] Texts target_openings() noexcept;
[[nodiscard]] Texts han_target_openings() noexcept;
/// What turns `3D` into something seen in three dimensions: `printing`.
[[nodiscard]] Texts dimension_words() noexcept;

}  // namespace unpsa::sdg
