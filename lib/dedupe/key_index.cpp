// SPDX-License-Identifier: MIT
#include "dedupe/key_index.hpp"

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

std::size_t KeyIndex::memory() const noexcept {
  std::size_t bytes = links_.capacity() * sizeof(Link) + parts_.capacity() * sizeof(Part);
  for (const Part& part : parts_) bytes += part.capacity * sizeof(Slot);
  return bytes;
}

KeyIndex::Slot& KeyIndex::slot_of(std::uint32_t key) {
  Part& part = parts_[key >> 24];
  if (std::uint64_t{part.used} * 5 >= std::uint64_t{part.capacity} * 4) grow(part);
  std::size_t at = place_of(key, part.capacity);
  while (part.slots[at].value != 0 && part.slots[at].key != key) at = at + 1 == part.capacity ? 0 : at + 1;
  Slot& slot = part.slots[at];
  if (slot.value == 0) {
    slot.key = key;
    ++part.used;
  }
  return slot;
}

void KeyIndex::grow(Part& part) {
  Part larger;
  // Small parts double; large ones must not leave half of them empty.
  larger.capacity = part.capacity + (part.capacity < small_part ? part.capacity : part.capacity / 3) + 16;
  larger.slots = std::make_unique<Slot[]>(larger.capacity);
  larger.used = part.used;
  for (std::size_t i = 0; i < part.capacity; ++i) {
    const Slot& slot = part.slots[i];
    if (slot.value == 0) continue;
    std::size_t at = place_of(slot.key, larger.capacity);
    while (larger.slots[at].value != 0) at = at + 1 == larger.capacity ? 0 : at + 1;
    larger.slots[at] = slot;
  }
  part = std::move(larger);
}

void KeyIndex::add(std::uint32_t& value, std::uint32_t entry) {
  if (value == is_common) return;
  if (value == 0) {
    value = entry + 1;
    return;
  }
  std::size_t count = 1;
  std::uint32_t rest = value;
  for (; (rest & is_chain) != 0; ++count) {
    const Link& link = links_[rest & ~is_chain];
    if (link.entry == entry + 1) return;
    rest = link.next;
  }
  if (rest == entry + 1) return;
  if (count == most_entries) {
    free_chain(std::exchange(value, is_common));
    return;
  }
  if (free_ == 0) {
    links_.push_back({entry + 1, value});
    value = static_cast<std::uint32_t>(links_.size() - 1) | is_chain;
    return;
  }
  Link& link = links_[free_ & ~is_chain];
  const std::uint32_t next_free = link.next;
  link = {entry + 1, value};
  value = std::exchange(free_, next_free);
}

void KeyIndex::free_chain(std::uint32_t value) {
  while ((value & is_chain) != 0) {
    const std::uint32_t next = links_[value & ~is_chain].next;
    links_[value & ~is_chain].next = free_;
    free_ = value;
    value = next;
  }
}

}  // namespace unpsa::dedupe
