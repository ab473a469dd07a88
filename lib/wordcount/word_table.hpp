// SPDX-License-Identifier: MIT
/// Look-ups in the generated table of what code points are to the word counts.
#pragma once

#include <cstdint>

#include "word_tables.inc"
#include "wordcount/word_classes.hpp"

namespace unpsa::wordcount {

/// Class and flags of a code point, as word_classes.hpp packs them.
[[nodiscard]] constexpr std::uint8_t entry_of(char32_t code_point) noexcept {
  return word_blocks[word_index[code_point / class_block_size] * class_block_size +
                     code_point % class_block_size];
}

[[nodiscard]] constexpr WordClass class_of_entry(std::uint8_t entry) noexcept {
  return static_cast<WordClass>(entry & class_bits);
}

}  // namespace unpsa::wordcount
