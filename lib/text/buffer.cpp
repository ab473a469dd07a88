// SPDX-License-Identifier: MIT
#include "text/buffer.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

namespace unpsa::text {

Buffer::Buffer(Buffer&& other) noexcept
    : data_(std::move(other.data_)),
      size_(std::exchange(other.size_, 0)),
      capacity_(std::exchange(other.capacity_, 0)) {}

Buffer& Buffer::operator=(Buffer&& other) noexcept {
  data_ = std::move(other.data_);
  size_ = std::exchange(other.size_, 0);
  capacity_ = std::exchange(other.capacity_, 0);
  return *this;
}

void Buffer::reserve(std::size_t capacity) {
  if (capacity <= capacity_ && data_) return;
  // new char[] leaves the bytes as they are; make_unique would clear them.
  std::unique_ptr<char[]> grown(new char[capacity + padding]);
  if (size_ > 0) std::memcpy(grown.get(), data_.get(), size_);
  data_ = std::move(grown);
  capacity_ = capacity;
}

void Buffer::resize(std::size_t size) {
  // Doubling keeps appending in small steps linear.
  if (size > capacity_ || !data_) reserve(std::max(size, 2 * capacity_));
  size_ = size;
}

void Buffer::assign(std::string_view bytes) {
  clear();
  append(bytes);
}

void Buffer::append(std::string_view bytes) {
  if (bytes.empty()) return;
  const std::size_t old_size = size_;
  resize(old_size + bytes.size());
  std::memcpy(data_.get() + old_size, bytes.data(), bytes.size());
}

void Buffer::erase_front(std::size_t count) noexcept {
  size_ -= count;
  if (size_ > 0) std::memmove(data_.get(), data_.get() + count, size_);
}

}  // namespace unpsa::text
