// SPDX-License-Identifier: MIT
/// The context of a number, which shows whether it is the number of a goal.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace unpsa::sdg {

/// How much is known of a number by what stands before it: a word for the goals themselves, or one for any
/// goal (and a decimal might be any figure).
enum class Strength : std::uint8_t { strong, weak };

/// Whether the text after the number makes it a quantity: `%`, `million`, `万`; for weak ones also `years`.
[[nodiscard]] bool is_quantity(std::string_view text, std::size_t end, Strength strength);

/// `年` after `第3`.
[[nodiscard]] bool is_foreign_ordinal(std::string_view text, std::size_t end);

/// Whether nothing follows in the sentence that the number could count: the end, punctuation, a conjunction.
[[nodiscard]] bool is_closed(std::string_view text, std::size_t end);

/// The same, or a word that sentences go on with (`Goals 3 and 5 are …`), unlike `5 clinics`.
[[nodiscard]] bool is_closed_or_goes_on(std::string_view text, std::size_t end);

/// Whether a sentence goes on with the word that begins at `begin`, in any of its forms: `guides our work`.
[[nodiscard]] bool continues_sentence(std::string_view text, std::size_t begin);

/// Whether what stands after a Chinese numeral leaves it one, unlike `目标一致` and `目标一是…,二是…`.
[[nodiscard]] bool is_closed_han(std::string_view text, std::size_t end, int value);

/// `3) …`, `3. …`, `3- …`, `3、…` with no bracket open before it: the number of a list's item.
[[nodiscard]] bool is_list_number(std::string_view text, std::size_t begin, std::size_t end);

/// `of the plan`, unless what follows is the Agenda.
[[nodiscard]] bool is_of_other_thing(std::string_view text, std::size_t end);

/// `printing` after `3D`.
[[nodiscard]] bool is_dimension(std::string_view text, std::size_t end);

/// Whether an unclosed bracket stands before the place in its line.
[[nodiscard]] bool is_in_brackets(std::string_view text, std::size_t place);

/// Whether a bare number is, by what stands right before it, part of another one or the number of another
/// thing: `v3.2`, `$3.2`, `Law 8.2`, `about 3.2`.
[[nodiscard]] bool is_foreign_number(std::string_view text, std::size_t begin);

/// Whether what stands before a bare code opens a list or a sentence, so that the code may be a label.
[[nodiscard]] bool opens_label(std::string_view text, std::size_t begin);

/// Whether a bare code is closed as a label is: `:`, `)`.
[[nodiscard]] bool closes_label(std::string_view text, std::size_t end);

}  // namespace unpsa::sdg
