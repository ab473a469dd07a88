// SPDX-License-Identifier: MIT
/// Cutting a text into what a method counts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "unpsa/wordcount.hpp"
#include "wordcount/words.hpp"

namespace unpsa::wordcount {

/// Cuts a text, well-formed UTF-8, into the words of one method: what it counts as one, or as a part of one.
/// Takes time in proportion to the text.
class MethodCutter {
 public:
  MethodCutter(std::string_view text, Method method, Ratio ratio = default_ratio);

  /// The next word, or false at the end.
  [[nodiscard]] bool next(Word& word);

  /// The count of the text up to the end of the last word.
  [[nodiscard]] std::size_t count() const noexcept { return others_ + ratio_.words(unspaced_); }

 private:
  bool next_part_of_words(Word& word) noexcept;
  bool next_run(Word& word) noexcept;
  bool next_character(Word& word) noexcept;
  bool next_by_icu(Word& word) noexcept;
  bool next_stretch(Word& word);
  [[nodiscard]] std::size_t find_stretch_end(std::size_t begin, std::uint8_t mask) const noexcept;

  std::string_view text_;
  Method method_;
  Ratio ratio_;
  WordCutter words_;
  std::size_t position_ = 0;
  std::size_t others_ = 0;    // words that count one each
  std::size_t unspaced_ = 0;  // characters of scripts without spaces
  std::vector<Word> listed_;  // by ICU, and how many of them were taken
  std::size_t taken_ = 0;
};

}  // namespace unpsa::wordcount
