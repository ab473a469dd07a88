// SPDX-License-Identifier: MIT
/// An append-only array of trivial values, filled through a raw pointer.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>
#include <span>
#include <type_traits>

namespace unpsa::text {

/// Values of a trivial type, one after another. Growing leaves new room uninitialised, and filling it costs
/// no look at the capacity for each value.
template <typename T>
class TrivialList {
  static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);

 public:
  [[nodiscard]] std::span<const T> view() const noexcept { return {data_.get(), size_}; }
  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  void clear() noexcept { size_ = 0; }

  /// Room for `count` more, from the end of the list on.
  [[nodiscard]] T* make_room(std::size_t count) {
    if (size_ + count > capacity_) grow(std::max(size_ + count, capacity_ + capacity_ / 2));
    return data_.get() + size_;
  }
  /// `end` is after the last value that was written there.
  void set_end(const T* end) noexcept { size_ = static_cast<std::size_t>(end - data_.get()); }

 private:
  void grow(std::size_t capacity) {
    std::unique_ptr<T[]> larger(new T[capacity]);
    if (size_ > 0) std::memcpy(larger.get(), data_.get(), size_ * sizeof(T));
    data_ = std::move(larger);
    capacity_ = capacity;
  }

  std::unique_ptr<T[]> data_;
  std::size_t size_ = 0;
  std::size_t capacity_ = 0;
};

}  // namespace unpsa::text
