// SPDX-License-Identifier: MIT
/// A piece of text as words are compared, with the way back to the original.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace unpsa::sdg {

/// Stands for a character that is neither letter nor digit nor ASCII.
inline constexpr char other_mark = '\x01';

/// Appends one character: letters folded as labels are, white space as one space, dashes as `-`, full-width
/// punctuation as half-width; combining and invisible characters as nothing.
void append_comparable(std::string& out, char32_t code_point, std::string_view bytes);

/// All of `text` so, without white space around it.
[[nodiscard]] std::string comparable(std::string_view text);

/// At most `capacity` bytes of a piece; what is longer is cut at its end.
class FoldedText {
 public:
  static constexpr std::size_t capacity = 256;

  /// Folds `text` from `begin` to `end`.
  FoldedText(std::string_view text, std::size_t begin, std::size_t end);

  [[nodiscard]] std::string_view view() const noexcept { return {bytes_.data(), size_}; }
  /// The offset in the original of the character that byte `index` came from; of the end for the size.
  [[nodiscard]] std::size_t source_of(std::size_t index) const noexcept { return base_ + offsets_[index]; }

 private:
  /// The ASCII at `place`, as far as there is room; returns where it ends.
  std::size_t append_ascii(std::string_view text, std::size_t place) noexcept;
  /// A usual letter, of two or three bytes; false, and nothing appended, where there is no room.
  bool append_letter(std::string_view letter, std::size_t place) noexcept;
  /// The same for a character that folding may change.
  bool append_other(std::string_view text, std::size_t place);

  std::array<char, capacity> bytes_;
  std::array<std::uint16_t, capacity + 1> offsets_;
  std::size_t size_ = 0;
  std::size_t base_;
};

/// The most that `fold_before` takes.
inline constexpr std::size_t longest_before = 120;

/// The piece before `end`, at most `longest_before` bytes of its line.
[[nodiscard]] FoldedText fold_before(std::string_view text, std::size_t end);
/// The piece from `begin`, at most 48 bytes of its line.
[[nodiscard]] FoldedText fold_behind(std::string_view text, std::size_t begin);

/// Takes the marks that a folded text opens with off it.
void skip_marks(std::string_view& folded, std::string_view marks) noexcept;
/// Takes the last word of a folded text off it, whatever stands between spaces, and the space before it.
std::string_view take_last_word(std::string_view& folded) noexcept;

}  // namespace unpsa::sdg
