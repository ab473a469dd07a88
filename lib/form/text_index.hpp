// SPDX-License-Identifier: MIT
/// Exact look-up of texts in a fixed table.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace unpsa::form {

/// A hash of the length, the first and the last eight bytes of a text: enough to
/// tell the texts of a table apart, and no work for a long line. Reads no byte
/// beyond the text.
[[nodiscard]] inline std::uint32_t hash_ends(std::string_view text) noexcept {
  const auto load = [](const char* from, std::size_t count) {
    std::uint64_t value = 0;
    std::memcpy(&value, from, count);
    return value;
  };
  const std::size_t size = text.size();
  const char* const begin = text.data();
  std::uint64_t head = 0;
  std::uint64_t tail = 0;
  if (size >= 8) {
    head = load(begin, 8);
    tail = load(begin + size - 8, 8);
  } else if (size >= 4) {
    head = load(begin, 4);
    tail = load(begin + size - 4, 4);
  } else if (size > 0) {
    head = load(begin, 1);
    tail = load(begin + size / 2, 1) | load(begin + size - 1, 1) << 8U;
  }
  std::uint64_t hash = (head ^ size) * 0x9E3779B97F4A7C15U;
  hash = (hash ^ std::rotl(tail, 29)) * 0xC2B2AE3D27D4EB4FU;
  return static_cast<std::uint32_t>(hash >> 32U);
}

/// Slots of the indexes over tables; each table checks that they are enough for its rows.
inline constexpr std::size_t label_slots = 1024;
inline constexpr std::size_t heading_slots = 512;
inline constexpr std::size_t value_slots = 1024;

/// Finds a row by its text: open addressing over `slot_count` slots (a power of
/// two, at least twice the rows). Rows are numbers; `text_of(row)` gives the text
/// that a row is found by.
template <std::size_t slot_count>
class TextIndex {
  static_assert(std::has_single_bit(slot_count) && slot_count <= 0x10000);

 public:
  /// Enters a row. Of rows with the same text, the first is found.
  template <typename TextOf>
  void insert(std::size_t row, const TextOf& text_of) noexcept {
    const std::uint32_t hash = hash_ends(text_of(row));
    std::size_t place = hash % slot_count;
    while (slots_[place].row != 0) place = (place + 1) % slot_count;
    slots_[place] = {tag_of(hash), static_cast<std::uint16_t>(row + 1)};
  }

  /// The row whose text is `text`, or `no_row`.
  template <typename TextOf>
  [[nodiscard]] std::size_t find(std::string_view text, const TextOf& text_of) const noexcept {
    const std::uint32_t hash = hash_ends(text);
    for (std::size_t place = hash % slot_count; slots_[place].row != 0; place = (place + 1) % slot_count) {
      if (slots_[place].tag != tag_of(hash)) continue;
      const std::size_t row = slots_[place].row - 1U;
      if (text_of(row) == text) return row;
    }
    return no_row;
  }

  static constexpr std::size_t no_row = static_cast<std::size_t>(-1);

 private:
  struct Slot {
    std::uint16_t tag;
    std::uint16_t row;  // plus one; 0 in an empty slot
  };
  static constexpr std::uint16_t tag_of(std::uint32_t hash) noexcept {
    return static_cast<std::uint16_t>(hash >> 16U);
  }

  std::array<Slot, slot_count> slots_{};
};

}  // namespace unpsa::form
