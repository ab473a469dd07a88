// SPDX-License-Identifier: MIT
/// The commonest words of the languages in Latin letters.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>

namespace unpsa::text {

inline constexpr std::array<std::string_view, 4> latin_languages = {"en", "fr", "es", "pt"};

/// A bit for each of `latin_languages`.
enum LatinLanguage : std::uint8_t { en = 1, fr = 2, es = 4, pt = 8 };

struct StopWord {
  std::string_view text;  ///< at most 8 bytes
  unsigned languages;
};

// A word counts for every language that has it, so that only the words in which
// they differ decide. `a` is left out: it numbers paragraphs in all of them.
// clang-format off
inline constexpr StopWord stop_words[] = {
    {"all", en}, {"also", en}, {"an", en}, {"and", en}, {"are", en}, {"at", en}, {"be", en}, {"been", en},
    {"by", en}, {"can", en}, {"for", en}, {"from", en}, {"has", en}, {"have", en}, {"in", en}, {"is", en},
    {"it", en}, {"its", en}, {"not", en}, {"of", en}, {"our", en}, {"that", en}, {"the", en}, {"their", en},
    {"these", en}, {"they", en}, {"this", en}, {"through", en}, {"to", en}, {"was", en}, {"we", en},
    {"were", en}, {"which", en}, {"who", en}, {"will", en}, {"with", en},

    {"ainsi", fr}, {"au", fr}, {"aux", fr}, {"avec", fr}, {"ce", fr}, {"ces", fr}, {"cette", fr}, {"dans", fr},
    {"des", fr}, {"du", fr}, {"elle", fr}, {"est", fr}, {"et", fr}, {"il", fr}, {"le", fr}, {"les", fr},
    {"leurs", fr}, {"nous", fr}, {"ont", fr}, {"par", fr}, {"pas", fr}, {"pour", fr}, {"qui", fr},
    {"sont", fr}, {"sur", fr}, {"une", fr}, {"été", fr},

    {"al", es}, {"con", es}, {"del", es}, {"el", es}, {"es", es}, {"está", es}, {"fue", es}, {"ha", es},
    {"han", es}, {"las", es}, {"lo", es}, {"los", es}, {"más", es}, {"su", es}, {"sus", es}, {"una", es},
    {"y", es},

    {"ao", pt}, {"aos", pt}, {"com", pt}, {"da", pt}, {"das", pt}, {"dos", pt}, {"e", pt}, {"em", pt},
    {"foi", pt}, {"mais", pt}, {"na", pt}, {"nas", pt}, {"não", pt}, {"o", pt}, {"os", pt}, {"pela", pt},
    {"pelo", pt}, {"seu", pt}, {"são", pt}, {"sua", pt}, {"também", pt}, {"um", pt}, {"uma", pt}, {"é", pt},

    {"as", en | pt}, {"do", en | pt}, {"no", en | es | pt}, {"on", en | fr}, {"or", en | fr},
    {"en", fr | es}, {"la", fr | es}, {"son", fr | es}, {"un", fr | es}, {"ou", fr | pt}, {"à", fr | pt},
    {"de", fr | es | pt}, {"entre", fr | es | pt}, {"que", fr | es | pt}, {"se", fr | es | pt},
    {"como", es | pt}, {"esta", es | pt}, {"este", es | pt}, {"nos", es | pt}, {"para", es | pt}, {"por", es | pt},
};
// clang-format on

/// Look-up of stop words by their bytes packed into a number.
class StopWordTable {
 public:
  /// Bit 5 set in every byte: lower case for ASCII and for the Latin letters of two bytes.
  static constexpr std::uint64_t lower_case = 0x2020202020202020;
  static constexpr std::size_t longest_word = 8;

  /// The bytes of `word` in lower case, the first lowest.
  static constexpr std::uint64_t pack(std::string_view word) noexcept {
    std::uint64_t key = 0;
    for (std::size_t i = 0; i < word.size(); ++i) {
      key |= std::uint64_t{static_cast<unsigned char>(word[i] | 0x20)} << 8 * i;
    }
    return key;
  }

  constexpr StopWordTable() noexcept {
    for (const StopWord& word : stop_words) {
      const std::uint64_t key = pack(word.text);
      std::size_t slot = slot_of(key);
      while (keys_[slot] != 0) slot = (slot + 1) % slots;
      keys_[slot] = key;
      languages_[slot] = static_cast<std::uint8_t>(word.languages);
    }
  }

  /// The languages of the word, or 0.
  [[nodiscard]] constexpr unsigned find(std::uint64_t key) const noexcept {
    std::size_t slot = slot_of(key);
    while (keys_[slot] != 0 && keys_[slot] != key) slot = (slot + 1) % slots;
    return languages_[slot];
  }

 private:
  static constexpr std::size_t slots = 512;
  static_assert(std::size(stop_words) * 3 < slots);

  static constexpr std::size_t slot_of(std::uint64_t key) noexcept { return key * 0x9E3779B97F4A7C15 >> 55; }

  std::uint64_t keys_[slots] = {};
  std::uint8_t languages_[slots] = {};
};

inline constexpr StopWordTable stop_word_table;

}  // namespace unpsa::text
