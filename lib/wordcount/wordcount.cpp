// SPDX-License-Identifier: MIT
// A word count is a number of beginnings: of each Asian code point, and of each run of others. Where 64
// bytes are ASCII, the beginnings are the bits of one mask: no white space here, white space before. Two
// hyphens in a row end a run without white space, which the mask cannot say; they are taken one by one.
// Whether a run holds a letter is found by a carry: added to the run's opening punctuation, its beginning
// ripples on to the first byte after that, which is a letter, or else the run has none.
#include <algorithm>
#include <bit>
#include <cstring>

#include "text/utf8.hpp"
#include "wordcount/ascii_masks.hpp"
#include "wordcount/dictionary.hpp"
#include "wordcount/word_table.hpp"
#include "wordcount/words.hpp"

namespace unpsa::wordcount {
namespace {

constexpr std::uint8_t hyphens_that_end_a_run = 2;

/// The next 64 bytes; after the end stand bytes that are not ASCII.
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

std::size_t popcount(std::uint64_t bits) noexcept { return static_cast<std::size_t>(std::popcount(bits)); }

/// The beginnings of the runs of `inside`; `open`: one runs on from before.
std::uint64_t starts_of(std::uint64_t inside, bool open) noexcept {
  return inside & ~(inside << 1 | static_cast<std::uint64_t>(open));
}

/// How many of the runs that begin at `starts` have a bit of `lexical`.
std::size_t count_lexical(std::uint64_t inside, std::uint64_t lexical, std::uint64_t starts) noexcept {
  const std::uint64_t marks = inside & ~lexical;
  const std::uint64_t landed = ((starts & marks) + marks) & lexical;
  return popcount(landed | (starts & lexical));
}

/// The bits of the run that the lowest `length` bits of `inside` end with.
std::uint64_t last_run(std::uint64_t inside, std::size_t length) noexcept {
  const std::uint64_t spaces = ~inside & (~std::uint64_t{0} >> (mask_width - length));
  return spaces == 0 ? inside : inside & ~(std::bit_floor(spaces) * 2 - 1);
}

char32_t trail(const char* bytes, std::size_t index) noexcept {
  return static_cast<unsigned char>(bytes[index]) & 0x3Fu;
}

#if defined(__SSE2__)

/// Which of 16 bytes may be the first of an ideograph, as `opens_ideograph` has it.
unsigned ideograph_leads(const char* bytes) noexcept {
  const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes));
  const auto bits = [](__m128i marks) { return static_cast<unsigned>(_mm_movemask_epi8(marks)); };
  const __m128i above = _mm_sub_epi8(block, _mm_set1_epi8(static_cast<char>(0xE4)));
  const unsigned leads = bits(_mm_cmpeq_epi8(_mm_min_epu8(above, _mm_set1_epi8(5)), above));
  const unsigned hexagrams = bits(_mm_cmpeq_epi8(block, _mm_set1_epi8(static_cast<char>(0xE4)))) &
                             bits(_mm_cmpeq_epi8(block, _mm_set1_epi8(static_cast<char>(0xB7)))) >> 1;
  return leads & ~hexagrams;
}

#endif

/// Whether the character is one of U+4000 to U+4DBF or U+4E00 to U+9FFF, all Asian, Han and letters. Between
/// them, after the bytes E4 B7, stand hexagrams.
bool opens_ideograph(const char* bytes, std::size_t size) noexcept {
  if (size < 3) return false;
  const auto lead = static_cast<unsigned char>(*bytes);
  if (lead < 0xE4 || lead > 0xE9) return false;
  return lead != 0xE4 || static_cast<unsigned char>(bytes[1]) != 0xB7;
}

/// The length of the ideographs, as above, that `bytes` open with.
std::size_t ideographs_at(const char* bytes, std::size_t size) noexcept {
  std::size_t length = 0;
#if defined(__SSE2__)
  // Five in a block: their first bytes are every third.
  constexpr unsigned leads_of_five = 0b001'001'001'001'001;
  while (size - length >= sizeof(__m128i)) {
    const unsigned others = ~ideograph_leads(bytes + length) & leads_of_five;
    if (others != 0) return length + static_cast<std::size_t>(std::countr_zero(others));
    length += 15;
  }
#endif
  while (opens_ideograph(bytes + length, size - length)) length += 3;
  return length;
}

}  // namespace

void WordCounter::step(std::uint8_t entry, bool hyphen) noexcept {
  const std::size_t lexical = (entry & lexical_bit) != 0 ? 1 : 0;
  counts_.han += (entry & han_bit) != 0 ? 1 : 0;
  step_stretch(entry);
  switch (class_of_entry(entry)) {
    case WordClass::ignored:
      return;
    case WordClass::unseen:
      break;
    case WordClass::space:
      close_word();
      in_ws_ = false;
      return;
    case WordClass::asian:
      ++counts_.asian;
      counts_.lexical += lexical;
      close_word();
      break;
    case WordClass::dash:
      close_word();
      break;
    case WordClass::other:
      if (!hyphen && hyphens_ == hyphens_that_end_a_run) close_word();
      counts_.non_asian += in_word_ ? 0 : 1;
      counts_.lexical += lexical_ ? 0 : lexical;
      in_word_ = true;
      lexical_ = lexical_ || lexical != 0;
      hyphens_ = hyphen ? std::min<std::uint8_t>(hyphens_ + 1, hyphens_that_end_a_run) : std::uint8_t{0};
      break;
  }
  ++counts_.chars;
  counts_.ws += in_ws_ ? 0 : 1;
  in_ws_ = true;
}

/// Stretches lie between white space and characters of scripts without spaces; dashes do not end them.
void WordCounter::step_stretch(std::uint8_t entry) noexcept {
  if ((entry & (unspaced_bit | dictionary_bit)) != 0 || class_of_entry(entry) == WordClass::space) {
    counts_.unspaced += (entry & unspaced_bit) != 0 ? 1 : 0;
    dictionary_ = dictionary_ || (entry & dictionary_bit) != 0;
    stretch_ = false;
  } else if ((entry & lexical_bit) != 0 && class_of_entry(entry) != WordClass::unseen) {
    counts_.spaced += stretch_ ? 0 : 1;
    stretch_ = true;
  }
}

/// Takes the ASCII that `bytes` open with, at most 64 and none from a pair of hyphens on, unless a pair
/// stands before it. Returns how many.
std::size_t WordCounter::step_ascii(const char* bytes, std::size_t size) noexcept {
  const AsciiMasks masks = masks_at(bytes, size);
  if (hyphens_ > 0 && (masks.hyphen & 1) != 0) return 0;
  const std::uint64_t stops = masks.beyond | (masks.hyphen & (masks.hyphen >> 1));
  const auto length = static_cast<std::size_t>(std::countr_zero(stops));
  if (length == 0) return 0;

  const std::uint64_t taken = ~std::uint64_t{0} >> (mask_width - length);
  const std::uint64_t inside = ~masks.space & taken;
  const std::uint64_t lexical = masks.lexical & inside;
  counts_.non_asian += popcount(starts_of(inside, in_word_));
  counts_.ws += popcount(starts_of(inside, in_ws_));
  counts_.chars += popcount(inside);
  const bool counted = in_word_ && lexical_;
  const std::size_t holding = count_lexical(inside, lexical, starts_of(inside, counted));
  counts_.lexical += holding;
  counts_.spaced +=
      counted == stretch_ ? holding : count_lexical(inside, lexical, starts_of(inside, stretch_));

  const std::uint64_t last = last_run(inside, length);
  const bool holds = (last & lexical) != 0;
  lexical_ = holds || (counted && last == taken);
  stretch_ = holds || (stretch_ && last == taken);
  in_word_ = in_ws_ = (inside >> (length - 1) & 1) != 0;
  hyphens_ = static_cast<std::uint8_t>(masks.hyphen >> (length - 1) & 1);
  return length;
}

/// Takes the common ideographs that `bytes` open with, one at least. Returns their length.
std::size_t WordCounter::step_ideographs(const char* bytes, std::size_t size) noexcept {
  const std::size_t length = ideographs_at(bytes, size);
  const std::size_t count = length / 3;
  counts_.asian += count;
  counts_.lexical += count;
  counts_.chars += count;
  counts_.han += count;
  counts_.unspaced += count;
  counts_.ws += in_ws_ ? 0 : 1;
  in_ws_ = true;
  stretch_ = false;
  close_word();
  return length;
}

/// Takes one code point, or several ideographs, and returns the length.
std::size_t WordCounter::step_character(const char* bytes, std::size_t size) noexcept {
  const auto lead = static_cast<unsigned char>(*bytes);
  if (lead < 0x80) {
    step(entry_of(lead), lead == '-');
    return 1;
  }
  if (opens_ideograph(bytes, size)) return step_ideographs(bytes, size);
  if ((lead & 0xF0) == 0xE0 && size >= 3) {
    step(entry_of((lead & 0x0Fu) << 12 | trail(bytes, 1) << 6 | trail(bytes, 2)), false);
    return 3;
  }
  const text::CodePoint next = text::decode({bytes, size});
  step(entry_of(next.value), false);
  return next.length;
}

void WordCounter::add(std::string_view piece) {
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
  if (counter.dictionary_) {
    counter.counts_.dictionary += count_by_dictionary(piece);
    counter.dictionary_ = false;
  }
  *this = counter;
}

Counts count_words(std::string_view text) {
  WordCounter counter;
  counter.add(text);
  return counter.counts();
}

}  // namespace unpsa::wordcount
