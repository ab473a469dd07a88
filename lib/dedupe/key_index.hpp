// SPDX-License-Identifier: MIT
/// From keys to the records that have them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <span>
#include <vector>

namespace unpsa::dedupe {

/// A hash table with eight bytes for a key, most of which belong to one record alone. It is cut into parts
/// that grow one at a time, and by less than half, so that growing takes little room beside what is there.
/// A few entries of a key are a chain; more are a list, which is read in one go.
class KeyIndex {
 public:
  /// Entries that are kept of a key, the first ones. It bounds the time for a record where a whole corpus
  /// has a phrase in common; a family of so many representatives is not expected.
  static constexpr std::size_t max_entries = 4096;
  static constexpr std::uint32_t entry_limit = 0x7FFFFFFD;

  KeyIndex() : parts_(part_count) {}

  /// Calls `function` with each entry of each key.
  template <typename Function>
  void visit(std::span<const std::uint32_t> keys, const Function& function) const {
    for (std::size_t i = 0; i < keys.size(); ++i) {
      if (i + lookahead < keys.size()) prefetch(keys[i + lookahead]);
      std::uint32_t value = find(keys[i]);
      while ((value & kind_bits) == is_chain) {
        const Link& link = links_[value & ~kind_bits];
        function(link.entry - 1);
        value = link.next;
      }
      if ((value & kind_bits) == is_list) {
        for (const std::uint32_t entry : lists_[value & ~kind_bits]) function(entry);
      } else if (value != 0) {
        function(value - 1);
      }
    }
  }

  /// Adds an entry, not above `entry_limit`, to each of the keys.
  void insert(std::span<const std::uint32_t> keys, std::uint32_t entry);

  /// How many of the keys have so many entries that further ones are not kept.
  [[nodiscard]] std::size_t count_full(std::span<const std::uint32_t> keys) const noexcept;

  [[nodiscard]] std::size_t memory() const noexcept;

 private:
  static constexpr std::size_t part_count = 256;
  static constexpr std::size_t lookahead = 12;
  static constexpr std::size_t max_chain = 8;
  static constexpr std::uint32_t kind_bits = 0xC0000000;
  static constexpr std::uint32_t is_chain = 0x80000000;
  static constexpr std::uint32_t is_list = 0xC0000000;

  // A value is 0 for none, an entry + 1, a link with `is_chain`, or a list with `is_list`.
  struct Slot {
    std::uint32_t key;
    std::uint32_t value;
  };
  struct Link {
    std::uint32_t entry;  // + 1
    std::uint32_t next;   // a value
  };
  struct Part {
    std::unique_ptr<Slot[]> slots;  // `overflow` more than the capacity; the last is always free
    std::uint32_t capacity = 0;
    std::uint32_t used = 0;
  };
  static constexpr std::uint32_t overflow = 32;

  // The highest bits choose the part, the rest the place in it.
  [[nodiscard]] static std::size_t place_of(std::uint32_t key, std::uint32_t capacity) noexcept {
    return std::uint64_t{key << 8} * capacity >> 32;
  }
  void prefetch(std::uint32_t key) const noexcept {
    const Part& part = parts_[key >> 24];
    if (part.capacity != 0) __builtin_prefetch(&part.slots[place_of(key, part.capacity)]);
  }
  [[nodiscard]] std::uint32_t find(std::uint32_t key) const noexcept {
    const Part& part = parts_[key >> 24];
    if (part.capacity == 0) return 0;
    const Slot* slot = &part.slots[place_of(key, part.capacity)];
    while (slot->value != 0 && slot->key < key) ++slot;
    return slot->key == key ? slot->value : 0;
  }
  [[nodiscard]] Slot& slot_of(std::uint32_t key);
  static void grow(Part& part);
  [[nodiscard]] static bool move_slots(const Part& part, Part& larger);
  void add(std::uint32_t& value, std::uint32_t entry);
  [[nodiscard]] std::uint32_t make_list(std::uint32_t chain);

  std::vector<Part> parts_;
  std::vector<Link> links_;
  std::deque<std::vector<std::uint32_t>> lists_;
  bool has_full_ = false;
  std::uint32_t free_ = 0;  // the first of a chain of links that are free, as a value
};

}  // namespace unpsa::dedupe
