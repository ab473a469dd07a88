// SPDX-License-Identifier: MIT
/// What a code point is to a text that is cut into units. The build makes a table of it over all of Unicode
/// (lib/tables/generate_units.cpp).
#pragma once

#include <cstddef>
#include <cstdint>

namespace unpsa::text {

enum class UnitClass : std::uint8_t {
  other,     ///< punctuation, symbols: kept in the text, parts units
  space,     ///< left out, parts units
  ignored,   ///< format characters: left out, parts nothing
  word,      ///< letters, digits and the marks on them: a run is one unit
  single,    ///< Han, kana, hangul: each one unit
  unspaced,  ///< letters of Thai, Lao, Khmer, Burmese and the like, which write no spaces: as `word`, but a
             ///< run of them is cut by ICU's dictionaries
};

/// How the table says it: the class in the lower bits; a flag; and above them how far away the code point
/// is that NFKC_Casefold, and the folding of what is written either way, make of this one.
inline constexpr std::uint32_t unit_class_bits = 0x07;
inline constexpr std::uint32_t unit_complex_bit = 0x08;  ///< may combine with the character before it, or
                                                         ///< become several code points: left to ICU
inline constexpr int unit_distance_shift = 8;

/// The upper bits of a code point choose one of a few different blocks of 64, its lower six the entry in it.
inline constexpr std::size_t unit_block_size = 64;

}  // namespace unpsa::text
