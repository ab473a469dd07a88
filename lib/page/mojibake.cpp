// SPDX-License-Identifier: MIT
// UTF-8 that was opened as Windows-1252 or -1251 and saved as UTF-8 again: each byte of a character has
// become a character. It is undone if nearly all of the text outside ASCII is such; a few places in a sound
// text are left to who reads it.
#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "page/steps.hpp"
#include "text/decoder.hpp"
#include "text/utf8.hpp"

namespace unpsa::page {
namespace {

constexpr std::size_t enough_characters = 3;

/// The bytes of an encoding with one byte per character.
class ByteTable {
 public:
  explicit ByteTable(const std::string& encoding) {
    for (unsigned byte = first; byte <= 0xFF; ++byte) {
      text::Buffer decoded;
      std::vector<DecodingError> damage;
      text::Decoder(encoding).decode(std::string(1, static_cast<char>(byte)), true, decoded, damage);
      characters_[byte - first] = damage.empty() ? text::decode(decoded.view()).value : char32_t{byte};
    }
  }

  [[nodiscard]] std::optional<char> byte_of(char32_t character) const noexcept {
    const auto found = std::find(characters_.begin(), characters_.end(), character);
    if (found == characters_.end()) return std::nullopt;
    return static_cast<char>(first + static_cast<unsigned>(found - characters_.begin()));
  }

 private:
  static constexpr unsigned first = 0x80;
  std::array<char32_t, 128> characters_{};
};

/// A character of UTF-8 whose bytes the text opens with as characters, and their size.
struct Garble {
  std::string character;
  std::size_t size = 0;
};

std::optional<Garble> read_garble(std::string_view text, const ByteTable& table) {
  constexpr std::size_t longest = 4;
  Garble garble;
  while (garble.character.size() < longest && garble.size < text.size()) {
    const text::CodePoint next = text::decode(text.substr(garble.size));
    const auto byte = next.value < 0x80 ? std::nullopt : table.byte_of(next.value);
    if (!byte) return std::nullopt;
    garble.character += *byte;
    garble.size += next.length;
    if (garble.character.size() > 1 && text::is_utf8(garble.character)) return garble;
    if (!text::is_truncated_character(garble.character)) return std::nullopt;
  }
  return std::nullopt;
}

Outcome undo_with(std::string_view text, const ByteTable& table, Edit& edit) {
  std::size_t undone = 0;
  std::size_t others = 0;
  std::size_t kept = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
      continue;
    }
    if (const auto garble = read_garble(text.substr(at), table)) {
      edit.keep(kept, at);
      edit.put(garble->character, at, at + garble->size);
      kept = at += garble->size;
      ++undone;
    } else {
      const text::CodePoint other = text::decode(text.substr(at));
      others += !text::is_space(other.value);
      at += other.length;
    }
  }
  edit.keep(kept, text.size());
  return undone >= enough_characters && others * 10 <= undone ? Outcome::undone : Outcome::nothing;
}

}  // namespace

bool shows_mojibake(const TextLines& head) {
  // A letter that is a lead byte of UTF-8, and after it a character that is one of the bytes that follow.
  const auto follows = [text = head.text](std::size_t at) {
    if (at >= text.size()) return false;
    const auto next = static_cast<unsigned char>(text[at]);
    return next == 0xC2 || next == 0xC5 || next == 0xC6 || next == 0xCB || next == 0xE2;
  };
  for (const std::string_view lead : {"\xC3", "\xD0\xA0", "\xD0\xA1"}) {
    std::size_t count = 0;
    for (std::size_t at = head.text.find(lead); at != std::string_view::npos && count < enough_characters;
         at = head.text.find(lead, at + 2))
      count += follows(at + 2);
    if (count == enough_characters) return true;
  }
  return false;
}

Outcome undo_mojibake(std::string_view text, Edit& edit) {
  for (const char* const encoding : {"windows-1252", "windows-1251"}) {
    if (!text::has_encoding(encoding)) continue;
    Edit attempt(text);
    if (undo_with(text, ByteTable(encoding), attempt) == Outcome::nothing) continue;
    edit = std::move(attempt);
    return Outcome::undone;
  }
  return Outcome::nothing;
}

}  // namespace unpsa::page
