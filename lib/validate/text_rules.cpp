// SPDX-License-Identifier: MIT
// What does not belong in an answer: the page's furniture, bullets of a word processor, damage by encodings.
#include <algorithm>
#include <bit>

#include "form/labels.hpp"
#include "text/byte_block.hpp"
#include "text/printable.hpp"
#include "text/utf8.hpp"
#include "validate/checks.hpp"

namespace unpsa::validate {
namespace {

using text::ByteBlock;

constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD
// UTF-8 that was taken for Latin-1 or Windows-1252 and written as UTF-8 again: what became of the lead byte
// of U+00C0 to U+00FF, and of curly quotation marks and dashes.
constexpr std::string_view garbled_letter = "\xC3\x83\xC2";
constexpr std::string_view garbled_mark = "\xC3\xA2\xE2\x82\xAC";

// U+FFFD in UTF-8 that was read as a Chinese encoding and written as UTF-8 again.
constexpr std::string_view garbled_replacement = "\xE9\x94\x9F\xE6\x96\xA4\xE6\x8B\xB7";

/// Whether a character that begins with `lead` may be a byte 0x80 to 0xBF in Windows-1252.
bool may_follow(unsigned char lead) noexcept {
  return (lead == 0xC2) | (lead == 0xC5) | (lead == 0xC6) | (lead == 0xCB) | (lead == 0xE2);
}

/// Whether the first bytes of a private-use character, of U+FFFD or of garble stand at a place. Chinese
/// punctuation begins as U+FFFD does, so one byte is not enough.
bool is_suspicious_at(std::string_view text, std::size_t place) noexcept {
  if (place + 2 >= text.size()) return false;
  const auto lead = static_cast<unsigned char>(text[place]);
  const auto next = static_cast<unsigned char>(text[place + 1]);
  const auto third = static_cast<unsigned char>(text[place + 2]);
  switch (lead) {
    case 0xEE:
      return true;
    case 0xEF:
      return next <= 0xA3 || next == 0xBF;
    case 0xC3:
      return may_follow(third) &&
             (next == 0x83 || next == 0xA2 || next == 0x90 || next == 0x91 || (next >= 0xA4 && next <= 0xA6));
    case 0xE9:
      return next == 0x94 && third == 0x9F;
    default:
      return false;
  }
}

/// Whether there may be something to find. Sixteen bytes at a time are searched for the first bytes of it.
bool is_suspicious(std::string_view text) noexcept {
  std::size_t place = 0;
  for (; place + ByteBlock::size <= text.size(); place += ByteBlock::size) {
    const ByteBlock block(text.data() + place);
    if (block.high() == 0) continue;
    std::uint64_t leads = block.between(0xEE, 0xEF) | block.equal(0xC3) | block.equal(0xE9);
    for (; leads != 0; leads &= leads - 1) {
      if (is_suspicious_at(text, place + static_cast<std::size_t>(std::countr_zero(leads)))) return true;
    }
  }
  for (; place < text.size(); ++place) {
    if (is_suspicious_at(text, place)) return true;
  }
  return false;
}

bool is_private_use(char32_t code_point) noexcept { return code_point >= 0xE000 && code_point <= 0xF8FF; }

/// What an answer has of each sort: the first, and how many.
struct Sightings {
  std::size_t first = 0;
  std::size_t length = 0;
  std::size_t count = 0;

  void add(std::size_t offset, std::size_t size) noexcept {
    if (count++ == 0) {
      first = offset;
      length = size;
    }
  }
};

/// The length of the letter that `rest` opens with and the characters after it, as many as its byte in
/// Windows-1252 asks for if it is the lead byte of a Cyrillic letter or a Han character (not of those that
/// begin as e with an accent, which is common before a no-break space and a quotation mark); 0 otherwise.
std::size_t garbled_lead_length(std::string_view rest) noexcept {
  constexpr std::size_t letter_size = 2;
  if (rest.size() <= letter_size || rest[0] != '\xC3') return 0;
  const auto letter = static_cast<unsigned char>(rest[1]);
  const bool is_cyrillic = letter == 0x90 || letter == 0x91;
  if (!is_cyrillic && (letter < 0xA4 || letter > 0xA6)) return 0;
  std::size_t length = letter_size;
  for (int followers = is_cyrillic ? 1 : 2; followers > 0; --followers) {
    if (length >= rest.size() || !may_follow(static_cast<unsigned char>(rest[length]))) return 0;
    length += text::decode(rest.substr(length)).length;
  }
  return length;
}

std::size_t garble_length(std::string_view rest) noexcept {
  for (const std::string_view sign : {replacement, garbled_letter, garbled_mark, garbled_replacement}) {
    if (rest.starts_with(sign)) return sign == garbled_letter ? sign.size() + 1 : sign.size();
  }
  return garbled_lead_length(rest);
}

void check_characters(Inspection& inspection, const Answer& answer) {
  if (!is_suspicious(answer.text)) return;
  Sightings damage;
  Sightings bullets;
  for (std::size_t i = 0; i < answer.text.size();) {
    const std::string_view rest = answer.text.substr(i);
    const text::CodePoint next = text::decode(rest);
    const std::size_t garbled = next.length == 1 ? 0 : garble_length(rest);
    if (garbled != 0) damage.add(i, garbled);
    if (is_private_use(next.value)) bullets.add(i, next.length);
    i += garbled != 0 ? garbled : next.length;
  }
  if (damage.count != 0) {
    inspection.add(rule("text-damaged"), answer, damage.first, damage.first + damage.length,
                   "the answer to " + question_name(answer.question) + " contains " +
                       std::to_string(damage.count) +
                       (damage.count == 1 ? " damaged character" : " damaged characters"),
                   "copy the text again as UTF-8");
  }
  if (bullets.count != 0) {
    inspection.add(rule("text-bullet"), answer, bullets.first, bullets.first + bullets.length,
                   "the answer to " + question_name(answer.question) + " contains " +
                       std::to_string(bullets.count) +
                       (bullets.count == 1 ? " private-use character" : " private-use characters"),
                   "use a bullet that every font has");
  }
}

/// A label that never is the text of an answer by itself: what the page prints around the questions.
bool is_furniture(std::string_view line) noexcept {
  const form::Label* label = form::find_label(line);
  if (label == nullptr) return form::find_number_heading(line, false).has_value();
  switch (label->kind) {
    case form::Kind::furniture:
    case form::Kind::heading:
    case form::Kind::prompt:
      return true;
    case form::Kind::field:
    case form::Kind::question:
    case form::Kind::list:
      return false;
  }
  return false;
}

/// What programs that keep versions write around the two that differ.
bool is_conflict_mark(std::string_view line) noexcept {
  return line.starts_with("<<<<<<< ") || line.starts_with(">>>>>>> ");
}

void check_furniture(Inspection& inspection, const Answer& answer) {
  const std::size_t longest = form::longest_label();
  for (std::size_t begin = 0; begin < answer.text.size();) {
    const std::size_t end = std::min(answer.text.find('\n', begin), answer.text.size());
    const std::string_view line = text::trim(answer.text.substr(begin, end - begin));
    if (line.size() <= longest && is_furniture(line)) {
      inspection.add(rule("answer-furniture"), answer, begin, end,
                     "the line " + text::quote(line) + " in the answer to " + question_name(answer.question) +
                         " is a label of the page",
                     "remove it from the answer");
    } else if (is_conflict_mark(line)) {
      inspection.add(rule("answer-furniture"), answer, begin, end,
                     "the line " + text::quote(line) + " in the answer to " + question_name(answer.question) +
                         " separates two versions of the text",
                     "keep one version, and remove these marks");
    }
    begin = end + 1;
  }
}

}  // namespace

void check_text(Inspection& inspection, const Answer& answer) {
  check_furniture(inspection, answer);
  check_characters(inspection, answer);
}

}  // namespace unpsa::validate
