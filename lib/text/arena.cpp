// SPDX-License-Identifier: MIT
#include "text/arena.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace unpsa::text {

namespace {

constexpr std::size_t first_block_size = 4096;

/// Bytes to skip at `address` to reach a multiple of `alignment`, a power of two.
std::size_t gap_before(const char* address, std::size_t alignment) noexcept {
  return (alignment - reinterpret_cast<std::uintptr_t>(address)) & (alignment - 1);
}

}  // namespace

char* Arena::allocate(std::size_t size, std::size_t alignment) {
  if (!blocks_.empty()) {
    const Block& last = blocks_.back();
    const std::size_t begin = used_ + gap_before(last.data.get() + used_, alignment);
    if (begin <= last.size && size <= last.size - begin) {
      used_ = begin + size;
      return last.data.get() + begin;
    }
  }
  const std::size_t doubled = blocks_.empty() ? first_block_size : 2 * blocks_.back().size;
  const std::size_t block_size = std::max(doubled, size + alignment);
  blocks_.push_back({std::unique_ptr<char[]>(new char[block_size]), block_size});
  char* const data = blocks_.back().data.get();
  const std::size_t begin = gap_before(data, alignment);
  used_ = begin + size;
  return data + begin;
}

std::string_view Arena::copy(std::string_view bytes) {
  if (bytes.empty()) return {};
  char* const data = allocate(bytes.size(), 1);
  std::memcpy(data, bytes.data(), bytes.size());
  return {data, bytes.size()};
}

void Arena::clear() noexcept {
  used_ = 0;
  if (blocks_.size() < 2) return;
  // Each block is at least twice the one before, so the last is the largest.
  std::swap(blocks_.front(), blocks_.back());
  blocks_.resize(1);
}

}  // namespace unpsa::text
