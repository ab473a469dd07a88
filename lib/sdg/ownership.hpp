// SPDX-License-Identifier: MIT
/// Whose goal or target a number names, by what stands around the citation.
#pragma once

#include <cstddef>
#include <string_view>

#include "sdg/heads.hpp"

namespace unpsa::sdg {

/// Whether an SDG word follows that the citation depends on: `of the 2030 Agenda`, `des ODD`.
[[nodiscard]] bool names_agenda(std::string_view text, std::size_t end);

/// Whether an SDG word stands right before the word: `SDGs 目标`, `indicateur ODD`.
[[nodiscard]] bool follows_sdg_word(std::string_view text, std::size_t begin);

/// Whether an owner or another agenda stands before the word: `our`, `Agenda 2063`, `爱知`.
[[nodiscard]] bool is_owned(std::string_view text, const Head& head);

/// Whether an indefinite article stands before the word.
[[nodiscard]] bool is_indefinite(std::string_view text, std::size_t begin);

/// Whether `meta` at `begin` stands among Spanish or Portuguese words, or begins a sentence.
[[nodiscard]] bool is_romance_meta(std::string_view text, std::size_t begin);

/// `of 5` after the number, unless it is of the 17.
[[nodiscard]] bool is_part_of_count(std::string_view text, std::size_t end);

/// Whether a text of its own follows the number: after `:`, a dash or `=`, or directly (`Goal 2 Review
/// Phase`); of a decimal also a unit (`target 2.5 t`).
[[nodiscard]] bool is_label(std::string_view text, std::size_t end, bool decimal);

/// Whether what follows is how the texts of targets begin: `By 2030`.
[[nodiscard]] bool opens_target_text(std::string_view text, std::size_t end);

/// The same in Chinese, where the year stands before what it is the year of.
[[nodiscard]] bool opens_han_target_text(std::string_view text, std::size_t end);

/// Whether a word for an indicator follows the code, or stands near before it in its sentence.
[[nodiscard]] bool is_beside_indicator_word(std::string_view text, std::size_t begin, std::size_t end);

/// Whether a line, a clause, or the inside of a bracket begins at the place.
[[nodiscard]] bool opens_clause(std::string_view text, std::size_t begin);

/// Whether a colon stands before the place in its line.
[[nodiscard]] bool follows_colon(std::string_view text, std::size_t begin);

/// Whether a word in small letters follows the number.
[[nodiscard]] bool is_lower_word(std::string_view text, std::size_t end);

/// `-hectare` after `3.5`, or the other end of a range of figures.
[[nodiscard]] bool is_hyphenated(std::string_view text, std::size_t end);

/// Where the separator begins that ends right before `end`, at or after `begin`; `begin` where there is none.
[[nodiscard]] std::size_t find_separator_before(std::string_view text, std::size_t begin, std::size_t end);

}  // namespace unpsa::sdg
