// SPDX-License-Identifier: MIT
// Looks for numbers, and reads what each is of. A text is scanned sixteen bytes at a time for what may
// open a number: a decimal digit, a Roman one at the beginning of a word, and the words that Chinese numerals
// follow (these numerals themselves are too frequent in Chinese to be looked at one by one).
#include <bit>
#include <cstdint>

#include "form/characters.hpp"
#include "sdg/citations.hpp"
#include "text/ascii.hpp"
#include "text/byte_block.hpp"
#include "text/utf8.hpp"
#include "unpsa/sdg.hpp"

namespace unpsa::sdg {
namespace {

using text::ByteBlock;

constexpr std::size_t farthest_numeral = 24;

bool is_roman(char byte) noexcept { return byte == 'I' || byte == 'V' || byte == 'X'; }

bool follows_digit(std::string_view text, std::size_t place) noexcept {
  return place > 0 && form::digit_value(form::decode_last(text.substr(0, place)).value) >= 0;
}

bool is_digit_at(std::string_view text, std::size_t place) noexcept {
  return form::digit_value(text::decode(text.substr(place)).value) >= 0;
}

/// Whether a Roman number may begin here: at the beginning of a word that goes on as one, or is one letter.
bool may_open_roman(std::string_view text, std::size_t place) noexcept {
  if (place > 0 && text::is_ascii_letter(text[place - 1])) return false;
  return place + 1 >= text.size() || is_roman(text[place + 1]) || !text::is_ascii_letter(text[place + 1]);
}

/// Whether the text ends with what may be `SDG` or `SDGs`, and marks after it.
bool ends_with_short_word(std::string_view text) noexcept {
  const std::size_t last = text.find_last_not_of(" -:()#");
  return last != std::string_view::npos && ((text[last] | 0x20) == 'g' || (text[last] | 0x20) == 's');
}

/// Whether a word goes on as the long names of the goals do in languages that write them in small letters.
bool opens_long_name(std::string_view text) noexcept {
  return text.starts_with("éveloppement durable") || text.starts_with("устойчивого развития");
}

/// Whether a character may stand between a word and its Chinese numeral.
bool is_between_word_and_numeral(char32_t c) noexcept {
  return c == U'第' || c == U'之' || c == U'的' || c == U'中' || (c != U'\n' && !form::is_letter_or_digit(c));
}

/// The Chinese numeral near after a word; or `npos`.
std::size_t find_chinese_numeral(std::string_view text, std::size_t place) noexcept {
  form::Scanner scanner(text.substr(place, farthest_numeral));
  scanner.take_while(is_between_word_and_numeral);
  if (scanner.at_end() || !form::is_ideograph(scanner.peek())) return std::string_view::npos;
  const std::size_t begin = place + scanner.offset();
  const auto numeral = lex_numeral(text, begin);
  return numeral && numeral->sort == NumeralSort::chinese ? begin : std::string_view::npos;
}

/// The offset after `目标`, which `place` stands within, after its first character; or `npos`.
std::size_t skip_goal_word(std::string_view text, std::size_t place) noexcept {
  const std::string_view rest = text.substr(place);
  return rest.starts_with("标") || rest.starts_with("標") ? place + 3 : std::string_view::npos;
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
    reader_.finish();
  }

 private:
  /// A bit for each byte of a block that `look_at` has to see: of a run of digits the first.
  std::uint64_t marks_of(std::size_t place) noexcept {
    const ByteBlock block(text_.data() + place);
    const std::uint64_t digits = block.between('0', '9');
    std::uint64_t marks = digits & ~(digits << 1 | digit_carry_);
    digit_carry_ = digits >> (ByteBlock::size - 1);
    marks |= block.equal('I') | block.equal('V') | block.equal('X') | block.equal('D');
    const std::uint64_t high = block.high();
    if (high != 0) marks |= high_marks_of(block, high, place == 0 ? '\n' : text_[place - 1]);
    return marks & 0xFFFF;
  }

  /// The last byte but one or the last of digits beyond ASCII (Arabic D9 A0 and DB B0, Roman E2 85, in a
  /// circle E2 91, full-width EF BC 90) and of `目`, each with the byte before it; and where ASCII ends, for
  /// Chinese may follow.
  static std::uint64_t high_marks_of(const ByteBlock& block, std::uint64_t high, char before) noexcept {
    const auto byte_before = static_cast<unsigned char>(before);
    const auto after = [&block, byte_before](unsigned byte) {
      return block.equal(byte) << 1 | std::uint64_t{byte_before == byte};
    };
    std::uint64_t marks = high & ~(high << 1 | std::uint64_t{byte_before >= 0x80});
    marks |= block.between(0x90, 0x99) & after(0xBC);
    marks |= block.equal(0xAE) & after(0x9B);
    // All others follow a byte that Chinese text hardly has.
    const std::uint64_t rare = block.between(0xD0, 0xE2);
    if (rare == 0 && (byte_before < 0xD0 || byte_before > 0xE2)) return marks;
    const std::uint64_t arabic =
        block.between(0xD9, 0xDB) << 1 | std::uint64_t{byte_before >= 0xD9 && byte_before <= 0xDB};
    marks |= block.between(0xA0, 0xB9) & arabic;
    marks |= (block.equal(0x85) | block.equal(0x91)) & after(0xE2);
    marks |= block.equal(0xA3) & after(0xD0);  // `ЦУР`
    marks |= block.equal(0x81) & after(0xD9);  // `هدف`
    return marks;
  }

  void look_at(std::size_t place) {
    if (place < done_) return;
    const char byte = text_[place];
    if (byte >= '0' && byte <= '9') {
      if (!follows_digit(text_, place)) read(place);
    } else if (byte == 'D') {
      read_words(place);
    } else if (is_roman(byte)) {
      if (may_open_roman(text_, place)) read(place);
    } else if (static_cast<unsigned char>(byte) >= 0xC0) {
      if (opens_long_name(text_.substr(place))) return read_words(place);
      if (ends_with_short_word(text_.substr(0, place))) read_chinese(place);
    } else if (static_cast<unsigned char>(byte) >= 0x80) {
      look_at_tail(place);
    }
  }

  /// A byte within a character.
  void look_at_tail(std::size_t place) {
    const std::string_view upto = text_.substr(0, place + 1);
    if (upto.ends_with("У") || upto.ends_with("ف")) return read_words(place - 1);
    if (upto.ends_with("目")) {
      read_words(place - 2);
      if (done_ > place) return;
      const std::size_t after = skip_goal_word(text_, place + 1);
      if (after != std::string_view::npos) read_chinese(after);
      return;
    }
    const std::size_t begin =
        upto.ends_with("\xE2\x85") || upto.ends_with("\xE2\x91") || place < 2 || text_[place - 1] != '\xBC'
            ? place - 1
            : place - 2;
    if (place == 0 || begin < done_ || static_cast<unsigned char>(text_[begin]) < 0xC0) return;
    // Asked first: to read the rest of a number at each of its digits takes the square of their count.
    if (is_digit_at(text_, begin) && follows_digit(text_, begin)) return;
    const auto numeral = lex_numeral(text_, begin);
    if (numeral && numeral->sort != NumeralSort::chinese) read(begin);
  }

  void read_chinese(std::size_t place) {
    const std::size_t number = find_chinese_numeral(text_, place);
    if (number != std::string_view::npos && number >= done_) read(number);
  }

  void read_words(std::size_t place) {
    const std::size_t end = reader_.read_words(place);
    if (end > place) done_ = end;
  }

  void read(std::size_t number) {
    const std::size_t end = reader_.read(number);
    if (end > number) done_ = end;
  }

  std::string_view text_;
  CitationReader reader_;
  std::size_t done_ = 0;  // the end of the last citation
  std::uint64_t digit_carry_ = 0;
};

}  // namespace

void find_citations(std::string_view text, BareCodes bare, std::vector<Mention>& mentions) {
  Finder(text, bare, mentions).run();
}

}  // namespace unpsa::sdg
