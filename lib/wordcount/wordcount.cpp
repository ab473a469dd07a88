// SPDX-License-Identifier: MIT
// A word count is a number of beginnings: of each Asian code point, and of each run of others. Where 64
// bytes are ASCII, the beginnings are the bits of one mask: no white space here, white space before. Two
// hyphens in a row end a run without white space, which the mask cannot say; they are taken one by one.
#include "unpsa/wordcount/wordcount.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#include "unpsa/text/utf8.hpp"
#include "wordcount/ascii_masks.hpp"
#include "wordcount/word_classes.hpp"

namespace unpsa::wordcount {
namespace {

constexpr std::uint8_t hyphens_that_end_a_run = 2;

/// The next 64 bytes; behind the end stand bytes that are not ASCII.
AsciiMasks masks_at(const char* bytes, std::size_t size) noexcept {
  if (size >= mask_width) return load_masks(bytes);
  char padded[mask_width];
  std::memset(padded, 0xFF, mask_width);
  std::memcpy(padded, bytes, size);
  return load_masks(padded);
}

/// Whether it pays to look at 64 bytes at once: Chinese text has ASCII in morsels.
bool opens_ascii(const char* bytes, std::size_t size) noexcept {
  std::uint64_t eight = 0;
  if (size < sizeof eight) return false;
  std::memcpy(&eight, bytes, sizeof eight);
  return (eight & 0x8080808080808080) == 0;
}

std::size_t count_starts(std::uint64_t inside, bool open) noexcept {
  const std::uint64_t preceded = inside << 1 | static_cast<std::uint64_t>(open);
  return static_cast<std::size_t>(std::popcount(inside & ~preceded));
}

char32_t trail(const char* bytes, std::size_t index) noexcept {
  return static_cast<unsigned char>(bytes[index]) & 0x3Fu;
}

}  // namespace

void WordCounter::step(std::uint8_t word_class, bool hyphen) noexcept {
  switch (static_cast<WordClass>(word_class)) {
    case WordClass::ignored:
      return;
    case WordClass::space:
      close_word();
      in_ws_ = false;
      return;
    case WordClass::asian:
      ++counts_.asian;
      close_word();
      break;
    case WordClass::dash:
      close_word();
      break;
    case WordClass::other:
      if (!hyphen && hyphens_ == hyphens_that_end_a_run) close_word();
      counts_.non_asian += in_word_ ? 0 : 1;
      in_word_ = true;
      hyphens_ = hyphen ? std::min<std::uint8_t>(hyphens_ + 1, hyphens_that_end_a_run) : std::uint8_t{0};
      break;
  }
  counts_.ws += in_ws_ ? 0 : 1;
  in_ws_ = true;
}

/// Takes the ASCII that `bytes` open with, at most 64 and none from a pair of hyphens on, unless a pair
/// stands before it. Returns how many.
std::size_t WordCounter::step_ascii(const char* bytes, std::size_t size) noexcept {
  const AsciiMasks masks = masks_at(bytes, size);
  if (hyphens_ > 0 && (masks.hyphen & 1) != 0) return 0;
  const std::uint64_t stops = masks.beyond | (masks.hyphen & (masks.hyphen >> 1));
  const auto length = static_cast<std::size_t>(std::countr_zero(stops));
  if (length == 0) return 0;

  const std::uint64_t taken = length == mask_width ? ~std::uint64_t{0} : (std::uint64_t{1} << length) - 1;
  const std::uint64_t inside = ~masks.space & taken;
  counts_.non_asian += count_starts(inside, in_word_);
  counts_.ws += count_starts(inside, in_ws_);
  in_word_ = in_ws_ = (inside >> (length - 1) & 1) != 0;
  hyphens_ = static_cast<std::uint8_t>(masks.hyphen >> (length - 1) & 1);
  return length;
}

/// Takes one code point and returns its length.
std::size_t WordCounter::step_character(const char* bytes, std::size_t size) noexcept {
  const auto lead = static_cast<unsigned char>(*bytes);
  const auto class_of = [](char32_t code_point) {
    return static_cast<std::uint8_t>(class_table.of(code_point));
  };
  if (lead < 0x80) {
    step(class_of(lead), lead == '-');
    return 1;
  }
  if (lead >= 0xE5 && lead <= 0xE9 && size >= 3) {  // U+5000 to U+9FFF
    step(static_cast<std::uint8_t>(WordClass::asian), false);
    return 3;
  }
  if ((lead & 0xF0) == 0xE0 && size >= 3) {
    step(class_of((lead & 0x0Fu) << 12 | trail(bytes, 1) << 6 | trail(bytes, 2)), false);
    return 3;
  }
  const text::CodePoint next = text::decode({bytes, size});
  step(class_of(next.value), false);
  return next.length;
}

void WordCounter::add(std::string_view piece) noexcept {
  WordCounter counter = *this;  // a local one stays in registers
  const char* position = piece.data();
  const char* const end = position + piece.size();
  while (position != end) {
    const auto size = static_cast<std::size_t>(end - position);
    const bool at_once = counter.hyphens_ < hyphens_that_end_a_run && opens_ascii(position, size);
    std::size_t taken = at_once ? counter.step_ascii(position, size) : 0;
    if (taken == 0) taken = counter.step_character(position, size);
    position += taken;
  }
  *this = counter;
}

void WordCounter::add_plain(std::string_view piece) noexcept {
  while (!piece.empty()) {
    const text::CodePoint next = text::decode(piece);
    step(static_cast<std::uint8_t>(class_table.of(next.value)), next.value == U'-');
    piece.remove_prefix(next.length);
  }
}

Counts count_words(std::string_view text) noexcept {
  WordCounter counter;
  counter.add(text);
  return counter.counts();
}

}  // namespace unpsa::wordcount
