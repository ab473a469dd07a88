// SPDX-License-Identifier: MIT
#include "sdg/folded_text.hpp"

#include <algorithm>
#include <array>

#include "text/fold.hpp"
#include "text/punctuation.hpp"
#include "text/utf8.hpp"

namespace unpsa::sdg {
namespace {

constexpr std::size_t longest_behind = 48;

bool is_between(char32_t c, char32_t low, char32_t high) noexcept { return c >= low && c <= high; }

/// Marks on letters, Arabic vowels and the stroke that lengthens a word.
bool is_mark(char32_t c) noexcept {
  return is_between(c, 0x300, 0x36F) || c == 0x640 || is_between(c, 0x64B, 0x65F) || c == 0x670 ||
         is_between(c, 0x20D0, 0x20FF);
}

constexpr std::array<char, 256> comparable_bytes = [] {
  std::array<char, 256> bytes{};
  for (char byte = ' '; byte < 0x7F; ++byte) {
    const bool capital = byte >= 'A' && byte <= 'Z';
    bytes[static_cast<unsigned char>(byte)] = static_cast<char>(capital ? byte | 0x20 : byte);
  }
  for (std::size_t byte = '\t'; byte <= '\r'; ++byte) bytes[byte] = ' ';
  return bytes;
}();

/// An ASCII character as it is compared; NUL for a byte that is none or needs a closer look.
char comparable_ascii(char byte) noexcept { return comparable_bytes[static_cast<unsigned char>(byte)]; }

/// Whether a Han, small Cyrillic or Arabic letter stays as it is: nothing but folding changes any of these.
bool stays(char32_t c) noexcept {
  const bool is_usual = is_between(c, 0x4E00, 0x9FFF) || is_between(c, 0x430, 0x45F) ||
                        is_between(c, 0x621, 0x63F) || is_between(c, 0x641, 0x64A);
  return is_usual && text::folds_to_itself(c);
}

}  // namespace

void append_comparable(std::string& out, char32_t c, std::string_view bytes) {
  if (is_mark(c) || text::is_ignorable(c)) return;
  if (text::is_space(c)) {
    if (out.empty() || out.back() != ' ') out += ' ';
    return;
  }
  c = text::narrow(c);
  if (text::is_in(text::dashes, c)) c = U'-';
  if (text::is_in(text::cjk_opening_brackets, c)) c = U'[';
  if (text::is_in(text::cjk_closing_brackets, c)) c = U']';
  if (text::is_in(text::apostrophes, c)) c = U'\'';
  if (c < 0x80) {
    out += static_cast<char>(is_between(c, U'A', U'Z') ? c + 0x20 : c);
    return;
  }
  const std::size_t before = out.size();
  text::append_folded(out, bytes);
  if (out.size() == before) out += other_mark;
}

std::string comparable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const char folded = comparable_ascii(text.front());
    if (folded != '\0' && folded != ' ') {
      out += folded;
      text.remove_prefix(1);
      continue;
    }
    const text::CodePoint next = text::decode(text);
    if (stays(next.value)) {
      out.append(text.substr(0, next.length));
    } else {
      append_comparable(out, next.value, text.substr(0, next.length));
    }
    text.remove_prefix(next.length);
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

FoldedText::FoldedText(std::string_view text, std::size_t begin, std::size_t end) : base_(begin) {
  std::size_t place = begin;
  while (true) {
    place = append_ascii(text.substr(0, end), place);
    if (place >= end || size_ == capacity) break;
    const text::CodePoint next = text::decode(text.substr(place));
    const bool fits =
        stays(next.value) ? append_letter(text.substr(place, next.length), place) : append_other(text, place);
    if (!fits) break;
    place += next.length;
  }
  offsets_[size_] = static_cast<std::uint16_t>(place - base_);
}

std::size_t FoldedText::append_ascii(std::string_view text, std::size_t place) noexcept {
  std::size_t size = size_;
  char before = size == 0 ? '\0' : bytes_[size - 1];
  for (; place < text.size() && size < capacity; ++place) {
    const char folded = comparable_ascii(text[place]);
    if (folded == '\0') break;
    if (folded == ' ' && before == ' ') continue;
    before = folded;
    bytes_[size] = folded;
    offsets_[size++] = static_cast<std::uint16_t>(place - base_);
  }
  size_ = size;
  return place;
}

bool FoldedText::append_letter(std::string_view letter, std::size_t place) noexcept {
  const std::size_t size = size_;
  if (size + letter.size() > capacity) return false;
  // Without a loop, which costs more than what it does.
  const auto offset = static_cast<std::uint16_t>(place - base_);
  bytes_[size] = letter[0];
  bytes_[size + 1] = letter[1];
  offsets_[size] = offset;
  offsets_[size + 1] = offset;
  if (letter.size() == 3) {
    bytes_[size + 2] = letter[2];
    offsets_[size + 2] = offset;
  }
  size_ = size + letter.size();
  return true;
}

bool FoldedText::append_other(std::string_view text, std::size_t place) {
  const text::CodePoint next = text::decode(text.substr(place));
  std::string folded;
  if (size_ > 0) folded += bytes_[size_ - 1];  // for runs of spaces
  const std::size_t kept = folded.size();
  append_comparable(folded, next.value, text.substr(place, next.length));
  if (size_ + folded.size() - kept > capacity) return false;
  for (const char byte : std::string_view(folded).substr(kept)) {
    offsets_[size_] = static_cast<std::uint16_t>(place - base_);
    bytes_[size_++] = byte;
  }
  return true;
}

FoldedText fold_before(std::string_view text, std::size_t end) {
  std::size_t begin = end - std::min(end, longest_before);
  while (begin < end && text::is_continuation(text[begin])) ++begin;
  const std::size_t line_end = text.substr(begin, end - begin).rfind('\n');
  if (line_end != std::string_view::npos) begin += line_end + 1;
  return {text, begin, end};
}

FoldedText fold_behind(std::string_view text, std::size_t begin) {
  std::size_t end = std::min(text.size(), begin + longest_behind);
  while (end < text.size() && text::is_continuation(text[end])) ++end;
  const std::size_t line_end = text.substr(begin, end - begin).find('\n');
  if (line_end != std::string_view::npos) end = begin + line_end;
  return {text, begin, end};
}

void skip_marks(std::string_view& folded, std::string_view marks) noexcept {
  folded.remove_prefix(std::min(folded.find_first_not_of(marks), folded.size()));
}

std::string_view take_last_word(std::string_view& folded) noexcept {
  const std::size_t begin = folded.find_last_of(' ') + 1;
  const std::string_view word = folded.substr(begin);
  folded = folded.substr(0, folded.substr(0, begin).find_last_not_of(' ') + 1);
  return word;
}

}  // namespace unpsa::sdg
