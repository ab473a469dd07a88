// SPDX-License-Identifier: MIT
/// Classes of characters in the form.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "text/punctuation.hpp"
#include "text/utf8.hpp"

namespace unpsa::form {

/// The value of a decimal digit, half-width, full-width or Arabic-Indic; -1 for anything else.
[[nodiscard]] constexpr int digit_value(char32_t code_point) noexcept {
  for (const char32_t zero : {U'0', U'\uFF10', U'\u0660', U'\u06F0'}) {
    if (code_point >= zero && code_point <= zero + 9) return static_cast<int>(code_point - zero);
  }
  return -1;
}

/// Whether a character may occur within a word: letters of any script and the marks on them; no digit, white
/// space, punctuation or symbol. Judged by blocks, not by Unicode's own classes.
[[nodiscard]] constexpr bool is_word_character(char32_t code_point) noexcept {
  const char32_t c = code_point;
  if (c < 0x80) return (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z');
  if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA;
  if (c == 0xD7 || c == 0xF7 || digit_value(c) >= 0) return false;
  if (c >= 0x600 && c < 0x620) return c >= 0x610 && c <= 0x61A;  // Arabic punctuation
  if ((c >= 0x66A && c <= 0x66D) || c == 0x6D4) return false;
  if (c >= 0x2000 && c < 0x2C00) return false;  // punctuation, symbols
  if (c >= 0x2E00 && c < 0x2E80) return false;
  if (c >= 0x3000 && c < 0x3040) return c == 0x3005 || c == 0x3007;  // CJK punctuation
  if (c >= 0xE000 && c < 0xF900) return false;                       // private use
  if ((c >= 0xFE10 && c < 0xFE70) || c == 0xFEFF) return false;
  if (c >= 0xFF00 && c < 0xFF66) return (c >= 0xFF21 && c <= 0xFF3A) || (c >= 0xFF41 && c <= 0xFF5A);
  return c < 0xFFE0 || (c >= 0x10000 && c < 0x1F000) || c >= 0x20000;
}

/// Whether a character is written without spaces between words.
[[nodiscard]] constexpr bool is_ideograph(char32_t code_point) noexcept {
  return (code_point >= 0x3400 && code_point < 0xA000) || (code_point >= 0xF900 && code_point < 0xFB00) ||
         code_point >= 0x20000;
}

/// Whether a character is a letter or a digit of any script.
[[nodiscard]] constexpr bool is_letter_or_digit(char32_t code_point) noexcept {
  return is_word_character(code_point) || digit_value(code_point) >= 0;
}

/// The same of a script whose words are parted by spaces.
[[nodiscard]] constexpr bool is_of_spaced_word(char32_t code_point) noexcept {
  return is_letter_or_digit(code_point) && !is_ideograph(code_point);
}

/// `text` without the characters that are not seen.
[[nodiscard]] inline std::string without_unseen(std::string_view text) {
  std::string seen;
  while (!text.empty()) {
    const text::CodePoint next = text::decode(text);
    if (!text::is_ignorable(next.value)) seen.append(text.substr(0, next.length));
    text.remove_prefix(next.length);
  }
  return seen;
}

/// The last code point of non-empty, well-formed UTF-8.
[[nodiscard]] inline text::CodePoint decode_last(std::string_view bytes) noexcept {
  std::size_t begin = bytes.size() - 1;
  while (begin > 0 && bytes.size() - begin < 4 && text::is_continuation(bytes[begin])) --begin;
  return text::decode(bytes.substr(begin));
}

/// What joins a line to the text above it, both not empty: nothing where words have no spaces between them.
[[nodiscard]] inline std::string_view joint_of(std::string_view above, std::string_view below) noexcept {
  const bool spaced = !is_ideograph(decode_last(above).value) || !is_ideograph(text::decode(below).value);
  return spaced ? " " : "";
}

/// A string that is read from its beginning, code point by code point.
class Scanner {
 public:
  explicit Scanner(std::string_view text) noexcept : text_(text) {}

  [[nodiscard]] bool at_end() const noexcept { return offset_ == text_.size(); }
  [[nodiscard]] std::size_t offset() const noexcept { return offset_; }
  [[nodiscard]] std::string_view rest() const noexcept { return text_.substr(offset_); }
  /// The next code point; U+0000 at the end.
  [[nodiscard]] char32_t peek() const noexcept { return at_end() ? U'\0' : text::decode(rest()).value; }

  void skip() noexcept { offset_ += text::decode(rest()).length; }
  /// The next character. There must be one.
  std::string_view take() noexcept {
    const std::size_t begin = offset_;
    skip();
    return text_.substr(begin, offset_ - begin);
  }

  template <typename Predicate>
  std::string_view take_while(const Predicate& predicate) noexcept {
    const std::size_t begin = offset_;
    while (!at_end() && predicate(peek())) skip();
    return text_.substr(begin, offset_ - begin);
  }
  void skip_space() noexcept { take_while(text::is_space); }
  std::string_view take_word() noexcept { return take_while(is_word_character); }

  bool take(char32_t wanted) noexcept {
    if (at_end() || peek() != wanted) return false;
    skip();
    return true;
  }
  /// Takes a character of any of the sets.
  template <typename... Sets>
  bool take_any(Sets... wanted) noexcept {
    if (at_end() || !(text::is_in(wanted, peek()) || ...)) return false;
    skip();
    return true;
  }

  /// A decimal number of at most `most` digits, or -1 (and nothing is taken) where there is none or a longer
  /// one.
  int take_number(int most) noexcept {
    const std::size_t begin = offset_;
    int value = 0;
    int digits = 0;
    while (!at_end() && digit_value(peek()) >= 0) {
      if (++digits > most) break;
      value = value * 10 + digit_value(peek());
      skip();
    }
    if (digits > 0 && digits <= most) return value;
    offset_ = begin;
    return -1;
  }

 private:
  std::string_view text_;
  std::size_t offset_ = 0;
};

}  // namespace unpsa::form
