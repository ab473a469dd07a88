// SPDX-License-Identifier: MIT
/// What a code point is to the word count: a table over all of Unicode, made by the compiler.
///
/// Two stages: the upper bits of a code point choose one of a few different blocks of 64, its lower six,
/// which are the last byte of its UTF-8, the class in the block.
#pragma once

#include <algorithm>
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
};

struct ClassRange {
  char32_t first;
  char32_t last;
  WordClass word_class;
};

/// Every code point that is not `other`, rising.
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

class ClassTable {
 public:
  static constexpr std::size_t block_size = 64;

  constexpr ClassTable() {
    blocks_[whole_asian].fill(WordClass::asian);
    for (const ClassRange& range : class_ranges) add(range);
  }

  [[nodiscard]] constexpr WordClass of(char32_t code_point) const noexcept {
    return blocks_[index_[code_point / block_size]][code_point % block_size];
  }

 private:
  static constexpr std::size_t whole_other = 0;
  static constexpr std::size_t whole_asian = 1;

  constexpr void add(const ClassRange& range) {
    const std::size_t last_block = range.last / block_size;
    for (std::size_t block = range.first / block_size; block <= last_block; ++block) {
      const std::size_t begin = std::max<std::size_t>(range.first, block * block_size);
      const std::size_t end = std::min<std::size_t>(range.last + std::size_t{1}, (block + 1) * block_size);
      if (end - begin == block_size && range.word_class == WordClass::asian) {
        index_[block] = whole_asian;
        continue;
      }
      if (index_[block] == whole_other) index_[block] = static_cast<std::uint8_t>(used_++);
      for (std::size_t i = begin; i < end; ++i) blocks_[index_[block]][i % block_size] = range.word_class;
    }
  }

  // Code points beyond the last range (of planes 4 to 16) are `other` as well.
  std::array<std::uint8_t, 0x110000 / block_size> index_{};
  std::array<std::array<WordClass, block_size>, 24> blocks_{};
  std::size_t used_ = 2;
};

inline constexpr ClassTable class_table;

}  // namespace unpsa::wordcount
