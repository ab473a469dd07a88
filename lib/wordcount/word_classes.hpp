// SPDX-License-Identifier: MIT
/// What a code point is to the word counts. The build makes a table of it over all of Unicode
/// (lib/tables/generate_words.cpp).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace unpsa::wordcount {

enum class WordClass : std::uint8_t {
  other,
  space,    ///< Unicode White_Space, category Z, U+001C to U+001F
  dash,     ///< ends a run of `word`, not of `ws`
  asian,    ///< counts one
  ignored,  ///< U+FEFF
  unseen,   ///< Default_Ignorable_Code_Point or category Cf: never a word, ends none
};

struct ClassRange {
  char32_t first;
  char32_t last;
  WordClass word_class;
};

/// Every code point that is neither `other` nor `unseen`, rising; `unseen` ones among them are that.
inline constexpr std::array class_ranges{
    ClassRange{0x0009, 0x000D, WordClass::space},   ClassRange{0x001C, 0x0020, WordClass::space},
    ClassRange{0x0085, 0x0085, WordClass::space},   ClassRange{0x00A0, 0x00A0, WordClass::space},
    ClassRange{0x1100, 0x11FF, WordClass::asian},   ClassRange{0x1680, 0x1680, WordClass::space},
    ClassRange{0x2000, 0x200A, WordClass::space},   ClassRange{0x2013, 0x2014, WordClass::dash},
    ClassRange{0x2028, 0x2029, WordClass::space},   ClassRange{0x202F, 0x202F, WordClass::space},
    ClassRange{0x205F, 0x205F, WordClass::space},   ClassRange{0x2E80, 0x2FFF, WordClass::asian},
    ClassRange{0x3000, 0x3000, WordClass::space},   ClassRange{0x3001, 0x33FF, WordClass::asian},
    ClassRange{0x3400, 0x4DBF, WordClass::asian},   ClassRange{0x4E00, 0x9FFF, WordClass::asian},
    ClassRange{0xA960, 0xA97F, WordClass::asian},   ClassRange{0xAC00, 0xD7FF, WordClass::asian},
    ClassRange{0xF900, 0xFAFF, WordClass::asian},   ClassRange{0xFE10, 0xFE1F, WordClass::asian},
    ClassRange{0xFE30, 0xFE4F, WordClass::asian},   ClassRange{0xFEFF, 0xFEFF, WordClass::ignored},
    ClassRange{0xFF00, 0xFFEF, WordClass::asian},   ClassRange{0x16FE0, 0x18DFF, WordClass::asian},
    ClassRange{0x1AFF0, 0x1B2FF, WordClass::asian}, ClassRange{0x1F200, 0x1F2FF, WordClass::asian},
    ClassRange{0x20000, 0x3FFFD, WordClass::asian},
};

/// How the table says it: the class in the lower bits, and two flags.
inline constexpr std::uint8_t class_bits = 0x07;
inline constexpr std::uint8_t lexical_bit = 0x08;  ///< a letter or a number (categories L and N)
inline constexpr std::uint8_t han_bit = 0x10;      ///< Script=Han
/// An Asian character that is written without spaces: all but Hangul, and full-width Latin letters and
/// digits.
inline constexpr std::uint8_t unspaced_bit = 0x20;
/// Of a script whose words only a dictionary tells: Thai, Lao, Khmer, Myanmar.
inline constexpr std::uint8_t dictionary_bit = 0x40;

/// The upper bits of a code point choose one of a few different blocks of 64, its lower six, which are the
/// last byte of its UTF-8, the entry in the block.
inline constexpr std::size_t class_block_size = 64;

}  // namespace unpsa::wordcount
