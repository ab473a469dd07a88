// SPDX-License-Identifier: MIT
#include "dedupe/key_index.hpp"

#include <algorithm>
#include <utility>

namespace unpsa::dedupe {
namespace {

constexpr std::uint32_t small_part = 1 << 8;

}  // namespace

void KeyIndex::insert(std::span<const std::uint32_t> keys, std::uint32_t entry) {
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (i + lookahead < keys.size()) prefetch(keys[i + lookahead]);
    add(slot_of(keys[i]).value, entry);
  }
}

std::size_t KeyIndex::count_full(std::span<const std::uint32_t> keys) const noexcept {
  if (!has_full_) return 0;
  return static_cast<std::size_t>(std::count_if(keys.begin(), keys.end(), [this](std::uint32_t key) {
    const std::uint32_t value = find(key);
    return (value & kind_bits) == is_list && lists_[value & ~kind_bits].size() >= max_entries;
  }));
}

std::size_t KeyIndex::memory() const noexcept {
  std::size_t bytes = links_.capacity() * sizeof(Link) + parts_.capacity() * sizeof(Part);
  for (const auto& list : lists_) bytes += sizeof list + list.capacity() * sizeof(std::uint32_t);
  for (const Part& part : parts_) bytes += (part.capacity + overflow) * sizeof(Slot);
  return bytes;
}

KeyIndex::Slot& KeyIndex::slot_of(std::uint32_t key) {
  Part& part = parts_[key >> 24];
  if (std::uint64_t{part.used} * 5 >= std::uint64_t{part.capacity} * 4) grow(part);
  while (true) {
    Slot* slot = &part.slots[place_of(key, part.capacity)];
    while (slot->value != 0 && slot->key < key) ++slot;
    if (slot->value != 0 && slot->key == key) return *slot;
    Slot* free = slot;
    while (free->value != 0) ++free;
    if (free + 1 == &part.slots[part.capacity + overflow]) {
      grow(part);
      continue;
    }
    std::move_backward(slot, free, free + 1);
    *slot = {key, 0};
    ++part.used;
    return *slot;
  }
}

void KeyIndex::grow(Part& part) {
  Part larger;
  larger.capacity = part.capacity;
  do {
    // Small parts double; large ones must not leave half of them empty.
    const std::uint32_t more = larger.capacity < small_part ? larger.capacity : larger.capacity / 3;
    larger.capacity += more + 16;
  } while (!move_slots(part, larger));
  part = std::move(larger);
}

/// False if too many keys meet at the end.
bool KeyIndex::move_slots(const Part& part, Part& larger) {
  larger.slots = std::make_unique<Slot[]>(larger.capacity + overflow);
  larger.used = part.used;
  Slot* next = larger.slots.get();
  const Slot* const last = &larger.slots[larger.capacity + overflow - 1];
  for (std::size_t i = 0; part.capacity != 0 && i < part.capacity + overflow; ++i) {
    const Slot& slot = part.slots[i];
    if (slot.value == 0) continue;
    next = std::max(next, &larger.slots[place_of(slot.key, larger.capacity)]);
    if (next == last) return false;
    *next++ = slot;
  }
  return true;
}

void KeyIndex::add(std::uint32_t& value, std::uint32_t entry) {
  if (value == 0) {
    value = entry + 1;
    return;
  }
  if ((value & kind_bits) == is_list) {
    std::vector<std::uint32_t>& list = lists_[value & ~kind_bits];
    if (list.back() == entry) return;
    if (list.size() < max_entries)
      list.push_back(entry);
    else
      has_full_ = true;
    return;
  }
  std::size_t count = 1;
  std::uint32_t rest = value;
  for (; (rest & kind_bits) == is_chain; ++count) {
    const Link& link = links_[rest & ~kind_bits];
    if (link.entry == entry + 1) return;
    rest = link.next;
  }
  if (rest == entry + 1) return;
  if (count == max_chain) {
    value = make_list(value);
    lists_[value & ~kind_bits].push_back(entry);
    return;
  }
  if (free_ == 0) {
    links_.push_back({entry + 1, value});
    value = static_cast<std::uint32_t>(links_.size() - 1) | is_chain;
    return;
  }
  Link& link = links_[free_ & ~kind_bits];
  const std::uint32_t next_free = link.next;
  link = {entry + 1, value};
  value = std::exchange(free_, next_free);
}

/// Of the entries of a chain, in the order in which they came; its links become free.
std::uint32_t KeyIndex::make_list(std::uint32_t chain) {
  std::vector<std::uint32_t>& list = lists_.emplace_back();
  while ((chain & kind_bits) == is_chain) {
    Link& link = links_[chain & ~kind_bits];
    list.push_back(link.entry - 1);
    const std::uint32_t next = std::exchange(link.next, free_);
    free_ = std::exchange(chain, next);
  }
  list.push_back(chain - 1);
  std::reverse(list.begin(), list.end());
  return static_cast<std::uint32_t>(lists_.size() - 1) | is_list;
}

}  // namespace unpsa::dedupe
