// SPDX-License-Identifier: MIT
// A record is mostly long strings, so what counts is to find their ends: 64 bytes at a time. A NUL after the
// text stops every loop; so none asks whether the text has ended.
#include "json/cursor.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace unpsa::json {
namespace {}  // namespace

/// Copies plain text up to the next special byte, which is returned; `out` moves after the copy. Up to 15
/// bytes more are written after it.
const char* Cursor::copy_plain(const char* at, char*& out) noexcept {
#if defined(__SSE2__)
  while (true) {
    _mm_storeu_si128(reinterpret_cast<__m128i*>(out), _mm_loadu_si128(reinterpret_cast<const __m128i*>(at)));
    const auto mask = static_cast<unsigned>(_mm_movemask_epi8(mark_special(at)));
    const int count = mask == 0 ? 16 : std::countr_zero(mask);
    at += count;
    out += count;
    if (mask != 0) return at;
  }
#else
  const char* const special = find_special(at);
  out = std::copy(at, special, out);
  return special;
#endif
}

Cursor::Cursor(text::Buffer& text, text::Arena& arena) : size_(text.size()), arena_(arena) {
  text.reserve(size_);  // an empty buffer has no padding
  text_ = text.data();
  at_ = text_;
  std::memset(text_ + size_, 0, text::Buffer::padding);
}

Cursor::Cursor(std::string_view text, text::Arena& arena)
    : text_(arena.make<char>(text.size() + text::Buffer::padding).data()),
      size_(text.size()),
      at_(text_),
      arena_(arena) {
  std::memset(std::copy(text.begin(), text.end(), text_), 0, text::Buffer::padding);
}

const char* Cursor::find_special_plain(const char* at) noexcept {
  while (static_cast<unsigned char>(*at) >= 0x20 && *at != '"' && *at != '\\') ++at;
  return at;
}

#if defined(__SSE2__)

const char* Cursor::find_special_from(const char* at) noexcept {
  for (;; at += 64) {
    const __m128i first = mark_special(at);
    const __m128i second = mark_special(at + 16);
    const __m128i third = mark_special(at + 32);
    const __m128i fourth = mark_special(at + 48);
    const __m128i any = _mm_or_si128(_mm_or_si128(first, second), _mm_or_si128(third, fourth));
    if (_mm_movemask_epi8(any) == 0) continue;
    const auto bits = [](__m128i marks) {
      return std::uint64_t{static_cast<unsigned>(_mm_movemask_epi8(marks))};
    };
    return at + std::countr_zero(bits(first) | bits(second) << 16 | bits(third) << 32 | bits(fourth) << 48);
  }
}

#endif

void Cursor::skip_space() {
  for (;; ++at_) {
    if (*at_ == '\n' || *at_ == '\r') has_line_breaks_ = true;
    if (*at_ != ' ' && *at_ != '\t' && *at_ != '\n' && *at_ != '\r') return;
  }
}

std::string_view Cursor::take_key(std::string_view* raw) {
  if (peek() != '"') throw Malformed{};
  const char* const begin = at_ + 1;
  const std::string_view key = take_string();
  if (raw != nullptr) *raw = {begin, static_cast<std::size_t>(at_ - 1 - begin)};
  if (!take(':')) throw Malformed{};
  return key;
}

std::string_view Cursor::unescape(const char* begin, const char* special) {
  if (unescaped_ == nullptr) {
    // No string grows by being unescaped. Copies go in blocks, hence the padding.
    unescaped_ = arena_.make<char>(size_ + text::Buffer::padding).data();
  }
  char* out = unescaped_;
  std::memcpy(out, begin, static_cast<std::size_t>(special - begin));
  out += special - begin;
  at_ = special;
  while (*at_ == '\\') {
    ++at_;
    const char32_t character = take_escaped_character();
    if (character < 0x80) {
      *out++ = static_cast<char>(character);
    } else {
      std::string text;  // at most four bytes: it allocates nothing
      text::append_utf8(text, character);
      out = std::copy(text.begin(), text.end(), out);
    }
    at_ = copy_plain(at_, out);
  }
  if (*at_ != '"') throw Malformed{};
  ++at_;
  const std::string_view text(unescaped_, static_cast<std::size_t>(out - unescaped_));
  unescaped_ = out;
  return text;
}

char32_t Cursor::take_escaped_character() {
  switch (*at_++) {
    case '"':
      return '"';
    case '\\':
      return '\\';
    case '/':
      return '/';
    case 'n':
      return '\n';
    case 'r':
      return '\r';
    case 't':
      return '\t';
    case 'b':
      return '\b';
    case 'f':
      return '\f';
    case 'u':
      break;
    default:
      throw Malformed{};
  }
  const char* const digits = at_;
  const char32_t unit = take_code_unit();
  if (unit < 0xD800 || unit > 0xDFFF) return unit;
  if (unit > 0xDBFF || at_[0] != '\\' || at_[1] != 'u') return replace_lone_surrogate(digits);
  const char* const next = at_;
  at_ += 2;
  const char32_t low = take_code_unit();
  if (low >= 0xDC00 && low <= 0xDFFF) return 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
  at_ = next;
  return replace_lone_surrogate(digits);
}

char32_t Cursor::replace_lone_surrogate(const char* digits) {
  if (lone_surrogates_++ == 0) first_lone_surrogate_ = digits - 2;
  std::memcpy(text_ + (digits - text_), "fffd", 4);
  return 0xFFFD;
}

char32_t Cursor::take_code_unit() {
  char32_t unit = 0;
  for (int i = 0; i < 4; ++i) {
    const char byte = *at_++;
    const char lower = static_cast<char>(byte | 0x20);
    if (text::is_ascii_digit(byte)) {
      unit = unit * 16 + static_cast<char32_t>(byte - '0');
    } else if (lower >= 'a' && lower <= 'f') {
      unit = unit * 16 + static_cast<char32_t>(lower - 'a' + 10);
    } else {
      throw Malformed{};
    }
  }
  return unit;
}

void Cursor::skip_string() {
  at_ = find_special(at_ + 1);
  while (*at_ == '\\') {
    ++at_;
    static_cast<void>(take_escaped_character());
    at_ = find_special(at_);
  }
  if (*at_ != '"') throw Malformed{};
  ++at_;
}

std::optional<std::uint64_t> Cursor::take_whole_number() {
  constexpr std::ptrdiff_t safe_digits = 19;  // so many fit in 64 bits, whatever they are
  const char* const begin = at_;
  std::uint64_t number = 0;
  for (; text::is_ascii_digit(*at_) && at_ - begin < safe_digits; ++at_)
    number = number * 10 + static_cast<unsigned>(*at_ - '0');
  const bool ended = at_ != begin && !text::is_ascii_digit(*at_) && *at_ != '.' && (*at_ | 0x20) != 'e';
  if (ended && (*begin != '0' || at_ - begin == 1)) return number;

  at_ = begin;
  skip_number();
  const std::string_view token(begin, static_cast<std::size_t>(at_ - begin));
  if (token.size() != safe_digits + 1 || token.find_first_not_of("0123456789") != std::string_view::npos)
    return {};
  const auto last = static_cast<unsigned>(token.back() - '0');
  if (number > (UINT64_MAX - last) / 10) return {};
  return number * 10 + last;
}

void Cursor::skip_number() {
  const auto skip_digits = [this] {
    if (!text::is_ascii_digit(*at_)) throw Malformed{};
    while (text::is_ascii_digit(*at_)) ++at_;
  };
  if (*at_ == '-') ++at_;
  if (*at_ == '0') {
    ++at_;
  } else {
    skip_digits();
  }
  if (*at_ == '.') {
    ++at_;
    skip_digits();
  }
  if (*at_ == 'e' || *at_ == 'E') {
    ++at_;
    if (*at_ == '+' || *at_ == '-') ++at_;
    skip_digits();
  }
  if (text::is_ascii_digit(*at_)) throw Malformed{};  // after a 0 at the beginning
}

bool Cursor::take_word(std::string_view word) {
  // A prefix of the word fits only if what follows is no NUL, so nothing is read beyond the padding.
  if (std::memcmp(at_, word.data(), word.size()) != 0) throw Malformed{};
  at_ += word.size();
  return true;
}

bool Cursor::take_boolean() {
  if (*at_ == 't') return take_word("true");
  return !take_word("false");
}

void Cursor::skip_scalar() {
  switch (*at_) {
    case '"':
      return skip_string();
    case 't':
    case 'f':
      return void(take_boolean());
    case 'n':
      return void(take_word("null"));
    default:
      return skip_number();
  }
}

std::string_view Cursor::take_token() {
  constexpr std::string_view marks = "{}[]:,";
  const bool is_mark = marks.find(peek()) != std::string_view::npos;
  const char* const begin = at_;
  if (is_mark) {
    ++at_;
  } else {
    skip_scalar();
  }
  return {begin, static_cast<std::size_t>(at_ - begin)};
}

void Cursor::skip_value(int depth) {
  switch (peek()) {
    case '{':
      if (depth == deepest_nesting) throw TooDeep{at_};
      ++at_;
      if (take('}')) return;
      do {
        if (peek() != '"') throw Malformed{};
        skip_string();
        if (!take(':')) throw Malformed{};
        skip_value(depth + 1);
      } while (take_comma('}'));
      return;
    case '[':
      if (depth == deepest_nesting) throw TooDeep{at_};
      ++at_;
      if (take(']')) return;
      do {
        skip_value(depth + 1);
      } while (take_comma(']'));
      return;
    default:
      return skip_scalar();
  }
}

}  // namespace unpsa::json
