// SPDX-License-Identifier: MIT
/// Memory for values derived while a record is read: joined paragraphs, line
/// number lists, unescaped strings.
#pragma once

#include <cstddef>
#include <cstring>
#include <memory>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

namespace unpsa::text {

/// A bump allocator. Its allocations stay valid until `clear()`, even when the arena itself is moved. Nothing
/// is constructed or destroyed in it.
class Arena {
 public:
  Arena() = default;
  Arena(Arena&&) = default;
  Arena& operator=(Arena&&) = default;

  /// Uninitialised room for `count` values of a trivial type.
  template <typename T>
  [[nodiscard]] std::span<T> make(std::size_t count) {
    static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);
    return {reinterpret_cast<T*>(allocate(count * sizeof(T), alignof(T))), count};
  }

  /// A copy of `bytes`.
  [[nodiscard]] std::string_view copy(std::string_view bytes);

  /// Frees all allocations and keeps the largest block for reuse.
  void clear() noexcept;

 private:
  [[nodiscard]] char* allocate(std::size_t size, std::size_t alignment);

  struct Block {
    std::unique_ptr<char[]> data;
    std::size_t size = 0;
  };
  std::vector<Block> blocks_;
  std::size_t used_ = 0;  // in the last block
};

}  // namespace unpsa::text
