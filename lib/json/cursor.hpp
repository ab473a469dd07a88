// SPDX-License-Identifier: MIT
/// Reads a JSON text token by token, from its first byte to its last.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "text/arena.hpp"
#include "text/buffer.hpp"

namespace unpsa::json {

/// Thrown if a text is not well-formed. `find_fault` finds where and why.
struct Malformed {};

/// Deeper nesting is rejected: real records never need it, and skip_value recurses.
inline constexpr int deepest_nesting = 256;
struct TooDeep {
  const char* place;
};

/// Reads a text once, from beginning to end. Every byte is examined, so that a text read to
/// its end is well-formed JSON, except that UTF-8 is not checked. Every function except `is_at` throws
/// Malformed.
class Cursor {
 public:
  /// The cursor begins before the text and clears the padding after it: a NUL, which is not allowed in JSON,
  /// ends every search. Strings with an escape are unescaped into `arena`; others are views into the text.
  Cursor(text::Buffer& text, text::Arena& arena);
  /// The same over a copy of `text` in the arena.
  Cursor(std::string_view text, text::Arena& arena);

  /// The first byte of the next token, NUL at the end.
  char peek() {
    if (static_cast<unsigned char>(*at_) <= ' ') skip_space();
    return *at_;
  }
  /// Where the next token begins, after `peek`.
  [[nodiscard]] const char* place() const noexcept { return at_; }
  [[nodiscard]] bool is_at_end() { return peek() == '\0' && at_ == text_ + size_; }
  /// Halves of surrogate pairs so far, which no text can hold: programs that cut strings write their escapes.
  /// U+FFFD stands for them, and its escape replaces theirs in the text.
  [[nodiscard]] std::size_t lone_surrogates() const noexcept { return lone_surrogates_; }
  /// Where the first of them stands.
  [[nodiscard]] const char* first_lone_surrogate() const noexcept { return first_lone_surrogate_; }
  /// Whether there was a line end between the tokens so far.
  [[nodiscard]] bool has_line_breaks() const noexcept { return has_line_breaks_; }

  /// Takes the mark if it is the next token.
  bool take(char mark) {
    if (peek() != mark) return false;
    ++at_;
    return true;
  }
  /// After an item or a member: whether another follows, or `closing`, which is consumed.
  bool take_comma(char closing) {
    const char mark = peek();
    if (mark != ',' && mark != closing) throw Malformed{};
    ++at_;
    return mark == ',';
  }
  bool take_null() { return peek() == 'n' && take_word("null"); }

  /// A key and its colon. `raw`, if given, becomes the key as written in the text.
  std::string_view take_key(std::string_view* raw = nullptr);
  /// A string, whose quote is the next token.
  std::string_view take_string() {
    const char* const begin = ++at_;
    const char* const special = find_special(begin);
    if (*special != '"') return unescape(begin, special);
    at_ = special + 1;
    return {begin, static_cast<std::size_t>(special - begin)};
  }
  /// A number, whose first byte is the next token; none if it is not an integer from 0 to 2^64 - 1.
  std::optional<std::uint64_t> take_whole_number();
  /// `true` or `false`, whose first byte is the next token.
  bool take_boolean();
  /// A number, whose first byte is the next token, as it stands there.
  std::string_view take_number() {
    const char* const begin = at_;
    skip_number();
    return {begin, static_cast<std::size_t>(at_ - begin)};
  }
  /// The next token, of any kind, as it stands there. Whether it may stand there is not checked.
  std::string_view take_token();
  /// Any value. Throws TooDeep too.
  void skip_value(int depth = 0);

  /// The first byte at or after `at` that ends a run of plain text in a string: a quote, a backslash or a
  /// control character. There must be one, and 64 readable bytes from it on.
  [[nodiscard]] static const char* find_special(const char* at) noexcept {
#if defined(__SSE2__)
    // Most strings are short.
    const auto mask = static_cast<unsigned>(_mm_movemask_epi8(mark_special(at)));
    return mask != 0 ? at + std::countr_zero(mask) : find_special_from(at + sizeof(__m128i));
#else
    return find_special_plain(at);
#endif
  }
  /// Byte by byte; the reference version for testing `find_special`.
  [[nodiscard]] static const char* find_special_plain(const char* at) noexcept;

 private:
#if defined(__SSE2__)
  /// Which of 16 bytes end a run of plain text: 0xFF each.
  static __m128i mark_special(const char* at) noexcept {
    const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
    const __m128i quotes = _mm_cmpeq_epi8(block, _mm_set1_epi8('"'));
    const __m128i backslashes = _mm_cmpeq_epi8(block, _mm_set1_epi8('\\'));
    const __m128i controls = _mm_cmpeq_epi8(_mm_min_epu8(block, _mm_set1_epi8(0x1F)), block);
    return _mm_or_si128(_mm_or_si128(quotes, backslashes), controls);
  }
  static const char* find_special_from(const char* at) noexcept;
#endif
  static const char* copy_plain(const char* at, char*& out) noexcept;
  void skip_space();
  void skip_string();
  void skip_number();
  void skip_scalar();
  bool take_word(std::string_view word);
  std::string_view unescape(const char* begin, const char* special);
  char32_t take_code_unit();
  char32_t take_escaped_character();
  char32_t replace_lone_surrogate(const char* digits);

  char* text_;
  std::size_t size_;
  const char* at_;
  text::Arena& arena_;
  char* unescaped_ = nullptr;  ///< where the next unescaped string goes; room for all is made with the first
  std::size_t lone_surrogates_ = 0;
  const char* first_lone_surrogate_ = nullptr;
  bool has_line_breaks_ = false;
};

}  // namespace unpsa::json
