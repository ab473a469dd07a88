// SPDX-License-Identifier: MIT
/// The fields of two forms side by side.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "unpsa/dedupe.hpp"
#include "unpsa/record.hpp"

namespace unpsa::dedupe {

inline constexpr std::size_t field_count = static_cast<std::size_t>(Field::consent) + 1;

/// A hash for each field, 0 where it has no value; even where the value is a placeholder. Where the form has
/// a code, a country, a date or yes and no, the hash is of that, so that pages in two languages agree;
/// elsewhere of the text without case, punctuation and white space.
using FieldHashes = std::array<std::uint32_t, field_count>;
void hash_fields(const Record& record, FieldHashes& hashes, std::string& scratch);

/// Whether it is the hash of a value that is no placeholder.
[[nodiscard]] constexpr bool is_evidence(std::uint32_t field_hash) noexcept { return (field_hash & 1U) != 0; }

/// Which of the fields that tell initiatives apart are the same, and no placeholders: country, institution,
/// title, date of implementation, website.
[[nodiscard]] FieldSet find_agreeing(const FieldHashes& left, const FieldHashes& right) noexcept;

/// Which of country, institution and title have a value on both sides, and not the same: the records are
/// different nominations, whatever their answers.
[[nodiscard]] FieldSet find_contradicting(const FieldHashes& left, const FieldHashes& right) noexcept;

/// Whether the left record has the country, institution and title of the right one, as far as that has any:
/// nothing that is known of the right one is lost with it.
[[nodiscard]] bool has_names_of(const FieldHashes& left, const FieldHashes& right) noexcept;

/// Which fields, of all, have different values. A field that a page lost does not differ.
[[nodiscard]] FieldSet find_differing(const FieldHashes& left, const FieldHashes& right) noexcept;

}  // namespace unpsa::dedupe
