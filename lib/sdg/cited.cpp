// SPDX-License-Identifier: MIT
// Looks for numbers, and reads what each is of. A text is passed over sixteen bytes at a time for what may
// open a number: a decimal digit, a Roman one at the beginning of a word, and the words that Chinese numerals
// follow (these numerals themselves are too frequent in Chinese to be looked at one by one).
#include <bit>
#include <cstdint>

#include "form/characters.hpp"
#include "sdg/citations.hpp"
#include "text/byte_block.hpp"
#include "unpsa/sdg/mentions.hpp"

namespace unpsa::sdg {
namespace {

using text::ByteBlock;

constexpr std::size_t farthest_numeral = 24;

bool is_ascii_letter(char byte) noexcept {
  const int lower = byte | 0x20;
  return lower >= 'a' && lower <= 'z';
}

bool is_roman(char byte) noexcept { return byte == 'I' || byte == 'V' || byte == 'X'; }

bool follows_digit(std::string_view text, std::size_t place) noexcept {
  return place > 0 && form::digit_value(form::decode_last(text.substr(0, place)).value) >= 0;
}

/// Whether a Roman number may begin here: at the beginning of a word that goes on as one, or is one letter.
bool may_open_roman(std::string_view text, std::size_t place) noexcept {
  if (place > 0 && is_ascii_letter(text[place - 1])) return false;
  return place + 1 >= text.size() || is_roman(text[place + 1]) || !is_ascii_letter(text[place + 1]);
}

/// The Chinese numeral near behind a word, only marks and space between; or `npos`.
std::size_t find_chinese_numeral(std::string_view text, std::size_t place) noexcept {
  form::Scanner scanner(text.substr(place, farthest_numeral));
  while (!scanner.at_end()) {
    const auto numeral = lex_numeral(text, place + scanner.offset());
    if (numeral)
      return numeral->sort == NumeralSort::chinese ? place + scanner.offset() : std::string_view::npos;
    if (scanner.peek() == U'\n') break;
    scanner.skip();
  }
  return std::string_view::npos;
}

class Finder {
 public:
  Finder(std::string_view text, BareCodes bare, std::vector<Mention>& mentions)
      : text_(text), reader_(text, bare, mentions) {}

  void run() {
    std::size_t place = 0;
    for (; place + ByteBlock::size <= text_.size(); place += ByteBlock::size) {
      std::uint64_t marks = marks_of(place);
      for (; marks != 0; marks &= marks - 1) {
        look_at(place + static_cast<std::size_t>(std::countr_zero(marks)));
      }
    }
    for (; place < text_.size(); ++place) look_at(place);
  }

 private:
  /// A bit for each byte of a block that `look_at` has to see.
  std::uint64_t marks_of(std::size_t place) noexcept {
    const ByteBlock block(text_.data() + place);
    const std::uint64_t digits = block.between('0', '9');
    const std::uint64_t roman = block.between('I', 'I') | block.between('V', 'V') | block.between('X', 'X');
    const std::uint64_t letter_g = block.lower_between('g', 'g');
    const std::uint64_t letter_d = block.lower_between('d', 'd');
    const std::uint64_t high = block.between(0x80, 0xFF);
    // A run of digits is looked at once, and `g` behind `d` only. The carry is what ends the block before.
    std::uint64_t marks =
        (digits & ~(digits << 1 | digit_carry_)) | roman | (letter_g & (letter_d << 1 | d_carry_));
    digit_carry_ = digits >> (ByteBlock::size - 1);
    d_carry_ = letter_d >> (ByteBlock::size - 1);
    if (high != 0) marks |= high_marks_of(block);
    return marks & 0xFFFF;
  }

  /// Leads of digits beyond ASCII (Arabic D9 and DB, Roman E2, full-width EF) and the last byte of `目`.
  static std::uint64_t high_marks_of(const ByteBlock& block) noexcept {
    return block.between(0xD9, 0xD9) | block.between(0xDB, 0xDB) | block.between(0xE2, 0xE2) |
           block.between(0xEF, 0xEF) | block.between(0xAE, 0xAE);
  }

  void look_at(std::size_t place) {
    if (place < done_) return;
    const char byte = text_[place];
    switch (static_cast<unsigned char>(byte)) {
      case 'I':
      case 'V':
      case 'X':
        if (may_open_roman(text_, place)) read(place);
        return;
      case 'g':
      case 'G':
        if (place > 0 && (text_[place - 1] | 0x20) == 'd') read_chinese(place + 1);
        return;
      case 0xAE:
        if (text_.substr(0, place + 1).ends_with("目")) read_chinese(place + 1);
        return;
      case 0xD9:
      case 0xDB:
      case 0xEF:
        if (form::digit_value(text::decode(text_.substr(place)).value) >= 0 && !follows_digit(text_, place))
          read(place);
        return;
      case 0xE2:
        if (text_.substr(place).starts_with("\xE2\x85")) read(place);
        return;
      default:
        if (byte >= '0' && byte <= '9' && !follows_digit(text_, place)) read(place);
        return;
    }
  }

  void read_chinese(std::size_t place) {
    const std::size_t number = find_chinese_numeral(text_, place);
    if (number != std::string_view::npos && number >= done_) read(number);
  }

  void read(std::size_t number) {
    const std::size_t end = reader_.read(number);
    if (end > number) done_ = end;
  }

  std::string_view text_;
  CitationReader reader_;
  std::size_t done_ = 0;  // the end of the last citation
  std::uint64_t digit_carry_ = 0;
  std::uint64_t d_carry_ = 0;
};

}  // namespace

void find_citations(std::string_view text, BareCodes bare, std::vector<Mention>& mentions) {
  Finder(text, bare, mentions).run();
}

void find_citations_plain(std::string_view text, BareCodes bare, std::vector<Mention>& mentions) {
  CitationReader reader(text, bare, mentions);
  std::size_t place = 0;
  while (place < text.size()) {
    const auto numeral = lex_numeral(text, place);
    const bool goes_on = is_roman(text[place]) ? place > 0 && is_ascii_letter(text[place - 1])
                                               : lex_digits(text, place) && follows_digit(text, place);
    const bool begins_number = numeral && !goes_on;
    const std::size_t end = begins_number ? reader.read(place) : place;
    place = end > place ? end : place + text::decode(text.substr(place)).length;
  }
}

}  // namespace unpsa::sdg
