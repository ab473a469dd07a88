// SPDX-License-Identifier: MIT
#include "writer/document/search_text.hpp"

#include <algorithm>
#include <array>

#include "form/characters.hpp"
#include "text/ascii.hpp"
#include "wordcount/words.hpp"

namespace unpsa::writer {
namespace {

bool is_letter_or_digit(char byte) noexcept {
  return text::is_ascii_letter(byte) || text::is_ascii_digit(byte);
}

/// What stands together: where each of the last characters or Latin words begins.
class Sequences {
 public:
  Sequences(std::string_view text, std::vector<std::string_view>& found) : text_(text), found_(found) {}

  void begin_anew() noexcept { count_ = 0; }

  /// Adds all sequences that end with what stands from `begin` to `end`.
  void add(std::size_t begin, std::size_t end) {
    for (std::size_t i = 0; i < count_; ++i) {
      if (i + 1 < longest_sequence) found_.push_back(text_.substr(begins_[i], end - begins_[i]));
    }
    std::copy_backward(begins_.begin(), begins_.end() - 1, begins_.end());
    begins_[0] = begin;
    count_ = std::min(count_ + 1, begins_.size());
  }

 private:
  std::string_view text_;
  std::vector<std::string_view>& found_;
  std::array<std::size_t, longest_sequence - 1> begins_{};  // the last one first
  std::size_t count_ = 0;
};

/// What stands between two Asian characters: a Latin word right after the first, or right before the second,
/// is one of a sequence.
void add_between(Sequences& sequences, std::string_view text, std::size_t begin, std::size_t end) {
  if (begin == end) return;
  const std::string_view part = text.substr(begin, end - begin);
  const auto first_end = std::find_if_not(part.begin(), part.end(), is_letter_or_digit);
  if (first_end != part.begin())
    sequences.add(begin, begin + static_cast<std::size_t>(first_end - part.begin()));
  if (first_end == part.end()) return;
  sequences.begin_anew();
  const auto last_begin = std::find_if_not(part.rbegin(), part.rend(), is_letter_or_digit);
  const auto size = static_cast<std::size_t>(last_begin - part.rbegin());
  if (size > 0) sequences.add(end - size, end);
}

}  // namespace

void find_search_words(std::string_view text, SearchWords& words) {
  words.pieces.clear();
  words.sequences.clear();
  const auto add_other = [&words](std::string_view part) {
    if (!part.empty()) words.pieces.push_back({part, false});
  };
  Sequences sequences(text, words.sequences);
  wordcount::WordCutter cutter(text);
  std::size_t done = 0;
  for (wordcount::Word word; cutter.next(word);) {
    if (!word.asian) continue;
    add_other(text.substr(done, word.begin - done));
    words.pieces.push_back({text.substr(word.begin, word.end - word.begin), true});
    add_between(sequences, text, done, word.begin);
    // Punctuation of the width of a character is one by itself, and ends what stands together.
    const bool is_letter = form::is_word_character(text::decode(text.substr(word.begin)).value);
    if (is_letter) {
      sequences.add(word.begin, word.end);
    } else {
      sequences.begin_anew();
    }
    done = word.end;
  }
  add_other(text.substr(done));
  add_between(sequences, text, done, text.size());
}

}  // namespace unpsa::writer
