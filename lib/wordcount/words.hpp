// SPDX-License-Identifier: MIT
/// Cutting a text in which Chinese and English are mixed into words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "unpsa/wordcount.hpp"

namespace unpsa::wordcount {

/// Counts a text that arrives in pieces, each well-formed UTF-8 of whole code points: by all methods but
/// `icu`, in one pass.
class WordCounter {
 public:
  /// A run of Thai, Lao, Khmer or Burmese that goes on in the next piece is cut there.
  void add(std::string_view piece);

  [[nodiscard]] const Counts& counts() const noexcept { return counts_; }

 private:
  void step(std::uint8_t entry, bool hyphen) noexcept;
  void step_stretch(std::uint8_t entry) noexcept;
  void close_word() noexcept {
    in_word_ = false;
    lexical_ = false;
    hyphens_ = 0;
  }
  std::size_t step_ascii(const char* bytes, std::size_t size) noexcept;
  std::size_t step_character(const char* bytes, std::size_t size) noexcept;
  std::size_t step_ideographs(const char* bytes, std::size_t size) noexcept;

  Counts counts_;
  bool in_word_ = false;      // a run of `word` is open
  bool lexical_ = false;      // and has a letter or a number
  bool in_ws_ = false;        // a run of `ws` is open
  bool stretch_ = false;      // a stretch of `spaced` is open and counted
  bool dictionary_ = false;   // there was a character that needs a dictionary
  std::uint8_t hyphens_ = 0;  // that the open run of `word` ends with, at most 2
};

/// Cuts a text, well-formed UTF-8, into the words that `word` counts.
class WordCutter {
 public:
  explicit WordCutter(std::string_view text) noexcept : text_(text) {}

  /// The next word, or false at the end.
  [[nodiscard]] bool next(Word& word) noexcept;

 private:
  std::string_view text_;
  std::size_t position_ = 0;
};

/// The byte offset at which the word after the first `count` words begins; the size of the text where it
/// has no more words.
[[nodiscard]] std::size_t find_word(std::string_view text, std::size_t count);

}  // namespace unpsa::wordcount
