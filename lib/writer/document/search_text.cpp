// SPDX-License-Identifier: MIT
#include "writer/document/search_text.hpp"

#include <algorithm>
#include <array>

#include "form/characters.hpp"
#include "wordcount/words.hpp"

namespace unpsa::writer {
namespace {

bool is_letter_or_digit(char byte) noexcept {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9');
}

/// Whether the index takes an ASCII byte for the end of a word.
bool parts_words(char byte) noexcept {
  return static_cast<unsigned char>(byte) < 0x80 && !is_letter_or_digit(byte);
}

/// The text with spaces around Asian characters.
class SpacedText {
 public:
  explicit SpacedText(std::string& out) : out_(out), begin_(out.size()) {}

  void add_other(std::string_view part) {
    if (part.empty()) return;
    if (after_character_ && !parts_words(part.front())) out_ += ' ';
    out_ += part;
    after_character_ = false;
  }
  void add_character(std::string_view character) {
    if (out_.size() > begin_ && !parts_words(out_.back())) out_ += ' ';
    out_ += character;
    after_character_ = true;
  }

 private:
  std::string& out_;
  std::size_t begin_;
  bool after_character_ = false;
};

/// What stands together: where each of the last characters or Latin words begins.
class Sequences {
 public:
  explicit Sequences(std::string_view text) : text_(text) {}

  void begin_anew() noexcept { count_ = 0; }

  /// Appends all sequences that end with what stands from `begin` to `end`.
  void add(std::size_t begin, std::size_t end) {
    for (std::size_t i = 0; i < count_; ++i) {
      if (i + 1 < longest_sequence) words_.append(text_.substr(begins_[i], end - begins_[i])) += ' ';
    }
    std::copy_backward(begins_.begin(), begins_.end() - 1, begins_.end());
    begins_[0] = begin;
    count_ = std::min(count_ + 1, begins_.size());
  }

  [[nodiscard]] const std::string& words() const noexcept { return words_; }

 private:
  std::string_view text_;
  std::array<std::size_t, longest_sequence - 1> begins_{};  // the last one first
  std::size_t count_ = 0;
  std::string words_;
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

void append_search_text(std::string& out, std::string_view text) {
  SpacedText spaced(out);
  Sequences sequences(text);
  wordcount::WordCutter words(text);
  std::size_t done = 0;
  for (wordcount::Word word; words.next(word);) {
    if (!word.asian) continue;
    spaced.add_other(text.substr(done, word.begin - done));
    spaced.add_character(text.substr(word.begin, word.end - word.begin));
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
  spaced.add_other(text.substr(done));
  add_between(sequences, text, done, text.size());
  if (!sequences.words().empty()) out.append(" ").append(sequences.words());
}

}  // namespace unpsa::writer
