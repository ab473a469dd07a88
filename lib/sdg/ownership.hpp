// SPDX-License-Identifier: MIT
/// Whose goal or target a number names, by what stands around the citation.
#pragma once

#include <cstddef>
#include <string_view>

#include "sdg/heads.hpp"

namespace unpsa::sdg {

/// Whether an SDG word stands right before the word: `SDGs 目标`, `indicateur ODD`.
[[nodiscard]] bool follows_sdg_word(std::string_view text, std::size_t begin);

/// Whether an owner or another agenda stands before the word: `our`, `Agenda 2063`, `爱知`.
[[nodiscard]] bool is_owned(std::string_view text, const Head& head);

/// Whether a text is what joins a goal and what belongs to it: `and its`, `with its`.
[[nodiscard]] bool is_possessive_link(std::string_view text);

/// Whether a verb stands before the word that relates two goals: `linking SDG 5 to SDG 16`.
[[nodiscard]] bool follows_relation(std::string_view text, std::size_t begin);

/// Whether a noun in small letters follows, as it does a goal of the author's: `Goal 2 project group`.
[[nodiscard]] bool is_of_own_part(std::string_view text, std::size_t end);

/// Whether an indefinite article stands before the word.
[[nodiscard]] bool is_indefinite(std::string_view text, std::size_t begin);

/// Whether `meta` at `begin` stands among Spanish or Portuguese words, or begins a sentence.
[[nodiscard]] bool is_spanish_meta(std::string_view text, std::size_t begin);

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

/// Where the separator begins that ends right before `end`, at or after `begin`; `begin` where there is none.
[[nodiscard]] std::size_t find_separator_before(std::string_view text, std::size_t begin, std::size_t end);

}  // namespace unpsa::sdg
